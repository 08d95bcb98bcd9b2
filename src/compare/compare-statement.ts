import type { Attribution } from '../model/record.js'
import { contains, hull, overlaps, type Span } from '../model/span.js'
import { amountKeys } from './amounts.js'
import { speakersIn } from './draft-speakers.js'
import { hasOpposite, saysByOpposite, saysOpposite } from './opposites.js'
import { datesSought, type Reading } from './reading.js'
import * as rules from './rules.js'
import { ENOUGH, ENOUGH_TOGETHER, type SourceIndex } from './source-index.js'
import { compareSpeakers, NOBODY, type Speakers } from './speakers.js'
import { FEWEST_REPORTS, standingOut } from './standing-out.js'
import { distinct, soughtKeys, type Sought, type Term } from './terms.js'
import { canCoincide, timeOf } from './times.js'
import { isWellKnown, type Topic } from './topic.js'
import { verbatimIn } from './verbatim.js'
import { foundBy, sentenceEvidence, verdictAt, type Evidence, type Verdict } from './verdict.js'

/**
 * How much of a statement or happening, its speaker among it, a sentence must say to be the same: about two thirds. A third
 * is what paraphrases change of the words by which a thing is told.
 */
const SAME = 0.65
/** How much of it a sentence must say without those around it and without who says so: the same speaker says many things. */
const SAME_OWN = 0.5
/** What the words around a statement weigh: next to nothing, so that they decide between sentences that say as much of it. */
const AROUND = 0.05
/** By how much more of it a passage must say that says the opposite than one that supports it. */
const MARGIN = 0.2
/** Weight of terms below which there is too little to look for: less than one verb has. */
const LEAST = 0.7

/**
 * How much of it a sentence must say without who says so in a report that shares much more with it than every other (see
 * {@link standingOut}); somebody else says it where it says `SAME_OWN`.
 */
const OUT_OWN = 0.3

interface Judged extends Evidence {
  readonly sentence: number
  /** How much of it the sentence says by itself, 0 to 1. */
  readonly own: number
  /** The same of what it gives to somebody: "said the head of the water board" says nothing of the board. */
  readonly told: number
  /** How rare what it says by itself is; see {@link ENOUGH}. */
  readonly shared: number
  readonly isOpposite: boolean
}

