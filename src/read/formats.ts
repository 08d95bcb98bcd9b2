import type { SourceDocument } from '../model/document.js'
import type { KnownText } from './reader.js'

// Each reader is loaded when it is first asked for: what reads web pages takes longer to load than all the rest.

/**
 * The document of a web page: the text of its article. Passages of its record carry their place in the file as `origin`.
 * @param bytes the whole file, decoded as its bytes and its `<meta>` say
 * @throws {ReadProblem} (rejects with it) `empty`, `binary`, `undecodable` or `too-complex`
 */
export const readHtml = async (bytes: Uint8Array, known: KnownText): Promise<SourceDocument> =>
  (await import('./html.js')).readHtml(checked(bytes), known)

/**
 * The document of a Markdown file, with its front matter; spans of its record count the file as decoded.
 * @param bytes the whole file
 * @throws {ReadProblem} (rejects with it) `empty`, `binary`, `undecodable` or `too-complex`
 */
export const readMarkdown = async (bytes: Uint8Array, known: KnownText): Promise<SourceDocument> =>
  (await import('./markdown.js')).readMarkdown(checked(bytes), known)

/**
 * The document of a PDF file: its text in paragraphs; claims carry the page on which they begin, counted from 1. Needs the
 * package `unpdf`.
 * @param bytes the whole file
 * @throws {ReadProblem} (rejects with it) `empty`, `damaged`, `encrypted`, `too-complex` or `missing-package`
 */
export const readPdf = async (bytes: Uint8Array, known: KnownText): Promise<SourceDocument> =>
  (await import('./pdf.js')).readPdf(checked(bytes), known)

/**
 * The document of a Word file (.docx); claims carry their page, counted from 1, where Word has noted pages.
 * @param bytes the whole file
 * @throws {ReadProblem} (rejects with it) `empty`, `damaged`, `encrypted` or `too-complex`
 */
export const readDocx = async (bytes: Uint8Array, known: KnownText): Promise<SourceDocument> =>
  (await import('./docx.js')).readDocx(checked(bytes), known)

/**
 * The document of a mail (.eml): its text, without what is attached.
 * @param bytes the whole file
 * @throws {ReadProblem} (rejects with it) `empty`, `damaged`, `encrypted`, `undecodable` or `too-complex`
 */
export const readMail = async (bytes: Uint8Array, known: KnownText): Promise<SourceDocument> =>
  (await import('./mail.js')).readMail(checked(bytes), known)

/**
 * The document of a web page that a browser saved as one file (.mhtml): the text of its article.
 * @param bytes the whole file
 * @throws {ReadProblem} (rejects with it) `empty`, `damaged`, `undecodable` or `too-complex`
 */
export const readMhtml = async (bytes: Uint8Array, known: KnownText): Promise<SourceDocument> =>
  (await import('./mhtml.js')).readMhtml(checked(bytes), known)

/** What a program that knows no types hands over may be something else. @throws {TypeError} */
function checked(bytes: Uint8Array): Uint8Array {
  if (ArrayBuffer.isView(bytes)) return bytes
  throw new TypeError(`the bytes of a file are a Uint8Array, not a value of type ${typeof bytes}`)
}
