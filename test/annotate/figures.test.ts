import { array, assert, constantFrom, oneof, property, string, tuple } from 'fast-check'
import { annotateFigures } from '../../src/annotate/figures/index.js'
import { overlaps } from '../../src/model/span.js'
import { analyse } from '../../src/text/article.js'
import { documentOf } from '../support/document.js'
import { growth } from '../support/timing.js'

const figuresOf = (text: string): ReturnType<typeof annotateFigures> => annotateFigures(analyse(documentOf(text)), [])

const PIECES = [
  'about', 'at least', 'up to', 'between', 'from', 'to', 'and', 'or', 'more', 'of', 'the', 'a', 'one', 'two', 'twenty',
  'hundred', 'thousand', 'million', 'dozen', 'dozens', 'half', 'thirds', 'third', 'first', 'point', 'minus', '3', '12',
  '1,250', '30 000', '4.5', '2013', '1/2', '½', '$', '€', '%', 'percent', 'dollars', 'km', 'C', 'm', 'feet', 'inches',
  'year', 'old', 'in', 'people', 'young', 'are', 'women', 'children', 'May', 'No.', 'Camp', '-', '–', ',', '.', '(', ')', '+',
  '"', "'", '/', ':', '\n\n', '\u00a0', '\u00ad', '😀', 'é',
] // prettier-ignore

const figureText = array(tuple(constantFrom(...PIECES), constantFrom('', ' ', ' ', '\u00a0')), { maxLength: 40 }).map(
  (parts) => parts.flat().join(''),
)

describe('figures', () => {
  it('stand in order, within the text, apart from each other, from their modifier and from their measure', () => {
    assert(
      property(oneof(figureText, string({ unit: 'grapheme' })), (text) => {
        let end = 0
        for (const figure of figuresOf(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(end)
          expect(figure.end).toBeGreaterThan(figure.start)
          end = figure.end
          for (const part of [figure.modifier, figure.measure]) {
            if (!part) continue
            expect(part.end).toBeGreaterThan(part.start)
            expect(part.start).toBeGreaterThanOrEqual(0)
            expect(part.end).toBeLessThanOrEqual(text.length)
            expect(overlaps(part, figure)).toBe(false)
          }
          for (const number of [figure.value, figure.min, figure.max])
            if (number !== null) expect(Number.isFinite(number)).toBe(true)
          if (figure.modifier && figure.measure) expect(overlaps(figure.modifier, figure.measure)).toBe(false)
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 500 },
    )
  })

  it('do not overlap dates found before', () => {
    const text = 'Some 30 years ago 500 guards earned 40 dollars a day.'
    const taken = ['30 years', 'a day'].map((part) => ({
      start: text.indexOf(part),
      end: text.indexOf(part) + part.length,
    }))
    const figures = annotateFigures(analyse(documentOf(text)), taken)
    expect(figures.map(({ start, end }) => text.slice(start, end))).toEqual(['500', '40 dollars'])
  })

  it.each([
    ['digits', '7'],
    ['numbers', '12 '],
    ['groups of three', '123 '],
    ['commas', '1,'],
    ['grouped digits', '1,000,'],
    ['chained numbers', '1-'],
    ['fractions', '1/2/'],
    ['spaces', ' '],
    ['"and"', 'and '],
    ['"one and"', 'one and '],
    ['"two hundred and"', 'two hundred and '],
    ['"million"', 'million '],
    ['"half"', 'half '],
    ['"minus"', 'minus '],
    ['"one over"', 'one over '],
    ['"at least"', 'at least '],
    ['"two of the"', 'two of the '],
    ['"five men"', 'five men born in '],
    ['signs of money', '$'],
    ['sums', '$5 million to '],
    ['"between"', 'between 5 and '],
    ['"others"', '40 others '],
    ['possessors', "2 of the state's "],
    ['"of every"', 'one of every '],
    ['tens', 'his 30s '],
    ['scores', '3-2 '],
    ['adverbs', '300 newly '],
  ])('take linear time over a long run of %s', (_, piece) => {
    const annotating = (count: number): (() => unknown) => {
      const article = analyse(documentOf(`5 ${piece.repeat(count)} 5`))
      return () => annotateFigures(article, [])
    }
    expect(growth(annotating, 1500, 2)).toBeLessThan(3)
  })
})
