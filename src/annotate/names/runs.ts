import { currencyLetters, isCurrencyCode } from '../../lexicon/currencies.js'
import { Known, type NameHead } from '../../lexicon/gazetteer.js'
import { nameContext } from '../../lexicon/name-contexts.js'
import { oneOf } from '../../lexicon/one-of.js'
import { trait } from '../../lexicon/traits.js'
import {
  PartOfSpeech as P,
  Shape,
  type Article,
  type Sentence,
  type TokenTable,
  type Word,
} from '../../model/article.js'
import type { Span } from '../../model/span.js'
import { isGlued, tokensIn } from '../../text/tokens.js'
import { mayBeginSmall, NAME_LIKE, wordFacts } from './word-facts.js'

/** Tokens that may be one name or several: capitalised words with what can stand between them; half-open. */
export interface Run {
  readonly first: number
  readonly end: number
}

/** Longest run in tokens; a longer one is cut, so that hostile text costs no more than its length. */
const MAX_RUN = 24
const isParticle = nameContext('particle')
const AUXILIARY = P.auxiliary | P.modal
const FINITE = P.verb | P.verbS | P.past
const HYPHEN = /^[-‐‑]$/
const isMoneySign = oneOf('$ £ € ¥ ¢ ₵')
const NO_HEADS: readonly NameHead[] = []
const isFormer = oneOf('former')
/** Written small too. */
export const isCompanyEnding = oneOf('plc')
const isRanking = nameContext('ranking')
/** Nouns after a hyphen that make a description of a name, no part of it: "Beijing-based", "Obama-era". */
const isDescribing = nameContext('describing')

/** What a division of a country is called behind a hyphen: "-ri", "-gun". */
const isDivision = nameContext('division')

/** No run begins at most words. */
const MAY_BEGIN = trait(
  ({ text, lower, shape }) =>
    text !== lower || (shape & (Shape.capital | Shape.number)) !== 0 || isArticle(text) || mayBeginSmall(text),
)
/** "al" in "al-Rashid". */
const isArticle = (text: string): boolean => text === 'al' || text === 'el'

/** Finds the runs of an article; it keeps where it stands, so that nothing is made for each sentence and run. */
export class RunFinder {
  readonly #article: Article
  readonly #tokens: TokenTable
  readonly #word: readonly Word[]
  /** 1 for each token that no run may touch. */
  readonly #taken: Uint8Array
  #sentence!: Sentence
  /** First token of the run at hand, and the last that it may reach. */
  #first = 0
  #limit = 0
  /** Head words seen in it, which may take prepositions: "Committee for". */
  #heads: readonly NameHead[] = NO_HEADS

  /** @param taken spans that no run touches, sorted and not overlapping */
  constructor(article: Article, taken: readonly Span[]) {
    this.#article = article
    this.#tokens = article.tokens
    this.#word = article.tokens.word
    this.#taken = new Uint8Array(article.tokens.count)
    for (const span of taken) this.#taken.fill(1, ...tokensIn(article.tokens, span))
  }

  /** The runs of a sentence, left to right. */
  runsOf(sentence: Sentence): Run[] {
    this.#sentence = sentence
    const runs: Run[] = []
    const { traits } = this.#tokens
    for (let i = sentence.firstToken; i < sentence.endToken;) {
      const end = traits[i] & MAY_BEGIN ? this.#endOfRun(i) : 0
      if (end) runs.push({ first: i, end })
      i = end || i + 1
    }
    return runs
  }

