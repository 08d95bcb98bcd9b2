import type { Entity } from '../model/record.js'
import { contains, hull, type Span } from '../model/span.js'
import { compareAmounts, significantDigits, type Amount, type AmountRelation } from './amounts.js'
import { contextOf, saysSomething } from './context.js'
import { compareThings } from './measures.js'
import { saysOpposite } from './opposites.js'
import type { Reading, ReportedFigure } from './reading.js'
import * as rules from './rules.js'
import { amountKeys, type SourceFigure, type SourceIndex, type SourceSentence } from './source-index.js'
import { compareSpeakers, speakersOf, type Speakers } from './speakers.js'
import { soughtKeys, type Sought, type Term } from './terms.js'
import { canCoincide } from './times.js'
import { foundBy, verdictAt, worded, type Evidence, type Verdict } from './verdict.js'

/** How much of what a draft says with a number a sentence must say for its own number to support it ... */
const SUPPORTS = 0.35
/** ... the same where the number itself is telling: 61,000, but not 60,000 ... */
const SUPPORTS_TELLING = 0.25
/** ... and stands in no more sentences than these. */
const FEW = 8
/** ... and how much for another number to be held against it. */
const CONFLICTS = 0.47
/** By how much a sentence with another number may fit better than one with the same. */
const MARGIN = 0.2
/** What is added to the fit where both are of the same time. */
const SAME_TIME = 0.1
/** What is taken from it for each power of ten that lies between the two numbers. */
const DISTANCE = 0.05
const MOST_DISTANT = 2
/** What is left of the fit where it is not certain that the two count one thing ... */
const UNCERTAIN = 0.85
/** ... where another number is of people, and the draft's of people of some kind, or the other way round ... */
const OF_A_KIND = 0.7
/** ... where the noun of the draft only stands in the same sentence ... */
const MENTIONED = 0.6
/** ... and where another clause of a sentence with several figures is meant. */
const OTHER_CLAUSE = 0.5
/** What is left of it, for another number to be held against the draft, where the source says none of the draft's verbs. */
const OTHER_VERB = 0.75
/** What is left of it in a source that speaks of nobody and nothing that the draft's sentence names. */
const FOREIGN = 0.7
/** What is added where the sentence has another number of the draft's sentence as well. */
const SAME_BESIDE = 0.15
/** Figures of the draft's sentence that are looked at beside one. */
const MOST_BESIDE = 12
/** What is added to the fit of another number where both are said by one speaker. */
const SAME_SPEAKER = 0.15
/** What is left of it where nothing of what narrows the noun of the one is found in the other. */
const NOT_NARROWED = 0.4

interface Candidate extends Evidence {
  readonly sentence: number
  readonly relation: AmountRelation
  readonly figure: SourceFigure
  readonly isOtherTime: boolean
  readonly isOpposite: boolean
}

