import type { FigureAnnotation } from '../model/annotation.js'
import { hull, indexSpans, type Span } from '../model/span.js'
import type { CheckRule } from './rule.js'

export const figureWithoutSource: CheckRule = {
  name: 'figure-without-source',
  severity: 'warning',
  summary: 'a figure that nobody in the sentence vouches for',
  description:
    'An amount, a share, a sum or a count stands in the writer’s own voice: no source was found in its sentence. A source ' +
    'in the sentence before or after does not count. Say who says so ' +
    '(“according to …”, “… said”), or leave the figure out. “Estimated” names nobody.',
  *find({ article: { text }, coverage, nearestSource }) {
    // A quotation that nobody is said to have spoken is reported itself.
    const inQuotation = indexSpans(
      coverage.measured
        .filter(({ item, level }) => item.kind === 'quote' && level === 'none')
        .map(({ item }) => item.span),
    )
    for (const { item, level } of coverage.measured) {
      if (item.kind !== 'figure' || level !== 'none' || inQuotation(item.span).length) continue
      const { start, end } = withCounted(item.figure)
      yield {
        start,
        end,
        message: `No source was found for “${text.slice(start, end)}”.`,
        related: nearestSource({ start, end }),
      }
    }
  },
}

/** A figure with its modifier and what it counts, where these stand beside it: "an estimated 2,000 North Koreans". */
export const withCounted = (figure: FigureAnnotation): Span =>
  hull([figure, ...(figure.modifier ? [figure.modifier] : []), ...(figure.measure ? [figure.measure] : [])])
