import type { PageArticle, PageBody, PageClaim } from '../page-data.js'

export interface Article extends PageArticle {
  readonly index: number
  /** The place of its first claim in the list of all. */
  readonly firstClaim: number
}

/** A claim with its article. */
export interface Claim extends PageClaim {
  readonly index: number
  readonly article: Article
  /** What the search looks through. */
  readonly searched: string
}

export interface ReportData {
  readonly articles: readonly Article[]
  readonly claims: readonly Claim[]
  /** The text of an article, which is read when it is asked for. */
  readonly bodyOf: (article: Article) => PageBody
}

/** Reads what the page was given. */
export function readData(): ReportData {
  const articles: Article[] = []
  const claims: Claim[] = []
  for (const block of document.querySelectorAll('script.article')) {
    const article: Article = { ...(parsed(block) as PageArticle), index: articles.length, firstClaim: claims.length }
    articles.push(article)
    for (const claim of article.claims)
      claims.push({ ...claim, article, index: claims.length, searched: searchedIn(claim, article) })
  }
  const bodies = document.querySelectorAll('script.body')
  return { articles, claims, bodyOf: ({ index }) => parsed(bodies[index]) as PageBody }
}

const parsed = (block: Element): unknown => JSON.parse(block.textContent)

const searchedIn = ({ text, passage, speaker }: PageClaim, { title, id }: PageArticle): string =>
  [text, passage, speaker, title, id].join('\n').toLowerCase()

export const nameOf = ({ title, id }: Article): string => title ?? id
