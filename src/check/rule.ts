import type { Article } from '../model/article.js'
import type { Findings } from '../model/entity.js'
import type { Finding, RelatedPassage, RuleDescription } from '../model/finding.js'
import type { ClaimPassage } from '../model/record.js'
import type { Span } from '../model/span.js'
import type { Coverage } from './coverage.js'

/** What a rule reads: an article, what was found in it, and who says what of it. */
export interface Examined {
  readonly article: Article
  readonly found: Findings
  readonly coverage: Coverage
  /** The passage at a span. */
  readonly passageAt: (span: Span) => ClaimPassage
  /** The source that stands nearest in the same paragraph, to be shown beside a finding; none or one. */
  readonly nearestSource: (span: Span) => readonly RelatedPassage[]
}

/** Something found at a place, without what is the same for all findings of a rule in an article. */
export type Found = Span & Pick<Finding, 'message'> & Partial<Pick<Finding, 'related'>>

/** A check of one article. */
export interface CheckRule extends RuleDescription {
  readonly find: (examined: Examined) => Iterable<Found>
}
