import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import type { Complement } from './complement.js'
import type { Cue } from './cue.js'
import type { UnitRange } from './noun-phrase.js'
import type { Stretch } from './stretch.js'

const BEFORE_NOUN = P.determiner | P.possessive | P.adjective | P.number | P.noun | P.pronoun | P.name
const isPointed = oneOf('basis percentage')
const isThing = oneOf('it this that')

/** Verbs for what a thing does without a word. */
const DEEDS = /^(?:threaten|encourage)$/

/** How far behind "claimed" what is won may stand, in units: "a | third | assist". */
const MAX_WON = 5

/**
 * "It threatened to cripple the yard", "a case that encouraged theft", "keeping rates low encourages debt", "the storm claimed
 * two lives", "Lee claimed a third win", "margins grew 140 basis points to 33 percent": nothing is said.
 */
export function isDeedOfThing({ units }: Stretch, { entry }: Cue, source: UnitRange, said: Complement): boolean {
  const { kind } = said
  if (entry.lemma === 'point to') return isPointed(units[source.end - 1].word)
  if (entry.lemma === 'claim') {
    if (kind !== 'object') return false
    for (let i = said.start; i < Math.min(units.length, said.start + MAX_WON); i++) {
      const { tag, word } = units[i]
      if (isSpeechWord(word, 'won')) return true
      if (!(tag & BEFORE_NOUN)) return false
    }
    return false
  }
  const first = units[source.start]
  const isNobody = (source.end - source.start === 1 && isThing(first.word)) || first.tag === P.gerund
  return kind !== 'quotation' && DEEDS.test(entry.lemma) && isNobody
}
