import { isUtf8 } from 'node:buffer'
import { iconv } from './iconv.js'
import { ReadProblem } from './read-problem.js'

export interface Decoded {
  /** The text with every character in its place, a byte order mark included. */
  readonly text: string
  /** Its name as in the WHATWG's Encoding Standard: "utf-8", "windows-1252", "shift_jis". */
  readonly encoding: string
}

export interface DecodeOptions {
  /** The encoding to decode from, whatever the bytes look like; a name from `encodingFor`. */
  readonly encoding?: string | null | undefined
  /** The encoding that the input itself declares, believed where the bytes are not Unicode. */
  readonly declared?: string | null | undefined
}

/** The longer mark first: that of UTF-32LE begins with that of UTF-16LE. */
const BYTE_ORDER_MARKS = [
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32be', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/** What files of other kinds begin with, and how to get text out of them. */
const SIGNATURES: readonly (readonly [start: string, advice: string])[] = [
  ['%PDF-', 'is a PDF file; read it with --from pdf, or convert it to text first'],
  ['PK\x03\x04', 'is a ZIP or Office file; read one of Word with --from docx, save others as plain text first'],
  ['\xd0\xcf\x11\xe0', 'is an old Office file; save it as plain text first'],
  ['{\\rtf', 'is an RTF file; save it as plain text first'],
  ['\x1f\x8b', 'is compressed with gzip; unpack it first'],
  ['\x89PNG', 'is a picture; claimtrace reads text'],
  ['\xff\xd8\xff', 'is a picture; claimtrace reads text'],
]

/** A fault replaced while decoding, or half a surrogate pair. */
const FAULT = /[\ufffd\ud800-\udfff]/gu

/** How many bytes are looked at to tell UTF-16 without a mark from binary data. */
const SAMPLE = 4096
/** In UTF-16 at least this share of the high bytes of Latin text is NUL ... */
const UTF16_NULS = 0.4
/** ... and at most this share of the low ones. */
const STRAY_NULS = 0.02

/**
 * Decodes the bytes of a text: from the encoding that is given, or else by byte order mark, by the pattern of NUL bytes, as
 * strict UTF-8, as the input declares, as windows-1252. Nothing is removed or replaced.
 * @throws {ReadProblem} `binary`, or `undecodable` with the offset of the first byte that cannot be decoded
 */
export function decode(bytes: Uint8Array, { encoding, declared }: DecodeOptions = {}): Decoded {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  const signature = SIGNATURES.find(([begin]) => start.startsWith(begin))
  if (signature) throw new ReadProblem('binary', signature[1])

  const mark = BYTE_ORDER_MARKS.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte))
  if (encoding) {
    // "utf-16" leaves the order of the bytes to the mark.
    const name = encoding === 'utf-16le' && mark?.encoding === 'utf-16be' ? mark.encoding : encoding
    return decodeAs(bytes, name, `does not decode as ${name.toUpperCase()}`)
  }
  if (mark)
    return decodeAs(
      bytes,
      mark.encoding,
      `is damaged: it is marked as ${mark.encoding.toUpperCase()} and does not decode as that`,
    )

  const nuls = countNuls(bytes.subarray(0, SAMPLE))
  for (const [name, high, low] of [
    ['utf-16le', nuls.odd, nuls.even],
    ['utf-16be', nuls.even, nuls.odd],
  ] as const)
    if (high >= UTF16_NULS && low <= STRAY_NULS)
      return decodeAs(bytes, name, `is damaged: it looks like ${name.toUpperCase()} and does not decode as that`)
  if (bytes.includes(0)) throw new ReadProblem('binary', 'is not text: it holds NUL bytes; convert it to text first')

  if (isUtf8(bytes) || isMostlyUtf8(bytes))
    return decodeAs(bytes, 'utf-8', 'is damaged: it looks like UTF-8 and does not decode as that')
  if (declared && firstUndecodable(bytes, declared, iconv().decode(Buffer.from(bytes), declared)) === null)
    return decodeAs(bytes, declared, '')
  return decodeAs(bytes, 'windows-1252', 'is neither UTF-8, UTF-16 nor windows-1252')
}

/** Strict UTF-8 with a byte order mark kept in its place; null if the bytes are something else. */
export const decodeUtf8 = (bytes: Uint8Array): string | null =>
  isUtf8(bytes) ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : null

function decodeAs(bytes: Uint8Array, encoding: string, complaint: string): Decoded {
  const text = decodeUtf8IfNamed(bytes, encoding) ?? iconv().decode(Buffer.from(bytes), encoding, { stripBOM: false })
  const offset = firstUndecodable(bytes, encoding, text)
  if (offset !== null)
    throw new ReadProblem(
      'undecodable',
      `${complaint} (byte 0x${bytes[offset].toString(16).padStart(2, '0')} at offset ${offset}); convert it to UTF-8 first, for example with iconv, or name its encoding with --encoding`,
    )
  return { text: checkControls(text), encoding }
}

const decodeUtf8IfNamed = (bytes: Uint8Array, encoding: string): string | null =>
  encoding === 'utf-8' ? decodeUtf8(bytes) : null

/**
 * The offset of the first byte that is no part of a character, or null: where the text has U+FFFD that the bytes do not
 * spell out, or half a surrogate pair.
 * @param text the bytes as iconv-lite decodes them from `encoding`, faults replaced by U+FFFD
 */
function firstUndecodable(bytes: Uint8Array, encoding: string, text: string): number | null {
  if (encoding === 'utf-8' && isUtf8(bytes)) return null
  let offset = 0
  let from = 0
  for (const { 0: found, index } of text.matchAll(FAULT)) {
    offset += encodedLength(text.slice(from, index), encoding)
    from = index
    const spelled = iconv().encode(found, encoding)
    if (found !== '\ufffd' || !spelled.equals(bytes.subarray(offset, offset + spelled.length)) || spelled[0] === 0x3f)
      return Math.min(offset, bytes.length - 1)
  }
  // Half a character at the end, which iconv-lite drops.
  const length = offset + encodedLength(text.slice(from), encoding)
  return isWide(encoding) && length < bytes.length ? length : null
}

const isWide = (encoding: string): boolean => /^(?:utf-?16|utf-?32|ucs)/.test(encoding)

const encodedLength = (text: string, encoding: string): number =>
  iconv().encode(text, encoding, { addBOM: false }).length

/** Whether more characters beyond ASCII are sound UTF-8 than not: in other encodings hardly any is by chance. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  const faults = text.match(/\ufffd/g)?.length ?? 0
  // oxlint-disable-next-line no-control-regex
  const beyondAscii = text.match(/[^\0-\x7f]/gu)?.length ?? 0
  return beyondAscii - faults > faults
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
