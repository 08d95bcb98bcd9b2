import type { Attribution } from '../model/record.js'
import { hull, overlaps, type Span } from '../model/span.js'
import { fold } from '../text/fold.js'
import { saysOpposite } from './opposites.js'
import type { Reading } from './reading.js'
import * as rules from './rules.js'
import { amountKeys, type SourceIndex } from './source-index.js'
import { compareSpeakers, NOBODY, speakersOf } from './speakers.js'
import { soughtKeys, type Sought, type Term } from './terms.js'
import { canCoincide, timeOf } from './times.js'
import { foundBy, sentenceEvidence, verdictAt, type Evidence, type Verdict } from './verdict.js'

/** How much of a statement a sentence must say to be the same statement. */
const SAME = 0.55
/** How much, for its speaker, its date or its negation to be held against the draft. */
const CERTAIN = 0.65
/** How much where it is a statement of the same speaker. */
const SAME_SPEAKER = 0.4
const CERTAIN_SHORT = 0.95
/** How much, for it to be held against the draft where the source knows its speaker too. */
const CERTAIN_KNOWN = 0.55
/** How much of a statement of few words, where its source knows the draft's speaker. */
const SAME_KNOWN = 0.65
/** How much of it the sentence must say by itself, without those around it ... */
const SAME_OWN = 0.5
/** ... where it cannot be told who says so. */
const UNTOLD = 0.75
const UNTOLD_SHORT = 0.95
/** ... and where its source does not speak of the draft's speaker either. */
const STRANGE = 0.95
/** How much of a happening the sentence must say by itself. */
const EVENT = 0.6
/** How much of a statement of few words: of less weight than three nouns have. */
const SAME_SHORT = 0.8
const SHORT = 2.5
/** How much less than the best of them. */
const MARGIN = 0.2
/** What the speaker weighs among what is said, where many sentences say as much. */
const SPEAKER = 0.2
/** The same of each word around a statement. */
const AROUND = 0.05
/** What the same number adds. */
const SAME_NUMBER = 0.25
/** Weight of terms below which there is too little to look for. */
const LEAST = 0.7

interface Judged extends Evidence {
  readonly sentence: number
  /** How much of it the sentence says by itself, without those around it, 0 to 1. */
  readonly own: number
  /** Whether it has a number of the statement, if there is one in it. */
  readonly hasNumbers: boolean
  /** Whether its source speaks of the draft's speaker. */
  readonly isKnown: boolean
}

/** What the sources say of a statement that a draft reports in its own words; null where it says too little to be found. */
export function compareStatement(draft: Reading, attribution: Attribution, index: SourceIndex): Verdict | null {
  const { article, record } = draft.analysis
  const where = hull([...attribution.content, ...[attribution.source, attribution.cue].filter((span) => span !== null)])
  const speakers = speakersOf(attribution, record)
  // whoever speaks is found beside all that they say: "Nilsen said he had sold his boat"
  const isSpeaker = ({ keys }: Term): boolean => keys.some((key) => speakers.identities.includes(key))
  const isKnown = (sentence: number): boolean =>
    index.isKnownTo(index.sentences[sentence].source, { keys: speakers.identities, words: [] })
  const isOwn = (sentence: number): boolean =>
    index.sentences[sentence].statements.some(({ speakers: { identities } }) =>
      identities.some((identity) => speakers.identities.includes(identity)),
    )
  const hits = hitsOf(draft, attribution.content, where, index, {
    isLeftOut: isSpeaker,
    besides: [soughtKeys(speakers.identities, SPEAKER)],
    isOwn,
    isKnown,
  })
  if (!hits) return null
  const name = speakers.name ?? 'somebody'
  const sentence = article.sentences[draft.sentenceAt(where.start)]
  const verdict = verdictAt(where, 'statement')
  const relations = hits.same.map((hit) => {
    const { statements } = index.sentences[hit.sentence]
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
    return { hit, relation: (['same', 'unknown', 'lost', 'different'] as const).find((one) => all.includes(one))! }
  })
  // where it cannot be told who speaks, more must agree
  const isUntold = ({ own, isKnown: isInSource, sentence: at }: Judged): boolean => {
    const least = hits.isShort ? UNTOLD_SHORT : UNTOLD
    if (isInSource) return own >= least
    return own >= STRANGE && (!hits.isShort || isVerbatim(draft, attribution.content, index, at))
  }
  const same = relations
    .filter(
      ({ relation, hit }) => (relation === 'same' && hit.own >= SAME_OWN) || (relation === 'unknown' && isUntold(hit)),
    )
    .map(({ hit }) => hit)
  if (same.length) return verdict('supported', null, same)
  const opposite = hits.opposite.filter((hit) => hit.isKnown || hit.own >= STRANGE)
  if (opposite.length)
    return verdict(
      'conflicting',
      foundBy(rules.oppositeStated, `No support found for this statement: the nearest passage says the opposite.`),
      opposite,
    )
  // nobody can be told to be another than somebody unknown
  const isDoubtful = relations.some(({ relation, hit }) => relation === 'unknown' && hit.own >= CERTAIN_KNOWN)
  const lost = relations.filter(({ relation, hit }) => relation === 'lost' && hit.own >= UNTOLD).map(({ hit }) => hit)
  if (lost.length && !isDoubtful)
    return verdict(
      'weakened',
      foundBy(rules.speakerLost, `The source names who says so; the draft says “${name}”.`),
      lost,
    )
  // few words are of somebody else only where the source knows both: "would leave the city"
  const isTold = ({ own, hasNumbers, isKnown: isInSource, sentence: at }: Judged): boolean => {
    if (!hits.isShort) return own >= (isInSource ? CERTAIN_KNOWN : CERTAIN) && (isInSource || hasNumbers)
    const isOfSomebody = index.sentences[at].statements.some(({ speakers: { isPerson } }) => isPerson)
    return isInSource && hasNumbers && own >= (isOfSomebody ? CERTAIN_KNOWN : CERTAIN_SHORT)
  }
  const different = relations.filter(({ hit }) => isTold(hit)).map(({ hit }) => hit)
  if (different.length && !isDoubtful)
    return verdict(
      'misattributed',
      foundBy(
        rules.statementMisattributed,
        `No support found that ${name} says this: the source does not give it to them.`,
      ),
      different,
    )
  return verdict(
    'unsupported',
    foundBy(rules.noSupportFound, `No support found for this statement of ${name}.`),
    hits.all,
  )
}

