import { parseIsoDate, publishedInFileName } from '../../src/read/published.js'
import { readText } from '../../src/read/text.js'

describe('an ISO date', () => {
  it.each([
    ['2013-06-05', { value: '2013-06-05', precision: 'day' }],
    ['2013-06', { value: '2013-06', precision: 'month' }],
    ['2013', { value: '2013', precision: 'year' }],
    ['2013-06-05T23:30:00-04:00', { value: '2013-06-05', precision: 'day' }],
    ['2024-02-29', { value: '2024-02-29', precision: 'day' }],
    ['2023-02-29', null],
    ['2013-13-01', null],
    ['June 5, 2013', null],
    ['', null],
  ])('%s', (text, expected) => expect(parseIsoDate(text)).toEqual(expected))
})

describe('a file name', () => {
  it.each([
    ['news/2013-06-05-laos.txt', '2013-06-05'],
    ['20130605.txt', '2013-06-05'],
    ['laos_2013.06.05.txt', '2013-06-05'],
    ['2013-06-05/laos.txt', undefined],
    ['2013-45-05.txt', undefined],
    ['201306051.txt', undefined],
  ])('%s', (path, expected) => expect(publishedInFileName(path)?.value).toBe(expected))
})

describe('the date of publication', () => {
  const source = { id: '2011-01-01.txt', path: '2011-01-01.txt', published: null }
  const stated = Buffer.from('June 5, 2013\n\nThe mill closed on Monday, the company said.\n')

  it('is what the caller gives, whatever else there is', () => {
    const given = { value: '2020-01-01', precision: 'day', basis: 'option' } as const
    expect(readText(stated, { ...source, published: given }).info.published).toEqual(given)
  })
  it('is else what the text states, with its place', () => {
    const { info, text } = readText(stated, source)
    expect(info.published).toEqual({ value: '2013-06-05', precision: 'day', basis: 'stated', start: 0, end: 12 })
    expect(text.slice(0, 12)).toBe('June 5, 2013')
  })
  it('is else what the file name says', () =>
    expect(readText(Buffer.from('The mill closed on Monday.'), source).info.published).toEqual({
      value: '2011-01-01',
      precision: 'day',
      basis: 'file-name',
    }))
  it('is else unknown', () =>
    expect(readText(Buffer.from('The mill closed on Monday.'), { ...source, id: 'a', path: 'a' }).info.published).toBe(
      null,
    ))
})