  /** End of the run that begins at token `i`, or 0. */
  #endOfRun(i: number): number {
    const { firstToken, endToken } = this.#sentence
    const word = this.#word[i]
    const title = i > firstToken ? quotedTitleEnd(this.#article, this.#sentence, i) : 0
    if (title) return title
    if (this.#isName(i)) return this.#goOn(i, i + 1)
    // "6PR", "3AW": stations and firms that begin with a figure
    if (word.shape & Shape.number && isStation(this.#tokens, i, endToken) && this.#isFree(i) && this.#isName(i + 1))
      return i + 2
    if (isArticle(word.text) && this.#isFree(i) && this.#isJoined(i + 1) && this.#isName(i + 2))
      return this.#goOn(i, i + 3)
    // "The Hague", "9/11", "al-Qaida": listed phrases that begin with another kind of word
    const listed = mayBeginListed(word) && this.#isFree(i) ? listedPhrase(this.#article, i, endToken) : 0
    return listed && this.#goOn(i, listed)
  }

  #isFree(i: number): boolean {
    return this.#taken[i] === 0
  }

  /** Whether the word at token `i` is written as a name where it stands. */
  #isName(i: number): boolean {
    const { firstToken, endToken } = this.#sentence
    if (i >= endToken || !(this.#tokens.traits[i] & NAME_LIKE)) return false
    const word = this.#word[i]
    if (word.text === word.lower || !this.#isFree(i)) return false
    const { closed, known } = wordFacts(word)
    // "Ann Lee | Says | Yard | Will Close": capitals have verbs in headlines alone
    const tag = this.#article.tags[i]
    if (i > firstToken && (tag & AUXILIARY || (tag & FINITE && !known))) return false
    if (this.#isParty(i) || this.#isOffice(i) || this.#isStanding(i)) return false
    // "Thirty-seven"
    if (word.parts === P.number && HYPHEN.test(this.#word[i + 1]?.text ?? '') && this.#word[i + 2]?.parts === P.number)
      return false
    // "@NatSec", "#metoo", "11TH"
    if (
      isGlued(this.#tokens, i) &&
      /^(?:[@#_]|\d+)$/.test(this.#word[i - 1].text) &&
      !isStation(this.#tokens, i - 1, endToken)
    )
      return false
    // "pic.twitter.com/HaNRT"
    if (isGlued(this.#tokens, i) && this.#word[i - 1].text === '/' && isDomain(this.#word[i - 2])) return false
    // "HK$3", "NZ $3"
    if (isMoneySign(this.#word[i + 1]) && (isGlued(this.#tokens, i + 1) || /^(?:NZ|HK|AU|NT)$/.test(word.text)))
      return false
    // "EUR 3m", "Rs. 500"
    if (isCurrencyCode(word) && (this.#word[i + 1]?.shape ?? 0) & Shape.number) return false
    // "N187bn"
    if (
      currencyLetters.has(word.text) &&
      isGlued(this.#tokens, i + 1) &&
      (this.#word[i + 1]?.shape ?? 0) & Shape.number
    )
      return false
    // "Long" in the middle of a sentence, as in "Long Island"
    if (!closed || known || (i > firstToken && word.parts === P.adverb)) return true
    // "All Souls College", "Our Harbour Fund" in the middle of a sentence
    if (
      /^(?:All|Our)$/.test(word.text) &&
      i > firstToken &&
      !(this.#word[i - 1].shape & Shape.symbol) &&
      i + 1 < endToken
    )
      return Boolean(this.#word[i + 1].shape & Shape.capital)
    // "US", "IT" against "us", "it"; "AT" among capitals is "at"
    return (
      Boolean(word.shape & Shape.allCaps) && word.text.length > 1 && !this.#isShouted(i - 1) && !this.#isShouted(i + 1)
    )
  }

  #isShouted(i: number): boolean {
    const { firstToken, endToken } = this.#sentence
    if (i < firstToken || i >= endToken) return false
    return Boolean(this.#word[i].shape & Shape.allCaps) && this.#word[i].text.length > 4
  }

  #isJoined(i: number): boolean {
    const isHyphen = i + 1 < this.#sentence.endToken && HYPHEN.test(this.#word[i].text)
    return isHyphen && isGlued(this.#tokens, i) && isGlued(this.#tokens, i + 1)
  }

  /** "D" in "(D-Conn.)". */
  #isParty(i: number): boolean {
    return (
      this.#word[i].text.length === 1 &&
      /^[DRI]$/.test(this.#word[i].text) &&
      /^[(,]$/.test(this.#word[i - 1]?.text ?? '') &&
      /^[-–—]$/.test(this.#word[i + 1]?.text ?? '')
    )
  }

  /** "State" in "secretary of State Colin Moss". */
  #isOffice(i: number): boolean {
    return this.#word[i - 1]?.lower === 'of' && this.#word[i - 2]?.text === 'secretary'
  }

  /** "Former" in "Former House speaker", "Top" in "Top Senate leaders": not "Top Hat", whose second word is no name by itself. */
  #isStanding(i: number): boolean {
    const next = i + 1 < this.#sentence.endToken ? this.#word[i + 1] : undefined
    if (!next || !(next.shape & Shape.capital) || isBroken(this.#article, i + 1)) return false
    return isFormer(this.#word[i]) || (isRanking(this.#word[i]) && (wordFacts(next).known & ~Known.nonName) !== 0)
  }

  /** End of the run that begins at `first` and holds all up to `from`. */
  #goOn(first: number, from: number): number {
    this.#first = first
    this.#limit = Math.min(this.#sentence.endToken, first + MAX_RUN)
    this.#heads = NO_HEADS
    this.#note(first, from)
    let end = from
    while (end < this.#limit) {
      const listed = listedPhrase(this.#article, end - 1, this.#limit)
      const next = listed > end ? listed : this.#nameAfter(end)
      if (!next || next > this.#limit) break
      this.#note(end, next)
      end = next
    }
    return end
  }

  #note(first: number, end: number): void {
    for (let i = first; i < end; i++) {
      const { heads } = wordFacts(this.#word[i])
      if (heads) this.#heads = this.#heads.concat(heads)
    }
  }

  /** End of the next name word of the run with what stands before it, or 0. */
  #nameAfter(i: number): number {
    if (i >= this.#limit || isBroken(this.#article, i)) return 0
    const word = this.#word[i]
    const { text, lower } = word
    if (this.#isName(i)) return i + 1
    if (!this.#isFree(i)) return 0
    // "Freedom From Tolls Foundation"
    if (
      (text === 'From' || text === 'Without') &&
      this.#isCommonName(i - 1) &&
      this.#isName(i + 1) &&
      !isBroken(this.#article, i + 1)
    )
      return i + 2
    // "Halvorsen Foods plc"
    if (isCompanyEnding(word) && i - 1 >= this.#first && this.#isName(i - 1)) return i + 1
    // "Hall v. Moss"
    if (text === 'v.' && i + 1 < this.#limit && this.#isName(i + 1)) return i + 2
    if (word.shape & Shape.symbol) return this.#afterSign(i, text)
    if (word.shape & Shape.number)
      // "Camp 14", "Apollo 11", "Velmar 2.0"
      return /^(?:\d{1,4}|\d{1,2}\.0)$/.test(text) && !/^(?:[%$]|percent|per)/.test(this.#word[i + 1]?.text ?? '')
        ? i + 1
        : 0
    if (i + 1 >= this.#limit || isBroken(this.#article, i + 1)) return 0
    if (isParticle(word)) {
      let k = i + 1
      while (k < i + 3 && k < this.#limit && isParticle(this.#word[k])) k++
      if (HYPHEN.test(this.#word[k]?.text ?? '')) k++
      if (this.#isName(k)) return k + 1
    }
    if (
      this.#heads.some(({ takes }) => takes.has(lower)) ||
      (lower === 'and' && (this.#heads.length || this.#isCommonName(i - 1)))
    ) {
      let k = i + 1
      // "Protocol relating to the Status of Refugees"
      if (lower === 'relating' && this.#word[k].lower === 'to') k++
      if (this.#word[k]?.lower === 'the') k++
      if (k < this.#limit && this.#isName(k)) return k + 1
    }
    // "ACLU of Georgia"
    if (
      lower === 'of' &&
      !isBroken(this.#article, i + 1) &&
      (this.#isCommonName(i - 1) || this.#isBodyInCapitals(i - 1))
    ) {
      const k = this.#word[i + 1].lower === 'the' ? i + 2 : i + 1
      if (k < this.#limit && this.#isName(k)) return k + 1
    }
    return 0
  }

  /** End of the name word behind a sign that may stand within a name, or 0. */
  #afterSign(i: number, sign: string): number {
    if (i + 1 >= this.#limit) return 0
    if (isGlued(this.#tokens, i + 1) && isGlued(this.#tokens, i) && HYPHEN.test(sign) && !this.#isPrefix(i - 1))
      return this.#isName(i + 1) || this.#word[i + 1].shape & Shape.number || this.#isNamePart(i + 1) ? i + 2 : 0
    if (isBroken(this.#article, i + 1)) return 0
    if (sign === '&' || sign === "'s" || sign === "'S") return this.#isName(i + 1) ? i + 2 : 0
    if (sign === "'" || sign === '’') return isGlued(this.#tokens, i) && this.#isName(i + 1) ? i + 2 : 0
    if (sign === '"' || sign === '“') return this.#nicknameEnd(i)
    if (sign === ',' && this.#heads.length) {
      const end = this.#fieldsEnd(i)
      if (end) return end
    }
    return sign === ',' && /^(?:Inc|Corp|Ltd|LLC|Jr|Sr)\b/.test(this.#word[i + 1].text) ? i + 2 : 0
  }

  /** End of the fields of a body that are listed from the comma at token `i`: "Department of Health | , Education and Welfare"; or 0. */
  #fieldsEnd(i: number): number {
    const first = this.#fieldStart(i)
    if (!first || !/^(?:of|for|on)$/.test(this.#word[first - 1].lower)) return 0
    const limit = Math.min(this.#limit, i + MAX_FIELDS)
    let end = i
    while (end < limit) {
      const joint = this.#word[end].text === ',' ? end + 1 : end
      const isLast = joint < limit && /^(?:and|&)$/.test(this.#word[joint].text)
      let item = isLast ? joint + 1 : joint
      if (item === end) return 0
      const from = item
      while (item < limit && this.#isField(item)) item++
      if (item === from) return 0
      if (isLast) return item
      end = item
    }
    return 0
  }

  /** First of the words of a field right before token `i`. */
  #fieldStart(i: number): number {
    let first = i
    while (first > this.#first && first > i - MAX_FIELDS && this.#isField(first - 1)) first--
    return first === i ? 0 : first
  }

  /** "Local" in "Ministry of Housing, Communities and Local Government", "Labor": a common word that names no other body by itself. */
  #isField(i: number): boolean {
    const { common, known, heads } = wordFacts(this.#word[i])
    return (
      (this.#word[i].shape & Shape.capital) !== 0 &&
      common &&
      !(known & ~(Known.organization | Known.nonName)) &&
      !(known && heads)
    )
  }

  /** "Ex-Ohio", "Then-Senator", "Anti-Moss": no part of the name behind the hyphen, as in "Anti-Defamation League". */
  #isPrefix(i: number): boolean {
    const { lower } = this.#word[i]
    if (lower === 'ex' || lower === 'then') return true
    if (lower !== 'anti' && lower !== 'pro') return false
    const next = this.#word[i + 3]
    return (
      (wordFacts(this.#word[i + 2]).known & ~Known.nonName) !== 0 ||
      // "the Anti-Prom", but "the Anti-Tax League"
      i + 3 >= this.#limit ||
      !(next.shape & Shape.capital)
    )
  }

  /** End of a nickname in quotation marks with the name that goes on behind it: 'Ann | "Ace" Moss'; or 0. */
  #nicknameEnd(i: number): number {
    const isGiven = wordFacts(this.#word[i - 1]).known & (Known.firstName | Known.surname)
    // "Col. Eyob | “Halibay” Tesfay"
    if (!isGiven && !(i - 2 >= this.#sentence.firstToken && wordFacts(this.#word[i - 2]).title)) return 0
    for (let k = i + 1; k < Math.min(this.#limit - 1, i + MAX_NICKNAME + 2); k++) {
      if (/^["”]$/.test(this.#word[k].text)) return k > i + 1 && this.#isName(k + 1) ? k + 2 : 0
      if (!(this.#word[k].shape & Shape.capital)) return 0
    }
    return 0
  }

  #isBodyInCapitals(i: number): boolean {
    const word = this.#word[i]
    return Boolean(word.shape & Shape.allCaps) && (wordFacts(word).known & Known.organization) !== 0
  }

  /** A capitalised common noun: "Health" in "Health and Human Services". */
  #isCommonName(i: number): boolean {
    const word = this.#word[i]
    return Boolean(word.shape & Shape.capital && word.parts & P.noun) && !wordFacts(word).known
  }

  /** The small word after a hyphen belongs to the name: "Song-thaek", "Ki-moon", not "U.S.-led". */
  #isNamePart(i: number): boolean {
    const word = this.#word[i]
    if (!(word.shape & Shape.letters) || isDescribing(word)) return false
    // "Lipno-gun"
    if (isDivision(word) && !wordFacts(this.#word[i - 2]).common) return true
    const before = this.#word[i - 2]
    // "Yau Wai-ching", "Moss Chi-hang", "Wong Pik-wan", "Jang Mi-ran"
    const isSyllable = i - 3 >= this.#first && before.text.length <= 5
    if (
      isSyllable &&
      (/^[^aeiou]{1,2}(?:i|a|u|eu)ng$/.test(word.lower) ||
        (word.text.length <= 3 && !(word.parts & ~(P.adjective | P.past | P.participle))))
    )
      return true
    if (!wordFacts(word).common) return !/(?:ed|ing)$/.test(word.lower)
    return (
      isSyllable &&
      (Boolean(word.parts & P.noun) || (word.lower === 'in' && !wordFacts(before).common)) &&
      !(word.parts & (P.participle | P.gerund))
    )
  }
}

/** "twitter.com" */
const isDomain = (word: Word | undefined): boolean => word !== undefined && /[\p{L}\d]\.\p{Ll}{2,4}$/u.test(word.text)

const mayBeginListed = ({ shape, text }: Word): boolean =>
  (shape & (Shape.capital | Shape.number)) !== 0 || mayBeginSmall(text)

/** End of the longest listed phrase with small words or signs that begins at token `i`: "Bosnia and Herzegovina"; or 0. */
function listedPhrase({ tokens }: Article, i: number, limit: number): number {
  const word = tokens.word[i]
  if (!mayBeginListed(word)) return 0
  const { tails } = wordFacts(word)
  let longest = 0
  for (let k = 0; k < tails.length; k++) {
    const tail = tails[k]
    const end = i + 1 + tail.length
    if (end > longest && end <= limit && standsAt(tokens, i + 1, tail)) longest = end
  }
  return longest
}

function standsAt({ word }: TokenTable, first: number, forms: readonly string[]): boolean {
  for (let k = 0; k < forms.length; k++) if (word[first + k].text !== forms[k]) return false
  return true
}

const isUnit = nameContext('unit')

/** Whether one or two figures are glued to two or three capitals that are no unit. */
function isStation({ word, start, end }: TokenTable, i: number, limit: number): boolean {
  if (i + 1 >= limit || start[i + 1] !== end[i] || !/^\d{1,2}$/.test(word[i].text)) return false
  const next = word[i + 1]
  return Boolean(next.shape & Shape.allCaps) && /^\p{Lu}{2,3}$/u.test(next.text) && !isUnit(next)
}

/** Longest list of fields in tokens: ", Housing, Land and Water". */
const MAX_FIELDS = 14

/** Longest nickname in words: "El Chapo". */
const MAX_NICKNAME = 3

/** Longest title of a work in quotation marks, in tokens. */
const MAX_TITLE = 9
const isQuote = oneOf('" “ ” ‘ ’ \' « »')

/**
 * End of a title that stands alone between quotation marks and has a small word in it: “The Road to Lipno”; or 0. In small
 * letters only words such as "of" and "the".
 */
function quotedTitleEnd({ tokens }: Article, sentence: Sentence, first: number): number {
  if (!(tokens.word[first].shape & Shape.capital) || !isQuote(tokens.word[first - 1])) return 0
  const limit = Math.min(sentence.endToken, first + MAX_TITLE)
  let small = false
  for (let i = first; i < limit; i++) {
    const word = tokens.word[i]
    if (isQuote(word)) return small && i > first + 1 && tokens.word[i - 1].shape & Shape.capital ? i : 0
    if (word.shape & Shape.symbol && !/^[:’'-]$/.test(word.text)) return 0
    if (word.shape & Shape.letters && !(word.shape & Shape.capital)) {
      if (!(word.parts & (P.preposition | P.determiner | P.conjunction | P.infinitiveTo | P.possessive))) return 0
      small = true
    }
  }
  return 0
}

/** Whether a gap like that of a table or between lines stands before token `i`. */
function isBroken({ text, tokens }: Article, i: number): boolean {
  const from = tokens.end[i - 1]
  const gap = tokens.start[i] - from
  return gap > 1 && (gap > 3 || /\t| {3}|\n\s*\n/.test(text.slice(from, tokens.start[i])))
}
