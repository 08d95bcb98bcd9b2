import { Known, type NameHead } from '../../lexicon/gazetteer.js'
import { perWord } from '../../lexicon/per-word.js'
import {
  PartOfSpeech as P,
  Shape,
  type Article,
  type Sentence,
  type TokenTable,
  type Word,
} from '../../model/article.js'
import { firstEndingAfter, type Span } from '../../model/span.js'
import { isGlued } from '../../text/tokens.js'
import { wordFacts } from './word-facts.js'

/** Tokens that may be one name or several: capitalised words with what can stand between them; half-open. */
export interface Run {
  readonly first: number
  readonly end: number
}

/** Longest run in tokens; a longer one is cut, so that hostile text costs no more than its length. */
const MAX_RUN = 24
const PARTICLES = new Set(
  'de del della di da do dos das du des la le van von der den ter ten zu bin bint ibn al el ul y e af av'.split(' '),
)
const HYPHEN = /^[-‐‑]$/
/** Nouns after a hyphen that make a description of a name, no part of it: "Beijing-based", "Obama-era". */
const DESCRIBING = new Set('style era area wide type born led like only free run wing based time bound'.split(' '))

/** A cheap look: at most words no run begins. */
const mayBegin = perWord(
  ({ text, lower, shape }) => text !== lower || (shape & (Shape.capital | Shape.number)) !== 0 || isArticle(text),
)
/** "al" in "al-Rashid". */
const isArticle = (text: string): boolean => text === 'al' || text === 'el'

