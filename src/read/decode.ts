import iconv from 'iconv-lite'
import { ReadProblem } from './read-problem.js'

export interface Decoded {
  /** The text with every character in its place, a byte order mark included. */
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'windows-1252'
}

/** The longer mark first: that of UTF-32LE begins with that of UTF-16LE. */
const BYTE_ORDER_MARKS = [
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0, 0], width: 4 },
  { encoding: 'utf-32be', bytes: [0, 0, 0xfe, 0xff], width: 4 },
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf], width: 1 },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe], width: 2 },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff], width: 2 },
] as const

/** What files of other kinds begin with, and how to get text out of them. */
const SIGNATURES: readonly (readonly [start: string, advice: string])[] = [
  ['%PDF-', 'is a PDF file; convert it to text first, for example with pdftotext'],
  ['PK\x03\x04', 'is a ZIP or Office file; save it as plain text first'],
  ['\xd0\xcf\x11\xe0', 'is an old Office file; save it as plain text first'],
  ['{\\rtf', 'is an RTF file; save it as plain text first'],
  ['\x1f\x8b', 'is compressed with gzip; unpack it first'],
  ['\x89PNG', 'is a picture; claimtrace reads text'],
  ['\xff\xd8\xff', 'is a picture; claimtrace reads text'],
]

const LONE_SURROGATE = /[\ud800-\udfff]/u

/** How many bytes are looked at to tell UTF-16 without a mark from binary data. */
const SAMPLE = 4096
/** In UTF-16 at least this share of the high bytes of Latin text is NUL ... */
const UTF16_NULS = 0.4
/** ... and at most this share of the low ones. */
const STRAY_NULS = 0.02

/**
 * Decodes the bytes of a text: by byte order mark, by the pattern of NUL bytes, as strict UTF-8, as windows-1252.
 * Nothing is removed or replaced.
 * @throws {ReadProblem} `binary` or `undecodable`
 */
export function decode(bytes: Uint8Array): Decoded {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  const signature = SIGNATURES.find(([begin]) => start.startsWith(begin))
  if (signature) throw new ReadProblem('binary', signature[1])

  const mark = BYTE_ORDER_MARKS.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte))
  if (mark) return decodeWide(bytes, mark.encoding, mark.width)

  const nuls = countNuls(bytes.subarray(0, SAMPLE))
  if (nuls.odd >= UTF16_NULS && nuls.even <= STRAY_NULS) return decodeWide(bytes, 'utf-16le', 2)
  if (nuls.even >= UTF16_NULS && nuls.odd <= STRAY_NULS) return decodeWide(bytes, 'utf-16be', 2)
  if (bytes.includes(0)) throw new ReadProblem('binary', 'is not text: it holds NUL bytes; convert it to text first')

  const utf8 = decodeUtf8(bytes)
  if (utf8 !== null) return { text: checkControls(utf8), encoding: 'utf-8' }
  const text = iconv.decode(Buffer.from(bytes), 'windows-1252')
  const undefinedAt = text.indexOf('\ufffd')
  if (undefinedAt >= 0)
    throw new ReadProblem(
      'undecodable',
      `is neither UTF-8, UTF-16 nor windows-1252 (byte 0x${bytes[undefinedAt].toString(16)} at offset ${undefinedAt}); convert it to UTF-8 first, for example with iconv`,
    )
  return { text: checkControls(text), encoding: 'windows-1252' }
}

/** Strict UTF-8 with a byte order mark kept in its place; null if the bytes are something else. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function decodeWide(bytes: Uint8Array, encoding: Decoded['encoding'], width: number): Decoded {
  const text =
    encoding === 'utf-8' ? decodeUtf8(bytes) : iconv.decode(Buffer.from(bytes), encoding, { stripBOM: false })
  const damaged = text === null || bytes.length % width !== 0 || LONE_SURROGATE.test(text)
  if (damaged || (width === 4 && text.includes('\ufffd')))
    throw new ReadProblem(
      'undecodable',
      `is damaged: it is marked as ${encoding.toUpperCase()} and does not decode as that; convert it to UTF-8 first, for example with iconv`,
    )
  return { text: checkControls(text), encoding }
}

/** Shares of NUL among the bytes at even and at odd places. */
function countNuls(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  const counts = [0, 0]
  bytes.forEach((byte, i) => {
    if (byte === 0) counts[i % 2]++
  })
  const half = Math.max(1, bytes.length / 2)
  return { even: counts[0] / half, odd: counts[1] / half }
}

/** Text holds hardly any control characters beside white space and escapes of a terminal. */
function checkControls(text: string): string {
  const sample = text.slice(0, SAMPLE)
  // oxlint-disable-next-line no-control-regex
  const controls = sample.match(/[\0-\x07\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  if (controls > sample.length / 50)
    throw new ReadProblem('binary', 'is not text: it holds control characters; convert it to text first')
  return text
}