/** What the sources say of a figure of a draft. */
export function compareFigure(draft: Reading, figure: ReportedFigure, index: SourceIndex): Verdict {
  const candidates = findCandidates(draft, figure, index)
  const agreeing = candidates.filter(({ isOtherTime, isOpposite }) => !isOtherTime && !isOpposite)
  const otherNumber = agreeing.filter(({ relation, fit }) => relation === 'incompatible' && fit >= CONFLICTS)
  const isRare = amountKeys(figure.amount).every((key) => index.countOf(key) <= FEW)
  const enough = isRare && isTelling(figure.amount) ? SUPPORTS_TELLING : SUPPORTS
  const least = Math.max(enough, ...otherNumber.map(({ fit }) => fit - MARGIN))
  const near = agreeing.filter(({ fit }) => fit >= least)
  const hedged = near.filter(({ relation }) => relation === 'hedge-lost' || relation === 'rounded')
  // a headline has no room for "more than"
  const same = near.filter(
    ({ relation, sentence, source }) =>
      relation === 'same' && !(index.sentences[sentence].isHeadline && hedged.some((hedge) => hedge.source === source)),
  )
  const misplaced = candidates.filter(
    ({ relation, fit, isOtherTime, isOpposite }) =>
      (isOtherTime || isOpposite) && fit >= CONFLICTS && (relation === 'same' || relation === 'hedge-lost'),
  )
  const { text } = draft.analysis.article
  const span = withModifier(figure)
  const shown = worded(text, span)

  const verdict = verdictAt(span, 'figure')
  const told = (evidence: readonly Candidate[]): string => {
    const best = evidence.reduce((a, b) => (b.fit > a.fit ? b : a))
    const { measure } = best.figure.item
    const whole = withModifier(best.figure)
    return `“${worded(best.source.text, measure && measure.start >= whole.end && measure.start - whole.end <= 4 ? hull([whole, measure]) : whole)}”`
  }

  if (same.length) {
    const speaker = namedSpeakerOf(draft, figure)
    if (speaker && same.every((candidate) => isOfAnother(speaker, candidate, index)))
      return verdict(
        'misattributed',
        foundBy(
          rules.statementMisattributed,
          `No support found that ${speaker.name} says this: the source gives it to ${toldSpeakers(same)}.`,
        ),
        same,
      )
    const said = saidIn(draft, figure)
    const whole = same.filter(
      (candidate) => !isScopeLost(figure, candidate, said) && !isSpeakerLost(draft, figure, candidate, said),
    )
    if (whole.length) return verdict('supported', null, whole)
    const isFlat = same.every((candidate) => isSpeakerLost(draft, figure, candidate, said))
    return isFlat
      ? verdict('weakened', foundBy(rules.speakerLost, `The source says who says so: ${toldSpeakers(same)}.`), same)
      : verdict('weakened', foundBy(rules.scopeLost, `The source narrows what “${shown}” counts: ${told(same)}.`), same)
  }
  if (hedged.length)
    return verdict(
      'weakened',
      foundBy(rules.hedgeLost, `The source does not say “${shown}” but ${told(hedged)}.`),
      hedged,
    )
  const opposite = misplaced.filter(({ isOpposite }) => isOpposite)
  if (opposite.length)
    return verdict(
      'conflicting',
      foundBy(rules.oppositeStated, `No support found for “${shown}”: the passage with this number says the opposite.`),
      opposite,
    )
  if (misplaced.length)
    return verdict(
      'conflicting',
      foundBy(rules.dateConflicting, `No support found for “${shown}” at this time: the source gives another.`),
      misplaced,
    )
  if (otherNumber.length)
    return verdict(
      'conflicting',
      foundBy(rules.figureConflicting, `No support found for “${shown}”: the source says ${told(otherNumber)}.`),
      otherNumber,
    )
  return verdict('unsupported', foundBy(rules.noSupportFound, `No support found for “${shown}”.`), candidates)
}

const withModifier = ({ start, end, item: { modifier } }: Pick<ReportedFigure, 'start' | 'end' | 'item'>): Span =>
  modifier ? hull([{ start, end }, modifier]) : { start, end }

function toldSpeakers(candidates: readonly Candidate[]): string {
  const [best] = candidates.toSorted((a, b) => b.fit - a.fit)
  return best.figure.statements.find(({ speakers }) => speakers.name)?.speakers.name ?? 'a source that it does not name'
}

