import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P } from '../model/article.js'
import type { Complement } from './complement.js'
import type { Cue } from './cue.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import { endOfHead } from './noun-phrase.js'
import { isPersonNoun } from './person-noun.js'
import type { Stretch, Unit } from './stretch.js'

const isForReason = oneOf('for from')
const isContempt = oneOf('contempt')

/** Verbs that say something of a thing, and do something to a person. */
const ACTS = /^(?:cite|dismiss)$/

/**
 * "cited Lee in contempt", "cited the driver for speeding", "dismissed Root for a duck", "dismissed the clerk": what is done to a
 * person in court, in sport or at work, without a word told; not "cited low demand", "dismissed Lee's claims", "dismissed Lee as a
 * fool".
 */
export function isActOnPerson(stretch: Stretch, { entry, end }: Cue, { kind }: Complement): boolean {
  if (kind !== 'object' || !ACTS.test(entry.lemma)) return false
  const { units } = stretch
  const phrase = nounPhraseFrom(stretch, end)
  if (!phrase) return false
  const last = endOfHead(units, phrase)
  const head = units[last - 1]
  if (!(head.tag === P.name || (head.tag === P.noun && isPersonNoun(head.word)))) return false
  const next = units[last]
  if (isForReason(next?.word) || isInContempt(units, last)) return true
  return head.tag === P.noun && (!next || (next.tag & P.punctuation) !== 0)
}

const isInContempt = (units: readonly Unit[], i: number): boolean =>
  units[i]?.word.lower === 'in' && isContempt(units[i + 1]?.word)
