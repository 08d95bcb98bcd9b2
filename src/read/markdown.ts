import { createHash } from 'node:crypto'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { SourceDocument } from '../model/document.js'
import { decode } from './decode.js'
import { makeDocument } from './make-document.js'
import { MediaType } from './media-types.js'
import { readFrontMatter } from './markdown/front-matter.js'
import { MarkdownLayout } from './markdown/layout.js'
import { ReadProblem } from './read-problem.js'
import type { KnownText } from './reader.js'
import { wholeFile } from './whole-file.js'

/** Longer files are no articles; the time for some of them grows faster than they do. */
const LONGEST = 5_000_000

/**
 * The document of a Markdown file; the spans of its record refer to the file itself.
 * @param bytes the whole file
 * @throws {ReadProblem} `empty`, `binary`, `undecodable` or `too-complex`
 */
export function readMarkdown(bytes: Uint8Array, known: KnownText): SourceDocument {
  const { text: file, encoding } = decode(bytes, known)
  if (file.length > LONGEST)
    throw new ReadProblem(
      'too-complex',
      `is longer than ${LONGEST.toLocaleString('en')} characters, too long for Markdown; split it, or read it with --from text`,
    )
  const { end, diagnostics, title, byline, url, language, published } = readFrontMatter(file)
  const layout = new MarkdownLayout(file, end)
  layout.add(fromMarkdown(file.slice(end), { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }))
  if (!layout.text.trim()) throw new ReadProblem('empty', 'is empty; there is nothing to extract')
  return {
    ...makeDocument(layout.text, {
      ...known,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      byteLength: bytes.length,
      encoding,
      mediaType: MediaType.markdown,
      marked: layout.regions,
      title: known.title ?? title,
      byline,
      url: known.url ?? url,
      language,
      published: known.published ?? published,
      diagnostics: [...(known.diagnostics ?? []), ...diagnostics],
    }),
    origin: { text: file, pieces: layout.pieces, spansOver: 'input' },
  }
}

export const read = wholeFile(readMarkdown)
