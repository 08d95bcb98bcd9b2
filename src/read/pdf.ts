import { createHash } from 'node:crypto'
import type { SourceDocument } from '../model/document.js'
import { makeDocument } from './make-document.js'
import { MediaType } from './media-types.js'
import { ifStated } from './pages.js'
import { layOut } from './pdf/layout.js'
import { linesOf } from './pdf/lines.js'
import { openPdf } from './pdf/open-pdf.js'
import { ReadProblem } from './read-problem.js'
import type { KnownText } from './reader.js'
import { wholeFile } from './whole-file.js'

/**
 * The document of a PDF file: its text in paragraphs, with the page of each part. Needs the package `unpdf`.
 * @param bytes the whole file
 * @throws {ReadProblem} `empty`, `damaged`, `encrypted`, `too-complex` or `missing-package`
 */
export async function readPdf(bytes: Uint8Array, known: KnownText): Promise<SourceDocument> {
  const { pages, title, author } = await openPdf(bytes)
  const layout = layOut(pages.map((page, i) => linesOf(page, i + 1)))
  if (!layout.text)
    throw new ReadProblem(
      'empty',
      'holds no text; if its pages are pictures, let OCR put text behind them first, for example with ocrmypdf',
    )
  return {
    ...makeDocument(layout.text, {
      ...known,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      byteLength: bytes.length,
      encoding: 'binary',
      mediaType: MediaType.pdf,
      marked: layout.regions,
      title: known.title ?? ifStated(title, layout.text) ?? layout.title,
      byline: known.byline ?? ifStated(author, layout.text),
    }),
    pages: layout.pages,
  }
}

export const read = wholeFile(readPdf)
