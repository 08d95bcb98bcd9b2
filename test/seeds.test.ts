import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from '../src/index.js'
import type { ArticleRecord } from '../src/index.js'

const SEEDS = '../shared/seeds'
const present = existsSync(SEEDS)
if (!present) console.warn(`SKIPPED: the seed articles are not here (${SEEDS})`)

const speakers = (record: ArticleRecord): string[] =>
  record.attributions
    .filter(({ form }) => form !== 'indirect')
    .flatMap(({ speaker }) => (speaker ? [speaker.name] : []))
const figure = (record: ArticleRecord, exact: string) => record.figures.find((item) => item.exact === exact)

const block = (record: ArticleRecord): (string | undefined)[] =>
  record.attributions.filter(({ form }) => form === 'block').map(({ speaker }) => speaker?.name)

/** Real articles beside the project; what must be found in each is said in words, their texts stay where they are. */
const whenPresent = present ? describe : describe.skip

whenPresent('the seed articles', () => {
  const files = present ? readdirSync(SEEDS).toSorted() : []
  const records: ArticleRecord[] = files.map((id) => extract(readFileSync(join(SEEDS, id)), { id }))
  const [first, second, third, fourth, fifth] = records
  it('are five', () => expect(records).toHaveLength(5))

  it('a paragraph after "stated:" is its speaker’s, with and without quotation marks', () => {
    expect(block(first)).toEqual(['Bruce Klingner'])
    expect(block(second)).toEqual(['Olivia Enos'])
  })

  it('quotations have the speaker who stands beside them', () => {
    expect(speakers(second)).toEqual(expect.arrayContaining(['Phil Robertson', 'Olivia Enos']))
    expect(speakers(third)).toEqual(expect.arrayContaining(['Joe Biden', 'U.S. State Department']))
    expect(speakers(fourth)).toEqual(expect.arrayContaining(['Chris Smith', 'Julie Turner']))
  })

  it('dates glued to their month, and the date at the head, are read', () => {
    expect(second.dates.find(({ exact }) => exact === 'Oct.26')?.value).toBe('XXXX-10-26')
    expect(fourth.document.published).toMatchObject({ value: '2023-12-08', basis: 'stated' })
    expect(fourth.dates.find(({ exact }) => exact === 'Aug. 29')?.value).toBe('2023-08-29')
    expect(fifth.document.published).toMatchObject({ value: '2013-06-05', basis: 'stated' })
  })

  it('figures have their modifier and what they count', () => {
    expect(figure(first, 'two')).toMatchObject({ modifier: { value: 'at-least' }, measure: { head: 'children' } })
    expect(figure(third, '30,000')).toMatchObject({ modifier: { value: 'at-most' }, measure: { head: 'children' } })
    expect(figure(third, '80,000 to 120,000')).toMatchObject({
      min: 80000,
      max: 120000,
      measure: { head: 'prisoners' },
    })
    expect(figure(fourth, '600')).toMatchObject({ modifier: { value: 'at-most' } })
  })

  it('an acronym is the body it stands for', () => {
    const body = third.entities.find(({ aliases }) => aliases.includes('HRNK'))
    expect(body?.name).toBe('Committee for Human Rights in North Korea')
  })

  it('titles, treaties and words at a distance are no quotations, menus and footers no claims', () => {
    const quoted = records.flatMap(({ attributions }) => attributions.filter(({ form }) => form !== 'indirect'))
    for (const { content } of quoted)
      for (const { exact } of content) expect(exact).not.toMatch(/^“Protocol between|^'re-education/)
    const footer = fifth.regions.find(({ kind, start }) => kind === 'boilerplate' && start > 2000)!
    expect(fifth.claims.filter(({ passage }) => passage.end > footer.start)).toEqual([])
  })

  it('title, byline and date are those that are stated, and null elsewhere', () =>
    expect(records.map(({ document }) => [document.title, document.byline, document.published?.value ?? null])).toEqual(
      [
        [null, null, null],
        [null, null, null],
        ['Hold Beijing Accountable for Aiding Kim Jong Un’s Crimes', null, null],
        [null, null, '2023-12-08'],
        ['International community must help North Korean defectors', null, '2013-06-05'],
      ],
    ))

  it('nothing of an article is boilerplate, and nothing is claimed from what is', () => {
    const shares = records.map(({ regions }) => {
      const lengthOf = (kinds: readonly string[]): number =>
        regions.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { start, end }) => sum + end - start, 0)
      return lengthOf(['boilerplate']) / lengthOf(['boilerplate', 'body'])
    })
    expect(shares.slice(0, 2)).toEqual([0, 0])
    expect(shares[3]).toBe(0)
    expect(shares[2]).toBeLessThan(0.14)
    expect(shares[4]).toBeLessThan(0.41)
    for (const { regions, claims, figures, attributions } of records) {
      const boilerplate = regions.filter(({ kind }) => kind === 'boilerplate')
      const passages = [
        ...claims.map(({ passage }) => passage),
        ...figures,
        ...attributions.flatMap(({ content }) => content),
      ]
      for (const passage of passages)
        expect(boilerplate.filter(({ start, end }) => start < passage.end && passage.start < end)).toEqual([])
    }
  })
})
