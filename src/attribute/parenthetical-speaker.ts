import { cueVerbOf } from '../lexicon/cue-verbs.js'
import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import { isPersonNoun } from './person-noun.js'
import { asideEnd } from './aside.js'
import { isClause } from './clause.js'
import { complementOf } from './complement.js'
import { aroundCue, cueRange, type Parts, type Scene } from './construction.js'
import { contentEnd } from './content-edge.js'
import { MAX_CONTENT } from './surroundings.js'
import type { Cue } from './cue.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import { nounPhraseBefore } from './noun-phrase-before.js'
import type { UnitRange } from './noun-phrase.js'
import { isOccasion, isTime, startsObject, startsTime, timeEnd } from './occasion.js'
import { withReducedRelative } from './reduced-relative.js'
import { FINITE, isComma, isDash, isNominal, startsSmall, type Stretch, type Unit } from './stretch.js'
import { firstFrom } from './statement-within.js'
import { subjectAfter, subjectBefore } from './subject.js'

const opensSubordinate = oneOf('if when while as although though because after before since once asked thanks')
/** "they think so": said already, no statement beside. */
const isAnswer = oneOf('yes no so as')
const isContrast = oneOf('but while though although')

/** The plan will fail, Lee said. — The plan, said Lee, will fail. */
export const parentheticalSpeaker = aroundCue('parenthetical-speaker', (scene, cue) => {
  const { stretch } = scene
  const { units } = stretch
  if (cue.use === 'passive') return impersonal(scene, cue)
  if (cue.use !== 'finite' || !cue.entry.frames.has('bare')) return null
  const found = speakerAfterComma(stretch, cue)
  if (!found) return null
  const { source, start, end } = found
  const opened = isDash(stretch, end) ? openingDash(stretch, start) : -1
  const first = opened >= 0 ? opened + 1 : contentStart(scene, start)
  const isWhole =
    first < start &&
    (isStatement(stretch, first, start) || (endsWith(units, end) && isVerbless(stretch, cue, source, first, start)))
  const rest = restOfStatement(scene, end, !isWhole)
  if (first >= start || !(isWhole || (rest && isRestOf(stretch, cue, rest)))) return null
  const content = [{ start: first, end: start }]
  if (rest) content.push(rest)
  return { content, source, cue: cueRange(cue) }
})

/** "The pier will shut, | it has been claimed |.", "He stole it, | a court has heard |.": by whom, is not told. */
function impersonal(scene: Scene, cue: Cue): Parts | null {
  const { stretch } = scene
  const { units } = stretch
  const court = cue.entry.lemma === 'hear' ? nounPhraseBefore(stretch, cue.start) : null
  const end = (court?.start ?? cue.start - 1) - 1
  const isImpersonal = end > 0 && (court || units[end + 1].word.lower === 'it') && endsStatement(stretch, end)
  if (!isImpersonal || !cue.entry.frames.has('that') || !endsWith(units, cue.end)) return null
  const start = contentStart(scene, end)
  if (start >= end || !isStatement(stretch, start, end)) return null
  return { content: [{ start, end }], source: null, cue: cueRange(cue) }
}

/** The speaker beside a cue that has a comma in front and nothing to say behind; `start` is where the comma stands. */
function speakerAfterComma(stretch: Stretch, cue: Cue): { source: UnitRange; start: number; end: number } | null {
  const { units } = stretch
  const subject = subjectBefore(stretch, cue.start)
  if (isAnswer(units[cue.end]?.word) || (subject && complementOf(stretch, cue))) return null
  const isBeside =
    subject && subject.start > 0 && endsStatement(stretch, subject.start - 1) && units[subject.start].tag !== P.relative
  // "Lee can add a title to his list": something is done to something; "…, when Kim left, said the mayor"
  const { frames, lemma } = cue.entry
  if (subject && lemma !== 'say' && !frames.has('addressee') && startsObject(units, cue.end)) return null
  const beside = isBeside ? { source: behindComment(units, subject), start: subject.start - 1, end: cue.end } : null
  // "her aide, Ann Lee, told the Herald": whom she told stands behind
  if (beside && frames.has('addressee')) return beside
  const inverted = invertedSubject(stretch, cue)
  return inverted ? { source: inverted, start: cue.start - 1, end: inverted.end } : beside
}

