import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { compareDraft, findingsOf, readSource, SourceIndex, type Verdict } from '../../src/compare/index.js'
import { analyseDocument, readString, readText, type Analysis } from '../../src/index.js'

const known = (id: string, published?: string) => ({
  id,
  path: null,
  published: published ? ({ value: published, precision: 'day', basis: 'metadata' } as const) : null,
  title: null,
  url: null,
})
const analyse = (text: string, id = 'draft', published?: string): Analysis =>
  analyseDocument(readString(text, known(id, published)))

const indexOf = (...texts: readonly string[]): SourceIndex => {
  const index = new SourceIndex()
  texts.forEach((text, i) => index.add(readSource(analyse(text, `source-${i}`))))
  return index
}

/** "figure 600: weakened (hedge-lost)", one a verdict. */
function told(draft: string, index: SourceIndex): string[] {
  const analysis = analyse(draft)
  return compareDraft(analysis, index).map(
    ({ checked, kind, finding, start, end }: Verdict) =>
      `${checked} ${draft.slice(start, end)}: ${kind}${finding ? ` (${finding.rule.name})` : ''}`,
  )
}

describe('figures', () => {
  it.each([
    ['The port took in 412 ships in 2022.', 'The port took in 412 ships in 2022.', 'supported'],
    ['The port took in about 400 ships in 2022.', 'The port took in 412 ships in 2022.', 'supported'],
    ['The port took in 600 ships in 2022.', 'The port took in up to 600 ships in 2022.', 'weakened (hedge-lost)'],
    ['The port took in 410 ships in 2022.', 'The port took in 412 ships in 2022.', 'weakened (hedge-lost)'],
    ['The port took in 500 ships in 2022.', 'The port took in 412 ships in 2022.', 'conflicting (figure-conflicting)'],
    ['The port took in 412 ships in 2021.', 'The port took in 412 ships in 2022.', 'conflicting (date-conflicting)'],
    ['Exports of the port rose by 54%.', 'Exports of the port fell by 54%.', 'conflicting (opposite-stated)'],
    ['The pipe is 2 kilometres long.', 'The pipe is 2,000 metres long.', 'supported'],
    ['The port took in 412 ships.', 'The port took in 412 cargo ships.', 'weakened (scope-lost)'],
    ['The port took in 412 ships.', 'The port took in 412 ships, Ann Hall said.', 'weakened (speaker-lost)'],
  ])('%s / %s', (draft, source, expected) => expect(told(draft, indexOf(source))[0]).toMatch(`: ${expected}`))

  it('the same number of something else is no support', () =>
    expect(
      told(
        'As many as 30,000 refugees were not registered.',
        indexOf('As many as 30,000 children were not registered.'),
      ),
    ).toEqual(['figure As many as 30,000: unsupported (no-support-found)']))
})

describe('reports', () => {
  const report =
    'The ferry Alma sank off Brevik on 3 May 2021 with 212 people on board, the coast guard said. Forty of them were ' +
    'children on their way to a summer camp in the north. Divers searched the wreck for nine days and found the log of ' +
    'the captain in a locker beside the bridge. The owner of the ferry has paid nothing to the families so far, and a ' +
    'court in Halden will hear the case in autumn.'

  it('copies of one report count once', () => {
    const index = indexOf(
      report,
      `HALDEN (Wire) — ${report}`,
      'The ferry Alma sank on 3 May 2021 with 212 people on board.',
    )
    expect(new Set(index.sources.map((source) => source.report)).size).toBe(2)
    const [verdict] = compareDraft(
      analyse('The ferry Alma sank with 212 people on board, the coast guard said.'),
      index,
    )
    expect(verdict).toMatchObject({ kind: 'supported', reports: 2 })
  })

  it('passages of sources and drafts stand where they are said to', () => {
    const draft = analyse('The ferry Alma sank with 300 people on board, the coast guard said.')
    const [finding] = findingsOf(compareDraft(draft, indexOf(report)), draft)
    expect(draft.article.text.slice(finding.passage.start, finding.passage.end)).toBe(finding.passage.exact)
    expect(finding.rule).toBe('figure-conflicting')
    const [{ passage }] = finding.related
    expect(report.slice(passage.start, passage.end)).toBe(passage.exact)
  })
})

describe('quotations', () => {
  const source = indexOf(
    '“The mill lost money in every year since 2015,” said Ann Hall. Carl Moss, the mayor, was not there.',
  )
  it.each([
    ['“The mill lost money in every year,” Hall said.', 'supported'],
    ['“The mill lost … money in every year since 2015,” Ann Hall said.', 'supported'],
    ['“The mill made money in every year since 2015,” said Ann Hall.', 'altered-quote (quote-altered)'],
    ['“The mill lost money in every year since 2015,” said Carl Moss.', 'misattributed (quote-misattributed)'],
    ['“Nobody will ever buy this heap of bricks,” said Ann Hall.', 'unsupported (no-support-found)'],
  ])('%s', (draft, expected) =>
    expect(told(draft, source)[0]).toMatch(new RegExp(`: ${expected.replace(/[()]/g, '\\$&')}$`)),
  )
})

const SEEDS = '../shared/seeds'
const present = existsSync(SEEDS)
if (!present) console.warn(`SKIPPED: the seed articles are not here (${SEEDS})`)
const whenPresent = present ? describe : describe.skip

whenPresent('the seed articles', () => {
  const index = new SourceIndex()
  const files = present ? readdirSync(SEEDS).toSorted() : []
  const analyses = files.map((file) => analyseDocument(readText(readFileSync(`${SEEDS}/${file}`), known(file))))
  for (const analysis of analyses) index.add(readSource(analysis))

  it('a draft about them: one figure without its hedge, another against the source', () => {
    const draft = 'China returned 600 North Koreans in October 2023; about 25,000 live in South Korea.'
    const [returned, living, ...rest] = compareDraft(analyse(draft), index)
    expect(rest).toEqual([])
    expect(returned).toMatchObject({ kind: 'weakened', finding: { rule: { name: 'hedge-lost' } } })
    expect(returned.evidence[0].source.id).toBe(files[3])
    expect(living).toMatchObject({ kind: 'conflicting', finding: { rule: { name: 'figure-conflicting' } } })
    expect(living.evidence[0].source.id).toBe(files[3])
    expect(living.finding?.message).toMatch('30,000')
    const said = [returned, living].flatMap(({ evidence }) =>
      evidence.map(({ source, start, end }) => source.text.slice(start, end)),
    )
    expect(said.filter((text) => text.includes('25,000'))).toEqual([])
  })

  it('raise no alarm against themselves', () =>
    expect(
      analyses.flatMap((analysis) => compareDraft(analysis, index)).filter(({ kind }) => kind !== 'supported'),
    ).toEqual([]))
})
