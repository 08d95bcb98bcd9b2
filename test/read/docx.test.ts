import { extractDocument } from '../../src/extract.js'
import { checkPassages } from '../../src/model/passages.js'
import { readDocx } from '../../src/read/docx.js'
import { makeDocx, packDocx } from '../support/docx.js'

const KNOWN = { id: 'a.docx', path: 'a.docx', published: null }
const read = (...paragraphs: string[]) => readDocx(makeDocx(paragraphs), KNOWN)
const run = (inside: string): string => `<w:r>${inside}</w:r>`

describe('text in a Word file', () => {
  it('is that of its runs, a paragraph each', () =>
    expect(
      read(
        `<w:p>${run('<w:t xml:space="preserve">Ann </w:t>')}${run('<w:rPr><w:b/></w:rPr><w:t>Hall</w:t>')}${run('<w:t xml:space="preserve"> said &quot;no&quot;.</w:t>')}</w:p>`,
        '<w:p/>',
        'Then she left.',
      ).text,
    ).toBe('Ann Hall said "no".\n\nThen she left.'))

  it('has no deleted, hidden or doubled words and no codes of fields', () =>
    expect(
      read(
        `<w:p><w:del>${run('<w:delText>old</w:delText><w:t>old</w:t>')}</w:del><w:ins>${run('<w:t>new</w:t>')}</w:ins>${run('<w:instrText> PAGE </w:instrText>')}` +
          `${run('<w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t>')}${run('<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>, shown</w:t>')}</w:p>`,
        `<w:p>${run('<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:t>in a box</w:t></mc:Fallback></mc:AlternateContent>')}${run('<w:t>beside it</w:t>')}</w:p>`,
      ).text,
    ).toBe('new, shown\n\nin a box\n\nbeside it'))

  it('has tabs between the cells of a table and keeps signs and breaks', () =>
    expect(
      read(
        '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Jobs</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>412</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>Age</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
        `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run('<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type="page"/><w:noBreakHyphen/><w:t>d</w:t>')}</w:p>`,
      ).text,
    ).toBe('Jobs\t412\nAge\n\na\tb\nc\u2011d'))

  it('is in regions by the styles of its paragraphs', () => {
    const { regions, info } = read(
      '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Old bridge shut</w:t></w:r></w:p>',
      'The old bridge is shut until autumn, the mayor said on Friday.',
      '<w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:t>It is not safe.</w:t></w:r></w:p>',
    )
    expect(regions.map(({ kind, rule }) => [kind, rule])).toEqual([
      ['headline', 'word-heading'],
      ['body', 'running-text'],
      ['block-quote', 'word-block-quote'],
    ])
    expect(info.title).toBe('Old bridge shut')
  })

  it('stands on the pages that Word noted, if it noted some', () => {
    const first = 'Ann Hall said that 30 people had come to see the bridge.'
    const second = `<w:p>${run('<w:lastRenderedPageBreak/><w:t>Tom Lee said that 40 had left.</w:t>')}</w:p>`
    const document = read(first, second)
    const record = extractDocument(document)
    checkPassages(record, document.text)
    expect(record.claims.map(({ passage }) => passage.page)).toEqual([1, 2])
    expect(extractDocument(read(first)).claims[0].passage).not.toHaveProperty('page')
  })
})

it('the properties of a Word file count where the text says the same', () => {
  const bytes = makeDocx(['Old bridge shut', 'By Ann Hall', 'The old bridge is shut until autumn, she said.'], {
    'dc:title': 'Template for letters',
    'dc:creator': 'Ann Hall',
    'dcterms:created': '2024-03-12T10:00:00Z',
  })
  expect(readDocx(bytes, KNOWN).info).toMatchObject({ title: 'Old bridge shut', byline: 'Ann Hall', published: null })
})

/** A file whose text is said to have another size than it has. */
const saying = (size: number, text: string): Buffer => {
  const bytes = makeDocx([text])
  bytes.writeUInt32LE(size, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 24)
  return bytes
}

describe('a Word file that cannot be read', () => {
  it.each([
    ['empty', 'without text', makeDocx([])],
    ['damaged', 'of another kind', Buffer.from('Once upon a time.')],
    ['damaged', 'that is another archive', packDocx({ 'a.txt': 'a' })],
    ['damaged', 'cut off', makeDocx(['Ann Hall said no.']).subarray(0, 200)],
    ['encrypted', 'with a password', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['too-complex', 'that swells', saying(70 * 2 ** 20, 'Ann Hall said no.')],
    ['too-complex', 'that is nested', makeDocx(['<w:p>'.repeat(2000)])],
  ])('is answered with the code %s: %s', (code, _, bytes) => {
    expect(() => readDocx(bytes, KNOWN)).toThrow(expect.objectContaining({ name: 'ReadProblem', code }))
  })

  it('is not unpacked beyond the size that it states', () =>
    expect(() => readDocx(saying(1000, 'no '.repeat(500_000)), KNOWN)).toThrow(
      expect.objectContaining({ name: 'ReadProblem' }),
    ))

  it('may define entities; they are not swollen', () => {
    const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
    const text = `<!DOCTYPE d [<!ENTITY l0 "lol"><!ENTITY f SYSTEM "file:///etc/passwd">${lol}]><w:document><w:body><w:p><w:r><w:t>&l9; &f; stays.</w:t></w:r></w:p></w:body></w:document>`
    expect(readDocx(packDocx({ 'word/document.xml': text }), KNOWN).text).toBe('&l9; &f; stays.')
  })
})