/** What the sources say of a happening that a draft states flatly; null where it says too little to be found. */
export function compareEvent(draft: Reading, where: Span, index: SourceIndex): Verdict | null {
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
  const same = hits.same.filter((hit) => hit.own >= EVENT && !isAtOtherTime(hit))
  if (same.length) return verdict('supported', null, same)
  if (hits.opposite.length)
    return verdict(
      'conflicting',
      foundBy(rules.oppositeStated, 'No support found for this: the nearest passage says the opposite.'),
      hits.opposite,
    )
  const otherTime = hits.same.filter((hit) => hit.fit >= CERTAIN && isAtOtherTime(hit))
  if (otherTime.length)
    return verdict(
      'conflicting',
      foundBy(rules.dateConflicting, 'No support found for this date: the source gives another.'),
      otherTime,
    )
  return verdict('unsupported', foundBy(rules.noSupportFound, 'No support found for this.'), hits.all)
}

/** The sentences that come nearest to some stretches of a draft: those that say the same, and those that say the opposite. */
function hitsOf(
  draft: Reading,
  spans: readonly Span[],
  where: Span,
  index: SourceIndex,
  {
    isLeftOut = () => false,
    besides = [],
    isOwn = () => false,
    isKnown = () => false,
  }: {
    readonly isLeftOut?: (term: Term) => boolean
    readonly besides?: readonly Sought[]
    readonly isOwn?: (sentence: number) => boolean
    readonly isKnown?: (sentence: number) => boolean
  } = {},
) {
  const terms = spans.flatMap((span) => draft.termsIn(span)).filter((term) => !isLeftOut(term))
  const weight = terms.reduce((sum, term) => sum + term.weight, 0)
  if (weight < LEAST) return null
  const { sentences } = draft.analysis.article
  // a denial before the statement reaches into it, as it does in the source's sentence
  const whole = hull([where, sentences[draft.sentenceAt(where.start)], sentences[draft.sentenceAt(where.end - 1)]])
  const negated = draft.negatedIn(whole)
  const numbers = draft.figures.filter((figure) => overlaps(where, figure)).flatMap(({ amount }) => amountKeys(amount))
  const sought = terms.map((term) => ({ term, weight: term.weight }))
  const weighed = index.weigh(sought)
  const around = draft.termsIn(whole).map((term) => ({ term, weight: AROUND }))
  const all = Array.from(
    index.search(sought, { besides: [...besides, ...around] }),
    ({ sentence, coverage }): Judged => {
      const hasNumbers = !numbers.length || index.says(sentence, { keys: numbers, words: [] })
      const bonus = numbers.length && hasNumbers ? SAME_NUMBER : 0
      return {
        ...sentenceEvidence(index, sentence, Math.min(1, coverage + bonus)),
        sentence,
        hasNumbers,
        isKnown: isKnown(sentence),
        own: index.ownCoverage(weighed, sentence) + bonus,
      }
    },
  ).sort((a, b) => b.fit - a.fit)
  const isShort = weight < SHORT
  const least = Math.max(isShort ? SAME_SHORT : SAME, (all[0]?.fit ?? 0) - MARGIN)
  // "Prado would not prescribe the pill" is not all that Prado says of the pill
  const isSaid = ({ sentence }: Judged): boolean =>
    terms.filter((term) => index.says(sentence, term)).length >= Math.min(2, terms.length)
  const near = all.filter(
    (hit) =>
      hit.fit >= least ||
      (hit.isKnown && hit.own >= Math.max(SAME_KNOWN, all[0].fit - MARGIN)) ||
      (hit.fit >= SAME_SPEAKER && isOwn(hit.sentence) && isSaid(hit)),
  )
  const isOpposite = ({ sentence }: Judged): boolean => saysOpposite(index, sentence, terms, negated)
  return {
    isShort,
    all,
    same: near.filter((hit) => !isOpposite(hit)),
    opposite: near.filter((hit) => hit.fit >= CERTAIN && isOpposite(hit)),
  }
}

/** The source says it by itself: the draft's speaker may still stand beside it, where no rule saw the statement. */
const unattributed = (
  { identities, isUnresolved, level }: ReturnType<typeof speakersOf>,
  isMentioned: (identities: readonly string[]) => boolean,
): 'same' | 'different' | 'unknown' =>
  level === 'none' ? 'same' : isUnresolved || !identities.length || isMentioned(identities) ? 'unknown' : 'different'

/** Whether a sentence of the sources has the words of a statement as they stand. */
const isVerbatim = (
  { analysis: { article } }: Reading,
  content: readonly Span[],
  { sentences }: SourceIndex,
  sentence: number,
): boolean => {
  const { source, start, end } = sentences[sentence]
  const words = fold(source.text.slice(start, end))
  return content.every((span) => words.includes(fold(article.text.slice(span.start, span.end))))
}
