import { wordForms } from '../lexicon/word-forms.js'
import { keysOf } from '../lexicon/word-relations.js'
import type { FigureModifier } from '../model/record.js'
import { hull, type Span } from '../model/span.js'
import { compareAmounts, type Amount } from './amounts.js'
import { clauseAt } from './context.js'
import { speakersIn } from './draft-speakers.js'
import { findCandidates, saidIn, type Candidate, type Said } from './figure-candidates.js'
import type { Reading, ReportedFigure } from './reading.js'
import * as rules from './rules.js'
import type { SourceIndex } from './source-index.js'
import { isSpeakerLost } from './speaker-lost.js'
import { compareSpeakers, type Speakers } from './speakers.js'
import { CLEARLY } from './standing-out.js'
import type { Topic } from './topic.js'
import { foundBy, verdictAt, worded, type Verdict } from './verdict.js'

/**
 * How much of what a draft says with a number a sentence must say for its own number to support it: less than half, since the
 * number itself is said as well; whether that can be chance, `ENOUGH` tells ...
 */
const SUPPORTS = 0.3
/**
 * ... next to nothing where the number stands nowhere else in the sources, and enough beside it is rare too, or in a report that
 * shares much more than every other; see `standingOut`; ...
 */
const SUPPORTS_OUT = 0.1
/** ... and how much for another number to be held against it: most of it, `SUPPORTS` in such a report. */
const CONFLICTS = 0.55
/** The same of a number of another size: $150 for each passenger says little against a fine of $12 million. */
const CONFLICTS_FAR = 0.75
/** How many times one number is the other, if they are of another size. */
const FAR = 100
/** By how much a sentence with another number may fit better than one with the same: that both say one number counts for something. */
const MARGIN = 0.2

/** How many numbers of as many reports are of as many things: two may differ on one. */
const MANY_NUMBERS = 3

/** What the sources say of a figure of a draft. */
export function compareFigure(draft: Reading, figure: ReportedFigure, index: SourceIndex, topic: Topic): Verdict {
  const candidates = findCandidates(draft, figure, index, topic)
  const agreeing = candidates.filter(
    ({ isOtherTime, isOpposite, isTelling }) => !isOtherTime && !isOpposite && isTelling,
  )
  const otherNumber = agreeing.filter(
    ({ relation, fit, standsOut, figure: { amount } }) =>
      relation === 'incompatible' &&
      fit >= (areOfOtherSize(figure.amount, amount) ? CONFLICTS_FAR : standsOut ? SUPPORTS : CONFLICTS),
  )
  const isEqual = ({ figure: { amount } }: Candidate): boolean =>
    amount.value !== null && amount.value === figure.amount.value
  const near = agreeing.filter(
    (candidate) =>
      candidate.fit >= (candidate.standsOut || candidate.isRare ? SUPPORTS_OUT : SUPPORTS) &&
      otherNumber.every(
        (other) =>
          (isAsGood(candidate, other) || (candidate.standsOut && candidate.source.report !== other.source.report)) &&
          // "at least 6,500" is true of 11,500 in another report as well
          (isEqual(candidate) || candidate.shared > other.shared - CLEARLY),
      ),
  )
  const hedged = near.filter(({ relation }) => relation === 'hedge-lost' || relation === 'rounded')
  // a headline has no room for "more than"
  const agreed = near.filter(
    ({ relation, sentence, source, figure: other }) =>
      (relation === 'same' || (relation === 'hedge-lost' && saysModifier(draft, figure, other.item.modifier))) &&
      !(index.sentences[sentence].isHeadline && hedged.some((hedge) => hedge.source === source)),
  )
  // "up to 30" is said of 30 and not of 19
  const equal = agreed.filter(isEqual)
  const same = equal.length ? equal : agreed
  const misplaced = candidates.filter(
    ({ relation, fit, isOtherTime, isOpposite, isTelling }) =>
      isTelling &&
      (isOtherTime || isOpposite) &&
      fit >= CONFLICTS &&
      (relation === 'same' || relation === 'hedge-lost'),
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
    const speaker = namedSpeakerOf(draft, figure, index)
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
      (candidate) => !isScopeLost(figure, candidate, said) && !isSpeakerLost(draft, figure, candidate, said, index),
    )
    if (whole.length) return verdict('supported', null, whole)
    const isFlat = same.every((candidate) => isSpeakerLost(draft, figure, candidate, said, index))
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
  if (otherNumber.length && areOfOneThing(otherNumber)) {
    const nearest = nearestTo(figure, otherNumber)
    return verdict(
      'conflicting',
      foundBy(rules.figureConflicting, `No support found for “${shown}”: the source says ${told(nearest)}.`),
      nearest,
    )
  }
  return verdict('unsupported', foundBy(rules.noSupportFound, `No support found for “${shown}”.`), candidates)
}