/** What the sources say of a statement that a draft reports in its own words; null where it says too little to be found. */
export function compareStatement(
  draft: Reading,
  attribution: Attribution,
  index: SourceIndex,
  topic: Topic,
): Verdict | null {
  const { article } = draft.analysis
  const where = hull([...attribution.content, ...[attribution.source, attribution.cue].filter((span) => span !== null)])
  const speakers = speakersIn(draft, attribution, index)
  // whoever speaks is found beside all that they say: "Nilsen said he had sold his boat"
  const isSpeaker = ({ keys }: Term): boolean => keys.some((key) => speakers.identities.includes(key))
  const sought = soughtKeys(speakers.identities, 1)
  const rarity = speakers.identities.length ? index.rarityOf(sought.term) : 0
  const hits = hitsOf(draft, attribution.content, where, index, {
    // "denied" says something, "said" nothing
    more: attribution.cue ? draft.termsIn(attribution.cue).filter(({ isVerb }) => isVerb) : [],
    isLeftOut: isSpeaker,
    besides: [sought],
  })
  if (!hits) return null
  const name = speakers.name ?? 'somebody'
  const sentence = article.sentences[draft.sentenceAt(where.start)]
  const verdict = verdictAt(where, 'statement')
  const isVerbatim = verbatimIn(draft, where, index)
  const judged = hits.near.map((hit) => {
    const { statements, source } = index.sentences[hit.sentence]
    const isMentioned = (identities: readonly string[]): boolean => index.mentions(hit.sentence, identities)
    const given = statements.length ? statements.map((statement) => statement.speakers) : [NOBODY]
    const all = given.map((those) =>
      those.level === 'none' ? unattributed(speakers, isMentioned) : compareSpeakers(speakers, those, isMentioned),
    )
    if (
      all.includes('lost') &&
      given.some(({ identities }) =>
        draft.termsIn(sentence).some(({ keys }) => keys.some((key) => identities.includes(key))),
      )
    )
      all.push('same')
    const relation = (['same', 'unknown', 'lost', 'different'] as const).find((one) => all.includes(one))!
    // the speaker is a part of what is said
    const known = relation === 'same' ? 1 : index.isKnownTo(source, sought.term) ? 0.5 : 0
    const { weight } = hits
    const said = relation === 'same' && known ? hit.fit : hit.own
    const fit = (said * weight + known * rarity) / (weight + rarity)
    // that its source never speaks of the speaker tells against it
    const isOfSameName = given.some((those) => those.identities.some((one) => speakers.identities.includes(one)))
    const isEnough =
      hit.shared + topic.tellsFor(hit.source.report) + (known ? rarity : 0) >=
        (isOfSameName && hit.own >= SAME ? ENOUGH_TOGETHER : ENOUGH) || isVerbatim(hit.sentence)
    const isTold =
      hit.shared + topic.tellsFor(hit.source.report) + (known ? rarity : -rarity) >= ENOUGH || isVerbatim(hit.sentence)
    return {
      hit,
      relation,
      shared: hit.shared + known * rarity,
      isSame: isEnough && hit.told >= SAME_OWN && fit >= SAME,
      isTold: isTold && hit.own >= SAME,
      fit,
    }
  })
  const shares = judged.map(({ hit, shared }) => ({ report: hit.source.report, shared }))
  const isOut = standingOut(shares, index.reportCount)
  const relations = judged.map(({ hit, relation, shared, isSame, isTold }) => {
    const isOfSpeaker = relation === 'same'
    const standsOut = isOut({ report: hit.source.report, shared })
    const isKnownThere =
      topic.hasReport(hit.source.report) &&
      isWellKnown(index.withinSource(isOfSpeaker ? [...hits.sought, sought] : hits.sought, hit.sentence))
    const isEnough = (enough: number, own: number): boolean =>
      standsOut && shared >= enough && (isOfSpeaker ? hit.told : hit.own) >= own
    return {
      hit,
      relation,
      isSame:
        isSame || (isOfSpeaker && (isKnownThere || isEnough(ENOUGH, OUT_OWN) || isEnough(ENOUGH_TOGETHER, SAME_OWN))),
      isTold: isTold || (!isOfSpeaker && (isEnough(ENOUGH, SAME_OWN) || isKnownThere)),
    }
  })
  const opposite = relations.filter(({ hit, isTold }) => isTold && hit.isOpposite).map(({ hit }) => hit)
  const same = relations
    .filter(({ relation, isSame, hit }) => (relation === 'same' || relation === 'unknown') && isSame && !hit.isOpposite)
    .map(({ hit }) => hit)
    .filter((hit) => !opposite.some((other) => other.source === hit.source && other.own >= hit.own + MARGIN))
  if (same.length) return verdict('supported', null, same)
  if (opposite.length)
    return verdict(
      'conflicting',
      foundBy(rules.oppositeStated, `No support found for this statement: the nearest passage says the opposite.`),
      opposite,
    )
  const told = relations.filter(({ isTold, hit }) => isTold && !hit.isOpposite)
  // nobody can be told to be another than somebody unknown
  const isDoubtful = told.some(({ relation }) => relation === 'unknown')
  const lost = told.filter(({ relation }) => relation === 'lost').map(({ hit }) => hit)
  if (lost.length && !isDoubtful)
    return verdict(
      'weakened',
      foundBy(rules.speakerLost, `The source names who says so; the draft says “${name}”.`),
      lost,
    )
  if (told.length && !isDoubtful)
    return verdict(
      'misattributed',
      foundBy(
        rules.statementMisattributed,
        `No support found that ${name} says this: the source does not give it to them.`,
      ),
      told.map(({ hit }) => hit),
    )
  return verdict(
    'unsupported',
    foundBy(rules.noSupportFound, `No support found for this statement of ${name}.`),
    judged.map(({ hit: { source, start, end }, fit }) => ({ source, start, end, fit })),
  )
}

/** What the sources say of a happening that a draft states flatly; null where it says too little to be found. */
export function compareEvent(draft: Reading, where: Span, index: SourceIndex, topic: Topic): Verdict | null {
  const hits = hitsOf(draft, [where], where, index)
  if (!hits) return null
  const verdict = verdictAt(where, 'event')
  const times = draft.analysis.record.dates
    .filter((date) => overlaps(where, date))
    .map(timeOf)
    .filter((time) => time !== null)
  const isAtOtherTime = ({ sentence }: Judged): boolean => {
    const others = index.sentences[sentence].times
    return (
      times.length > 0 && others.length > 0 && !times.some((time) => others.some((other) => canCoincide(time, other)))
    )
  }
  const isVerbatim = verbatimIn(draft, where, index)
  const told = hits.near.filter(
    (hit) => hit.own >= SAME && (hit.shared + topic.tellsFor(hit.source.report) >= ENOUGH || isVerbatim(hit.sentence)),
  )
  const same = told.filter((hit) => !hit.isOpposite && !isAtOtherTime(hit))
  if (same.length) return verdict('supported', null, same)
  const opposite = told.filter((hit) => hit.isOpposite)
  if (opposite.length)
    return verdict(
      'conflicting',
      foundBy(rules.oppositeStated, 'No support found for this: the nearest passage says the opposite.'),
      opposite,
    )
  if (told.length)
    return verdict(
      'conflicting',
      foundBy(rules.dateConflicting, 'No support found for this date: the source gives another.'),
      told,
    )
  return verdict('unsupported', foundBy(rules.noSupportFound, 'No support found for this.'), hits.all)
}

