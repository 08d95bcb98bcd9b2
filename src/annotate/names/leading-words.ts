import { nameContext } from '../../lexicon/name-contexts.js'
import { oneOf } from '../../lexicon/one-of.js'
import { PartOfSpeech as P, Shape, type Article, type Word } from '../../model/article.js'
import type { EntityType } from '../../model/record.js'
import type { PlacedRun } from './name-pool.js'
import { wordFacts } from './word-facts.js'

/** Bodies that bear a number: "82nd Airborne Division", "Seventh Fleet", "9th Circuit". */
const NUMBERED =
  /^(?:division|regiment|battalion|brigade|squadron|wing|army|fleet|corps|infantry|force|circuit|congress|cavalry|battery|company|district)$/i
const ORDINAL =
  /^(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth|Fifteenth|Sixteenth|Seventeenth|Eighteenth|Nineteenth|Twentieth)$/

const isLeadingParticle = nameContext('leading-particle')
const isParticle = (word: Word): boolean => word.text === word.lower && isLeadingParticle(word)
const isVan = oneOf('van')

/**
 * First token of a name, with what belongs to it though no run begins there: before a person's the small words of the
 * surname ("Mr. | von der Moss"); before an organisation's "The" where a capital cannot come from the place in the sentence
 * ("in The Lipno Herald", not "The Lipno Herald said"), the number of a unit ("the 82nd Airborne Division").
 */
export function firstOfName(article: Article, run: PlacedRun, first: number, end: number, type: EntityType): number {
  const { word } = article.tokens
  const { firstToken } = run.sentence
  if (type === 'person') return firstOfSurname(article, firstToken, first)
  if (type !== 'organization' || run.casing === 'capitals' || first - 1 < firstToken) return first
  const { text } = word[first - 1]
  // "Director at The Lipno Institute" among capitals too, for "at" has none
  if (text === 'The') return first - 2 >= firstToken && goesOn(word[first - 2]) ? first - 1 : first
  if (run.casing !== 'sentence') return first
  if (ORDINAL.test(text)) return isNumbered(word, first, end) ? first - 1 : first
  // "82 | nd"
  const isSuffix = /^(?:st|nd|rd|th)$/.test(text) && first - 2 >= firstToken && /^\d{1,3}$/.test(word[first - 2].text)
  return isSuffix && isNumbered(word, first, end) ? first - 2 : first
}

function firstOfSurname({ tokens: { word }, tags }: Article, firstToken: number, name: number): number {
  let first = name
  while (first > firstToken && isParticle(word[first - 1])) first--
  // "the van | Moss drove"
  const isVehicle =
    isVan(word[first]) && first > firstToken && tags[first - 1] & (P.determiner | P.adjective | P.possessive)
  return isVehicle ? name : first
}

const isNumbered = (word: readonly Word[], first: number, end: number): boolean =>
  NUMBERED.test(word[end - 1].lower) || word.slice(first, Math.min(end, first + 2)).some(isCircuit)

/** "11th U.S. Circuit Court of Appeals" */
const isCircuit = ({ lower }: Word): boolean => lower === 'circuit'

/** A word in small letters or a comma: what follows begins no sentence, title or quotation. */
const goesOn = (word: Word): boolean =>
  word.text === ',' || Boolean(word.shape & Shape.letters && !(word.shape & Shape.capital) && !wordFacts(word).nameLike)
