import { PartOfSpeech as P, Shape, type Article, type Sentence } from '../model/article.js'
import { cueVerbOf } from '../lexicon/cue-verbs.js'
import { titleOfWord } from '../lexicon/gazetteer.js'
import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'

const isOfOrFrom = oneOf('of from')
const governs = oneOf('of to with from by for at in on about against over between among toward towards without')
const isOnOrIn = oneOf('on in')
const isAccording = oneOf('according')

/** 0 in passing, 1 as a subject, 2 as the one who says something: whom "he" then is, rather than whom he spoke of. */
export type Prominence = 0 | 1 | 2

/** Longest "(D-Ohio)", title in front of a name, and apposition and time behind it, in tokens. */
const MAX_BRACKET = 8
const MAX_TITLE = 10
const MAX_APPOSITION = 30
const MAX_TIME = 5

const VERB = P.past | P.verbS | P.verb
const HELPING = P.modal | P.auxiliary
const FINITE = P.past | P.verbS | HELPING
const IN_TITLE = P.noun | P.name | P.adjective | P.determiner | P.possessive

/** How a sentence speaks of somebody, mentioned by its tokens `[first, end)`: as the subject of a verb that follows, or before. */
export function prominenceOf(article: Article, sentence: Sentence, first: number, end: number): Prominence {
  const { tokens, tags } = article
  const limit = sentence.endToken
  // "Ann Hall's lawyer said"
  if (end < limit && tags[end] & P.possessive) return 0
  const before = beforeTitle(article, first)
  const next = pastTime(article, pastOrigin(article, pastBracket(article, end, limit), limit), limit)
  for (let i = next; i < Math.min(limit, next + 4); i++) {
    if (tags[i] & (VERB | HELPING)) return asSubjectOf(article, i)
    if (!(tags[i] & P.adverb)) break
  }
  if (next + 1 < limit && tokens.word[next].text === ',') {
    // "Reed's lawyer, Ann Hall, said", "the director, Dr. Ann Hall, said": in apposition
    if (before >= 0 && tokens.word[before].text === ',' && isVerb(article, next + 1, limit))
      return asSubjectOf(article, next + 1)
    // "Ann Hall, who said"
    if (tags[next + 1] & P.relative && next + 2 < limit && speaks(article, next + 2)) return 2
    // "Ann Hall, deputy director of the fund in Reno, Nevada, also said": an apposition between
    const isGoverned = before >= 0 && governs(tokens.word[before])
    for (let i = next + 1; i < Math.min(limit - 1, next + MAX_APPOSITION); i++) {
      if (tokens.word[i].text !== ',') continue
      // "in a letter to Ann Hall, Ames, her lawyer, said"
      if (isGoverned) return 0
      let verb = i + 1
      while (verb < limit && tags[verb] & P.adverb) verb++
      if (verb < limit && (isVerb(article, verb, limit) || tags[verb] & HELPING)) return asSubjectOf(article, verb)
    }
  }
  if (first === 0) return 0
  // "according to Ann Hall"
  if (tokens.word[first - 1].lower === 'to' && isAccording(tokens.word[first - 2])) return 2
  // "Lee asked Ann Hall about it": who is asked will answer
  if (cueVerbOf(tokens.word[first - 1])?.lemma === 'ask') return 2
  return isBehindSaid(article, first, end, limit) ? 2 : 0
}

/** The same of a person: "Ann Hall's plan failed" speaks of her too, "Ann Hall's lawyer said" and "one of Ann Hall's plans" do not. */
export function prominenceOfPerson(article: Article, sentence: Sentence, first: number, end: number): Prominence {
  const prominence = prominenceOf(article, sentence, first, end)
  return prominence || (isOwnerOfSubject(article, first, end, sentence.endToken) ? 1 : 0)
}

function isOwnerOfSubject(article: Article, owner: number, end: number, limit: number): boolean {
  const { tokens, tags } = article
  if (end >= limit || !(tags[end] & P.possessive) || governs(tokens.word[beforeTitle(article, owner)])) return false
  const first = end + 1
  let i = first
  while (i < Math.min(limit, first + MAX_BRACKET) && tags[i] & (P.noun | P.adjective | P.number)) i++
  return i > first && i < limit && (tags[i] & FINITE) !== 0 && titleOfWord(tokens.word[i - 1]) === null
}

/** Not "elected" of "Ann Hall, elected in May". */
function isVerb({ tokens, tags }: Article, i: number, limit: number): boolean {
  if (tags[i] & (P.past | P.verbS)) return true
  return (
    tags[i] === P.participle && (tokens.word[i].parts & P.past) !== 0 && i + 1 < limit && !(tags[i + 1] & P.preposition)
  )
}

const asSubjectOf = (article: Article, verb: number): Prominence =>
  speaks(article, verb) && !(article.tags[verb] & HELPING) ? 2 : 1

const speaks = ({ tokens }: Article, i: number): boolean => cueVerbOf(tokens.word[i])?.class === 'speech'

/** The token before what a person is called in front of the name: "said | the fund's director Ann Hall". */
function beforeTitle({ tokens, tags }: Article, first: number): number {
  let i = first - 1
  while (i > first - MAX_TITLE && i >= 0 && (tags[i] & IN_TITLE || tokens.word[i].lower === 'of')) i--
  return i
}

/** “No,” said the fund's director Ann Hall; not "attacked Ann Hall", "said Ann Hall's lawyer". */
function isBehindSaid(article: Article, first: number, end: number, limit: number): boolean {
  const { tokens, tags } = article
  const i = beforeTitle(article, first)
  if (i <= 0 || !(tags[i] & (P.past | P.participle | P.verbS)) || !speaks(article, i)) return false
  const mark = tokens.word[i - 1]
  const closes = end >= limit || (tokens.word[end].shape & Shape.symbol) !== 0
  return mark.text === ',' ? closes : (mark.shape & Shape.symbol) !== 0 && !(end < limit && tags[end] & P.noun)
}

/** The token after "(D-Ohio)", if that begins at token `i`. */
function pastBracket({ tokens }: Article, i: number, limit: number): number {
  if (i >= limit || tokens.word[i].text !== '(') return i
  for (let close = i + 1; close < Math.min(limit, i + MAX_BRACKET); close++)
    if (tokens.word[close].text === ')') return close + 1
  return i
}

/** The token after "on Friday", "late last week", if that begins at token `i` and goes on to a verb. */
function pastTime({ tokens, tags }: Article, i: number, limit: number): number {
  let end = i
  if (end < limit && isOnOrIn(tokens.word[end])) end++
  while (end < Math.min(limit, i + MAX_TIME) && isSpeechWord(tokens.word[end], 'before-time')) end++
  if (end >= limit || !(isSpeechWord(tokens.word[end], 'time') || isSpeechWord(tokens.word[end], 'period'))) return i
  end++
  while (end < Math.min(limit, i + MAX_TIME) && isSpeechWord(tokens.word[end], 'period')) end++
  return end < limit && tags[end] & (VERB | HELPING | P.adverb) ? end : i
}

/** The token after "of Harlow University", if that begins at token `i`. */
function pastOrigin({ tokens, tags }: Article, i: number, limit: number): number {
  if (i >= limit || !isOfOrFrom(tokens.word[i])) return i
  let end = i + 1
  while (end < Math.min(limit, i + MAX_TITLE) && tags[end] & (P.name | P.noun | P.determiner | P.adjective)) end++
  return end
}
