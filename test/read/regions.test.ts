import * as fc from 'fast-check'
import { findRegions } from '../../src/read/regions/index.js'
import { growth } from '../support/timing.js'

/** Lines that the rules look for, in any order, with odd white space between. */
const LINES = [
  'Mill to close after ninety years',
  'By Ann Lee',
  'June 5, 2013',
  'date 2023-12-08 The mill',
  'SEOUL (AP) — The mill will close in June, the company said on Thursday.',
  'The mill will close in June, the company said on Thursday, and nobody knows what comes next.',
  'Leave a Reply',
  'Share this via Facebook',
  '© 2022 Harbour Watch',
  'Ann Lee is a columnist. Follow her on Twitter: @lee',
  '\ufeff',
  '\u00a0',
  '🚢',
]

it('regions cover any text without gaps or overlaps', () => {
  const pages = fc.array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\n\n', '\r\n', '\r', ' ')), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(pages, (lines) => {
      const text = lines.flat().join('')
      let at = 0
      for (const { start, end } of findRegions(text, null).regions) {
        expect(start).toBe(at)
        expect(end).toBeGreaterThan(text ? start : -1)
        at = end
      }
      expect(at).toBe(text.length)
    }),
  )
})

it('a title that is known beside the text makes the first line a headline, whatever it looks like', () => {
  const text = 'The ferry is gone.\n\nIt will not run from December to March.'
  expect(findRegions(text, 'The ferry  is gone').regions[0]).toEqual({
    kind: 'headline',
    start: 0,
    end: 20,
    rule: 'headline',
  })
})

it('an empty text is one empty region', () =>
  expect(findRegions('', null).regions).toEqual([{ kind: 'body', start: 0, end: 0, rule: 'running-text' }]))

it.each([
  ['menu lines', 'Home\n'],
  ['capitals', 'A'],
  ['names', 'By Ann Lee and '],
  ['glued words', 'aB. '],
  ['site phrases', 'Donate NowShare this via '],
  ['blank lines', '\r\n'],
  ['dates', 'June 5, 2013 '],
])('the time for %s grows with the length of the text', (_, part) => {
  const finding = (units: number): (() => unknown) => {
    const text = part.repeat(Math.ceil(units / part.length))
    return () => findRegions(text, null)
  }
  expect(growth(finding, 200_000, 4)).toBeLessThan(12)
})

it.each(['$50', 'Read more: the ferry is late', 'Share\nTweet\n'])(
  'a text is never boilerplate from end to end: %j',
  (text) => expect(findRegions(text, null).regions.map(({ kind }) => kind)).toEqual(['body']),
)
