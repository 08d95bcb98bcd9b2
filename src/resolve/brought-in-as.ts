import { descriptiveNoun } from '../lexicon/descriptions.js'
import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P, Shape, type Article, type Sentence, type TokenRange, type Word } from '../model/article.js'

const opensApposition = oneOf(', ( – —')
const beginsApposition = oneOf('a an the one its')
const isIndefinite = oneOf('a an')
const isThe = oneOf('the')
const isCopula = oneOf('is was')
const isHyphen = oneOf('- ‐ ‑')

/** How many tokens of an apposition are looked at, and of what stands before a name. */
const MAX_APPOSITION = 9
const MAX_BEFORE = 4

const FINITE = P.past | P.verbS | P.auxiliary | P.modal
const ATTRIBUTE = P.noun | P.name | P.adjective | P.number | P.participle | P.gerund | P.possessive | P.adverb

/** What a text says that somebody or something is where it names them. */
export interface BroughtIn {
  /** In small letters, in the singular: "airline" in "Acme, an airline based in Lipno". */
  readonly nouns: readonly string[]
  /** The words before these: "budget" in "a budget airline". */
  readonly attributes: readonly string[]
  /** The token after all that. */
  readonly endToken: number
}

/**
 * The nouns that stand beside a name and say what it names: "the magazine Der Blick", "Acme, an airline", "Lipno is a town",
 * "builder Joe Rae", "Joe Rae, 44, a builder".
 */
export function broughtInAs(
  article: Article,
  sentence: Sentence,
  { firstToken, endToken }: TokenRange,
  isPerson: boolean,
): BroughtIn | null {
  const { tokens, tags } = article
  const before =
    firstToken > sentence.firstToken &&
    tags[firstToken - 1] & (P.noun | P.name) &&
    (isSmall(article, firstToken - 1) || (isPerson && firstToken - 1 === sentence.firstToken))
      ? descriptiveNoun(tokens.word[firstToken - 1])
      : null
  const apposition = pastAge(tokens.word, endToken)
  const head = headBehind(article, apposition, sentence.endToken, isPerson)
  if (before === null && head === 0) return null
  const nouns: string[] = []
  const attributes: string[] = []
  if (before !== null) {
    nouns.push(before)
    for (let i = firstToken - 2; i > firstToken - MAX_BEFORE && i >= sentence.firstToken && tags[i] & ATTRIBUTE; i--)
      attributes.push(tokens.word[i].lower)
  }
  if (head === 0) return { nouns, attributes, endToken }
  nouns.push(tokens.word[head].lower)
  for (let i = apposition + 2; i < head; i++) attributes.push(tokens.word[i].lower)
  return { nouns, attributes, endToken: head + 1 }
}

/** The second comma of ", 44,", if that stands at token `i`. */
const pastAge = (word: readonly Word[], i: number): number =>
  word[i]?.text === ',' && word[i + 2]?.text === ',' && /^\d\d$/.test(word[i + 1].text) ? i + 2 : i

/** The token of "airline" behind "Acme" in "Acme, a budget airline in Lipno,"; 0 if there is none. */
function headBehind({ tokens, tags }: Article, end: number, limit: number, isPerson: boolean): number {
  const { word } = tokens
  if (end + 2 >= limit || !(opensApposition(word[end]) || isCopula(word[end])) || !beginsApposition(word[end + 1]))
    return 0
  // "if Lee is the nominee"
  if (isPerson && (isCopula(word[end]) || !isIndefinite(word[end + 1]))) return 0
  for (let i = end + 2; i < Math.min(limit, end + 2 + MAX_APPOSITION); i++) {
    const next = i + 1 < limit ? tags[i + 1] : P.punctuation
    if (!(tags[i] & ATTRIBUTE || isHyphen(word[i]))) return 0
    if (next & (P.noun | P.name | P.possessive) || isHyphen(word[i + 1])) continue
    // "In Lipno, the council was late"
    const isFinite = next & FINITE && !(next & P.past && tags[i + 2] & P.preposition)
    if (isFinite || (isThe(word[end + 1]) && !(next & P.punctuation))) return 0
    if (tags[i] & P.noun) return descriptiveNoun(word[i]) === word[i].lower ? i : 0
  }
  return 0
}

const isSmall = ({ tokens }: Article, i: number): boolean => !(tokens.word[i].shape & Shape.capital)
