import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkArticle } from '../src/check/index.js'
import { findIn } from '../src/extract.js'
import { extract } from '../src/index.js'
import type { Span } from '../src/model/span.js'
import { readText } from '../src/read/text.js'
import type { ArticleRecord } from '../src/index.js'

const SEEDS = '../shared/seeds'
const present = existsSync(SEEDS)
if (!present) console.warn(`SKIPPED: the seed articles are not here (${SEEDS})`)

const speakers = (record: ArticleRecord): string[] =>
  record.attributions
    .filter(({ form }) => form !== 'indirect')
    .flatMap(({ speaker }) => (speaker ? [speaker.name] : []))
const figure = (record: ArticleRecord, exact: string) => record.figures.find((item) => item.exact === exact)

/** The figures and quotations of a seed article, with who says so, and those that need no source. */
function coverageOf(seed: number): [{ exact: string; level: string; source: string | null }[], [string, string][]] {
  if (!present) return [[], []]
  const file = join(SEEDS, readdirSync(SEEDS).toSorted()[seed])
  const { article, findings } = findIn(readText(readFileSync(file), { id: file, path: file, published: null }))
  const { measured, excluded } = checkArticle(article, findings).coverage
  const textOf = (span: Span | null | undefined): string | null =>
    span ? article.text.slice(span.start, span.end) : null
  return [
    measured.map(({ item, level, attribution }) => ({
      exact: textOf(item.span)!,
      level,
      source:
        attribution && [textOf(attribution.source), textOf(attribution.via?.source)].filter(Boolean).join(' via '),
    })),
    excluded.map((item) => [item.reason, textOf(item)!]),
  ]
}

const block = (record: ArticleRecord): (string | undefined)[] =>
  record.attributions.filter(({ form }) => form === 'block').map(({ speaker }) => speaker?.name)

/** "Oct.26 = XXXX-10-26", "the end of 2008 = 2008, late"; where there is no value, the TIMEX3 reference. */
const dates = (record: ArticleRecord): string[] =>
  record.dates.map(({ exact, value, timex, modifier }) =>
    [`${exact.replace(/\s+/g, ' ')} = ${value ?? timex}`, modifier ?? []].flat().join(', '),
  )

