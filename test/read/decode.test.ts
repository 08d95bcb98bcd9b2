import iconv from 'iconv-lite'
import * as fc from 'fast-check'
import { decode } from '../../src/read/decode.js'
import { encodingFor } from '../../src/read/encodings.js'

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

describe('an encoding that is named', () => {
  it.each([
    ['latin1', 'windows-1252', [0x93, 0x61, 0x94], '“a”'],
    ['Shift_JIS', 'shift_jis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
    ['cp437', 'cp437', [0x82], 'é'],
    ['utf-16', 'utf-16be', [0xfe, 0xff, 0, 0x61], '\ufeffa'],
    ['utf-16le', 'utf-16le', [0x61, 0], 'a'],
    ['windows-1252', 'windows-1252', [0xef, 0xbb, 0xbf, 0xff], 'ï»¿ÿ'],
  ])('%s is %s, whatever the bytes look like', (label, name, bytes, text) =>
    expect(decode(Buffer.from(bytes), { encoding: encodingFor(label) })).toEqual({ encoding: name, text }),
  )

  it.each(['', 'utf-9', 'base64', 'hex', 'iso-2022-jp', 'replacement'])('%j is none that can be decoded', (label) =>
    expect(encodingFor(label)).toBeNull(),
  )

  it('is refused at the first byte that it does not have, one that spells U+FFFD aside', () => {
    const bytes = Buffer.concat([Buffer.from('é\ufffd'), Buffer.from([0xff, 0x61])])
    expect(() => decode(bytes, { encoding: 'utf-8' })).toThrow(/byte 0xff at offset 5/)
    expect(() => decode(Buffer.from([0x61, 0x81, 0xff]), { encoding: 'shift_jis' })).toThrow(/byte 0x81 at offset 1/)
    expect(decode(bytes.subarray(0, 5), { encoding: 'utf-8' }).text).toBe('é\ufffd')
  })
})

it('what the input declares counts where the bytes are not UTF-8', () => {
  const declared = 'windows-1251'
  expect(decode(iconv.encode('Киев', declared), { declared }).text).toBe('Киев')
  expect(decode(Buffer.from('Киев'), { declared }).text).toBe('Киев')
  expect(decode(Buffer.from([0x93, 0x61]), { declared: 'utf-8' }).text).toBe('“a')
})

it('every character keeps its place, in every encoding that has it', () => {
  const odd = [
    '\r\n',
    '\r',
    '\f',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\ufeff',
    'ﬁ',
    'e\u0301',
    '🚢',
    'exam-\nple',
    '“',
  ]
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...odd), fc.string()), { minLength: 1 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'gb18030'), (text, encoding) => {
      // oxlint-disable-next-line no-control-regex
      fc.pre(!/[\0-\x08\x0e-\x1f]/.test(text) && !/\p{Cs}/u.test(text))
      const bytes = iconv.encode(text, encoding)
      expect(decode(bytes, { encoding })).toEqual({ text, encoding })
      if (/^utf-(?:8|32)/.test(encoding))
        expect(decode(iconv.encode('\ufeff' + text, encoding)).text).toBe('\ufeff' + text)
    }),
  )
})

describe('bytes that are no text', () => {
  it.each([
    ['a PDF file', Buffer.from('%PDF-1.7\n'), 'binary', /--from pdf/],
    ['an Office file', Buffer.from('PK\x03\x04....'), 'binary', /--from docx/],
    ['NUL bytes', Buffer.from('text \0\0 text'), 'binary', /NUL bytes/],
    ['control characters', Buffer.from('\x01\x02\x03\x04 text'), 'binary', /control characters/],
    ['bytes that no encoding has', Buffer.from([0x61, 0x81, 0x62]), 'undecodable', /byte 0x81 at offset 1/],
    ['broken UTF-8 behind its mark', Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff]), 'undecodable', /marked as UTF-8/],
    [
      'half a character of UTF-16',
      Buffer.from([0xff, 0xfe, 0x61, 0, 0x62]),
      'undecodable',
      /marked as UTF-16LE .*offset 4/,
    ],
    ['half a surrogate pair', Buffer.from([0xff, 0xfe, 0x61, 0, 0, 0xd8]), 'undecodable', /byte 0x00 at offset 4/],
    [
      'UTF-8 that breaks off',
      Buffer.from('Café, café “no').subarray(0, -4),
      'undecodable',
      /looks like UTF-8 .*0xe2 at offset 13/,
    ],
  ])('%s are answered with the cause and a remedy', (_, bytes, code, message) =>
    expect(() => decode(bytes)).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) })),
  )
})
