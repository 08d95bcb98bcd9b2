import { citation } from './citation.js'
import { count, element, isolated } from './element.js'
import { nameOf, type Article, type Claim, type ReportData } from './report-data.js'

/** More than anybody prints. */
const MOST = 2000

/** What goes on paper: the claims that the filters leave, by article, each as one would cite it. */
export function printed(shown: readonly Claim[], { claims }: ReportData): Node[] {
  const byArticle = new Map<Article, Claim[]>()
  for (const claim of shown.slice(0, MOST))
    byArticle.set(claim.article, [...(byArticle.get(claim.article) ?? []), claim])
  return [
    element(
      'p',
      {},
      `${count(shown.length, 'claim')} of ${claims.length.toLocaleString('en')}${shown.length > MOST ? `, the first ${MOST}` : ''}`,
    ),
    ...[...byArticle].flatMap(([article, items]) => [
      element('h2', {}, isolated(nameOf(article))),
      element(
        'p',
        { class: 'facts' },
        isolated([article.byline, article.published, article.id, article.url].filter(Boolean).join(' · ')),
      ),
      element('ol', {}, ...items.map(printedClaim)),
    ]),
  ]
}

function printedClaim(claim: Claim): HTMLElement {
  const [said] = citation(claim).split('\n')
  return element('li', {}, isolated(said), element('span', { class: 'where' }, ` ${claim.kind}, line ${claim.line}`))
}
