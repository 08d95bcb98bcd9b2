import { amountKeys, compareAmounts, unitKey, type Amount, type AmountRelation } from './amounts.js'
import { betweenSemicolons, contextOf, saysSomething } from './context.js'
import { speakersIn } from './draft-speakers.js'
import { compareThings } from './measures.js'
import { saysOpposite } from './opposites.js'
import { datesSought, type Reading, type ReportedFigure } from './reading.js'
import { ENOUGH, ENOUGH_TOGETHER, type SourceIndex, type SourceSentence } from './source-index.js'
import type { SourceFigure } from './source-reading.js'
import { standingOut } from './standing-out.js'
import { distinct, soughtKeys, type Sought, type Term } from './terms.js'
import { canCoincide } from './times.js'
import { isWellKnown, type Topic } from './topic.js'
import { verbatimIn } from './verbatim.js'
import type { Evidence } from './verdict.js'

/** What is added to the fit where both are of the same time: as much as one word of ten. */
const SAME_TIME = 0.1
/** What is left of the fit where it is likely, and not certain, that the two count one thing: jobs and people, a number of nobody knows what. */
const UNCERTAIN = 0.8
/**
 * What is left of it where the noun of the draft only stands in the same sentence, where another clause of a sentence with
 * several figures says what the draft says, where nothing of what narrows the noun of the one is found in the other.
 */
const HALF = 0.5
/** Figures of the draft's sentence that are looked at beside one. */
const MOST_BESIDE = 12

/**
 * How rare what is shared must be for another number to be held against the draft: the number itself cannot be among it, and
 * that one kind of thing is counted by both is known already; so one sentence at most has it all by chance.
 */
const ENOUGH_OTHER = 0.9

/** How rare a number must be to tell by itself which sentence is meant: of 40 articles it stands in one sentence or two. */
const RARE_NUMBER = 0.9

/** What fits at least of a rare number that counts the same thing, where enough is shared besides. */
const LEAST_OF_RARE = 0.1

/** A figure of a source that may be the draft's. */
export interface Candidate extends Evidence {
  readonly sentence: number
  readonly relation: AmountRelation
  readonly figure: SourceFigure
  readonly isOtherTime: boolean
  readonly isOpposite: boolean
  /** How rare what the sentence shares with the draft's is; see `SourceIndex.shared`. */
  readonly shared: number
  /** Whether next to no other sentence has the number, and the sentence shares more beside it than it would need. */
  readonly isRare: boolean
  /** Whether it is that much in a report that shares much more than every other does; see `standingOut`. */
  readonly standsOut: boolean
  /** Whether that is too much for it to be chance; see `ENOUGH`. */
  readonly isTelling: boolean
}

