import { PartOfSpeech as P, type Article } from '../../../model/article.js'
import { currencyNames } from '../../../lexicon/currencies.js'
import { unitNames } from '../../../lexicon/units.js'
import type { Numeral } from './numeral.js'

const isMeasured = (tokens: Article['tokens'], at: number, end: number): boolean =>
  unitNames.longestAt(tokens, at, end) !== undefined || currencyNames.longestAt(tokens, at, end) !== undefined

/** Before these "one" takes up a noun: "this one", "the one", "another one". */
const DETERMINERS =
  /^(?:this|that|the|which|each|every|any|another|no|some|a|an|what|whichever|not|right|last|next|other|such)$/

/**
 * Whether "one" stands for a thing and does not count: "one of the five", "the one", "one who knows", "one another", "one's".
 * It counts before a noun ("one vote") and beside another number ("one or two", "one in three").
 */
export function isPronounOne(
  { tokens, tags }: Article,
  { firstToken: first, endToken: end, sentence, form }: Numeral,
): boolean {
  if (form !== 'cardinal' || end !== first + 1 || tokens.word[first].lower !== 'one') return false
  // "a daring one-mile walk", "one-third"
  const isCompound = end + 1 < sentence.endToken && tokens.word[end].text === '-'
  if (isCompound && isMeasured(tokens, end + 1, sentence.endToken)) return false
  const before = first > sentence.firstToken ? tokens.word[first - 1] : undefined
  if (before && (DETERMINERS.test(before.lower) || tags[first - 1] === P.adjective)) return true
  if (end >= sentence.endToken) return first > sentence.firstToken
  const after = tokens.word[end]
  if (isOneToAnother(tokens, end, sentence.endToken)) return true
  // "one in every three", "one of every five"
  if (isShareOfEvery(tokens, end, sentence.endToken)) return false
  if (/^(?:or|and|to|in|out|-|–)$/.test(after.lower))
    return !(
      end + 1 < sentence.endToken &&
      (tokens.word[end + 1].parts & P.number || tokens.word[end + 1].lower === 'more')
    )
  if (/^(?:percent|per|cent|%)$/.test(after.lower)) return false
  return (
    !(tags[end] & (P.noun | P.adjective | P.participle | P.name | P.number)) ||
    /^(?:who|which|that|of)$/.test(after.lower)
  )
}

/** "one town after another", "from one country to another". */
function isOneToAnother({ word }: Article['tokens'], at: number, end: number): boolean {
  for (let i = at + 1; i < Math.min(at + 4, end - 1); i++)
    if (/^(?:after|to|for|or)$/.test(word[i].lower) && word[i + 1].lower === 'another') return true
  return false
}

function isShareOfEvery({ word }: Article['tokens'], at: number, end: number): boolean {
  const every = word[at].lower === 'out' ? at + 2 : at + 1
  return every + 1 < end && word[every].lower === 'every' && Boolean(word[every + 1].parts & P.number)
}
