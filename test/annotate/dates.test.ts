import * as fc from 'fast-check'
import { annotateDates } from '../../src/annotate/dates/index.js'
import { analyse } from '../../src/text/article.js'
import { documentOf } from '../support/document.js'
import { growth } from '../support/timing.js'

const article = (text: string) => analyse(documentOf(text, { published: '2013-12-08' }))

/** Words that dates are made of, and what stands between them. */
const WORDS = fc.constantFrom(
  ...(
    'Oct. 22 , 2013 - – 13 May march the last next week of and to from between 8 p.m. : 30 a few years ago every 1990 s ' +
    'Monday Christmas then year-ago - - ( ) / 9 : to weeklong Night Live Oct election third quarter half in twenty four hundred now morning 06/05/2013 the first old'
  ).split(' '),
  '\n\n',
  '. ',
  '“',
)

it('dates stand in order, do not overlap and lie within the text', () =>
  fc.assert(
    fc.property(fc.array(WORDS, { maxLength: 60 }), (words) => {
      const text = words.join(' ')
      let end = 0
      for (const date of annotateDates(article(text))) {
        expect(date.start).toBeGreaterThanOrEqual(end)
        expect(date.end).toBeGreaterThan(date.start)
        end = date.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 300 },
  ))

describe.each([
  ['digits', '7'],
  ['numbers', '12 '],
  ['spaces', ' '],
  ['commas', ', '],
  ['month names', 'May '],
  ['"and"', 'and '],
  ['number words', 'twenty '],
  ['determiners and units', 'the first week of '],
  ['dashes', '2013-'],
  ['slashes', '1/2-'],
  ['amounts from … to', 'two to '],
  ['hours from … to', 'from 3-'],
  ['parts of a year', 'the first six months of '],
  ['distances', 'a week from '],
  ['"since then"', 'since then '],
  ['weekdays and days', 'Friday 13th '],
  ['programmes', 'Saturday Night '],
  ['elections', 'Nov. 8 presidential '],
  ['hyphened years', 'year-'],
])('a run of %s', (_name, unit) => {
  it('twice as long takes less than three times as long', () => {
    // twice twice, for a steadier figure
    expect(
      growth(
        (count: number) => {
          const input = article(`On ${unit.repeat(count)}`)
          return () => annotateDates(input)
        },
        2000,
        4,
      ),
    ).toBeLessThan(3 * 3)
  })
})
