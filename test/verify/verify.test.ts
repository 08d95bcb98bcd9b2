import { extract } from '../../src/index.js'
import type { OffsetUnit } from '../../src/model/record.js'
import { countStatuses, reanchor, verifyRecord, type Verification } from '../../src/verify/index.js'
import { findingsOf } from '../../src/verify/index.js'
import { checkPassages } from '../../src/model/passages.js'
import { readString } from '../../src/read/text.js'
import { inOffsetUnit, OFFSET_UNITS } from '../../src/write/offset-unit.js'
import { growth } from '../support/timing.js'

const BEFORE = `The ferry Île d’Or 🚢 stopped in May.

“The port is full,” Ann Hall said on 3 May 2024. She said that up to 600 ships were waiting outside of the harbour.

Tom Reyes, who runs the ferry, said that it was not safe to sail. “No,” Hall said. “No,” Reyes said.
`
const KNOWN = { id: 'port.txt', path: 'port.txt', published: null }

/** Verifies the claims of a text, recorded in some unit, in what became of it. */
function verify(after: string, before = BEFORE, unit: OffsetUnit = 'codepoint'): Verification {
  return verifyRecord(inOffsetUnit(extract(before, { id: 'port.txt' }), before, unit), after, unit)
}

const changed = (from: string, to: string): string => {
  if (!BEFORE.includes(from)) throw new Error(`"${from}" does not stand in the text`)
  return BEFORE.replace(from, to)
}

/** Claims that are not exact or moved, with their difference. */
const failing = ({ claims }: Verification) =>
  claims
    .filter(({ status }) => status === 'changed' || status === 'lost')
    .map(({ status, difference }) => ({ status, difference }))

describe.each(Object.keys(OFFSET_UNITS) as OffsetUnit[])('with offsets in %s', (unit) => {
  it('an untouched text has every passage where it was', () => {
    const { claims, others } = verify(BEFORE, BEFORE, unit)
    expect(countStatuses(claims)).toEqual({ exact: claims.length, moved: 0, changed: 0, lost: 0 })
    expect(countStatuses(others)).toEqual({ exact: others.length, moved: 0, changed: 0, lost: 0 })
    expect(claims.length).toBeGreaterThan(3)
    expect(others.length).toBeGreaterThan(10)
  })

  it('a paragraph in front moves everything, and the record made anew is that of the new text', () => {
    const after = `A new “paragraph” – with 🚢 – stands in front.\n\n${BEFORE}`
    const record = inOffsetUnit(extract(BEFORE, { id: 'port.txt' }), BEFORE, unit)
    const verification = verifyRecord(record, after, unit)
    expect(countStatuses(verification.claims)).toMatchObject({ exact: 0, changed: 0, lost: 0 })
    expect(countStatuses(verification.others)).toMatchObject({ exact: 0, changed: 0, lost: 0 })
    const anew = reanchor(record, verification, readString(after, KNOWN), unit)!
    const expected = inOffsetUnit(extract(after, { id: 'port.txt' }), after, unit)
    expect(anew.claims.map(({ passage }) => passage)).toEqual(
      expected.claims.map(({ passage }) => passage).filter(({ exact }) => !exact.startsWith('A new')),
    )
    expect(anew.document.sha256).toBe(expected.document.sha256)
    expect(anew.claims.map(({ id }) => id)).toEqual(record.claims.map(({ id }) => id))
  })
})

it('quotation marks, dashes, white space, soft hyphens and the composition of letters may change', () => {
  const after = BEFORE.replace(/[“”]/g, '"')
    .replace(/’/g, "'")
    .replace(/ /g, '\u00a0')
    .replace('harbour', 'har\u00adbour')
    .normalize('NFD')
  const { claims, others } = verify(after)
  expect(countStatuses(claims)).toMatchObject({ changed: 0, lost: 0 })
  expect(countStatuses(others)).toMatchObject({ changed: 0, lost: 0 })
})

