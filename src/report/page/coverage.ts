import { element, isolated } from './element.js'
import { nameOf, type Article, type Claim, type ReportData } from './report-data.js'

/** How much of the articles became claims, and whose. */
export function coverageView({ articles, claims }: ReportData, onSelect: (article: Article) => void): HTMLElement {
  const totals = sumsOf(articles, claims)
  const facts: readonly (readonly [string, string])[] = [
    ['Articles', number(articles.length)],
    ['Words of running text', number(totals.words)],
    ['… of which in claims', share(totals.wordsInClaims, totals.words)],
    ['Claims', number(claims.length)],
    ['… with a named speaker', share(totals.named, claims.length)],
    ['… of a group or a report', share(totals.collective, claims.length)],
    ['… without a speaker', share(totals.none, claims.length)],
    ['Articles without a claim', number(articles.filter((article) => !article.claims.length).length)],
    ['Warnings', number(totals.warnings)],
  ]
  const rows = articles.map((article) => {
    const sums = sumsOf([article], article.claims)
    return element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row' },
        element(
          'button',
          { type: 'button', class: 'link', onclick: () => onSelect(article) },
          isolated(nameOf(article)),
        ),
      ),
      element('td', {}, article.published),
      ...[
        number(sums.words),
        share(sums.wordsInClaims, sums.words),
        number(article.claims.length),
        number(sums.named),
        number(sums.collective),
        number(sums.none),
        sums.warnings ? number(sums.warnings) : '',
      ].map((cell) => element('td', { class: 'number' }, cell)),
    )
  })
  return element(
    'section',
    { class: 'panel' },
    element('h2', {}, 'Coverage'),
    element(
      'dl',
      { class: 'totals' },
      ...facts.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
    ),
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...['Article', 'Date', 'Words', 'In claims', 'Claims', 'Named', 'Collective', 'No speaker', 'Warnings'].map(
            (title, i) => element('th', { scope: 'col', class: i > 1 ? 'number' : null }, title),
          ),
        ),
      ),
      element('tbody', {}, ...rows),
    ),
  )
}

function sumsOf(
  articles: readonly Article[],
  claims: readonly Pick<Claim, 'level'>[],
): Record<'words' | 'wordsInClaims' | 'warnings' | 'named' | 'collective' | 'none', number> {
  const sums = { words: 0, wordsInClaims: 0, warnings: 0, named: 0, collective: 0, none: 0 }
  for (const { coverage } of articles)
    for (const key of ['words', 'wordsInClaims', 'warnings'] as const) sums[key] += coverage[key]
  for (const { level } of claims) sums[level]++
  return sums
}

const number = (value: number): string => value.toLocaleString('en')
const share = (part: number, whole: number): string => (whole ? `${Math.round((100 * part) / whole)}%` : '–')
