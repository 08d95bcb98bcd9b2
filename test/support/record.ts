import type { ArticleRecord, Passage } from '../../src/model/record.js'

/** A text with everything that offsets trip over: an emoji, a combining mark, a BOM, CR LF, a no-break space. */
export const TEXT =
  '\ufeff🚢 Cafe\u0301 owner =Ann\u00a0Lee said on 5 May 2024\r\nthat “about 25,000 people” came.\r\nIt cost -3.5%.\r\n'

const at = (exact: string): Passage => {
  const start = TEXT.indexOf(exact)
  if (start < 0) throw new Error(`${exact} does not stand in the text`)
  return { start, end: start + exact.length, exact }
}

/** A record of {@link TEXT}, made by hand, in which no optional part is missing. */
export const RECORD: ArticleRecord = {
  document: {
    id: 'fair.txt',
    path: 'fair.txt',
    sha256: '0'.repeat(64),
    byteLength: Buffer.byteLength(TEXT),
    encoding: 'utf-8',
    mediaType: 'text/plain',
    title: 'Fair',
    byline: 'Bob Ray',
    url: 'https://example.org/fair',
    language: 'en',
    published: {
      value: '2024-05-05',
      precision: 'day',
      basis: 'stated',
      start: at('5 May 2024').start,
      end: at('5 May 2024').end,
    },
  },
  regions: [{ kind: 'body', start: 0, end: TEXT.length, rule: 'running-text' }],
  entities: [
    {
      id: 'e1',
      type: 'person',
      name: 'Ann\u00a0Lee',
      aliases: ['Lee', 'Annie'],
      role: '=HYPERLINK("x")',
      mentions: [{ ...at('Ann\u00a0Lee'), form: 'name' }],
      rule: 'full-name',
    },
  ],
  dates: [
    {
      id: 'd1',
      ...at('5 May 2024'),
      type: 'date',
      value: '2024-05-05',
      timex: '2024-05-05',
      precision: 'day',
      modifier: null,
      anchor: 'explicit',
      rule: 'day-month-year',
    },
  ],
  figures: [
    {
      id: 'f1',
      ...at('25,000'),
      kind: 'number',
      value: 25000,
      min: null,
      max: null,
      unit: null,
      modifier: { ...at('about'), value: 'about' },
      measure: { ...at('people'), head: 'people' },
      rule: 'digits',
    },
    {
      id: 'f2',
      ...at('-3.5%'),
      kind: 'percent',
      value: -3.5,
      min: null,
      max: null,
      unit: 'percent',
      modifier: null,
      measure: null,
      rule: 'percent',
    },
  ],
  attributions: [
    {
      id: 'a1',
      form: 'mixed',
      content: [at('that “about 25,000 people” came')],
      source: { ...at('=Ann\u00a0Lee'), form: 'name' },
      speaker: { entity: 'e1', name: 'Ann\u00a0Lee' },
      via: null,
      cue: { ...at('said'), lemma: 'say' },
      level: 'named',
      rule: 'speaker-said-that',
      confidence: 0.9,
    },
  ],
  claims: [
    {
      id: 'c0ffee000001',
      kind: 'quote',
      text: 'that “about 25,000 people” came',
      passage: {
        ...at('=Ann\u00a0Lee said on 5 May 2024\r\nthat “about 25,000 people” came'),
        line: 1,
        column: at('=Ann').start + 1,
        endLine: 2,
        endColumn: 'that “about 25,000 people” came'.length + 1,
        paragraph: 1,
        sentence: 1,
        prefix: '\ufeff🚢 Cafe\u0301 owner ',
        suffix: '.\r\nIt cost -3.5%.\r\n',
      },
      attribution: 'a1',
      level: 'named',
      entities: ['e1'],
      dates: ['d1'],
      figures: ['f1'],
    },
    {
      id: 'c0ffee000002',
      kind: 'figure',
      text: 'It cost -3.5%.',
      passage: {
        ...at('It cost -3.5%.'),
        line: 3,
        column: 1,
        endLine: 3,
        endColumn: 15,
        paragraph: 2,
        sentence: 1,
        prefix: 'about 25,000 people” came.\r\n',
        suffix: '\r\n',
      },
      attribution: null,
      level: 'none',
      entities: [],
      dates: [],
      figures: ['f2'],
    },
  ],
  diagnostics: [{ severity: 'note', code: 'example', message: 'an example', start: 0, end: 3 }],
}
