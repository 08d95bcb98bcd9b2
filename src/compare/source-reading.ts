import type { Analysis } from '../model/analysis.js'
import type { Article, Sentence } from '../model/article.js'
import type { SourceDocument } from '../model/document.js'
import type { Origin } from '../model/origin.js'
import { SILENT_REGIONS } from '../model/silent-regions.js'
import { contains, hull, overlaps, type Span } from '../model/span.js'
import { amountKeys, unitKey } from './amounts.js'
import { clauseAt } from './context.js'
import { quotesOf, type Quote } from './quotes.js'
import { readForComparing, type ReportedFigure } from './reading.js'
import { NOBODY, speakersOf, type Speakers } from './speakers.js'
import type { Term } from './terms.js'
import { keysOfDate, timeOf, type Time } from './times.js'
import { signatureOf } from './wire-copies.js'

/** A source as it is read: plain data, in which the numbers of keys are places in `keys`. */
export interface SourceReading extends Pick<Article, 'text' | 'sentences' | 'paragraphs'> {
  readonly id: string
  readonly pages: SourceDocument['pages']
  readonly origin: Origin | null
  /** See {@link signatureOf}. */
  readonly signature: Uint32Array | null
  readonly keys: readonly string[]
  /** As many as there are sentences. */
  readonly read: readonly SentenceReading[]
  readonly quotes: readonly QuoteReading[]
}

/** What is read of a sentence. */
export interface SentenceReading {
  readonly isHeadline: boolean
  /** Numbers of its keys, in order. */
  readonly keys: Int32Array
  readonly negated: ReadonlySet<string>
  readonly figures: readonly SourceFigure[]
  readonly times: readonly Time[]
  readonly statements: readonly Statement[]
  /** Numbers of the keys of what is given to somebody and of the verb of saying, in order: not of who says so; null without. */
  readonly told: Int32Array | null
}

/** A stretch that is given to somebody. */
export interface Statement extends Span {
  readonly speakers: Speakers
  /** Keys of the verb of saying, where it tells something: "demand", not "say". */
  readonly cue: readonly string[]
}

export interface SourceFigure extends Omit<ReportedFigure, 'sentence'> {
  readonly statements: readonly Statement[]
  /** Numbers of the keys of its clause, in order. */
  readonly clause: Int32Array
  /** Whether its clause has a verb that tells something. */
  readonly isTold: boolean
  /** Whether no other figure of the sentence could be meant. */
  readonly isAlone: boolean
}

export interface QuoteReading extends Omit<Quote, 'attribution'> {
  /** Index of the sentence it begins in. */
  readonly sentence: number
  readonly speakers: Speakers
}

const WE = /\b(?:we|us|our|ours|ourselves)\b/i

/** Reads what drafts can be compared with out of a source. */
export function readSource(analysis: Analysis): SourceReading {
  const { article, record } = analysis
  const { text, sentences, paragraphs, document } = article
  const reading = readForComparing(analysis)
  const numbers = new Map<string, number>()
  const numberOf = (key: string): number => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
  const numbersOf = (terms: readonly Term[], more: readonly string[] = []): Int32Array => {
    const found = new Set<number>()
    for (const key of more) found.add(numberOf(key))
    for (const { keys, implied } of terms) {
      for (const key of keys) found.add(numberOf(key))
      for (const key of implied) found.add(numberOf(key))
    }
    return Int32Array.from(found)
  }
  const statements = new Map(
    record.attributions.map((attribution) => [
      attribution,
      {
        ...hull(attribution.content),
        speakers: speakersOf(attribution, record),
        cue: (attribution.cue ? reading.termsIn(attribution.cue) : [])
          .filter(({ isVerb }) => isVerb)
          .flatMap(({ keys }) => keys),
      },
    ]),
  )
  const statementsIn = (span: Span): Statement[] =>
    reading.attributionsIn(span).map((attribution) => statements.get(attribution)!)

  const figuresOf: SourceFigure[][] = sentences.map(() => [])
  for (const { sentence, ...figure } of reading.figures) {
    const isAlone = !reading.figures.some(
      (other) =>
        other.sentence === sentence && other.start !== figure.start && other.amount.unit === figure.amount.unit,
    )
    const clause = reading.termsIn(clauseAt(article, sentences[sentence], figure))
    figuresOf[sentence].push({
      ...figure,
      statements: statementsIn(figure),
      clause: numbersOf(clause),
      isTold: clause.some(({ isVerb }) => isVerb),
      isAlone,
    })
  }
  const timesOf: Time[][] = sentences.map(() => [])
  for (const date of record.dates) {
    const time = timeOf(date)
    if (time) timesOf[reading.sentenceAt(date.start)].push(time)
  }
  const keysTold = (sentence: Sentence): Int32Array | null => {
    const attributions = reading.attributionsIn(sentence)
    // "we" are those as whom a speaker is described: "“we will not appeal,” said the prosecutor"
    if (!attributions.length || attributions.some(({ content }) => content.some(({ exact }) => WE.test(exact))))
      return null
    const spans = attributions.flatMap(({ content, cue }) => content.concat(cue ?? []))
    const isTold = (span: Span): boolean => spans.some((told) => overlaps(told, span))
    return numbersOf(reading.termsIn(sentence).filter(isTold), [
      ...figuresOf[reading.sentenceAt(sentence.start)].filter(isTold).flatMap(({ amount }) => amountKeys(amount)),
      ...record.dates.filter((date) => contains(sentence, date) && isTold(date)).flatMap(keysOfDate),
    ])
  }
  const datesOf: string[][] = sentences.map(() => [])
  for (const date of record.dates) datesOf[reading.sentenceAt(date.start)].push(...keysOfDate(date))
  const read = sentences.map((sentence, i) => {
    const { region } = paragraphs[sentence.paragraph]
    const isSilent = SILENT_REGIONS.has(region)
    const amounts = figuresOf[i].flatMap(({ amount }) => [...amountKeys(amount), unitKey(amount)])
    return {
      isHeadline: region === 'headline',
      keys: isSilent ? new Int32Array() : numbersOf(reading.termsIn(sentence), [...amounts, ...datesOf[i]]),
      negated: reading.negatedIn(sentence),
      figures: isSilent ? [] : figuresOf[i],
      times: timesOf[i],
      statements: statementsIn(sentence),
      told: isSilent ? null : keysTold(sentence),
    }
  })
  return {
    id: document.info.id,
    text,
    sentences,
    paragraphs,
    pages: document.pages,
    origin: document.origin ?? null,
    signature: signatureOf(text),
    read,
    quotes: quotesOf(analysis).map(({ start, end, words, attribution }) => ({
      start,
      end,
      words,
      sentence: reading.sentenceAt(start),
      speakers: attribution ? statements.get(attribution)!.speakers : NOBODY,
    })),
    keys: [...numbers.keys()],
  }
}