/** "an allegation | Lee | denied": who speaks, behind what the statement is called. */
function behindComment(units: readonly Unit[], { start, end }: UnitRange): UnitRange {
  let name = end
  while (name > start + 1 && units[name - 1].tag === P.name) name--
  return name < end && isSpeechWord(units[name - 1].word, 'comment') ? { start: name, end } : { start, end }
}

/** "…, said | Lee, the mayor |.": the speaker behind a cue that a comma parts from the statement. */
function invertedSubject(stretch: Stretch, cue: Cue): UnitRange | null {
  const { units } = stretch
  if (cue.start === 0 || !endsStatement(stretch, cue.start - 1) || !(units[cue.verb].tag & (P.past | P.verbS | P.verb)))
    return null
  const after = subjectAfter(stretch, cue)
  const inverted = after && withReducedRelative(stretch, after)
  const next = inverted && units[inverted.end]
  const isLast = inverted && (!next || next.tag & (P.punctuation | P.preposition | P.relative))
  return isLast && isSomebody(stretch, inverted) ? inverted : null
}

/** A name or a described person, not a day or a thing: "said Ms. Gil", "said the mayor". */
const isSomebody = ({ units }: Stretch, { start, end }: UnitRange): boolean =>
  units[start].tag !== P.pronoun &&
  !/^(?:her|his|their|its)$|day$/.test(units[start].word.lower) &&
  units.slice(start, end).some(isNominal)

const endsStatement = (stretch: Stretch, i: number): boolean => isComma(stretch.units[i]) || isDash(stretch, i)

/** "It is old – | it leaks, Lee said | – and full": where an aside begins that a dash closes behind its speaker; -1 if none does. */
function openingDash(stretch: Stretch, end: number): number {
  const { units } = stretch
  for (let i = end - 1; i > Math.max(0, end - MAX_ASIDE); i--) {
    if (units[i].quotation) return -1
    if (isDash(stretch, i)) return i
  }
  return -1
}

/** Longest such aside, in units. */
const MAX_ASIDE = 30

function contentStart({ stretch: { units }, isTaken }: Scene, end: number): number {
  let start = end
  const limit = Math.max(0, end - MAX_CONTENT)
  while (start > limit && !isTaken(start - 1) && units[start - 1].word.text !== ';') start--
  while (start < end && (units[start].tag === P.punctuation || (units[start].tag === P.conjunction && start > 0)))
    start++
  return start
}

/** At least a verb or a few words: "On Tuesday, Lee said" is no statement in front. */
function isStatement({ units }: Stretch, start: number, end: number): boolean {
  const words = units.slice(start, end)
  if (words.some((unit) => unit.quotation)) return true
  const first = afterOccasion(units, start, end)
  if (opensSubordinate(units[first].word)) return units.slice(first, end).some(isComma)
  return hasVerb({ units }, first, end)
}

/** Whether the sentence ends there: "…, officials said | on Monday |." */
function endsWith(units: readonly Unit[], end: number): boolean {
  const day = units[end]?.word.lower === 'on' ? end + 1 : end
  const rest = units[day] && startsTime(units, day) ? timeEnd(units, day) : end
  return units.slice(rest).every(({ tag }) => tag === P.punctuation)
}

/**
 * What "said" stands behind at the end is a statement without a verb, too: "| Inflation at 3% |, says the minister"; behind
 * other verbs with a word that can be one: "| The bank cut rates |, officials confirmed".
 */
function isVerbless(stretch: Stretch, { entry }: Cue, source: UnitRange, start: number, end: number): boolean {
  const { units } = stretch
  // "Minister for Ports, | Ann Lee said |"
  if (units[source.start].tag === P.name && nounPhraseFrom(stretch, start)?.end === end) return false
  if (entry.lemma === 'tell' || (entry.lemma !== 'say' && !maySpeak(units[source.end - 1]))) return false
  const words = units.slice(start, end)
  const last = words[words.length - 1]
  const opens = P.preposition | P.subordinator | P.conjunction | P.adverb | P.gerund | P.participle
  if (words.length < 2 || words[0].tag & opens || last.tag === P.adverb || isTime(last)) return false
  if (isSpeechWord(last.word, 'period') || !words.some(isNominal)) return false
  return entry.lemma === 'say' || words.some((unit, k) => k > 0 && mayBeVerb(unit) && isNominal(words[k - 1]))
}

