import iconv from 'iconv-lite'
import { decode } from '../../src/read/decode.js'

const SPEECH = '“Never,” she said – twice. Caf\u00e9 \u20ac5'

const decoding = (bytes: Uint8Array): unknown => {
  const { text, encoding } = decode(bytes)
  return [encoding, text]
}

describe('the encoding of a text', () => {
  it('is UTF-8 where the bytes are', () => expect(decoding(Buffer.from(SPEECH))).toEqual(['utf-8', SPEECH]))

  it('keeps a byte order mark as the first character', () =>
    expect(decoding(Buffer.from('\ufeff' + SPEECH))).toEqual(['utf-8', '\ufeff' + SPEECH]))

  it.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('is %s by its byte order mark', (encoding) =>
    expect(decoding(iconv.encode('\ufeff' + SPEECH, encoding))).toEqual([encoding, '\ufeff' + SPEECH]),
  )

  it.each(['utf-16le', 'utf-16be'])('is %s by the places of its NUL bytes', (encoding) =>
    expect(decoding(iconv.encode(SPEECH, encoding))).toEqual([encoding, SPEECH]),
  )

  it('is windows-1252 otherwise, curly quotes and dashes included', () =>
    expect(decoding(iconv.encode(SPEECH, 'windows-1252'))).toEqual(['windows-1252', SPEECH]))

  it('leaves CR, CR LF, no-break spaces and soft hyphens where they are', () => {
    const text = 'a\r\nb\rc\u00a0d\u00ade\u200bf\n'
    expect(decode(Buffer.from(text)).text).toBe(text)
  })
})

describe('bytes that are no text', () => {
  it.each([
    ['a PDF file', Buffer.from('%PDF-1.7\n'), 'binary', /pdftotext/],
    ['an Office file', Buffer.from('PK\x03\x04....'), 'binary', /save it as plain text/],
    ['NUL bytes', Buffer.from('text \0\0 text'), 'binary', /NUL bytes/],
    ['control characters', Buffer.from('\x01\x02\x03\x04 text'), 'binary', /control characters/],
    ['bytes that no encoding has', Buffer.from([0x61, 0x81, 0x62]), 'undecodable', /byte 0x81 at offset 1/],
    ['broken UTF-8 behind its mark', Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff]), 'undecodable', /marked as UTF-8/],
    ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x61, 0, 0x62]), 'undecodable', /marked as UTF-16LE/],
  ])('%s are answered with the cause and a remedy', (_, bytes, code, message) =>
    expect(() => decode(bytes)).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) })),
  )
})
