import { genderOfDescribed } from '../lexicon/descriptions.js'
import { oneOf } from '../lexicon/one-of.js'
import { cueVerbOf } from '../lexicon/cue-verbs.js'
import { PartOfSpeech as P } from '../model/article.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import { endOfHead } from './noun-phrase.js'
import { isPeople, isPersonNoun } from './person-noun.js'
import { isParticle } from './relative-head.js'
import { isComma, type Stretch, type Unit } from './stretch.js'

const isSingular = oneOf('him her')
const isThem = oneOf('them')
const isGoods = oneOf('cash money payment ransom valuables jewellery keys phone phones')

/** Verbs for what somebody makes another do with a word. */
const COMMANDS = /^(?:warn|order|tell|ask|threaten|beg|urge|instruct)$/

/**
 * "said Quilligan entered the shop and | demanded cash |", "said Lee hit Kim and | warned him not to talk |": the deed of whom is told,
 * where he has done something before, to the very person whom he then spoke to; not "said the plan was bad and urged ministers to
 * act", "said Hall lied and told him to leave", where only the speaker is left.
 * @param start where the statement begins
 * @param i the unit behind "and"
 */
export function isActOfAnother(stretch: Stretch, start: number, i: number): boolean {
  const { units } = stretch
  if (units[i - 1].word.lower !== 'and') return false
  let at = i
  while (units[at]?.tag === P.adverb) at++
  const act = units[at]
  if (!act || act.quotation || !(act.word.parts & P.past)) return false
  const lemma = cueVerbOf(act.word)?.lemma
  const demands = lemma === 'demand' && isOfGoods(units, at + 1)
  const to = units[at + 1]
  if (!lemma || !(demands || (COMMANDS.test(lemma) && to && (isSingular(to.word) || isThem(to.word))))) return false
  const subject = nounPhraseFrom(stretch, units[start].word.lower === 'that' ? start + 1 : start)
  if (!subject || units[subject.start].tag === P.pronoun) return false
  let verb = subject.end
  while (units[verb] && (units[verb].tag === P.adverb || units[verb].word.lower === 'had')) verb++
  const deed = units[verb]
  if (!deed || deed.quotation || !(deed.word.parts & P.past) || deed.tag & (P.auxiliary | P.modal)) return false
  // "said Lee attacked Kim and told him to go"
  if (lemma !== 'threaten' && cueVerbOf(deed.word)?.class === 'speech') return false
  return demands || isDoneTo(stretch, verb + 1, i - 1, to.word.lower)
}

/** "cash", "all the money", "£500" */
function isOfGoods(units: readonly Unit[], i: number): boolean {
  for (let k = i; k < Math.min(units.length, i + MAX_GOODS) && !isComma(units[k]) && !units[k].quotation; k++) {
    if (isGoods(units[k].word)) return true
    if (!(units[k].tag & (P.determiner | P.adjective | P.possessive | P.pronoun | P.number))) return false
  }
  return false
}

const MAX_GOODS = 4

/** "grabbed | the girl |" before "her", "hit | the guards |" before "them": the verb's object is whom the pronoun may stand for. */
function isDoneTo(stretch: Stretch, from: number, end: number, pronoun: string): boolean {
  const { units } = stretch
  const object = nounPhraseFrom(stretch, isParticle(units[from]?.word) ? from + 1 : from)
  if (!object || object.end > end) return false
  const { tag, word } = units[endOfHead(units, object) - 1]
  if (tag === P.name) return pronoun !== 'them'
  if (tag !== P.noun) return false
  if (pronoun === 'them') return isPeople(word)
  const gender = genderOfDescribed(word.lower)
  if (gender) return (gender === 'female') === (pronoun === 'her')
  return (gender === null || isPersonNoun(word)) && !word.lower.endsWith('s')
}
