import type { SourceIndex } from './source-index.js'
import type { Verdict } from './verdict.js'

/** The reports that tell what stands around a claim of a draft. */
export interface Topic {
  readonly isKnown: boolean
  readonly hasReport: (report: number) => boolean
  /**
   * How much it tells for a report that it is one of them, as the rarity of a word that all of their sentences have; as much
   * against it that it is none.
   */
  readonly tellsFor: (report: number) => number
}

/** Of a claim of which nothing around tells what it is about. */
export const NO_TOPIC: Topic = { isKnown: false, hasReport: () => false, tellsFor: () => 0 }

/** Sentences of a draft that a report must tell for the others to be looked for in it. */
const FEWEST_TOLD = 2

/**
 * What a draft is about, by what was found of its other sentences: a report that tells two of them may tell this one too, and what
 * it shares with it need not be as rare as in a report about something else.
 * @param sentenceAt the sentence of the draft at an offset
 * @returns the topic of a sentence of the draft
 */
export function topicsOf(
  verdicts: readonly Verdict[],
  sentenceAt: (offset: number) => number,
  index: SourceIndex,
): (sentence: number) => Topic {
  /** The sentences of the draft that each report tells. */
  const told = new Map<number, Set<number>>()
  for (const { kind, start, evidence } of verdicts) {
    if (kind === 'unsupported' || kind === 'conflicting') continue
    for (const { source } of evidence) {
      const sentences = told.get(source.report) ?? new Set()
      told.set(source.report, sentences.add(sentenceAt(start)))
    }
  }
  return (sentence) => {
    const reports = new Set<number>()
    for (const [report, sentences] of told)
      if (sentences.size - (sentences.has(sentence) ? 1 : 0) >= FEWEST_TOLD) reports.add(report)
    if (!reports.size) return NO_TOPIC
    const rarity = index.rarityOfReports(reports)
    return {
      isKnown: true,
      hasReport: (report) => reports.has(report),
      tellsFor: (report) => (reports.has(report) ? rarity : -rarity),
    }
  }
}

/**
 * Whether what a claim shares with a sentence of a report on the same matter is enough to tell which sentence is meant: two words
 * that no other sentence of the report has, and no more than a third of the claim is new to the report.
 */
export const isWellKnown = ({ shared, foreign }: ReturnType<SourceIndex['withinSource']>): boolean =>
  shared >= MOST_SHARED && foreign <= MOST_FOREIGN

const MOST_SHARED = 2
const MOST_FOREIGN = 0.36
