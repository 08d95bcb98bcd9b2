import { passagesOf } from '../claims/passage.js'
import type { Article } from '../model/article.js'
import type { Findings } from '../model/entity.js'
import type { Finding, RelatedPassage } from '../model/finding.js'
import { contains, firstEndingAfter, hull, type Span } from '../model/span.js'
import { conflictingFigures } from './conflicting-figures.js'
import { measure, type Coverage } from './coverage.js'
import { findEligible } from './eligible.js'
import { figureWithoutSource } from './figure-without-source.js'
import { pronounSpeakerUnresolved } from './pronoun-speaker-unresolved.js'
import { quoteWithoutSpeaker } from './quote-without-speaker.js'
import type { CheckRule } from './rule.js'

/** What is checked in an article by itself, in the order of the documentation. */
export const CHECK_RULES: readonly CheckRule[] = [
  figureWithoutSource,
  quoteWithoutSpeaker,
  pronounSpeakerUnresolved,
  conflictingFigures,
]

export { figureWithoutSource, quoteWithoutSpeaker }

export interface Checked {
  readonly coverage: Coverage
  /** In text order. */
  readonly findings: readonly Finding[]
}

/**
 * Checks who says so in an article. Spans in UTF-16 code units.
 * @param rules those of {@link CHECK_RULES} that are wanted, with their severities
 */
export function checkArticle(article: Article, found: Findings, rules: readonly CheckRule[] = CHECK_RULES): Checked {
  const { eligible, excluded } = findEligible(article, found)
  const coverage = { measured: measure(eligible, found.attributions, article), excluded }
  const passageAt = passagesOf(article)
  const examined = { article, found, coverage, passageAt, nearestSource: nearestSourceOf(article, found, passageAt) }
  const findings = rules.flatMap((rule) =>
    Array.from(rule.find(examined), ({ start, end, message, related = [] }): Finding => ({
      rule: rule.name,
      severity: rule.severity,
      document: article.document.info.id,
      passage: passageAt({ start, end }),
      message,
      difference: null,
      related,
    })),
  )
  return { coverage, findings: findings.sort((a, b) => a.passage.start - b.passage.start) }
}

/** Finds the statement nearest to a span in its paragraph, which is shown as the nearest candidate. */
function nearestSourceOf(
  { document, paragraphs }: Article,
  { attributions }: Findings,
  passageAt: (span: Span) => RelatedPassage['passage'],
): (span: Span) => RelatedPassage[] {
  const sources = attributions
    .flatMap(({ source, cue }) => (source ? [cue ? hull([source, cue]) : source] : []))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  return (span) => {
    const paragraph = paragraphs[firstEndingAfter(paragraphs, span.start)]
    const next = firstStartingFrom(sources, span.start)
    const [nearest] = [sources[next - 1], sources[next]]
      .filter((source) => source && paragraph && contains(paragraph, source))
      .sort((a, b) => distance(a, span) - distance(b, span))
    return nearest
      ? [
          {
            document: document.info.id,
            passage: passageAt(nearest),
            message: 'the nearest source, of another statement',
          },
        ]
      : []
  }
}

function firstStartingFrom(sorted: readonly Span[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle].start < offset) low = middle + 1
    else high = middle
  }
  return low
}

const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end)
