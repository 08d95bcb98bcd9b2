import type { Analysis } from '../model/analysis.js'
import { PartOfSpeech as P } from '../model/article.js'
import type { ArticleRecord, Attribution, FigureItem } from '../model/record.js'
import { contains, firstEndingAfter, indexSpans, type Span } from '../model/span.js'
import { spanOfTokens, tokensIn } from '../text/tokens.js'
import { amountOf, type Amount } from './amounts.js'
import { isDenial, isNegatingPair, isNegation } from './negation.js'
import { countedThing, type CountedThing } from './measures.js'
import { soughtKeys, termsOf, type Sought, type Term } from './terms.js'
import { keysOfDate, timeOf, type Time } from './times.js'

/** A figure with what tells which of several it is. */
export interface ReportedFigure extends Span {
  readonly item: FigureItem
  readonly amount: Amount
  /** What it counts; of "40 others" and "nearly 50" what the figure before counts. */
  readonly thing: CountedThing | null
  readonly isThingInherited: boolean
  /** Whether that is what they are, who are counted: "nine in ten were women". */
  readonly isThingSaid: boolean
  /** When it was so, as far as a date stands with it. */
  readonly times: readonly Time[]
  /** Whether all of these stand in its own clause: not "must pay 118 million after a dam burst in 2018". */
  readonly isTimeOwn: boolean
  /** "from 41 to 17": which side of a change it is. */
  readonly side: 'from' | 'to' | null
  /** Index in `article.sentences`. */
  readonly sentence: number
}

/** A document prepared for comparing; the same for drafts and sources. */
export interface Reading {
  readonly analysis: Analysis
  readonly termsIn: (span: Span) => readonly Term[]
  /** In text order, ordinals left out. */
  readonly figures: readonly ReportedFigure[]
  readonly attributionsIn: (span: Span) => readonly Attribution[]
  readonly sentenceAt: (offset: number) => number
  /** Keys of what a stretch of text says not to be so: "the port did not answer". */
  readonly negatedIn: (span: Span) => ReadonlySet<string>
}

export function readForComparing(analysis: Analysis): Reading {
  const { article, record } = analysis
  const termsIn = indexSpans(termsOf(analysis))
  const figuresIn = indexSpans(record.figures)
  const contentsIn = indexSpans(
    record.attributions.flatMap((attribution) =>
      attribution.content.map(({ start, end }) => ({ start, end, attribution })),
    ),
  )
  const sentenceAt = (offset: number): number =>
    Math.min(firstEndingAfter(article.sentences, offset), article.sentences.length - 1)
  return {
    analysis,
    termsIn,
    figures: readFigures(analysis, termsIn, sentenceAt),
    attributionsIn: (span) => [...new Set(contentsIn(span).map(({ attribution }) => attribution))],
    sentenceAt,
    negatedIn: (span) => negatedIn(analysis, span, termsIn, figuresIn),
  }
}

/** Dates and lengths of time of a stretch of a draft. */
export const datesSought = ({ analysis: { record } }: Reading, span: Span): Sought[] =>
  record.dates
    .filter((date) => contains(span, date))
    .flatMap((date) =>
      keysOfDate(date)
        .slice(0, 1)
        .map((key) => soughtKeys([key], 1)),
    )

function readFigures(
  { article, record }: Analysis,
  termsIn: (span: Span) => readonly Term[],
  sentenceAt: (offset: number) => number,
): ReportedFigure[] {
  const { text, sentences } = article
  const items = record.figures.filter(({ kind }) => kind !== 'ordinal')
  const timesOf = assignTimes(text, items, record, sentenceAt)
  const figures: ReportedFigure[] = []
  for (const item of items) {
    const { start, end, measure, unit } = item
    const sentence = sentenceAt(start)
    const own = measure && countedThing(measure, termsIn(measure))
    const before = figures.at(-1)
    const isBeside =
      before &&
      (before.sentence === sentence ||
        (sentences[before.sentence].paragraph === sentences[sentence].paragraph &&
          POINTS_BACK.test(text.slice(end, end + 12))))
    const inherited = !own && unit === null && isBeside && before.amount.unit === null ? before.thing : null
    figures.push({
      start,
      end,
      item,
      amount: isDeniedMore(text, sentences[sentence], item) ? { ...amountOf(item), bound: 'upper' } : amountOf(item),
      thing: own ?? inherited,
      isThingInherited: inherited !== null,
      isThingSaid: own !== null && COPULA.test(text.slice(end, measure!.start)),
      ...timesOf(item),
      side: (/\b(from|to)\s+\S{0,3}$/.exec(text.slice(Math.max(0, start - 10), start))?.[1] as 'from' | 'to') ?? null,
      sentence,
    })
  }
  return figures
}

