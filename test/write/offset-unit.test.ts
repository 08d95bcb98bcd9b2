import { checkPassages, passagesIn } from '../../src/model/passages.js'
import type { ArticleRecord, OffsetUnit } from '../../src/model/record.js'
import { inOffsetUnit } from '../../src/write/offset-unit.js'
import { RECORD, TEXT } from '../support/record.js'

const SLICES: Readonly<Record<OffsetUnit, (start: number, end: number) => string>> = {
  utf16: (start, end) => TEXT.slice(start, end),
  codepoint: (start, end) => Array.from(TEXT).slice(start, end).join(''),
  byte: (start, end) => Buffer.from(TEXT).subarray(start, end).toString(),
}

describe.each(Object.entries(SLICES))('in the unit %s', (unit, slice) => {
  const record: ArticleRecord = inOffsetUnit(RECORD, TEXT, unit as OffsetUnit)

  it('slicing the input gives what each passage quotes', () => {
    const passages = [...passagesIn(record)]
    expect(passages).toHaveLength(11)
    for (const { start, end, exact } of passages) expect(slice(start, end)).toBe(exact)
  })

  it('regions, diagnostics and the place of the date are counted alike', () => {
    expect(slice(record.regions[0].start, record.regions[0].end)).toBe(TEXT)
    expect(slice(record.diagnostics[0].start!, record.diagnostics[0].end!)).toBe(TEXT.slice(0, 3))
    const { start, end } = record.document.published!
    expect(slice(start!, end!)).toBe('5 May 2024')
  })

  it('columns count from the beginning of their line', () => {
    const { passage } = record.claims[0]
    expect(passage.column).toBe(passage.start + 1)
    const lineStart = TEXT.indexOf('that')
    const before = {
      utf16: lineStart,
      codepoint: Array.from(TEXT.slice(0, lineStart)).length,
      byte: Buffer.byteLength(TEXT.slice(0, lineStart)),
    }
    expect(passage.endColumn).toBe(passage.end - before[unit as OffsetUnit] + 1)
  })
})

it('a passage that does not stand where it says is found out', () => {
  expect(() => checkPassages(RECORD, TEXT)).not.toThrow()
  expect(() => checkPassages(RECORD, ' ' + TEXT)).toThrow(/does not stand at/)
})
