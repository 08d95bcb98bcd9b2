import { dateInText } from '../published.js'
import type { Published } from '../../model/record.js'
import type { PageDocument } from './dom.js'

/** What a page says of its article beside the text. */
export interface PageFacts {
  readonly url: string | null
  /** BCP 47 tag, in the case it is written in. */
  readonly language: string | null
  readonly published: Published | null
}

/** Where pages state when their article appeared, the most trusted first; none of these says when it was changed. */
const PUBLISHED = [
  'meta[property="article:published_time"]',
  'meta[property="og:article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="sailthru.date"]',
  'meta[name="pubdate" i]',
  'meta[name="publishdate" i]',
  'meta[name="publish-date" i]',
  'meta[name="publication_date" i]',
  'meta[name="article.published" i]',
  'meta[name="cXenseParse:recs:publishtime"]',
  'meta[name="DC.date.issued" i]',
  'meta[name="dcterms.created" i]',
  'meta[name="date" i]',
  'meta[name="DC.date" i]',
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'article header time',
  'article time',
  'main time',
  'time',
] as const
/** Other articles, comments, and what was changed later. */
const ELSEWHERE =
  'aside, nav, footer, [class*="related" i], [class*="comment" i], [id*="comment" i], [class*="most-" i], [class*="updated" i], [class*="modified" i], [itemprop="dateModified"]'

/** What the head of a page, or its marked-up parts, say; to be read before the article is cut out. */
export function factsOf(document: PageDocument): PageFacts {
  const attribute = (selector: string, name: string): string | null =>
    document.querySelector(selector)?.getAttribute(name)?.trim() || null
  const address = [attribute('link[rel~="canonical" i]', 'href'), attribute('meta[property="og:url"]', 'content')].find(
    (candidate) => candidate && /^https?:\/\/\S+$/i.test(candidate),
  )
  const language = attribute('html', 'lang') ?? attribute('meta[property="og:locale"]', 'content')?.replace('_', '-')
  return {
    url: address ?? null,
    language: language && /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(language) ? language : null,
    published: publishedIn(document),
  }
}

function publishedIn(document: PageDocument): Published | null {
  for (const selector of PUBLISHED)
    for (const element of document.querySelectorAll(selector)) {
      if (element.localName !== 'meta' && element.closest(ELSEWHERE)) continue
      const stated =
        element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent?.trim() ?? ''
      const date = dateInText(stated)
      if (date) return { ...date, basis: 'metadata' }
    }
  return null
}