/**
 * Whether what other numbers count can be one thing: not where three reports, none of which shares much more with the draft than
 * another, tell three numbers. What each poll found is another thing, and none of them can be held against the draft.
 */
function areOfOneThing(candidates: readonly Candidate[]): boolean {
  const most = Math.max(...candidates.map(({ shared }) => shared))
  const near = candidates.filter(({ shared }) => shared >= most - CLEARLY)
  const numbers: Candidate[][] = []
  for (const report of new Set(near.map(({ source }) => source.report))) {
    const told = near.filter(({ source }) => source.report === report)
    if (!numbers.some((other) => agree(other, told))) numbers.push(told)
  }
  return numbers.length < MANY_NUMBERS
}

const agree = (some: readonly Candidate[], others: readonly Candidate[]): boolean =>
  some.some((one) => others.some((other) => compareAmounts(one.figure.amount, other.figure.amount) !== 'incompatible'))

/** Of candidates that fit about as well as the best, those whose number is nearest in size to a draft's: 30,000 for 25,000, not 500. */
function nearestTo({ amount }: ReportedFigure, candidates: readonly Candidate[]): Candidate[] {
  const best = Math.max(...candidates.map(({ fit }) => fit))
  const good = candidates.filter(({ fit }) => fit >= best - MARGIN)
  const distances = good.map(({ figure }) => distanceOf(amount, figure.amount))
  const least = Math.min(...distances)
  return good.filter((_, i) => distances[i] === least)
}

/** How many times one number is the other, as a logarithm; 0 where one of them is no number. */
function distanceOf(a: Amount, b: Amount): number {
  const [first, second] = [a.value ?? a.max, b.value ?? b.max]
  return first && second && first > 0 && second > 0 ? Math.abs(Math.log(first / second)) : 0
}

/** Whether one number is many times the other, and not millions written for billions. */
function areOfOtherSize(a: Amount, b: Amount): boolean {
  const distance = distanceOf(a, b)
  const thousands = distance / Math.log(1000)
  return distance > Math.log(FAR) && Math.abs(thousands - Math.round(thousands)) > 1e-9
}

const withModifier = ({ start, end, item: { modifier } }: Pick<ReportedFigure, 'start' | 'end' | 'item'>): Span =>
  modifier ? hull([{ start, end }, modifier]) : { start, end }

function toldSpeakers(candidates: readonly Candidate[]): string {
  const [best] = candidates.toSorted((a, b) => b.fit - a.fit)
  return best.figure.statements.find(({ speakers }) => speakers.name)?.speakers.name ?? 'a source that it does not name'
}

/** The person whose statement a figure of a draft is. */
const namedSpeakerOf = (draft: Reading, figure: ReportedFigure, index: SourceIndex): Speakers | null =>
  draft
    .attributionsIn(figure)
    .map((attribution) => speakersIn(draft, attribution, index))
    .find(({ level, isPerson }) => level === 'named' && isPerson) ?? null

/** Whether a source gives a figure to other people, and does not speak of a draft's speaker beside it. */
const isOfAnother = (speaker: Speakers, { sentence, figure: { statements } }: Candidate, index: SourceIndex): boolean =>
  statements.length > 0 &&
  statements.every(
    ({ speakers }) =>
      speakers.isPerson &&
      compareSpeakers(speaker, speakers, (identities) => index.mentions(sentence, identities)) === 'different',
  )

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

/** Whether a draft has the words of a modifier elsewhere in the clause: "the estimate was €2 billion" for "an estimate of €2 billion". */
function saysModifier(
  { analysis: { article }, termsIn }: Reading,
  figure: ReportedFigure,
  modifier: FigureModifier | null,
): boolean {
  const clause = clauseAt(article, article.sentences[figure.sentence], figure)
  const said = new Set(termsIn(clause).flatMap(({ keys }) => keys))
  const words = modifier ? wordForms(modifier.exact.toLowerCase()) : []
  return words.some((word) => keysOf(word, 'noun').some((key) => said.has(key)))
}

/** Whether a candidate stands up to one with another number: it fits about as well, or shares more, elsewhere in that source. */
const isAsGood = (candidate: Candidate, other: Candidate): boolean =>
  candidate.fit >= other.fit - MARGIN ||
  (candidate.source === other.source && candidate.sentence !== other.sentence && candidate.shared >= other.shared)
