import { extractDocument } from '../../src/extract.js'
import { readMail } from '../../src/read/mail.js'
import { decodeTransfer } from '../../src/read/mime/decode-transfer.js'
import { decodeWords } from '../../src/read/mime/decode-words.js'
import { parseMime } from '../../src/read/mime/parse-mime.js'
import { ReadProblem } from '../../src/read/read-problem.js'
import { growth } from '../support/timing.js'

const KNOWN = { id: 'a.eml', path: 'a.eml', published: null }
const TEXT = 'The Café Noir mill will close, Ann Hall said on Tuesday.\n\n“We lost $3 million,” she said.\n'
const HEAD =
  'From: Ellen Marsh <e@example.org>\nDate: Thu, 14 Mar 2024 23:30:00 -0500\nSubject: Mill to close\nMIME-Version: 1.0\n'

const mail = (text: string | Uint8Array): Uint8Array => (typeof text === 'string' ? Buffer.from(text) : text)
const read = (text: string | Uint8Array) => readMail(mail(text), KNOWN)
const multipart = (kind: string, ...parts: string[]): string =>
  `Content-Type: multipart/${kind}; boundary="b_${kind}"\n\n${parts.map((part) => `--b_${kind}\n${part}\n`).join('')}--b_${kind}--\n`

it('the text is read, the subject is the title, and the day on which it was sent, where it was sent, that of publication', () => {
  const bytes = mail(`${HEAD}Content-Type: text/plain; charset=utf-8\n\n${TEXT}`)
  const { text, info } = read(bytes)
  expect(text).toBe(TEXT)
  expect(info).toMatchObject({
    title: 'Mill to close',
    published: { value: '2024-03-14', precision: 'day', basis: 'metadata' },
    byteLength: bytes.length,
    mediaType: 'message/rfc822',
  })
  const { claims } = extractDocument(read(bytes))
  expect(claims.map((claim) => claim.text)).toEqual(['The Café Noir mill will close', '“We lost $3 million,”'])
})

const head = (charset: string) => Buffer.from(`${HEAD}Content-Type: text/plain; charset="${charset}"\n\n`)