/** A name, "ministers", "police", "the report". */
const maySpeak = ({ tag, word }: Unit): boolean =>
  tag === P.name || isPersonNoun(word) || isSpeechWord(word, 'reporter') || isSpeechWord(word, 'written')

/** Past "On Monday," and "even" at the head of a clause. */
function afterOccasion(units: readonly Unit[], start: number, end: number): number {
  let i = start
  if (units[i].tag === P.preposition && isOccasion(units, i)) {
    let comma = i + 1
    while (comma < end && !isComma(units[comma])) comma++
    if (comma + 1 < end) i = comma + 1
  }
  return units[i].word.lower === 'even' && i + 1 < end ? i + 1 : i
}

/**
 * "When it rained, said Lee, “we left”": a quotation in small letters goes on with it. "In the end, Lee said, the town pays": where a comma follows the verb at once, any word that can be a verb will do; "Wages,
 * Lee said on Monday, rose": so it will right after the comma.
 */
function isRestOf(stretch: Stretch, cue: Cue, { start, end }: UnitRange): boolean {
  const { units } = stretch
  if (hasVerb(stretch, start, end) || mayBeVerb(units[start])) return true
  for (let i = start; i < end; i++) if (startsSmall(stretch, i)) return true
  return isComma(units[cue.end]) && units.slice(start, end).some(mayBeVerb)
}

const mayBeVerb = ({ word }: Unit): boolean => (word.parts & FINITE) !== 0

/** A verb; not that of "In the last talk of his tour, held in Rome". */
const hasVerb = ({ units }: Pick<Stretch, 'units'>, start: number, end: number): boolean =>
  units
    .slice(start, end)
    .some(
      ({ tag, word }, k) =>
        (tag & FINITE) !== 0 && !(k > 0 && word.parts & P.participle && isComma(units[start + k - 1])),
    )

/** How far behind "and" the verb of another speaker is looked for, in units. */
const MAX_OTHERS = 40

/** "…, Lee said, | the third such fire in a year |": what the writer calls it. */
const isComment = (units: readonly Unit[], i: number): boolean =>
  units[i].word.lower === 'the' &&
  units[i + 2]?.word.lower === 'such' &&
  units.slice(i + 3, i + MAX_ASIDE).every(({ tag, quotation }) => !quotation && !(tag & FINITE))

/**
 * What goes on after ", Lee said," that ends before unit `from`: to the end of the sentence; null if nothing does.
 * @param awaited no statement stands in front yet: "And so, Lee said, while he stays, others go", "If it rains, Lee said, staying in is best"
 */
export function restOfStatement({ stretch, cues, isTaken }: Scene, from: number, awaited = false): UnitRange | null {
  const { units } = stretch
  let comma = from
  while (comma < units.length && !isComma(units[comma]) && units[comma].tag !== P.punctuation && comma < from + 12)
    comma++
  if (!isComma(units[comma])) return null
  // "Lee, said Kim, who is her lawyer, will not pay"
  if (units[comma + 1]?.tag === P.relative) comma = asideEnd(units, comma)
  const next = units[comma + 1]
  if (
    !next ||
    isTaken(comma + 1) ||
    // "said in her book, “Tide”"
    next.quotation?.use === 'title' ||
    (next.tag === P.gerund && !(awaited && !cueVerbOf(next.word) && isClause(stretch, comma + 1))) ||
    (isContrast(next.word) && !awaited) ||
    next.tag === P.relative ||
    (!awaited && isComment(units, comma + 1)) ||
    (next.tag === P.preposition && isOccasion(units, comma + 1))
  )
    return null
  // "…, Lee said, and Kim, who left, agreed": somebody else's
  const isOthers = ({ use, start, entry }: Cue): boolean =>
    use === 'finite' && entry.class === 'speech' && subjectBefore(stretch, start)?.start === comma + 2
  if (next.word.lower === 'and' && units[comma + 2]?.tag !== P.pronoun) {
    const near = cues.slice(firstFrom(cues, comma + 1), firstFrom(cues, comma + MAX_OTHERS))
    if (near.some(isOthers)) return null
  }
  return { start: comma + 1, end: contentEnd(stretch, comma + 1) }
}