const COPULA = /\b(?:was|were|is|are|been|be)\b/

/** Characters before a modifier in which a denial of it may stand. */
const DENIAL = 120

/** "No nurse will care for more than five patients" is five at most. */
const isDeniedMore = (text: string, { start }: Span, { modifier }: FigureItem): boolean =>
  modifier?.value === 'more-than' &&
  /\b(?:no|not|never|none|nobody|cannot)\b[^,;:]*$/i.test(
    text.slice(Math.max(start, modifier.start - DENIAL), modifier.start),
  )

/** "About 70 of them", "40 others". */
const POINTS_BACK = /^ (?:of (?:them|these|those|whom)|others)\b/

/** How many characters a comma is worth when it is told which figure a date stands with. */
const COMMA = 20

/** What stands between a figure and a date that tells when something else was. */
const ANOTHER_CLAUSE = /\b(?:after|before|because|since|when|where|which|while|who|whose)\s+(?:\S+\s+){1,8}\S*$/

/** Gives each date of a sentence to the figure nearest to it: "80 on Aug. 29, 40 others on Sept. 18, and nearly 50 in July". */
function assignTimes(
  text: string,
  items: readonly FigureItem[],
  { dates }: ArticleRecord,
  sentenceAt: (offset: number) => number,
): (item: FigureItem) => Pick<ReportedFigure, 'times' | 'isTimeOwn'> {
  const bySentence = new Map<number, FigureItem[]>()
  for (const item of items) {
    const sentence = sentenceAt(item.start)
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), item])
  }
  const found = new Map<FigureItem, Pick<ReportedFigure, 'times' | 'isTimeOwn'>>()
  for (const date of dates) {
    const time = timeOf(date)
    const figures = bySentence.get(sentenceAt(date.start))
    if (!time || !figures) continue
    const between = ({ start, end }: FigureItem): string => {
      const [from, to] = start < date.start ? [end, date.start] : [date.end, start]
      return text.slice(from, Math.max(from, to))
    }
    const distance = (item: FigureItem): number => {
      const words = between(item)
      return words.length + COMMA * (words.match(/[,;:—–]/g)?.length ?? 0)
    }
    const nearest = figures.reduce((best, figure) => (distance(figure) < distance(best) ? figure : best))
    const { times, isTimeOwn } = found.get(nearest) ?? NO_TIMES
    found.set(nearest, {
      times: [...times, time],
      isTimeOwn: isTimeOwn && !ANOTHER_CLAUSE.test(between(nearest)),
    })
  }
  return (item) => found.get(item) ?? NO_TIMES
}

const NO_TIMES = { times: [], isTimeOwn: true } as const

/** Tokens after a negation in which the word that it denies stands. */
const REACH = 4

const VERB = P.verb | P.verbS | P.past | P.participle | P.gerund

function negatedIn(
  { article }: Analysis,
  span: Span,
  termsIn: (span: Span) => readonly Term[],
  figuresIn: (span: Span) => readonly FigureItem[],
): ReadonlySet<string> {
  const { tokens, tags } = article
  const [first, end] = tokensIn(tokens, span)
  const negated = new Set<string>()
  // "no … more than five" says how many, and denies nothing
  const denied = figuresIn(span).filter((figure) => isDeniedMore(article.text, span, figure))
  for (let i = first; i < end; i++) {
    const { lower } = tokens.word[i]
    const isVerb = isDenial(lower)
    const denies = isVerb || isNegation(lower) || (i > first && isNegatingPair(tokens.word[i - 1].lower, lower))
    if (!denies || denied.some(({ start }) => start > tokens.start[i])) continue
    // "denied that the company had paid"
    const isClause = isVerb && tokens.word[i + 1]?.lower === 'that'
    const parts = isClause ? VERB : VERB | P.noun | P.adjective
    for (let k = i + 1; k < Math.min(end, i + 1 + (isClause ? 2 * REACH : REACH)); k++) {
      if (!(tags[k] & parts)) continue
      for (const { keys } of termsIn(spanOfTokens(tokens, k, k + 1))) for (const key of keys) negated.add(key)
      break
    }
  }
  return negated
}