/** The figures of the sources that come near a figure of a draft, those of the sentences that say most of the same. */
export function findCandidates(draft: Reading, figure: ReportedFigure, index: SourceIndex, topic: Topic): Candidate[] {
  const { article } = draft.analysis
  const sentenceOf = article.sentences[figure.sentence]
  const context = contextOf(draft, figure)
  const counted: Sought[] = figure.item.measure
    ? draft.termsIn(figure.item.measure).map((term) => ({ term, weight: term.weight }))
    : []
  const weighed = index.weigh(context)
  const said = saidIn(draft, figure)
  const head = index.weigh(counted.slice(-1))
  const negated = draft.negatedIn(sentenceOf)
  const own = context.filter(({ term, weight }) => weight === term.weight).map(({ term }) => term)
  // "it has 160" says nothing that another number could be held against
  const isEmpty = !context.some(({ term }) => saysSomething(term))
  const names = draft.termsIn(sentenceOf).filter(({ isName, weight }) => isName && weight >= 1)
  const isWanted = ({ figures }: SourceSentence): boolean =>
    figures.some(({ amount: { unit } }) => unit === figure.amount.unit)
  const numbers = amountsSought(figure.amount)
  const beside = draft.figures
    .filter((other) => other.sentence === figure.sentence && other !== figure)
    .slice(0, MOST_BESIDE)
  const part = betweenSemicolons(article.text, sentenceOf, figure)
  const terms = draft.termsIn(part)
  const isSaid = (keys: readonly string[]): boolean => terms.some((term) => term.keys.some((key) => keys.includes(key)))
  const everything = distinct([
    ...terms.map((term) => ({ term, weight: 1 })),
    ...beside.flatMap(({ amount }) => amountsSought(amount)),
    soughtKeys([unitKey(figure.amount)], 1),
    ...(figure.thing ? [soughtKeys(figure.thing.head, 1)] : []),
    ...datesSought(draft, part),
  ])
  const weight = weighed.reduce((sum, each) => sum + each.weight, 0)
  const speakers = draft
    .attributionsIn(figure)
    .map((attribution) => speakersIn(draft, attribution, index))
    .filter(({ level, isPerson }) => level === 'named' && isPerson)
    .map(({ identities }) => soughtKeys(identities, 1).term)
  const isVerbatim = verbatimIn(draft, sentenceOf, index)
  const hits = Array.from(index.search([...context, ...counted, ...numbers], { isWanted }), ({ sentence }) => {
    const shared = index.shared(everything, sentence)
    return { sentence, shared, withNumber: shared + index.shared(numbers, sentence) }
  })
  const reportOf = (sentence: number): number => index.sentences[sentence].source.report
  const isOutWithoutNumber = standingOut(
    hits.map(({ sentence, shared }) => ({ report: reportOf(sentence), shared })),
    index.reportCount,
  )
  const isOutWithNumber = standingOut(
    hits.map(({ sentence, withNumber }) => ({ report: reportOf(sentence), shared: withNumber })),
    index.reportCount,
  )
  return hits.flatMap(({ sentence, shared, withNumber }) => {
    const { source, figures, keys } = index.sentences[sentence]
    const isForeign = names.length > 0 && !names.some((name) => index.isKnownTo(source, name))
    const comparable = figures.filter(({ amount }) => compareAmounts(figure.amount, amount))
    const clauses = new Map(comparable.map((other) => [other, saidAmong(own, other, index)]))
    const mostSaid = Math.max(...clauses.values())
    return figures.flatMap((other): Candidate[] => {
      const relation = compareAmounts(figure.amount, other.amount)
      const isOpposite = saysOpposite(index, sentence, own, negated, other.isTold ? other.clause : keys)
      // another figure of the draft's sentence is the one that the source tells here
      if (relation === 'incompatible' && beside.some(({ amount }) => compareAmounts(amount, other.amount) === 'same'))
        return []
      if (!relation || (figure.side && other.side && figure.side !== other.side)) return []
      const thing = thingFit(figure, other, relation, index, sentence, isSaid)
      const isNamedAlike = figure.thing && other.thing && !figure.isThingInherited && thing === 1
      const words = index.coverage(isNamedAlike ? [...weighed, ...head] : weighed, sentence)
      // whoever says it is a part of what is said
      const speaker = speakers.find((term) =>
        other.statements.some(({ speakers: { identities } }) => term.keys.some((key) => identities.includes(key))),
      )
      const rarity = speaker ? index.rarityOf(speaker) : 0
      const coverage = (words * weight + rarity) / (weight + rarity || 1)
      const wholly = relation === 'incompatible' ? wholeness(other, said) : 1
      const times = compareTimes(figure, other)
      // one number told with dates of other things says nothing against itself, and another number nothing at all
      const time =
        relation !== 'incompatible' && times === 'other' && !(figure.isTimeOwn && other.isTimeOwn) ? 'unknown' : times
      // a number is held against a draft by a source that speaks of somebody or something that it names
      if (relation === 'incompatible' && (isEmpty || isForeign)) return []
      const clauseFit = mostSaid ? HALF + (1 - HALF) * (clauses.get(other)! / mostSaid) : 1
      const bonus = time === 'same' ? SAME_TIME : 0
      const isRare = relation !== 'incompatible' && withNumber - shared >= RARE_NUMBER && shared >= ENOUGH_TOGETHER
      const isCountedThere =
        thing === 1 && counted.every(({ term }) => index.says(sentence, term) || index.saysNearby(sentence, term))
      const wordFit = Math.min(1, coverage + bonus) * thing * wholly * clauseFit
      // "just 68,000 tonnes of cod are left" of a stock that “has shrunk to 68,000 tonnes”
      const fit = isRare && isCountedThere && shared >= ENOUGH ? Math.max(wordFit, LEAST_OF_RARE) : wordFit
      if (fit <= 0) return []
      // a number that differs is not among what is shared
      const known = relation === 'incompatible' ? shared : withNumber
      const isOut = relation === 'incompatible' ? isOutWithoutNumber : isOutWithNumber
      const standsOut = known >= ENOUGH_TOGETHER && isOut({ report: source.report, shared: known })
      const isOfTopic = topic.hasReport(source.report)
      const isOther = relation === 'incompatible'
      const isKnownThere = isOther && isOfTopic && isWellKnown(index.withinSource(everything, sentence))
      // that a report on the matter has the number tells nothing of what it counts there
      const told = isOther || !isOfTopic ? known + topic.tellsFor(source.report) : known
      return [
        {
          source,
          start: index.sentences[sentence].start,
          end: index.sentences[sentence].end,
          fit,
          sentence,
          relation,
          figure: other,
          isOtherTime: time === 'other',
          isOpposite,
          shared: known,
          isRare,
          isTelling: told >= (isOther ? ENOUGH_OTHER : ENOUGH) || isVerbatim(sentence) || standsOut || isKnownThere,
          standsOut: standsOut || isKnownThere,
        },
      ]
    })
  })
}