it.each([
  ['a modifier', 'up to 600', 'about 600', [{ removed: 'up to ' }, { added: 'about ' }]],
  ['a digit', '600', '6,000', [{ removed: '600 ' }, { added: '6,000 ' }]],
  ['a dropped modifier', 'up to 600', '600', [{ removed: 'up to ' }]],
  ['a negation', 'not safe', 'safe', [{ removed: 'not ' }]],
  ['a word of a quotation', 'port is full', 'port is empty', [{ removed: 'full' }, { added: 'empty' }]],
  ['a speaker', 'Ann Hall said', 'Ann Lee said', [{ removed: 'Hall ' }, { added: 'Lee ' }]],
])('%s may not change: the difference is told', (_, from, to, difference) => {
  const found = failing(verify(changed(from, to)))
  expect(found).toHaveLength(1)
  expect(found[0].status).toBe('changed')
  expect(found[0].difference!.filter((part) => !('kept' in part))).toEqual(difference)
})

it('what was deleted is lost, and nothing else is', () => {
  const found = failing(verify(changed('She said that up to 600 ships were waiting outside of the harbour.', '')))
  expect(found.map(({ status }) => status)).toEqual(['lost'])
})

it('a rewritten paragraph is lost, even though single words of it stand elsewhere', () => {
  const after = changed(
    '“The port is full,” Ann Hall said on 3 May 2024.',
    'A ship came in, and it was raining the whole day.',
  )
  expect(failing(verify(after)).map(({ status }) => status)).toEqual(['lost'])
})

it('of two passages with the same words each has its own place', () => {
  const before = 'The port is old. “No,” Hall said.\n\nThe ferry is new. “No,” Hall said.\n'
  const after = 'The ferry is new. “No,” Hall said.\n'
  const { claims } = verify(after, before)
  expect(claims.map(({ status }) => status)).toEqual(['lost', 'moved'])
})

it('the finding of a change stands at its present place', () => {
  const after = `In front.\n\n${changed('up to 600', 'about 600')}`
  const record = extract(BEFORE, { id: 'port.txt' })
  const [finding, ...others] = findingsOf(record, verifyRecord(record, after, 'utf16'), readString(after, KNOWN))
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    rule: 'passage-changed',
    severity: 'error',
    document: 'port.txt',
    passage: { line: 5 },
  })
  expect(after.slice(finding.passage.start, finding.passage.end)).toBe(finding.passage.exact)
  expect(
    finding.difference!.map((part) => ('kept' in part ? part.kept : 'added' in part ? part.added : '')).join(''),
  ).toBe(finding.passage.exact)
})

it('a record is not made anew while something changed or was lost', () => {
  const record = extract(BEFORE, { id: 'port.txt' })
  const after = changed('up to 600', 'about 600')
  expect(reanchor(record, verifyRecord(record, after, 'utf16'), readString(after, KNOWN), 'utf16')).toBe(null)
})

it('a record made anew quotes what stands in the file', () => {
  const after = `In front.\n\n${BEFORE.replace(/[“”]/g, '"')}`
  const record = extract(BEFORE, { id: 'port.txt' })
  const anew = reanchor(record, verifyRecord(record, after, 'utf16'), readString(after, KNOWN), 'utf16')!
  expect(() => checkPassages(anew, after)).not.toThrow()
})

describe('takes time in proportion to the text', () => {
  it.each([
    ['the same sentence again and again', (n: number) => '“No,” Ann Hall said on 3 May 2024. '.repeat(n)],
    ['one word again and again', (n: number) => `Hall said that ${'ship '.repeat(n * 6)}sank.`],
    [
      'paragraphs that differ in a number',
      (n: number) => Array.from({ length: n }, (_, i) => `Hall said that ${i} ships sank.\n\n`).join(''),
    ],
  ])('%s', (_, make) => {
    const verifying = (n: number): (() => void) => {
      const before = make(n)
      const record = extract(before, { id: 'x' })
      const after = `In front. ${before.replaceAll('said', 'wrote')}`
      return () => verifyRecord(record, after, 'codepoint')
    }
    // Eight times the text; sixty-four would be its square.
    expect(growth(verifying, 150, 8)).toBeLessThan(24)
  })
})
