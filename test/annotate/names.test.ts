import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { annotateNames } from '../../src/annotate/names/index.js'
import { resolveEntities } from '../../src/resolve/index.js'
import { analyse } from '../../src/text/article.js'
import { documentOf } from '../support/document.js'
import { growth } from '../support/timing.js'

const namesOf = (text: string) => annotateNames(analyse(documentOf(text)), [])

const piece = constantFrom(
  'Ann Hallam',
  'the Committee for Human Rights in North Korea',
  'U.S.',
  'said',
  'President',
  'and',
  'of',
  '’s',
  '(HRNK)',
  '-',
  ',',
  '.',
  '\n',
  '\n\n',
  '“',
  '”',
  'Kim Jong-un',
  'é',
  '🙂',
  '1964',
  'election',
  'NEW YORK',
)

describe('names of any text', () => {
  it('are ordered, apart, inside the text and without white space at their ends', () =>
    assert(
      property(array(oneof(piece, string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 40 }), (parts) => {
        const text = parts.join(' ')
        let end = 0
        for (const name of namesOf(text)) {
          expect(name.start).toBeGreaterThanOrEqual(end)
          expect(name.end).toBeGreaterThan(name.start)
          expect(name.end).toBeLessThanOrEqual(text.length)
          const exact = text.slice(name.start, name.end)
          expect(exact.trim()).toBe(exact)
          end = name.end
        }
      }),
    ))

  it('do not touch what is taken', () => {
    const text = 'On March 4 April Hallam met May Okafor.'
    const start = text.indexOf('March')
    const taken = [{ start, end: start + 'March 4'.length }]
    for (const name of annotateNames(analyse(documentOf(text)), taken))
      expect(name.start).toBeGreaterThanOrEqual(taken[0].end)
  })

  it('are the same on every run', () => {
    const text = 'Ann Hallam of the Coastal Rivers Trust met Hallam Sr. in Oslo.'
    expect(namesOf(text)).toEqual(namesOf(text))
  })
})

describe.each([
  ['a run of capitalised words', (n: number) => 'Zorvex '.repeat(n)],
  ['a run of capitalised words with "of"', (n: number) => 'Committee of Zorvex and '.repeat(n)],
  [
    'many councils',
    (n: number) =>
      Array.from({ length: n }, (_, i) => `The Council of Zor${i} met. Later the council voted. `).join(''),
  ],
  [
    'many people of one surname',
    (n: number) =>
      Array.from({ length: n }, (_, i) => `Ann${'abcdefghij'[i % 10]}${i} Hallam said. Hallam left. `).join(''),
  ],
])('%s', (_, make) => {
  it('takes time in proportion to its length', () => {
    expect(
      growth(
        (size: number) => {
          const article = analyse(documentOf(make(size)))
          return () => resolveEntities(article, annotateNames(article, []), [])
        },
        2000,
        2,
      ),
    ).toBeLessThan(3)
  })
})