/** Finds the runs of a sentence, left to right; none touches a span of `taken` (sorted, not overlapping). */
export function* findRuns(article: Article, sentence: Sentence, taken: readonly Span[]): Generator<Run> {
  const { tokens } = article
  const free = (i: number): boolean => {
    const next = taken.length ? taken[firstEndingAfter(taken, tokens.start[i])] : undefined
    return !next || next.start >= tokens.end[i]
  }
  const isName = (i: number): boolean => {
    if (i >= sentence.endToken) return false
    const word = tokens.word[i]
    if (word.text === word.lower || !free(i)) return false
    const { nameLike, closed, known } = wordFacts(word)
    if (!nameLike) return false
    if (isParty(i) || isOffice(i)) return false
    // "@NatSec", "#metoo", "11TH"
    if (
      isGlued(tokens, i) &&
      /^(?:[@#]|\d+)$/.test(tokens.word[i - 1].text) &&
      !isStation(tokens, i - 1, sentence.endToken)
    )
      return false
    // "HK$3"
    if (isGlued(tokens, i + 1) && /^[$£€¥]$/.test(tokens.word[i + 1]?.text ?? '')) return false
    // "Long" in the middle of a sentence, as in "Long Island"
    if (!closed || known || (i > sentence.firstToken && word.parts === P.adverb)) return true
    // "All Souls College" in the middle of a sentence
    if (word.text === 'All' && i > sentence.firstToken && !isSymbol(i - 1) && i + 1 < sentence.endToken)
      return Boolean(tokens.word[i + 1].shape & Shape.capital)
    // "US", "IT" against "us", "it"; "AT" among capitals is "at"
    return Boolean(word.shape & Shape.allCaps) && word.text.length > 1 && !isShouted(i - 1) && !isShouted(i + 1)
  }
  const isSymbol = (i: number): boolean => (tokens.word[i].shape & Shape.symbol) !== 0
  const isShouted = (i: number): boolean =>
    i >= sentence.firstToken &&
    i < sentence.endToken &&
    Boolean(tokens.word[i].shape & Shape.allCaps) &&
    tokens.word[i].text.length > 4
  const isJoined = (i: number): boolean =>
    i + 1 < sentence.endToken && HYPHEN.test(tokens.word[i].text) && isGlued(tokens, i) && isGlued(tokens, i + 1)
  /** "D" in "(D-Conn.)". */
  const isParty = (i: number): boolean =>
    /^[DRI]$/.test(tokens.word[i].text) &&
    /^[(,]$/.test(tokens.word[i - 1]?.text ?? '') &&
    /^[-–—]$/.test(tokens.word[i + 1]?.text ?? '')
  /** "State" in "secretary of State Colin Moss". */
  const isOffice = (i: number): boolean =>
    tokens.word[i - 1]?.lower === 'of' && tokens.word[i - 2]?.text === 'secretary'
  for (let i = sentence.firstToken; i < sentence.endToken;) {
    if (!mayBegin(tokens.word[i])) {
      i++
      continue
    }
    const title = i > sentence.firstToken ? quotedTitleEnd(article, sentence, i) : 0
    if (title) {
      yield { first: i, end: title }
      i = title
      continue
    }
    // "6PR", "3AW": stations and firms that begin with a figure
    if (tokens.word[i].shape & Shape.number && isStation(tokens, i, sentence.endToken) && free(i) && isName(i + 1)) {
      yield { first: i, end: i + 2 }
      i += 2
      continue
    }
    if (isArticle(tokens.word[i].text) && free(i) && isJoined(i + 1) && isName(i + 2)) {
      const end = runEnd(article, sentence, i, i + 3, isName, free)
      yield { first: i, end }
      i = end
      continue
    }
    if (!isName(i)) {
      // "The Hague", "9/11", "al-Qaida": listed phrases that begin with another kind of word
      const listed = mayBeginListed(tokens.word[i]) && free(i) ? listedPhrase(article, i, sentence.endToken) : 0
      if (listed) {
        const end = runEnd(article, sentence, i, listed, isName, free)
        yield { first: i, end }
        i = end
      } else i++
      continue
    }
    const end = runEnd(article, sentence, i, i + 1, isName, free)
    yield { first: i, end }
    i = end
  }
}

function runEnd(
  article: Article,
  sentence: Sentence,
  first: number,
  from: number,
  isName: (i: number) => boolean,
  free: (i: number) => boolean,
): number {
  const { tokens } = article
  const limit = Math.min(sentence.endToken, first + MAX_RUN)
  let end = from
  /** Head words seen in the run, which may take prepositions: "Committee for". */
  let heads: readonly NameHead[] = []
  const note = (i: number): void => {
    const found = wordFacts(tokens.word[i]).heads
    if (found) heads = heads.concat(found)
  }
  for (let i = first; i < end; i++) note(i)
  while (end < limit) {
    const listed = listedPhrase(article, end - 1, limit)
    if (listed > end) {
      for (let i = end; i < listed; i++) note(i)
      end = listed
      continue
    }
    const next = nameAfter(end)
    if (!next || next > limit) break
    for (let i = end; i < next; i++) note(i)
    end = next
  }
  return end

  /** End of the next name word of the run with what stands before it, or 0. */
  function nameAfter(i: number): number {
    if (i >= limit || isBroken(article, i)) return 0
    const word = tokens.word[i]
    const { text, lower } = word
    if (isName(i)) return i + 1
    if (!free(i)) return 0
    if (word.shape & Shape.symbol) return afterSign(i, text)
    if (word.shape & Shape.number)
      // "Camp 14", "Apollo 11"
      return /^\d{1,4}$/.test(text) && !/^[%$]/.test(tokens.word[i + 1]?.text ?? '') ? i + 1 : 0
    if (i + 1 >= limit || isBroken(article, i + 1)) return 0
    if (PARTICLES.has(lower)) {
      let k = i + 1
      while (k < i + 3 && k < limit && PARTICLES.has(tokens.word[k].lower)) k++
      if (HYPHEN.test(tokens.word[k]?.text ?? '')) k++
      if (isName(k)) return k + 1
    }
    if (heads.some(({ takes }) => takes.has(lower)) || (lower === 'and' && (heads.length || isCommonName(i - 1)))) {
      let k = i + 1
      // "Protocol relating to the Status of Refugees"
      if (lower === 'relating' && tokens.word[k].lower === 'to') k++
      if (tokens.word[k]?.lower === 'the') k++
      if (k < limit && isName(k)) return k + 1
    }
    // "ACLU of Georgia"
    if (lower === 'of' && !isBroken(article, i + 1) && (isCommonName(i - 1) || isBodyInCapitals(i - 1))) {
      const k = tokens.word[i + 1].lower === 'the' ? i + 2 : i + 1
      if (k < limit && isName(k)) return k + 1
    }
    return 0
  }

  /** End of the name word behind a sign that may stand within a name, or 0. */
  function afterSign(i: number, sign: string): number {
    if (i + 1 >= limit) return 0
    if (isGlued(tokens, i + 1) && isGlued(tokens, i) && HYPHEN.test(sign))
      return isName(i + 1) || tokens.word[i + 1].shape & Shape.number || isNamePart(i + 1) ? i + 2 : 0
    if (isBroken(article, i + 1)) return 0
    if (sign === '&' || sign === "'s" || sign === "'S") return isName(i + 1) ? i + 2 : 0
    if (sign === "'" || sign === '’') return isGlued(tokens, i) && isName(i + 1) ? i + 2 : 0
    if (sign === '"' || sign === '“') return nicknameEnd(i)
    return sign === ',' && /^(?:Inc|Corp|Ltd|LLC|Jr|Sr)\b/.test(tokens.word[i + 1].text) ? i + 2 : 0
  }

  /** End of a nickname in quotation marks with the name that goes on behind it: 'Ann | "Ace" Moss'; or 0. */
  function nicknameEnd(i: number): number {
    if (!(wordFacts(tokens.word[i - 1]).known & (Known.firstName | Known.surname))) return 0
    for (let k = i + 1; k < Math.min(limit - 1, i + MAX_NICKNAME + 2); k++) {
      if (/^["”]$/.test(tokens.word[k].text)) return k > i + 1 && isName(k + 1) ? k + 2 : 0
      if (!(tokens.word[k].shape & Shape.capital)) return 0
    }
    return 0
  }

  function isBodyInCapitals(i: number): boolean {
    const word = tokens.word[i]
    return Boolean(word.shape & Shape.allCaps) && (wordFacts(word).known & Known.organization) !== 0
  }

  /** A capitalised common noun: "Health" in "Health and Human Services". */
  function isCommonName(i: number): boolean {
    const word = tokens.word[i]
    return Boolean(word.shape & Shape.capital && word.parts & P.noun) && !wordFacts(word).known
  }

  /** The small word after a hyphen belongs to the name: "Song-thaek", "Ki-moon", not "U.S.-led". */
  function isNamePart(i: number): boolean {
    const word = tokens.word[i]
    if (!(word.shape & Shape.letters) || DESCRIBING.has(word.lower)) return false
    if (!wordFacts(word).common) return !/(?:ed|ing)$/.test(word.lower)
    const before = tokens.word[i - 2]
    return (
      i - 3 >= first &&
      before.text.length <= 5 &&
      Boolean(word.parts & P.noun) &&
      !(word.parts & (P.participle | P.gerund))
    )
  }
}

const mayBeginListed = ({ shape, text }: Word): boolean =>
  (shape & (Shape.capital | Shape.number)) !== 0 || text === 'al'

/** End of the longest listed phrase with small words or signs that begins at token `i`: "Bosnia and Herzegovina"; or 0. */
function listedPhrase({ tokens }: Article, i: number, limit: number): number {
  const word = tokens.word[i]
  if (!mayBeginListed(word)) return 0
  let longest = 0
  for (const tail of wordFacts(word).tails) {
    const end = i + 1 + tail.length
    if (end > longest && end <= limit && tail.every((form, k) => tokens.word[i + 1 + k].text === form)) longest = end
  }
  return longest
}

/** Capitals that behind a figure are a unit, a time or a dimension. */
const UNITS =
  /^(?:AM|PM|BC|AD|KG|KM|MM|CM|ML|KB|MB|GB|TB|KW|MW|GW|HP|MPH|KPH|HZ|KHZ|MHZ|GHZ|ST|ND|RD|TH|BN|MN|USD|EUR)$/

/** Whether one or two figures are glued to two or three capitals that are no unit. */
function isStation({ word, start, end }: TokenTable, i: number, limit: number): boolean {
  if (i + 1 >= limit || start[i + 1] !== end[i] || !/^\d{1,2}$/.test(word[i].text)) return false
  const next = word[i + 1]
  return Boolean(next.shape & Shape.allCaps) && /^\p{Lu}{2,3}$/u.test(next.text) && !UNITS.test(next.text)
}

/** Longest nickname in words: "El Chapo". */
const MAX_NICKNAME = 3

/** Longest title of a work in quotation marks, in tokens. */
const MAX_TITLE = 9
const QUOTE = /^["“”‘’'«»]$/
const isQuote = ({ shape, text }: Word): boolean => (shape & Shape.symbol) !== 0 && QUOTE.test(text)

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
