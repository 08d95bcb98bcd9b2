import { cueVerbOf } from '../lexicon/cue-verbs.js'
import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P } from '../model/article.js'
import { nounPhraseBefore } from './noun-phrase-before.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import { isPeople } from './person-noun.js'
import { isComma, type Stretch } from './stretch.js'
import { subjectBeforeAside } from './subject-before-aside.js'

const isBetween = oneOf('however though too meanwhile nevertheless nonetheless')
const MAY_OPEN = P.punctuation | P.subordinator | P.conjunction

/**
 * Whether a word that could be a noun is the verb of what stands before it: "The authors caution, however, that", "The MPs, led by
 * Lee, claim that", "The council fears members will leave".
 */
export function isVerbOfSubject(stretch: Stretch, i: number): boolean {
  const { units } = stretch
  const { tag, word } = units[i]
  const before = units[i - 1]
  const frames = tag === P.noun && before && !before.quotation ? cueVerbOf(word)?.frames : undefined
  if (!frames) return false
  // ", however, that"
  const isAside = isComma(units[i + 1]) && isBetween(units[i + 2]?.word) && isComma(units[i + 3])
  const next = units[isAside ? i + 4 : i + 1]
  if (word.parts & P.verb) {
    if (next?.word.lower !== 'that' || !frames.has(next.word.lower)) return false
    if (isAside && before.tag === P.noun) return isPeople(before.word)
    const subject = isComma(before) ? subjectBeforeAside(stretch, i - 1) : null
    if (!subject) return false
    for (let k = subject.start; k < subject.end && !isComma(units[k]); k++)
      if (units[k].word.lower.endsWith('s') && units[k].tag & (P.noun | P.name)) return true
    return false
  }
  if (!(word.parts & P.verbS) || !frames.has('bare')) return false
  // "members | will", not "Amid strike fears members will"
  const inner = next && !isAside && !(next.tag & P.preposition) ? nounPhraseFrom(stretch, i + 1) : null
  const tells = inner ? units[inner.end]?.tag === P.modal : isAside && next?.word.lower === 'that'
  if (!tells) return false
  const subject = nounPhraseBefore(stretch, i)
  return subject !== null && (subject.start === 0 || (units[subject.start - 1].tag & MAY_OPEN) !== 0)
}