function findCandidates(draft: Reading, figure: ReportedFigure, index: SourceIndex): Candidate[] {
  const context = contextOf(draft, figure)
  const counted: Sought[] = figure.item.measure
    ? draft.termsIn(figure.item.measure).map((term) => ({ term, weight: term.weight }))
    : []
  const weighed = index.weigh(context)
  const said = saidIn(draft, figure)
  const head = index.weigh(counted.slice(-1))
  const negated = draft.negatedIn(draft.analysis.article.sentences[figure.sentence])
  const own = context.filter(({ term, weight }) => weight === term.weight).map(({ term }) => term)
  const deeds = own.some(({ isVerb }) => isVerb) ? own.filter(({ isDeed }) => isDeed) : []
  // "it has 160" says nothing that another number could be held against
  const isEmpty = !context.some(({ term }) => saysSomething(term))
  const speakers = new Set(
    draft.attributionsIn(figure).flatMap((attribution) => speakersOf(attribution, draft.analysis.record).identities),
  )
  const names = draft
    .termsIn(draft.analysis.article.sentences[figure.sentence])
    .filter(({ isName, weight }) => isName && weight >= 1)
  const isWanted = ({ figures }: SourceSentence): boolean =>
    figures.some(({ amount: { unit } }) => unit === figure.amount.unit)
  const beside = draft.figures
    .filter((other) => other.sentence === figure.sentence && other !== figure)
    .slice(0, MOST_BESIDE)
  return index
    .search([...context, ...counted, ...amountsSought(figure.amount)], { isWanted })
    .flatMap(({ sentence }) => {
      const { source, figures, keys } = index.sentences[sentence]
      const isForeign = names.length > 0 && !names.some((name) => index.isKnownTo(source, name))
      const found = beside.filter(({ amount }) =>
        figures.some((other) => compareAmounts(amount, other.amount) === 'same' && other.amount.bound === amount.bound),
      )
      const hasOthers = found.length > 1 || found.some(({ amount }) => isTelling(amount))
      return figures.flatMap((other): Candidate[] => {
        const relation = compareAmounts(figure.amount, other.amount)
        const isOpposite = saysOpposite(index, sentence, own, negated, other.isTold ? other.clause : keys)
        // another figure of the draft's sentence is the one that the source tells here
        if (relation === 'incompatible' && beside.some(({ amount }) => compareAmounts(amount, other.amount) === 'same'))
          return []
        if (!relation || (figure.side && other.side && figure.side !== other.side)) return []
        const thing = thingFit(figure, other, relation, index, sentence)
        const isNamedAlike = figure.thing && other.thing && !figure.isThingInherited && thing === 1
        const coverage = index.coverage(isNamedAlike ? [...weighed, ...head] : weighed, sentence)
        const part = relation === 'incompatible' ? wholeness(other, said) : 1
        const time = compareTimes(figure, other)
        if (relation === 'incompatible' && isEmpty) return []
        const isSameSpeaker = other.statements.some(({ speakers: { identities } }) =>
          identities.some((identity) => speakers.has(identity)),
        )
        const bonus =
          (time === 'same' ? SAME_TIME : 0) +
          (hasOthers ? SAME_BESIDE : 0) +
          (relation === 'incompatible' && isSameSpeaker ? SAME_SPEAKER : 0)
        const isOtherVerb =
          relation === 'incompatible' &&
          !figure.thing &&
          deeds.length > 0 &&
          !deeds.some((deed) => index.says(sentence, deed))
        const fit =
          Math.min(1, coverage + bonus) *
            thing *
            part *
            clauseFit(own, other, index) *
            (isOtherVerb ? OTHER_VERB : 1) *
            (isForeign ? FOREIGN : 1) -
          (relation === 'incompatible' ? DISTANCE * distanceOf(figure.amount, other.amount) : 0)
        if (fit <= 0) return []
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
          },
        ]
      })
    })
}

/** Terms by which sentences with the same number are among those that are looked at. */
const amountsSought = (amount: Amount): Sought[] => amountKeys(amount).map((key) => soughtKeys([key], 1))

/** How well two figures can count one thing, 0 to 1. */
function thingFit(
  { thing, amount }: ReportedFigure,
  other: SourceFigure,
  amounts: AmountRelation,
  index: SourceIndex,
  sentence: number,
): number {
  const says = (keys: readonly string[]): boolean => index.says(sentence, { keys, words: [] })
  if (!thing) return other.thing && amount.unit === null ? UNCERTAIN : 1
  let fit = 1
  if (!other.thing) {
    // "380 tonnes of mackerel" is not held against tonnes of nobody knows what
    const mustSay = amount.unit === null || amounts === 'incompatible'
    if (mustSay && !says(thing.head) && !thing.isAnybody) return 0
    fit = amount.unit === null ? UNCERTAIN : 1
  } else {
    const relation = compareThings(thing, other.thing, says, (keys) => index.saysNearby(sentence, { keys, words: [] }))
    if (relation === 'other' || (relation === 'mentioned' && amounts === 'incompatible')) return 0
    if (relation !== 'same')
      fit = relation === 'mentioned' ? MENTIONED : amounts === 'incompatible' ? OF_A_KIND : UNCERTAIN
  }
  const narrowed = thing.narrowed.filter((term) => !index.says(sentence, term) && !index.saysNearby(sentence, term))
  return thing.narrowed.length ? fit * (1 - (1 - NOT_NARROWED) * (narrowed.length / thing.narrowed.length)) : fit
}