/** Terms by which sentences with the same number are among those that are looked at. */
const amountsSought = (amount: Amount): Sought[] => amountKeys(amount).map((key) => soughtKeys([key], 1))

/** How well two figures can count one thing, 0 to 1. */
function thingFit(
  { thing, amount, isThingSaid }: ReportedFigure,
  other: SourceFigure,
  amounts: AmountRelation,
  index: SourceIndex,
  sentence: number,
  isSaid: (keys: readonly string[]) => boolean,
): number {
  const says = (keys: readonly string[]): boolean => index.says(sentence, { keys, words: [] })
  if (!thing) return other.thing && amount.unit === null ? UNCERTAIN : 1
  let fit = 1
  const isNearby = (keys: readonly string[]): boolean => index.saysNearby(sentence, { keys, words: [] })
  const relation = other.thing && compareThings(thing, other.thing, says, isNearby, isSaid)
  // "fifty-one of them" may be of any of those before
  if (!relation || (relation === 'other' && other.isThingInherited)) {
    // "380 tonnes of mackerel" is not held against tonnes of nobody knows what
    const mustSay = amount.unit === null || amounts === 'incompatible'
    if (mustSay && !says(thing.head) && !says(thing.deeds) && !isNearby(thing.head) && !thing.isAnybody)
      // "room for up to 40,000" may be for refugees
      return amounts !== 'incompatible' && thing.isPerson && !other.thing ? HALF : 0
    fit = amount.unit === null ? UNCERTAIN : 1
  } else {
    // "90% of the arrivals were women", "nine in ten were women": one number says it of whomever both count
    const isUncertain = amounts !== 'incompatible' && isThingSaid !== other.isThingSaid
    if (relation === 'other' && isUncertain) return UNCERTAIN
    if (relation === 'other' || (relation === 'mentioned' && amounts === 'incompatible')) return 0
    if (relation !== 'same') fit = relation === 'mentioned' ? HALF : UNCERTAIN
  }
  const narrowed = thing.narrowed.filter((term) => !index.says(sentence, term) && !index.saysNearby(sentence, term))
  return thing.narrowed.length ? fit * (1 - (1 - HALF) * (narrowed.length / thing.narrowed.length)) : fit
}

/** How many of some terms the clause of a figure says. */
const saidAmong = (terms: readonly Term[], { clause }: SourceFigure, index: SourceIndex): number =>
  terms.filter((term) => index.saysAmong(clause, term)).length

function compareTimes({ times }: ReportedFigure, other: SourceFigure): 'same' | 'other' | 'unknown' {
  if (!times.length || !other.times.length) return 'unknown'
  return times.some((time) => other.times.some((that) => canCoincide(time, that))) ? 'same' : 'other'
}

/** Whether the paragraph of a draft says what a term of a source says. */
export type Said = (term: Pick<Term, 'keys' | 'words'>) => boolean

export function saidIn({ analysis: { article }, termsIn }: Reading, { sentence }: ReportedFigure): Said {
  const said = new Set(
    termsIn(article.paragraphs[article.sentences[sentence].paragraph]).flatMap(({ keys, implied, words }) =>
      [keys, implied, words].flat(),
    ),
  )
  return ({ keys, words }) =>
    keys.some((key) => said.has(key)) || (words.length > 0 && words.every((word) => said.has(word)))
}

/** 1, or less where a source counts only a part of what the draft counts. */
function wholeness({ thing }: SourceFigure, said: Said): number {
  if (!thing?.narrowed.length) return 1
  const missing = thing.narrowed.filter((term) => !said(term)).length
  return 1 - (1 - HALF) * (missing / thing.narrowed.length)
}
