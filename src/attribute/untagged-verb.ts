import { cueVerbForms, cueVerbOf, type Frame } from '../lexicon/cue-verbs.js'
import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P } from '../model/article.js'
import { isDay } from './noun-phrase.js'
import { nounPhraseBefore } from './noun-phrase-before.js'
import { isPeople } from './person-noun.js'
import { endsBeforeSpeaker, isComma, type Stretch, type Unit } from './stretch.js'
import { writtenBefore, MAX_SUBJECT } from './written-subject.js'

const isMany = oneOf('others many some most few')
const isParticle = oneOf('out back')

/** "Corn Belt states that have lost", "house rules that bind them": a plural of which a relative clause tells; not "he claims that has failed". */
export function isNounBeforeRelative(units: readonly Unit[], i: number): boolean {
  const { tag, word } = units[i]
  const before = units[i - 1]
  if (tag !== P.verbS || !(word.parts & P.noun) || units[i + 1]?.word.lower !== 'that') return false
  if (!before || !(before.tag & (P.noun | P.name | P.adjective | P.gerund | P.participle))) return false
  let verb = i + 2
  while (units[verb] && units[verb].tag === P.adverb) verb++
  const next = units[verb]
  if (!next || next.quotation || isSingularVerb(next)) return false
  if (next.tag & (P.auxiliary | P.modal | P.past)) return true
  // "that vote in March": a plural verb, and no subject of the next one
  if (!(next.word.parts & P.verb)) return false
  const governs = units[verb + 1] && (units[verb + 1].tag & (P.preposition | P.determiner | P.pronoun)) !== 0
  return (next.word.parts & ~P.verb) === 0 || (governs && (next.word.parts & ~(P.verb | P.noun)) === 0)
}

const isSingularVerb = ({ tag, word }: Unit): boolean => tag === P.verbS || /^(?:is|was|has|does)\b/.test(word.lower)

/** “No,” Lee notes. — The Principles state that … — after a name and before an end or "that" a word that can be a verb is one. */
export function speaksAlone(units: readonly Unit[], i: number): boolean {
  const { parts } = units[i].word
  const before = units[i - 1]
  const next = units[i + 1]
  // "Others call it a wreck"
  if (before?.tag === P.determiner) return isMany(before.word) && (parts & P.verb) !== 0 && next?.tag === P.pronoun
  // "public records show", "a review by the Herald shows"
  if (units[i].tag === P.noun && cueVerbOf(units[i].word)?.ofWritten && !(next && next.tag & P.preposition)) {
    const written = writtenBefore(units, i)
    const isPlural = written >= 0 && (units[written].word.lower === 'data' || units[written].word.lower.endsWith('s'))
    if (written >= 0 && parts & (isPlural ? P.verb : P.verbS)) return true
  }
  // "the union's supporters talk about it"
  if (before?.tag === P.noun && parts & P.verb && isPeople(before.word))
    if (next && cueVerbOf(units[i].word)?.frames.has(next.word.lower as Frame)) return true
  if (before?.tag !== P.name || !(parts & (P.verb | P.verbS))) return false
  const ofName = before.word.lower.endsWith('s') ? P.verb | P.verbS : P.verbS
  if (parts & ofName && cueVerbOf(units[i].word)?.frames.has('object') && isBetweenNames(units, i)) return true
  // "Lee calls it a wreck"
  if (next?.tag === P.pronoun) return (parts & P.verbS) !== 0
  if (next?.word.lower === 'that') return (parts & P.verbS) !== 0 || before.word.lower.endsWith('s')
  // "Lee points out"
  if (isParticle(next?.word) && cueVerbForms.begins(units[i].word)) return (parts & P.verbS) !== 0
  // "the U.N. estimates 40 people fled"
  if (next?.tag === P.number) return (parts & P.verbS) !== 0 && Boolean(cueVerbOf(units[i].word)?.frames.has('bare'))
  return (parts & P.verbS) !== 0 && (!next || next.tag === P.punctuation)
}

/** "Roux | praises | Hall's plan", "Roux praises the plan"; not "a Harbour Reports fellow". */
function isBetweenNames(units: readonly Unit[], i: number): boolean {
  const next = units[i + 1]
  if (!next || !(next.tag & (P.name | P.determiner)) || isDay(next)) return false
  let first = i - 1
  while (first > 0 && first > i - MAX_SUBJECT && units[first - 1].tag === P.name) first--
  return units[first - 1]?.tag !== P.determiner
}

/** “It is full,” the ministers state in their paper. — between a quotation and nothing it could be a noun of. */
export function speaksAfterQuotation(stretch: Stretch, i: number): boolean {
  const { units } = stretch
  const { tag, word } = units[i]
  const next = units[i + 1]
  if (tag !== P.noun || !(word.parts & (P.verb | P.verbS)) || !cueVerbOf(word)?.frames.has('quote')) return false
  if (next && !(next.tag & (P.punctuation | P.preposition | P.adverb | P.subordinator))) return false
  const phrase = nounPhraseBefore(stretch, i)
  const quotation = phrase && units[phrase.start - 1]?.quotation
  return quotation ? endsBeforeSpeaker(stretch, quotation) : false
}

/** "…, the authors | estimate |.": where a sentence ends, behind a plural that a comma parts from the statement. */
export function speaksAtEnd(stretch: Stretch, i: number): boolean {
  const { units } = stretch
  const { tag, word } = units[i]
  if (tag !== P.noun || !(word.parts & P.verb) || !cueVerbOf(word)?.frames.has('bare')) return false
  if (units[i + 1] && units[i + 1].tag !== P.punctuation) return false
  const phrase = units[i - 1]?.word.lower.endsWith('s') ? nounPhraseBefore(stretch, i) : null
  return phrase !== null && isComma(units[phrase.start - 1])
}
