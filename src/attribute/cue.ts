import { cueVerbForms, type CueVerb } from '../lexicon/cue-verbs.js'
import { PartOfSpeech as P } from '../model/article.js'
import { isNominal, type Stretch, type Unit } from './stretch.js'

/** A verb of saying in a stretch with its auxiliaries and negation: "did not say", "has also been told". */
export interface Cue {
  /** Units `[start, end)`, from the first auxiliary to the last word of the verb. */
  readonly start: number
  readonly end: number
  /** The verb itself, or the first of its words. */
  readonly verb: number
  readonly entry: CueVerb
  readonly use: CueUse
}

/**
 * `finite` has its own subject ("Lee said"), `passive` hides who speaks ("was told"), `participle` shares the subject of
 * its clause (", adding"), `infinitive` that of the verb before it ("refused to say").
 */
export type CueUse = 'finite' | 'passive' | 'participle' | 'infinitive'

const BE = /^(?:is|are|was|were|be|been|being|am|'re|'m|'s|isn't|aren't|wasn't|weren't|get|gets|got)$/
const HAVE = /^(?:has|have|had|having|'ve|'d|hasn't|haven't|hadn't)$/
/** Verbs whose infinitive is what is really said: "went on to say", "declined to say". */
const CATENATIVE =
  /^(?:went|goes|go|going|gone|continue[sd]?|continuing|decline[sd]?|declining|refuse[sd]?|refusing|appear(?:s|ed)?|seem(?:s|ed)?|want(?:s|ed)?|use[d]|like[sd]?|need(?:s|ed)?|tried|tries|trying|hesitate[sd]?|fail(?:s|ed)?|rushed|began|begun|begins|started|proceed(?:s|ed)?|prefer(?:s|red)?|had|has|have|quick|able|expected|about|willing|unwilling|happy|set|careful)$/

/** The verbs of saying among the units of a stretch, outside of quotations, from left to right. */
export function findCues(stretch: Stretch): Cue[] {
  const { units, article } = stretch
  const cues: Cue[] = []
  for (let i = 0; i < units.length; i++) {
    const { tag, firstToken, quotation } = units[i]
    if (quotation || !(tag & VERBAL)) continue
    const match = cueVerbForms.longestAt(article.tokens, firstToken, units[Math.min(units.length - 1, i + 4)].endToken)
    if (!match) continue
    let end = i + 1
    while (end < units.length && units[end].firstToken < match.endToken) end++
    const cue = makeCue(units, i, end, match.value)
    if (cue) cues.push(cue)
    i = end - 1
  }
  return cues
}

const VERBAL = P.past | P.participle | P.verb | P.verbS | P.gerund

function makeCue(units: readonly Unit[], verb: number, end: number, entry: CueVerb): Cue | null {
  let start = verb
  let use: CueUse | null = null
  const { tag } = units[verb]
  let passive = false
  for (;;) {
    const before = units[start - 1]
    if (!before || before.quotation) break
    if (before.tag === P.adverb) start--
    else if (before.tag & (P.auxiliary | P.modal)) {
      if (BE.test(before.word.lower) && tag & (P.participle | P.past) && !passive && use === null) passive = true
      else if (BE.test(before.word.lower) && tag === P.gerund) use = 'finite'
      else if (HAVE.test(before.word.lower) || before.tag === P.modal) use ??= 'finite'
      else use ??= 'finite'
      start--
    } else if (before.tag === P.infinitiveTo && units[start - 2] && CATENATIVE.test(units[start - 2].word.lower)) {
      start -= 2
      use = 'finite'
    } else break
  }
  while (
    start < verb &&
    units[start].tag === P.adverb &&
    /^(?:then|now|here|there|however|meanwhile|still|yet|so|even|later|perhaps|maybe)$/.test(units[start].word.lower)
  )
    start++
  const before = units[start - 1]
  if (isAdvised(units, start, verb) || isHyphenated(units, verb)) return null
  if (start === verb && before && !before.quotation && tag & (P.past | P.participle) && before.tag & ATTRIBUTIVE)
    return null
  if (passive && entry.class !== 'speech') return null
  if (passive) return { start, end, verb, entry, use: 'passive' }
  if (use) return { start, end, verb, entry, use }
  if (tag === P.gerund)
    return units[verb - 1]?.tag === P.determiner || isPossessive(units[verb - 1])
      ? null
      : { start, end, verb, entry, use: 'participle' }
  if (tag === P.verb) {
    if (before?.tag === P.infinitiveTo) return { start: start - 1, end, verb, entry, use: 'infinitive' }
    return before &&
      (before.tag & (P.pronoun | P.relative | P.conjunction | P.subordinator) ||
        isNominal(before) ||
        before.word.text === ',')
      ? { start, end, verb, entry, use: 'finite' }
      : null
  }
  if (tag & (P.past | P.verbS)) return { start, end, verb, entry, use: 'finite' }
  if (
    units[verb].word.parts & P.past &&
    start > 0 &&
    !(units[start - 1].tag & (P.preposition | P.subordinator | P.conjunction))
  )
    return { start, end, verb, entry, use: 'finite' }
  // a participle without auxiliary: "asked whether …, he said", or a past form that the tagger took for one
  return {
    start,
    end,
    verb,
    entry,
    use:
      isNominal(units[start - 1]) || units[start - 1]?.tag === P.pronoun || units[start - 1]?.tag === P.relative
        ? 'finite'
        : 'passive',
  }
}

/** The second half of "so-called", "much-discussed". */
const isHyphenated = (units: readonly Unit[], verb: number): boolean =>
  units[verb - 1]?.word.text === '-' &&
  units[verb - 1].endToken === units[verb].firstToken &&
  units[verb - 2]?.endToken === units[verb - 1].firstToken

/** Before a participle these make it an adjective: "an estimated 70%", "1,200 pledged delegates". */
const ATTRIBUTIVE = P.determiner | P.possessive | P.preposition | P.adjective | P.number

/** "should make clear", "must insist": what somebody ought to say has not been said. */
const isAdvised = (units: readonly Unit[], start: number, verb: number): boolean =>
  units
    .slice(start, verb)
    .some((unit) => unit.tag === P.modal && /^(?:should|must|ought|shall|let)/.test(unit.word.lower))

const isPossessive = (unit: Unit | undefined): boolean => unit?.tag === P.possessive