/** Whether a number is seldom met by chance. */
const isTelling = ({ value }: Amount): boolean => value !== null && value > 12 && significantDigits(value) > 1

/** In powers of ten, two at most; 0 where one of them is no number. */
function distanceOf(a: Amount, b: Amount): number {
  const [first, second] = [a.value ?? a.max, b.value ?? b.max]
  return first && second && first > 0 && second > 0 ? Math.min(MOST_DISTANT, Math.abs(Math.log10(first / second))) : 0
}

/** 1 where a figure's clause says what the draft's clause says, of several in one sentence. */
function clauseFit(terms: readonly Term[], { clause, isAlone }: SourceFigure, index: SourceIndex): number {
  if (isAlone || !terms.length) return 1
  const said = terms.filter((term) => index.saysAmong(clause, term)).length
  return OTHER_CLAUSE + (1 - OTHER_CLAUSE) * (said / terms.length)
}

function compareTimes({ times }: ReportedFigure, other: SourceFigure): 'same' | 'other' | 'unknown' {
  if (!times.length || !other.times.length) return 'unknown'
  return times.some((time) => other.times.some((that) => canCoincide(time, that))) ? 'same' : 'other'
}

/** The person whose statement a figure of a draft is. */
const namedSpeakerOf = ({ attributionsIn, analysis: { record } }: Reading, figure: ReportedFigure): Speakers | null =>
  attributionsIn(figure)
    .map((attribution) => speakersOf(attribution, record))
    .find(({ level, isPerson }) => level === 'named' && isPerson) ?? null

/** Whether a source gives a figure to other people, and does not speak of a draft's speaker beside it. */
const isOfAnother = (speaker: Speakers, { sentence, figure: { statements } }: Candidate, index: SourceIndex): boolean =>
  statements.length > 0 &&
  statements.every(
    ({ speakers }) =>
      speakers.isPerson &&
      compareSpeakers(speaker, speakers, (identities) => index.mentions(sentence, identities)) === 'different',
  )

/** Whether the paragraph of a draft says what a term of a source says. */
type Said = (term: Pick<Term, 'keys' | 'words'>) => boolean

function saidIn({ analysis: { article }, termsIn }: Reading, { sentence }: ReportedFigure): Said {
  const said = new Set(
    termsIn(article.paragraphs[article.sentences[sentence].paragraph]).flatMap(({ keys, implied, words }) =>
      [keys, implied, words].flat(),
    ),
  )
  return ({ keys, words }) =>
    keys.some((key) => said.has(key)) || (words.length > 0 && words.every((word) => said.has(word)))
}

/** Whether a source narrows what is counted by a word that the draft does not say: "female" of "nine female teachers". */
const isScopeLost = (
  { thing, isThingInherited }: ReportedFigure,
  { figure: { thing: other, isThingInherited: isOtherInherited } }: Candidate,
  said: Said,
): boolean =>
  thing !== null &&
  other !== null &&
  !isThingInherited &&
  !isOtherInherited &&
  other.narrowed.some((term) => !said(term))

/** 1, or less where a source counts only a part of what the draft counts. */
function wholeness({ thing }: SourceFigure, said: Said): number {
  if (!thing?.narrowed.length) return 1
  const missing = thing.narrowed.filter((term) => !said(term)).length
  return 1 - (1 - NOT_NARROWED) * (missing / thing.narrowed.length)
}

/** Whether a draft states flatly what the source gives to somebody, and does not speak of them either. */
const isSpeakerLost = (
  { analysis: { article, record }, attributionsIn }: Reading,
  { sentence }: ReportedFigure,
  { figure: { statements } }: Candidate,
  said: Said,
): boolean =>
  statements.some(({ speakers: { level } }) => level !== 'none') &&
  !attributionsIn(article.sentences[sentence]).length &&
  // whoever "he" is may be the one whom the draft names
  !(
    statements.every(({ speakers }) => speakers.isUnresolved) &&
    record.entities.some(isNamedIn(article.sentences[sentence]))
  ) &&
  !statements.some(({ speakers: { identities, words } }) =>
    [identities, ...words].some((keys) => said({ keys, words: [] })),
  )

const isNamedIn =
  (span: Span) =>
  ({ type, mentions }: Entity): boolean =>
    type === 'person' && mentions.some((mention) => mention.form === 'name' && contains(span, mention))
