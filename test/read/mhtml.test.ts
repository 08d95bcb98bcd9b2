import { readFileSync } from 'node:fs'
import { readHtml } from '../../src/read/html.js'
import { readMhtml } from '../../src/read/mhtml.js'
import { ReadProblem } from '../../src/read/read-problem.js'

const KNOWN = { id: 'a.mhtml', path: 'a.mhtml', published: null }
const PAGE = readFileSync('fixtures/pages/ferry.html', 'utf8')

const saved = (page: string, location = 'https://example.org/saved'): Uint8Array =>
  Buffer.from(
    [
      'From: <Saved by Blink>',
      `Snapshot-Content-Location: ${location}`,
      'Subject: =?utf-8?Q?saved=20page?=',
      'Date: Mon, 4 Nov 2024 10:00:00 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----MultipartBoundary--x----"',
      '',
      '',
      '------MultipartBoundary--x----',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(page).toString('base64'),
      '------MultipartBoundary--x----',
      'Content-Type: text/html',
      '',
      '<p>A frame.</p>',
      '------MultipartBoundary--x------',
      '',
    ].join('\r\n'),
  )

it('a page saved as one file is read like the page', () => {
  const page = readHtml(Buffer.from(PAGE), KNOWN)
  const bytes = saved(PAGE)
  const { text, info, regions, origin } = readMhtml(bytes, KNOWN)
  expect(text).toBe(page.text)
  expect(regions).toEqual(page.regions)
  expect(origin).toBeUndefined()
  const { sha256: _, ...facts } = page.info
  expect(info).toMatchObject({ ...facts, byteLength: bytes.length, mediaType: 'multipart/related' })
})

it('when it was saved says nothing of when it was published; its address is that of the page', () => {
  const plain = '<title>Dam breaks</title><p>The dam broke, Ann Hall said.</p>'
  expect(readMhtml(saved(plain), KNOWN).info).toMatchObject({
    title: 'Dam breaks',
    published: null,
    url: 'https://example.org/saved',
  })
  expect(readMhtml(saved(plain, 'file:///home/ann/a.html'), KNOWN).info.url).toBe(null)
})

it.each(['', 'It rained.', 'From: a\n\nIt rained.'])('%j is refused', (text) => {
  const attempt = () => readMhtml(Buffer.from(text), KNOWN)
  expect(attempt).toThrow(ReadProblem)
  expect(attempt).toThrow(/^is no web page saved as one file; save it anew/)
})
