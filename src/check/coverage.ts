import type { ResolvedAttribution } from '../model/entity.js'
import type { AttributionLevel } from '../model/record.js'
import { firstEndingAfter, indexSpans, type Span } from '../model/span.js'
import type { Article } from '../model/article.js'
import type { Eligible, Excluded } from './eligible.js'
import { surveysIn, type Survey, type Surveys } from './survey.js'

/** A figure or a quotation with who says so. */
export interface Measured {
  readonly item: Eligible
  readonly level: AttributionLevel
  /** The statement it stands in, of several the one with the best known speaker. */
  readonly attribution: ResolvedAttribution | null
  /** Where there is none, the survey that its sentence has the figure from. */
  readonly survey: Survey | null
}

/** How many of the figures and quotations that should say who says so do. */
export interface Coverage {
  readonly measured: readonly Measured[]
  readonly excluded: readonly Excluded[]
}

const BEST: readonly AttributionLevel[] = ['none', 'collective', 'named']

/**
 * Who says so, for each item: the source of the statement whose content the item stands in, or a survey in the sentence of a
 * figure. A source in the sentence before or after is none.
 */
export function measure(
  eligible: readonly Eligible[],
  attributions: readonly ResolvedAttribution[],
  { text, sentences }: Pick<Article, 'text' | 'sentences'>,
): Measured[] {
  const contents = indexSpans(
    attributions.flatMap((attribution) => attribution.content.map(({ start, end }) => ({ start, end, attribution }))),
  )
  const surveys = new Map<number, Surveys>()
  const surveyOf = ({ start }: Span): Survey | null => {
    const sentence = firstEndingAfter(sentences, start)
    if (sentence === sentences.length) return null
    if (!surveys.has(sentence)) surveys.set(sentence, surveysIn(text, sentences[sentence]))
    const { anywhere, shows } = surveys.get(sentence)!
    return anywhere ?? (shows && shows.start < start ? shows : null)
  }
  return eligible.map((item) => {
    const [best] = contents(item.span)
      .filter((content) => shared(content, item.span) * 2 > item.span.end - item.span.start)
      .map(({ attribution }) => attribution)
      .sort((a, b) => BEST.indexOf(b.level) - BEST.indexOf(a.level))
    const isSaid = best && best.level !== 'none'
    const survey = item.kind === 'figure' && !isSaid ? surveyOf(item.span) : null
    return { item, level: isSaid ? best.level : (survey?.level ?? 'none'), attribution: best ?? null, survey }
  })
}

const shared = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)

/** Number of items by level. */
export const countLevels = (measured: readonly Measured[]): Readonly<Record<AttributionLevel, number>> => {
  const counts = { named: 0, collective: 0, none: 0 }
  for (const { level } of measured) counts[level]++
  return counts
}
