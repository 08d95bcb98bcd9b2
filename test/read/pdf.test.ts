import { deflateSync } from 'node:zlib'
import { extractDocument } from '../../src/extract.js'
import { checkPassages } from '../../src/model/passages.js'
import { readPdf } from '../../src/read/pdf.js'
import { column, makePdf, type PdfLine } from '../support/pdf.js'

const KNOWN = { id: 'a.pdf', path: 'a.pdf', published: null }
const read = (pages: readonly (readonly PdfLine[])[], info: Readonly<Record<string, string>> = {}) =>
  readPdf(makePdf(pages, { info }), KNOWN)

const FULL = 'Mayor Ann Hall said on 12 March 2024 that the old bridge over the Lune would stay shut for now.'
const SHORT = 'Repairs will cost $3 million.'

const SPACES = Buffer.alloc(130 * 2 ** 20, ' ')
const edges = (page: number): PdfLine[] => [
  { text: 'The Harbour Post', y: 780 },
  { text: `Page ${page} of 2`, y: 20 },
]

describe('text in a PDF file', () => {
  it('is put together from lines into paragraphs', async () => {
    const { text } = await read([
      [
        ...column(700, [
          FULL,
          'She added that about 300 people a day had crossed the bridge on foot before it was shut,',
          SHORT,
        ]),
        ...column(650, ['Nobody was hurt.']),
      ],
    ])
    expect(text.split('\n\n')).toEqual([
      `${FULL} She added that about 300 people a day had crossed the bridge on foot before it was shut, ${SHORT}`,
      'Nobody was hurt.',
    ])
  })

  it('begins a paragraph behind a last line with room for another word, and where a line is indented', async () => {
    const { text } = await read([
      [
        ...column(700, [FULL, SHORT, FULL]),
        {
          text: 'Then it rained, and the people who had come to see the bridge went home without a word',
          x: 62,
          y: 664,
        },
        { text: 'of complaint.', y: 652 },
      ],
    ])
    expect(text.split('\n\n').map((paragraph) => paragraph.split(' ').slice(-4).join(' '))).toEqual([
      'will cost $3 million.',
      'stay shut for now.',
      'a word of complaint.',
    ])
  })

  it('loses the hyphens of broken words and keeps those of others', async () => {
    const { text } = await read([
      column(700, [
        'The govern-',
        'ment asked for a long-',
        'term loan; a long-term loan is dear, and the parlia-',
        'ment of Port-',
        'Louis knows it.',
      ]),
    ])
    expect(text).toBe(
      'The government asked for a long-term loan; a long-term loan is dear, and the parliament of Port-Louis knows it.',
    )
  })

  it('goes on from column to column and from page to page, past headers, footers and page numbers', async () => {
    const document = await read([
      [
        edges(1)[0],
        ...column(700, ['The ferry to Aldmere, which', 'carried 1,200 people a day,'], 50),
        ...column(700, ['was built in 1961 and will', 'be sold next spring to the'], 320),
        edges(1)[1],
      ],
      [
        edges(2)[0],
        ...column(700, ['highest bidder.', 'Ann Hall said 30 people had asked for the price of it.']),
        edges(2)[1],
      ],
    ])
    const regions = document.regions.map(({ rule, start, end }) => [rule, document.text.slice(start, end).trim()])
    expect(regions).toEqual([
      [
        'running-text',
        'The ferry to Aldmere, which carried 1,200 people a day, was built in 1961 and will be sold next spring to the highest bidder.',
      ],
      ['running-head', 'The Harbour Post\n\nPage 1 of 2'],
      ['running-text', 'Ann Hall said 30 people had asked for the price of it.'],
      ['running-head', 'The Harbour Post\n\nPage 2 of 2'],
    ])
    const record = extractDocument(document)
    checkPassages(record, document.text)
    expect(record.claims.map(({ passage }) => [passage.exact.slice(0, 9), passage.page])).toEqual([
      ['The ferry', 1],
      ['Ann Hall ', 2],
    ])
  })

  it('has its large type for headings and the largest for the title', async () => {
    const { info, regions, text } = await read([
      [
        { text: 'Press release', y: 740, size: 13 },
        { text: 'Old bridge stays', y: 710, size: 20 },
        { text: 'shut until autumn', y: 686, size: 20 },
        ...column(650, [FULL, SHORT]),
      ],
    ])
    expect(info.title).toBe('Old bridge stays shut until autumn')
    expect(
      regions.filter(({ kind }) => kind === 'headline').map(({ start, end }) => text.slice(start, end).trim()),
    ).toEqual(['Press release\n\nOld bridge stays shut until autumn'])
  })
})

describe('the properties of a PDF file', () => {
  it('count where the text says the same; its date is not that of publication', async () => {
    const lines = [...column(740, ['Old bridge shut', 'By Ann B. Hall']), ...column(690, [FULL, SHORT])]
    const dated = { CreationDate: 'D:20240312101500Z' }
    expect((await read([lines], { Title: 'OLD BRIDGE SHUT', Author: 'Ann B. Hall', ...dated })).info).toMatchObject({
      title: 'OLD BRIDGE SHUT',
      byline: 'Ann B. Hall',
      published: null,
      mediaType: 'application/pdf',
    })
    const { info } = await read([lines], { Title: 'Microsoft Word - Draft2.doc', Author: 'Owner Of Computer' })
    expect([info.title, info.byline]).toEqual(['Old bridge shut', 'Ann B. Hall'])
  })
})

describe('a PDF file that cannot be read', () => {
  const good = makePdf([column(700, [FULL])])
  it.each([
    ['empty', 'without text', makePdf([[]])],
    ['damaged', 'of another kind', Buffer.from('Once upon a time.')],
    ['damaged', 'cut off at the head', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(200, 'x')])],
    [
      'encrypted',
      'with a password',
      makePdf([column(700, [FULL])], {
        trailer: `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'61'.repeat(32)}> /U <${'62'.repeat(32)}> >> `,
      }),
    ],
    ['too-complex', 'that swells', makePdf([], { contents: [deflateSync(SPACES)] })],
    [
      'too-complex',
      'that swells twice',
      makePdf([], {
        contents: [deflateSync(deflateSync(SPACES))],
        filter: '[/FlateDecode /FlateDecode]',
      }),
    ],
    ['too-complex', 'in an old compression', makePdf([], { contents: [Buffer.alloc(300_000)], filter: '/LZWDecode' })],
  ])('is answered with the code %s: %s', async (code, _, bytes) => {
    await expect(readPdf(bytes, KNOWN)).rejects.toMatchObject({ name: 'ReadProblem', code })
  })

  it('is read as far as it is whole', async () => {
    const { text } = await readPdf(good.subarray(0, good.length - 30), KNOWN)
    expect(text).toBe(FULL)
  })

  it('never brings an answer of another kind, wherever it is damaged', async () => {
    for (let at = 0; at < good.length; at += 37) {
      const damaged = Buffer.from(good)
      damaged.fill(0x41, at, at + 20)
      const result = await readPdf(damaged, KNOWN).catch((error: unknown) => error)
      expect(result).toEqual(
        result instanceof Error
          ? expect.objectContaining({ name: 'ReadProblem', message: expect.not.stringContaining('\n') })
          : expect.objectContaining({ text: expect.any(String) }),
      )
    }
  })
})
