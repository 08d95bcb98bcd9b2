/** The library: text in, records out. Spans are half-open and count UTF-16 code units, as `text.slice` does. */
import { extractDocument, readAliases, type Aliases } from './extract.js'
import { checkPassages } from './model/passages.js'
import type { ArticleRecord } from './model/record.js'
import { encodingFor } from './read/encodings.js'
import { publishedByOption } from './read/published.js'
import { readString, readText } from './read/text.js'

/** What is known of an article beside its text. */
export interface ExtractOptions {
  /** Becomes `document.id`, on which the ids of the claims rest; "-" if none is given. */
  readonly id?: string
  /** When it was published, an ISO date such as "2024-03-14"; wins over what the text states. */
  readonly published?: string
  readonly title?: string
  readonly url?: string
  /** The content of an alias file, or, for many articles, what `readAliases` made of it. */
  readonly aliases?: string | Aliases
  /** The encoding of bytes, by its label in the WHATWG's Encoding Standard or in iconv; else it is found out. */
  readonly encoding?: string
  /** Whether menus, forms and footers are read like the article; they are not unless this is true. */
  readonly includeBoilerplate?: boolean
}

/**
 * Finds the claims of one article.
 * @param input the text, or the bytes of a text file
 * @returns its record; `text.slice(start, end)` is `exact` for every span, where `text` is the input as decoded
 * @throws {RangeError} if `published` is no ISO date or `encoding` no encoding
 * @throws {AliasProblem} if a line of the alias file makes no sense
 * @throws {TypeError} if the input is neither a string nor bytes
 * @throws {ReadProblem} if bytes are empty, binary or undecodable; a string is taken as it stands
 */
export function extract(input: string | Uint8Array, options: ExtractOptions = {}): ArticleRecord {
  const { id = '-', published, title = null, url = null, encoding, includeBoilerplate, aliases = null } = options
  const encodingName = encoding === undefined ? null : encodingFor(encoding)
  if (encoding !== undefined && !encodingName)
    throw new RangeError(`encoding is a name such as "windows-1252", not ${JSON.stringify(encoding)}`)
  const known = {
    id,
    path: null,
    published: publishedByOption(published),
    title,
    url,
    encoding: encodingName,
  }
  const document = typeof input === 'string' ? readString(input, known) : readText(input, known)
  const record = extractDocument(document, {
    includeBoilerplate,
    aliases: typeof aliases === 'string' ? readAliases(aliases) : aliases,
  })
  checkPassages(record, document.text)
  return record
}

export {
  check,
  compare,
  indexSources,
  verify,
  type CheckOptions,
  type CheckResult,
  type CompareResult,
  type ComparedSource,
  type VerifyResult,
} from './checking.js'
export type { CheckedThing, Evidence, SourceIndex, Verdict, VerdictKind } from './compare/index.js'
export {
  AliasProblem,
  analyseDocument,
  extractDocument,
  readAliases,
  type Aliases,
  type FindOptions,
} from './extract.js'
export type { Analysis } from './model/analysis.js'
export type { Finding, RelatedPassage, RuleDescription, WordDifference } from './model/finding.js'
export { decode, type Decoded, type DecodeOptions } from './read/decode.js'
export { encodingFor } from './read/encodings.js'
export { readDocx, readHtml, readMail, readMarkdown, readMhtml, readPdf } from './read/formats.js'
export { readNdjsonLine } from './read/ndjson.js'
export { ReadProblem, type ReadProblemCode } from './read/read-problem.js'
export type { KnownText, Source } from './read/reader.js'
export { readString, readText } from './read/text.js'
export { writeCsv } from './write/csv.js'
export { writeJson } from './write/json.js'
export { writeMarkdown } from './write/markdown.js'
export { writeNdjson } from './write/ndjson.js'
export { inOffsetUnit } from './write/offset-unit.js'
export type { RowsName } from './write/tables/index.js'
export { UnknownColumn, type TableOptions, type TemplateName } from './write/tables/shape.js'
export { writeTsv } from './write/tsv.js'
export { writeWebAnnotation } from './write/web-annotation.js'
export { writeXlsx } from './write/xlsx.js'
export { FormatLimit } from './write/writer.js'
export type { DelimitedOptions, Pieces, WriteOptions } from './write/writer.js'
export { textOfSpans, type NumberedPage, type SourceDocument } from './model/document.js'
export type * from './model/record.js'
