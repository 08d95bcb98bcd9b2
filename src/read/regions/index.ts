import type { Region } from '../../model/record.js'
import { bySpan, indexSpans, type Span } from '../../model/span.js'
import type { StatedDate } from '../published.js'
import { aboutSection } from './about-section.js'
import { affiliateNote } from './affiliate-note.js'
import { caption } from './caption.js'
import { databaseRecord } from './database-record.js'
import { readerAppeal } from './reader-appeal.js'
import { readerComments } from './reader-comments.js'
import { donationForm } from './donation-form.js'
import { lineUp } from './line-up.js'
import { linkList } from './link-list.js'
import { mailFrame } from './mail-frame.js'
import { mediaPlayer } from './media-player.js'
import { pageHead } from './page-head.js'
import { pageTail } from './page-tail.js'
import { paywall } from './paywall.js'
import { pressContact } from './press-contact.js'
import { productionNote } from './production-note.js'
import { tagList } from './tag-list.js'
import { teaser } from './teaser.js'
import { authorBio } from './author-bio.js'
import { authorBox } from './author-box.js'
import { byline } from './byline.js'
import { dateline } from './dateline.js'
import { commentForm } from './comment-form.js'
import { cookieNotice } from './cookie-notice.js'
import { copyrightNotice } from './copyright-notice.js'
import { flattenedPage } from './flattened-page.js'
import { flattenedTitle } from './flattened-title.js'
import { entryTime } from './entry-time.js'
import { loneByline } from './lone-byline.js'
import { headline } from './headline.js'
import { pullQuote } from './pull-quote.js'
import type { Earlier, Line, NamedRegion, Page, RegionRule } from './region-rule.js'
import { newsletterForm } from './newsletter-form.js'
import { relatedLinks } from './related-links.js'
import { shareBar } from './share-bar.js'
import { styleSheet } from './style-sheet.js'
import { siteMenu } from './site-menu.js'
import { statedDateLine } from './stated-date.js'

/** In order of trust; each knows what those before it have found. */
export const REGION_RULES: readonly RegionRule[] = [
  flattenedTitle,
  flattenedPage,
  databaseRecord,
  styleSheet,
  byline,
  statedDateLine,
  dateline,
  caption,
  siteMenu,
  cookieNotice,
  paywall,
  shareBar,
  mediaPlayer,
  entryTime,
  relatedLinks,
  newsletterForm,
  donationForm,
  readerAppeal,
  copyrightNotice,
  readerComments,
  commentForm,
  tagList,
  affiliateNote,
  productionNote,
  lineUp,
  pressContact,
  mailFrame,
  teaser,
  aboutSection,
  authorBox,
  headline,
  loneByline,
  pullQuote,
  authorBio,
  pageHead,
  linkList,
  pageTail,
]

export interface FoundRegions {
  /** Cover the text without gaps; white space belongs to the region before it. */
  readonly regions: readonly Region[]
  readonly title: string | null
  readonly byline: string | null
  readonly stated: StatedDate | null
  /** When the article was changed. */
  readonly changed: StatedDate | null
}

/**
 * The regions of a text, and what they say of it. What no rule knows is body.
 * @param title the title, where it is known beside the text
 * @param marked regions that the input itself marks, without overlaps
 */
export function findRegions(text: string, title: string | null, marked: readonly NamedRegion[] = []): FoundRegions {
  const page: Page = { text, lines: linesOf(text), title }
  const found = [...marked]
  let earlier = earlierOf(found)
  for (const { name, kind, find } of REGION_RULES) {
    const before = found.length
    for (const region of find(page, earlier))
      if (!earlier.at(region).length) found.push({ ...region, kind, rule: name })
    if (found.length > before) earlier = earlierOf(found)
  }
  // A text that were nothing but boilerplate is an article for all that: "$50" alone is no form for donations.
  const kept = isAllBoilerplate(text, found) ? [...marked] : found
  kept.sort(bySpan)

  const contentOf = (kind: Region['kind']): string | null => {
    const region = kept.find((candidate) => candidate.kind === kind)
    const span = region?.content ?? region
    return span ? text.slice(span.start, span.end).replace(/\s+/g, ' ') : null
  }
  return {
    regions: fillGaps(text, kept),
    title: contentOf('headline'),
    byline: contentOf('byline'),
    stated: kept.find(({ stated }) => stated)?.stated ?? null,
    changed: kept.find(({ changed }) => changed)?.changed ?? null,
  }
}

const earlierOf = (found: readonly NamedRegion[]): Earlier => ({ all: [...found], at: indexSpans(found) })

/** Whether nothing is left beside boilerplate. */
function isAllBoilerplate(text: string, found: readonly NamedRegion[]): boolean {
  let rest = 0
  let at = 0
  for (const { start, end, kind } of found.toSorted(bySpan)) {
    if (afterSpace(text, at) < start || kind !== 'boilerplate') rest++
    at = Math.max(at, end)
  }
  return rest === 0 && found.length > 0 && afterSpace(text, at) === text.length
}

function fillGaps(text: string, found: readonly (Span & Pick<Region, 'kind' | 'rule'>)[]): Region[] {
  const regions: Region[] = []
  const add = (region: Region): void => {
    const last = regions.at(-1)
    if (last?.kind === region.kind && last.rule === region.rule)
      regions[regions.length - 1] = { ...last, end: region.end }
    else regions.push(region)
  }
  let at = 0
  for (const { kind, rule, start, end } of found) {
    const isBlank = afterSpace(text, at) >= start
    if (!isBlank) add({ kind: 'body', start: at, end: start, rule: 'running-text' })
    const next = afterSpace(text, end)
    add({ kind, start: isBlank ? at : start, end: next, rule })
    at = next
  }
  if (at < text.length || !regions.length) add({ kind: 'body', start: at, end: text.length, rule: 'running-text' })
  return regions
}

/** The offset of the next character that is not white space. */
function afterSpace(text: string, offset: number): number {
  while (offset < text.length && /[\s\ufeff]/.test(text[offset])) offset++
  return offset
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (const { 0: whole, index } of text.matchAll(/[^\r\n\f\u2028\u2029]+/g)) {
    const line = whole.trim()
    const start = index + whole.length - whole.trimStart().length
    if (line) lines.push({ start, end: start + line.length, text: line, prose: null, boilerplate: null })
  }
  return lines
}
