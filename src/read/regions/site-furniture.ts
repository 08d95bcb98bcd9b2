import { commentForm } from './comment-form.js'
import { cookieNotice } from './cookie-notice.js'
import { copyrightNotice } from './copyright-notice.js'
import { newsletterForm } from './newsletter-form.js'
import { relatedLinks } from './related-links.js'
import { shareBar } from './share-bar.js'
import { siteMenu } from './site-menu.js'
import type { Page, RegionRule } from './region-rule.js'
import type { Span } from '../../model/span.js'

/** The rules that know a line of a web page's furniture by its words alone. */
export const SITE_FURNITURE: readonly RegionRule[] = [
  siteMenu,
  cookieNotice,
  shareBar,
  relatedLinks,
  newsletterForm,
  copyrightNotice,
  commentForm,
]

/** The lines of a page that are furniture. */
export const furnitureOf = (page: Page): ReadonlySet<Span> =>
  new Set(SITE_FURNITURE.flatMap(({ find }) => Array.from(find(page))))
