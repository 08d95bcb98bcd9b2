import { stripVTControlCharacters } from 'node:util'
import { Chalk } from 'chalk'
import { tell } from '../../src/cli/explain/finding.js'
import { markUp, type Mark } from '../../src/cli/explain/mark-up.js'
import { listFindings } from '../../src/cli/explain/table.js'
import type { Quotation } from '../../src/model/annotation.js'
import type { Findings } from '../../src/model/entity.js'
import type { Span } from '../../src/model/span.js'

const TEXT = 'On 5 May “experts” Ann Lee said that about 25,000 people came.'
const at = (exact: string): Span => ({ start: TEXT.indexOf(exact), end: TEXT.indexOf(exact) + exact.length })
const whole = { start: 0, end: TEXT.length }

const lee = {
  type: 'person',
  name: at('Ann Lee'),
  role: null,
  gender: null,
  mentions: [{ ...at('Ann Lee'), form: 'name' }],
  rule: 'full-name',
} as const
/** As much of a quotation as is told. */
const experts: Partial<Quotation> = { ...at('“experts”'), use: 'scare-quote', rule: 'single-word' }
const FINDINGS: Findings = {
  dates: [
    {
      ...at('5 May'),
      type: 'date',
      value: 'XXXX-05-05',
      timex: 'XXXX-05-05',
      precision: 'day',
      modifier: null,
      anchor: 'unknown',
      rule: 'day-month',
    },
  ],
  figures: [
    {
      ...at('25,000'),
      kind: 'number',
      value: 25000,
      min: null,
      max: null,
      unit: null,
      modifier: { ...at('about'), value: 'about' },
      measure: { ...at('people'), head: at('people') },
      rule: 'digits',
    },
  ],
  diagnostics: [],
  quotations: [experts as Quotation],
  entities: [lee],
  mentions: [],
  attributions: [
    {
      form: 'indirect',
      content: [at('that about 25,000 people came')],
      source: { ...at('Ann Lee'), form: 'name' },
      speaker: lee,
      via: null,
      cue: { ...at('said'), lemma: 'say' },
      level: 'named',
      confidence: 0.9,
      rule: 'speaker-said-that',
    },
  ],
}

it('a passage without colours has its parts in brackets', () => {
  const { marks } = tell(TEXT, FINDINGS, new Chalk({ level: 0 }))
  expect(markUp(TEXT, whole, marks, false)).toBe(
    'On [5 May]date [“experts”]scare-quote [Ann Lee]source [said]cue [that about [25,000]figure people came]content.',
  )
})

it('a passage in colour has every character of the text and no brackets', () => {
  const colours = new Chalk({ level: 1 })
  const { marks } = tell(TEXT, FINDINGS, colours)
  const shown = markUp(TEXT, whole, marks, true)
  expect(stripVTControlCharacters(shown)).toBe(TEXT)
  expect(shown).toContain(colours.magenta('said'))
})

it('every finding is a line: kind, text, value, rule', () => {
  const colours = new Chalk({ level: 0 })
  const { findings } = tell(TEXT, FINDINGS, colours)
  expect(listFindings(findings, colours)).toEqual([
    'date       "5 May"                          XXXX-05-05, day, by unknown          day-month',
    'quotation  "“experts”"                      scare-quote, not speech              single-word',
    'person     "Ann Lee"                                                             full-name',
    'indirect   "that about 25,000 people came"  Ann Lee, cue "said", confidence 0.9  speaker-said-that',
    'number     "25,000"                         about 25000 of "people"              digits',
  ])
})

const mark = (start: number, end: number, label: string): Mark => ({ start, end, label, colour: (text) => text })

it('marks that cross close where they end, in and out of the passage', () => {
  expect(markUp('abcdef', { start: 1, end: 5 }, [mark(0, 3, 'x'), mark(2, 6, 'y')], false)).toBe('[b[c]xde]y')
})

it('a text cannot steer the terminal', () => {
  const [escape, colours] = ['a\u001b[2Jb\u0007\r\nc', new Chalk({ level: 1 })]
  for (const inColour of [true, false])
    expect(markUp(escape, { start: 0, end: escape.length }, [], inColour)).toBe('a\ufffd[2Jb\ufffd\nc')
  expect(listFindings([{ kind: 'x', start: 0, end: 1, text: escape, value: '', rule: 'r' }], colours)[0]).toContain(
    'a\ufffd[2Jb\ufffd c',
  )
})
