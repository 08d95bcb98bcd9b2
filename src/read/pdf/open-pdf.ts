import { inflateSync } from 'node:zlib'
import { ReadProblem } from '../read-problem.js'

/** A piece of text as it is set on a page: in points, from the left and from the top. */
export interface SetText {
  readonly text: string
  /** Where its baseline begins. */
  readonly x: number
  readonly y: number
  readonly width: number
  /** Of the type. */
  readonly size: number
}

export interface SetPage {
  readonly height: number
  /** In the order in which the file sets them. */
  readonly items: readonly SetText[]
}

export interface OpenedPdf {
  readonly pages: readonly SetPage[]
  /** What the file's properties say; not to be believed without more. */
  readonly title: unknown
  readonly author: unknown
}

/** As much of pdf.js as reading takes; its own types need those of browsers. */
interface PdfDocument {
  readonly numPages: number
  getMetadata(): Promise<{ readonly info: { readonly Title?: unknown; readonly Author?: unknown } }>
  getPage(number: number): Promise<PdfPage>
  destroy(): Promise<void>
}
interface PdfPage {
  getViewport(options: { scale: number }): { readonly height: number; readonly transform: Matrix }
  streamTextContent(): ReadableStream<{ readonly items: readonly PdfItem[] }>
  cleanup(): void
}
type Matrix = readonly [number, number, number, number, number, number]
interface PdfItem {
  readonly str?: string
  readonly transform: Matrix
  readonly width: number
  readonly height: number
}

const MOST_PAGES = 2000
const MOST_CHARACTERS = 5_000_000
const MOST_ITEMS = 1_000_000
/** A compressed stream may hold this many bytes; the text of a page has some thousands. */
const LARGEST_STREAM = 128 * 1024 * 1024
/** Streams compressed by means that are not tried out here may have this many. */
const LARGEST_UNTRIED = 256 * 1024

/** @throws {ReadProblem} `damaged`, `encrypted`, `too-complex` or `missing-package` */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-'))
    throw new ReadProblem('damaged', 'is no PDF file: it does not begin like one')
  checkStreams(Buffer.from(bytes))
  const pdf = await load(bytes)
  try {
    if (pdf.numPages > MOST_PAGES) throw tooComplex(`it has more than ${MOST_PAGES.toLocaleString('en')} pages`)
    const { Title: title, Author: author } = (await pdf.getMetadata()).info
    const pages: SetPage[] = []
    const left = { characters: MOST_CHARACTERS, items: MOST_ITEMS }
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(await pdf.getPage(number), left))
    return { pages, title, author }
  } catch (error) {
    throw problemOf(error)
  } finally {
    await pdf.destroy()
  }
}

async function load(bytes: Uint8Array): Promise<PdfDocument> {
  const { getDocumentProxy } = await import('unpdf').catch(() => {
    throw new ReadProblem(
      'missing-package',
      'needs the package unpdf to be read: npm install unpdf@1.7.0 (with -g, if claimtrace is installed so)',
    )
  })
  try {
    return (await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
    })) as unknown as PdfDocument
  } catch (error) {
    throw problemOf(error)
  }
}

/** What the library throws is an answer to the file, whatever it is. */
function problemOf(error: unknown): ReadProblem {
  if (error instanceof ReadProblem) return error
  const { name, message } = error as Error
  return name === 'PasswordException'
    ? new ReadProblem('encrypted', 'is protected by a password; save a copy without one')
    : new ReadProblem('damaged', `is damaged: ${message.replace(/\s+/g, ' ').replace(/\.$/, '')}; save it anew as PDF`)
}

const tooComplex = (reason: string): ReadProblem => new ReadProblem('too-complex', `is no article: ${reason}; split it`)

async function readPage(page: PdfPage, left: { characters: number; items: number }): Promise<SetPage> {
  const { height, transform } = page.getViewport({ scale: 1 })
  const items: SetText[] = []
  for await (const chunk of page.streamTextContent())
    for (const { str = '', transform: own, width, height: size } of chunk.items) {
      if (--left.items < 0 || (left.characters -= str.length) < 0) throw tooComplex('it holds too much text')
      const [a, b, , , x, y] = multiply(transform, own)
      // What stands upright or slanting is a mark of the archive or a watermark.
      if (str && Math.abs(b) <= Math.abs(a) / 10) items.push({ text: str, x, y, width, size: size || Math.abs(a) })
    }
  page.cleanup()
  return { height, items }
}

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

const STREAM = /(?<=>>\s{0,4})stream\r?\n/g
/** As much of what stands before a stream as says how it is compressed. */
const DICTIONARY = 400

/**
 * Tries out how large the streams of the file are, since pdf.js takes them whole however far they swell.
 * @throws {ReadProblem} `too-complex`
 */
function checkStreams(bytes: Buffer): void {
  const file = bytes.toString('latin1')
  for (const {
    0: { length },
    index,
  } of file.matchAll(STREAM)) {
    const start = index + length
    const end = file.indexOf('endstream', start)
    const stream = bytes.subarray(start, end < 0 ? undefined : end)
    const dictionary = file.slice(Math.max(0, index - DICTIONARY), index)
    if (/\/(?:LZW|LZWDecode|RL|RunLengthDecode)\b/.test(dictionary) && stream.length > LARGEST_UNTRIED)
      throw tooComplex('it holds streams in an old kind of compression that are too large')
    for (let data: Buffer | null = stream, depth = 0; data && depth < 4; depth++) data = inflated(data)
  }
}

/** What a stream holds, or null if it is not compressed so, is damaged or is encrypted. */
function inflated(stream: Buffer): Buffer | null {
  if ((stream[0] & 0x0f) !== 8) return null
  try {
    return inflateSync(stream, { maxOutputLength: LARGEST_STREAM })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw tooComplex(`a part of it swells to more than ${LARGEST_STREAM.toLocaleString('en')} bytes`)
    return null
  }
}