/** "70% = 70 percent, estimated, women": value or bounds, unit, modifier, head of what is counted. */
const figures = (record: ArticleRecord): string[] =>
  record.figures.map(({ exact, value, min, max, unit, modifier, measure }) => {
    const amount = value ?? `${min ?? ''}..${max ?? ''}`
    return [
      `${exact.replace(/\s+/g, ' ')} = ${amount}${unit ? ` ${unit}` : ''}`,
      modifier?.value ?? [],
      measure?.head ?? [],
    ]
      .flat()
      .join(', ')
  })

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

  it('every date has the value that a reader gives it', () => {
    expect(dates(first)).toEqual(['2013 = 2013', 'Now = PRESENT_REF', 'recently = PAST_REF'])
    expect(dates(second)).toEqual([
      'currently = PRESENT_REF',
      'early October = XXXX-10, early',
      'Oct. 22 = XXXX-10-22',
      'Oct.26 = XXXX-10-26',
      'now = PRESENT_REF',
      '2013 = 2013',
      '1951 = 1951',
      '1967 = 1967',
      'April 1954 = 1954-04',
      'October 1967 = 1967-10',
      'July 1964 = 1964-07',
    ])
    expect(dates(third)).toEqual([
      '2022 = 2022',
      'each year = P1Y',
      'last year = XXXX',
      'Last year = XXXX',
      '2014 = 2014',
      'the twentieth century = 19XX',
      '2017 = 2017',
      'Dec. 22, 2019 = 2019-12-22, before',
      'December 2021 = 2021-12',
      'last year = XXXX',
      '2004 = 2004',
      'more than five years ago = XXXX, more-than',
      '2018 = 2018',
      'this year = XXXX',
      '1951 = 1951',
      '1967 = 1967',
      'last December = XXXX-12',
    ])
    expect(dates(fourth)).toEqual([
      '2023-12-08 = 2023-12-08',
      'the same week = 2023-W49',
      'October = 2023-10',
      'years = PXY',
      'August = 2023-08',
      'Thursday = 2023-12-07',
      '1951 = 1951',
      'Aug. 29 = 2023-08-29',
      'Sept. 18 = 2023-09-18',
      'July 2021 = 2021-07',
      'Oct. 9 = 2023-10-09',
      'June = 2023-06',
      'Last week = 2023-W48',
      'late October = 2023-10, late',
      'that month = 2023-10',
      'October = 2023-10',
      'last week = 2023-W48',
      'this fall = 2023-23',
      '1986 = 1986',
      'A decade ago = 2013',
    ])
    expect(dates(fifth)).toEqual([
      'the last decade = P10Y',
      'May 10 = 2013-05-10',
      'now = PRESENT_REF',
      'previously = PAST_REF',
      '2011 = 2011',
      '2010 = 2010',
      'now = PRESENT_REF',
    ])
  })

  it('every figure has its value, unit, modifier and what it counts', () => {
    expect(figures(first)).toEqual([
      'nine = 9, children',
      'two = 2, at-least, children',
      'seven = 7, children',
      'nine = 9, children',
      'nine = 9, children',
      'first = 1',
      'first = 1',
      'hundreds = 200..999, Koreans',
    ])
    expect(figures(second)).toEqual([
      'nine = 9, defectors',
      'nine = 9, defectors',
      'nine = 9, refugees',
      'third = 3',
      'nine = 9, defectors',
    ])
    expect(figures(third)).toEqual([
      'two = 2, countries',
      'thousands = 2000..9999, Koreans',
      '882-mile = 882 mile',
      'two = 2, countries',
      '800 = 800, about, women',
      '30,000 = 30000, at-most, children',
      'six = 6, camps',
      '80,000 to 120,000 = 80000..120000, prisoners',
      'three = 3, companies',
      'one = 1, individual',
      'millions of dollars = 2000000..9999999 USD',
      '20,000 to 80,000 = 20000..80000, Koreans',
      '230 = 230, about, Koreans',
      'two = 2, pillars',
    ])
    expect(figures(fourth)).toEqual([
      'hundreds = 200..999, defectors',
      '600 = 600, at-most, Koreans',
      '70% = 70 percent, estimated, women',
      '2,000 = 2000, estimated, Koreans',
      '80 = 80, Koreans',
      '40 = 40, Koreans',
      '50 = 50, almost',
      'several = 3.., others',
      '500 = 500, Koreans',
      'five = 5, crossings',
      'two = 2, commissioners',
      '30,000 = 30000, about, citizens',
      'several = 3.., pacts',
    ])
    expect(figures(fifth)).toEqual([
      '25,000 = 25000, more-than, Koreans',
      'nine = 9, defectors',
      'seven = 7, Koreans',
      'two = 2, Koreans',
      'five = 5, at-least, children',
      'nine = 9, youths',
      'nine = 9',
      'nine = 9, people',
      'two = 2, Koreans',
      'half = 0.5, at-least',
      'One = 1, explanation',
      'nine = 9, refugees',
    ])
  })

  it('an acronym is the body it stands for', () => {
    const bodies = new Map(
      records
        .flatMap(({ entities }) => entities)
        .filter(({ type }) => type === 'organization')
        .flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name])),
    )
    expect(Object.fromEntries(bodies)).toMatchObject({
      HRNK: 'Committee for Human Rights in North Korea',
      TJWG: 'Transitional Justice Working Group',
      COI: 'Commission of Inquiry',
      CECC: 'Congressional-Executive Commission on China',
      NKFC: 'North Korea Freedom Coalition',
    })
  })

  it('people are found with their roles, apart from others of the surname', () => {
    const people = records.flatMap(({ entities }) => entities.filter(({ type }) => type === 'person'))
    const roleOf = (name: string): string | null | undefined => people.find((person) => person.name === name)?.role
    expect(roleOf('Phil Robertson')).toBe('deputy director of Human Rights Watch')
    expect(roleOf('Ed Royce')).toBe('House Foreign Affairs chairman')
    expect(roleOf('Suzanne Scholte')).toBe('Chairman of NKFC')
    expect(roleOf('Michael Kirby')).toBe('Justice')
    expect(people.filter(({ name }) => /Kim$|^Kim/.test(name)).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Kim Jong Un', 'Stephen Kim', 'Young Kim']),
    )
  })

  it('words that only begin a sentence, titles, possessives and line breaks are in no name', () => {
    const names = records.flatMap(({ entities }) =>
      entities.flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'name')),
    )
    expect(names.length).toBeGreaterThan(300)
    for (const { exact } of names)
      expect(exact).not.toMatch(
        /\n|['’]s$|^(?:Though|Recent|Aiding|Many|Some|In|At|On|For|He|She|They|It|This|That|These|Those|Last|Several|According|While|When|Despite|However|Rep\.|Sen\.|Chairman|President|Secretary)(?: |$)/,
      )
  })

  it('“it” is a country or body only where it is the subject of the clause', () => {
    const neuter = records.flatMap(({ entities }) =>
      entities.flatMap(({ name, mentions }) =>
        mentions.filter(({ form, exact }) => form === 'pronoun' && /^its?$/i.test(exact)).map(() => name),
      ),
    )
    expect(neuter).not.toContain('Washington')
    expect(neuter).not.toContain('Congress')
  })

  describe('whether the fourth article says who says so', () => {
    const [measured, excluded] = coverageOf(3)
    /** Level and source of the figure that stands as `exact`. */
    const sourceOf = (exact: string): unknown => {
      const found = measured.find((item) => item.exact === exact)
      return found && [found.level, found.source]
    }

    it('figures with a source have it', () => {
      for (const exact of ['80', '40', '50']) expect(sourceOf(exact)).toEqual(['named', 'Human Rights Watch'])
      for (const exact of ['500', 'five'])
        expect(sourceOf(exact)).toEqual(['named', expect.stringMatching(/^Stephen Kim.* via .*Human Rights Watch/)])
      expect(sourceOf('600')).toEqual(['collective', 'a human rights group based in Seoul'])
      expect(sourceOf('30,000')).toEqual(['collective', 'South Korean authorities'])
    })

    it('figures without one have none', () => {
      for (const exact of ['70%', '2,000']) expect(sourceOf(exact)).toEqual(['none', null])
    })

    it('nor has "hundreds", after an appeal', () => expect(sourceOf('hundreds')).toEqual(['none', null]))

    it('dates, the treaty of 1951 and words at a distance are not eligible', () => {
      expect(excluded).toEqual(
        expect.arrayContaining([
          ['date', 'Aug. 29'],
          ['date', '1951'],
          ['name', 'COVID-19'],
          ['scare-quote', '“productive”'],
          ['headline', '2023-12-08'],
        ]),
      )
    })
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
    for (const { regions, claims, figures: counted, attributions } of records) {
      const boilerplate = regions.filter(({ kind }) => kind === 'boilerplate')
      const passages = [
        ...claims.map(({ passage }) => passage),
        ...counted,
        ...attributions.flatMap(({ content }) => content),
      ]
      for (const passage of passages)
        expect(boilerplate.filter(({ start, end }) => start < passage.end && passage.start < end)).toEqual([])
    }
  })
})
