import type { SourceDocument } from '../model/document.js'
import type { Diagnostic, Published } from '../model/record.js'
import type { ReadProblem } from './read-problem.js'
import type { NamedRegion } from './regions/region-rule.js'

/** What the caller knows of an input. */
export interface Source {
  /** Becomes `document.id`, where the input does not bring ids of its own. */
  readonly id: string
  /** Becomes `document.path`. */
  readonly path: string | null
  /** Wins over whatever the input says. */
  readonly published: Published | null
  /** Decode from this encoding, whatever the bytes look like; a name from `encodingFor`. */
  readonly encoding?: string | null | undefined
}

/** What is known of an article beside its text. */
export interface KnownText extends Source {
  readonly title?: string | null
  readonly byline?: string | null
  readonly url?: string | null
  readonly language?: string | null
  readonly mediaType?: string
  /** The encoding that what the text came in declares, such as the head of a mail; believed where the bytes are not Unicode. */
  readonly declared?: string | null
  /** Parts of the text that the input itself marks as such. */
  readonly marked?: readonly NamedRegion[]
  readonly diagnostics?: readonly Diagnostic[]
}

export interface Reading {
  readonly document: SourceDocument
  /** The line of the input on which the document stands, from 1; null where it is the whole input. */
  readonly line: number | null
}

/**
 * Reads the documents of one input, each as soon as its bytes are there. A document that cannot be read is answered with
 * a problem in its place; the others go on.
 * @param limit the most bytes that one document may have
 */
export type Read = (
  bytes: AsyncIterable<Uint8Array>,
  source: Source,
  limit: number,
) => AsyncIterable<Reading | ReadProblem>

/** An input format. */
export interface Reader {
  readonly name: string
  /** For `--help`. */
  readonly summary: string
  /** Of the documents that it makes. */
  readonly mediaType: string
  /** In lower case, with the dot. */
  readonly extensions: readonly string[]
  /** Whether a file of this kind is one article; folders are searched for those without being told. */
  readonly oneArticle: boolean
  readonly load: () => Promise<Read>
}
