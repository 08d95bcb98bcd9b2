import { dateInText, parseIsoDate, publishedInFileName } from '../../src/read/published.js'
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

const publishedIn = (text: string) =>
  readText(Buffer.from(text), { id: 'a', path: 'a', published: null }).info.published?.value ?? null

describe('dates that do not say when an article was published', () => {
  const body = 'The mill will close in June, the company said on Thursday, and 412 people lose their work.'
  it.each([
    ['of a change, the only one', `Mill to close\nUpdated June 7, 2013\n\n${body}\n`, '2013-06-07'],
    [
      'of a change, beside that of publication',
      `Mill to close\nUpdated June 7, 2013\nPublished June 5, 2013\n\n${body}\n`,
      '2013-06-05',
    ],
    ['of a change, on the same line', `Mill to close\nJune 5, 2013 | Updated June 7, 2013\n\n${body}\n`, '2013-06-05'],
    ['of a copyright', `Mill to close\n\n${body}\n\n© 2013 The Harbour Post\nCopyright June 5, 2013`, null],
    ['of a related article', `Mill to close\n\n${body}\n${body}\n\nRelated\nMill opens\nJune 5, 1913`, null],
    ['of what happened', `Mill to close\n\nOn June 5, 2013 the mill closed. ${body}`, null],
    ['in a dateline without a year', `PORT ELY, June 5 (CNB) — ${body}\n\n${body}`, null],
    ['in a dateline with one', `PORT ELY, June 5, 2013 (CNB) — ${body}\n\n${body}`, '2013-06-05'],
    ['behind a time', `Mill to close\n06:00, 5 JUN 2013\n\n${body}\n`, '2013-06-05'],
  ])('%s', (_, text, expected) => expect(publishedIn(text)).toBe(expected))
})

it.each([
  ['2013-06-05T08:00Z', '2013-06-05'],
  ['20130605', '2013-06-05'],
  ['Wed, 05 Jun 2013 11:03:00 GMT', '2013-06-05'],
  ['June 5, 2013', '2013-06-05'],
  ['2013', '2013'],
  ['1370430000', undefined],
  ['yesterday', undefined],
])('metadata: %s', (text, expected) => expect(dateInText(text)?.value).toBe(expected))