describe('a text comes as it was written, however it was sent', () => {
  const quoted = [...Buffer.from(TEXT)]
    .map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16)}` : String.fromCharCode(byte)))
    .join('')
  it.each([
    ['quoted-printable', quoted.replaceAll('will', 'w=\nill')],
    ['Quoted-Printable', quoted.toUpperCase().replaceAll('=E2=80=9C', '=E2=80=9C')],
    ['base64', Buffer.from(TEXT).toString('base64').replace(/.{60}/g, '$&\r\n')],
    ['8bit', TEXT],
  ])('%s', (how, body) => {
    const { text } = read(
      `${HEAD}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ${how}\n\n${body}`,
    )
    expect(text.toLowerCase()).toBe(TEXT.toLowerCase())
  })

  it('in the encoding that its head declares, unless it is Unicode', () => {
    const latin2 = read(
      Buffer.concat([head('iso-8859-2'), Buffer.from('Ann Mal\xe1 z \xa3\xf3dzi said so.\n', 'latin1')]),
    )
    expect([latin2.text, latin2.info.encoding]).toEqual(['Ann Malá z Łódzi said so.\n', 'iso-8859-2'])
    expect(read(Buffer.concat([head('us-ascii'), Buffer.from(TEXT)])).text).toBe(TEXT)
  })

  it('with CR LF and a head folded over lines', () => {
    const folded = `${HEAD}Content-Type: text/plain;\n\tcharset=utf-8\n\n${TEXT}`.replaceAll('\n', '\r\n')
    expect(read(folded).text).toBe(TEXT.replaceAll('\n', '\r\n'))
  })

  it('with a head folded over millions of lines', () => {
    const { text, info } = read(`Subject: a${'\n b'.repeat(5_000_000)}\nMIME-Version: 1.0\n\n${TEXT}`)
    expect([text, info.title?.length]).toEqual([TEXT, 10_000_001])
  })
})

it.each([
  ['Mill to close', 'Mill to close'],
  ['=?utf-8?Q?Caf=C3=A9_Noir?= closes', 'Café Noir closes'],
  ['=?UTF-8?B?Q2Fmw6k=?=', 'Café'],
  ['=?utf-8?B?Q2Fmww==?= =?utf-8?B?qSBOb2ly?=', 'Café Noir'],
  ['=?iso-8859-1?q?Caf=E9?=\n =?utf-8?q?_Noir?=', 'Café Noir'],
  ['Café, as it stands', 'Café, as it stands'],
  ['=?klingon?Q?abc?=', '=?klingon?Q?abc?='],
])('the subject %j', (subject, title) =>
  expect(read(`Subject: ${subject}\nMIME-Version: 1.0\n\n${TEXT}`).info.title).toBe(title),
)

const PLAIN = `Content-Type: text/plain\n\nAnn Hall said so in plain text.`
const PAGE = `Content-Type: text/html\n\n<h1>Mill to close</h1><p>Ann&nbsp;Hall said so.</p>`

it.each([
  [
    'of two ways to write a text the fuller',
    multipart('alternative', PLAIN, PAGE),
    'Mill to close\n\nAnn\u00a0Hall said so.',
  ],
  [
    'of a text with pictures the text',
    multipart('related', PAGE, 'Content-Type: image/png\n\nx'),
    'Mill to close\n\nAnn\u00a0Hall said so.',
  ],
  [
    'parts within parts',
    multipart('mixed', multipart('alternative', PLAIN, PAGE), PLAIN),
    'Mill to close\n\nAnn\u00a0Hall said so.',
  ],
  ['what breaks off', multipart('mixed', PLAIN).replace('\n--b_mixed--\n', ''), 'Ann Hall said so in plain text.'],
  [
    'what stands around the parts is none',
    multipart('mixed', PLAIN).replace('\n\n--', '\n\nThis is MIME.\n--') + 'no part',
    'Ann Hall said so in plain text.',
  ],
  [
    'a boundary in a line is none',
    multipart('mixed', `${PLAIN} --b_mixed`),
    'Ann Hall said so in plain text. --b_mixed',
  ],
])('%s', (_, rest, text) => expect(read(HEAD + rest).text).toBe(text))

const attachment = (type: string) => `Content-Type: ${type}\nContent-Disposition: attachment; filename=a\n\nx`

const messages = (...types: string[]) =>
  read(HEAD + multipart('mixed', PLAIN, ...types.map(attachment))).diagnostics.map(({ message }) => message)

it('what is attached is said, but pictures are not', () => {
  expect(messages('image/png', 'text/calendar')).toEqual([])
  expect(messages('application/pdf')).toEqual([
    'comes with a document, which is not read; save what is attached to it, and read that',
  ])
  expect(messages('application/pdf', 'text/plain')).toEqual([
    expect.stringMatching(/^comes with 2 documents, which are/),
  ])
})

it.each([
  ['nothing', '', 'empty', /^is empty/],
  ['a text', 'Ann Hall said so.\n', 'damaged', /^is no mail: .*; save it anew as \.eml$/],
  ['a head alone', HEAD, 'empty', /^holds no text/],
  ['what holds no text', HEAD + multipart('mixed', 'Content-Type: application/pdf\n\nx'), 'empty', /^holds no text/],
  ['a secret', `${HEAD}Content-Type: application/pkcs7-mime\n\nx`, 'encrypted', /^is encrypted/],
  [
    'a thing of 20,000 parts',
    `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${'--b\n'.repeat(20_000)}`,
    'too-complex',
    /^has more than 10,000 parts/,
  ],
])('%s is refused', (_, text, code, message) => {
  const attempt = () => read(text)
  expect(attempt).toThrow(ReadProblem)
  expect(attempt).toThrow(message)
  expect(attempt).toThrow(expect.objectContaining({ code }))
})

describe('twice the mail takes at most twice the time, and half of it again', () => {
  it.each(['--b', '\n ', ';a="', ';  ', '=?a?Q?', '=?utf-8?Q?=C3?= ', '=\n', '= ', 'a: b\n', '\r', '--b '])(
    '%j',
    (piece) => {
      const parsing = (size: number) => () => {
        for (const gap of ['', '\n']) {
          const { field, body } = parseMime(
            Buffer.from(`Subject: a\nContent-Type: multipart/mixed; boundary=b${gap}${piece.repeat(size)}`),
          )
          decodeWords(field('subject') ?? '')
          decodeWords(field('content-type') ?? '')
          decodeTransfer(body + piece.repeat(size), 'quoted-printable')
        }
      }
      expect(growth(parsing, 20_000, 2)).toBeLessThan(3)
    },
  )
})
