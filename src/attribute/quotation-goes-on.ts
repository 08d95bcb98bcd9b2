import type { Quotation } from '../model/annotation.js'
import type { Article } from '../model/article.js'
import { indexSpans, overlaps } from '../model/span.js'
import type { Statement } from './index.js'
import type { Stretch } from './stretch.js'

/**
 * Gives quotations without a speaker of their own to the statement they carry on: “No,” Lee said. “It will fail.” — and
 * the next paragraph, where that is a quotation from its first mark to its last.
 */
export function carryOnQuotations(
  article: Article,
  stretches: readonly Stretch[],
  quotations: readonly Quotation[],
  statements: readonly Statement[],
): Statement[] {
  const all = [...statements].sort((a, b) => a.content[0].start - b.content[0].start)
  const claimed = indexSpans(all.flatMap(({ content }) => content))
  const holders = new Map<Quotation, Statement>()
  const quotedIn = indexSpans(quotations)
  for (const statement of all)
    for (const span of statement.content) for (const quotation of quotedIn(span)) holders.set(quotation, statement)

  let last: Statement | undefined
  let next = 0
  for (const stretch of stretches) {
    const from = article.tokens.start[stretch.firstToken]
    const to = article.tokens.end[stretch.endToken - 1]
    const first = stretch.units[0].quotation
    if (first && first.use === 'speech' && !claimed(first).length) {
      const before = first.continues >= 0 ? holders.get(quotations[first.continues]) : last
      if (before && (first.continues >= 0 || goesOn(before, first, stretch))) {
        before.content = [...before.content, { start: first.start, end: first.end }]
        holders.set(first, before)
        last = before
      }
    }
    while (next < all.length && all[next].content[0].start < to) next++
    const here = all.filter((statement) => statement.content.some((span) => overlaps(span, { start: from, end: to })))
    last = here.at(-1) ?? (first && holders.get(first)) ?? (stretch.paragraph === last?.paragraph ? last : undefined)
  }
  return all

  function goesOn(before: Statement, quotation: Quotation, stretch: Stretch): boolean {
    const holdsQuotation = before.content.some((span) => quotedIn(span).length)
    if (before.paragraph === quotation.paragraph) return holdsQuotation && stretch.units.length <= 2
    return (
      holdsQuotation &&
      quotation.paragraph - before.paragraph <= 2 &&
      quotation.end >= article.paragraphs[quotation.paragraph].end - 1
    )
  }
}