/** What the sources say against a sentence of a draft that holds no claim to be looked up, or none but figures; null where none says its opposite. */
export function compareSentence(
  draft: Reading,
  where: Span,
  index: SourceIndex,
  topic: Topic,
  figures: readonly Verdict[],
): Verdict | null {
  // what is counted is compared by itself
  const counted = draft.figures
    .filter((figure) => contains(where, figure))
    .map(({ item }) => (item.measure ? hull([item, item.measure]) : item))
  const hits = hitsOf(draft, [where], where, index, {
    isLeftOut: (term) => counted.some((span) => overlaps(span, term)),
    isNumberSought: false,
  })
  if (!hits) return null
  const isOut = standingOut(
    hits.near.map(({ source, shared }) => ({ report: source.report, shared })),
    index.reportCount,
  )
  const isKnown = (report: number): boolean =>
    topic.hasReport(report) || figures.some(({ evidence }) => evidence.some(({ source }) => source.report === report))
  const agreeing = Math.max(0, ...hits.near.filter((hit) => !hit.isOpposite).map(({ own }) => own))
  const opposite = hits.near.filter(
    (hit) =>
      hit.isOpposite &&
      hit.own >= SAME &&
      hit.own > agreeing &&
      (index.reportCount < FEWEST_REPORTS ||
        isKnown(hit.source.report) ||
        isOut({ report: hit.source.report, shared: hit.shared })) &&
      hit.shared + topic.tellsFor(hit.source.report) >= ENOUGH,
  )
  return opposite.length
    ? verdictAt(where, 'event')(
        'conflicting',
        foundBy(rules.oppositeStated, 'No support found for this: the nearest passage says the opposite.'),
        opposite,
      )
    : null
}

const weightOf = (sought: readonly Sought[]): number => sought.reduce((sum, { weight }) => sum + weight, 0)

/** The sentences that come nearest to some stretches of a draft. */
function hitsOf(
  draft: Reading,
  spans: readonly Span[],
  where: Span,
  index: SourceIndex,
  {
    isLeftOut,
    besides = [],
    more = [],
    isNumberSought = true,
  }: {
    readonly isLeftOut?: (term: Term) => boolean
    readonly besides?: readonly Sought[]
    readonly more?: readonly Term[]
    readonly isNumberSought?: boolean
  } = {},
) {
  const said = spans.flatMap((span) => draft.termsIn(span)).filter((term) => !isLeftOut?.(term))
  if (said.reduce((sum, term) => sum + term.weight, 0) < LEAST) return null
  const sought = distinct([...said, ...more].map((term) => ({ term, weight: term.weight })))
  const terms = sought.map(({ term }) => term)
  const { sentences } = draft.analysis.article
  // a denial before the statement reaches into it, as it does in the source's sentence
  const whole = hull([where, sentences[draft.sentenceAt(where.start)], sentences[draft.sentenceAt(where.end - 1)]])
  const negated = draft.negatedIn(whole)
  const isDenied = ({ keys }: Term): boolean => keys.some((key) => negated.has(key))
  const numbers = draft.figures.filter((figure) => overlaps(where, figure)).flatMap(({ amount }) => amountKeys(amount))
  if (isNumberSought && numbers.length) sought.push(soughtKeys(numbers, 1))
  sought.push(...spans.flatMap((span) => datesSought(draft, span)))
  const weighed = index.weigh(sought)
  const weight = weightOf(weighed)
  const around = draft.termsIn(whole).map((term) => ({ term, weight: AROUND }))
  const all = Array.from(
    index.search(sought, { besides: [...besides, ...around] }),
    ({ sentence, coverage }): Judged => {
      const isOpposite = saysOpposite(index, sentence, terms, negated)
      const { told } = index.sentences[sentence]
      const ownShare = index.ownCoverage(weighed, sentence)
      const turned = weighed.filter(
        ({ term }) =>
          !index.says(sentence, term) &&
          // "rehearsals became shorter" speaks of what "rehearsals became longer" does
          (isOpposite
            ? ownShare >= SAME_OWN && hasOpposite(index, index.sentences[sentence].keys, term)
            : saysByOpposite(index, sentence, term, isDenied(term))),
      )
      const moreShare = weightOf(turned) / weight
      const own = ownShare + moreShare
      return {
        ...sentenceEvidence(index, sentence, isOpposite ? coverage : Math.min(1, coverage + moreShare)),
        sentence,
        own,
        told: told ? index.ownCoverage(weighed, sentence, told) + (isOpposite ? 0 : moreShare) : own,
        shared: turned.reduce((sum, { term }) => sum + index.rarityOf(term), index.shared(weighed, sentence)),
        isOpposite,
      }
    },
  )
  return { all, near: all, weight, sought }
}

/** The source says it by itself: the draft's speaker may still stand beside it, where no rule saw the statement. */
const unattributed = (
  { identities, isUnresolved, level }: Speakers,
  isMentioned: (identities: readonly string[]) => boolean,
): 'same' | 'different' | 'unknown' =>
  level === 'none' ? 'same' : isUnresolved || !identities.length || isMentioned(identities) ? 'unknown' : 'different'
