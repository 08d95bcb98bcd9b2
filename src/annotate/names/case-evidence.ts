import { trait } from '../../lexicon/traits.js'
import { Shape, type Article, type Sentence, type Word } from '../../model/article.js'
import { isClosed, isCommon } from './word-facts.js'

/** How a sentence uses capitals: as usual, on every main word ("Leaders Meet in Geneva"), or throughout. */
export type Casing = 'sentence' | 'title' | 'capitals'

/** What the article's own capitals say of its words. */
export interface CaseEvidence {
  /** Words seen in small letters: at the start of a sentence they are no names. */
  readonly seenSmall: ReadonlySet<string>
  /** Words (in small letters) seen with a capital where only names have one. */
  readonly seenAsName: ReadonlySet<string>
  readonly casingOf: (sentence: Sentence) => Casing
}

/** Share of capitalised main words from which a sentence counts as a heading. */
const HEADING_SHARE = 0.8
const HEADING_WORDS = 4
/** A heading that ends in a full stop has no main word in small letters: "Rep. Ann Lee of the Budget Committee agreed." */
const HEADING_SHARE_BEFORE_STOP = 1

const CAPITAL = trait(({ shape }) => (shape & Shape.capital) !== 0)
const ALL_CAPS = trait(
  ({ shape, text }) => (shape & Shape.letters) !== 0 && (shape & Shape.allCaps) !== 0 && text.length > 1,
)
/** Letters, but no pronoun, article and the like. */
const OPEN = trait((word) => isOpen(word))
/** What a heading writes with a capital. */
const MAIN = trait((word) => isOpen(word) && word.text.length > 2)
const isOpen = (word: Word): boolean => (word.shape & Shape.letters) !== 0 && !isClosed(word)

/** Reads the capitals of an article, sentence by sentence. */
export function caseEvidence({ tokens, sentences }: Article): CaseEvidence {
  const casings = new Map<Sentence, Casing>()
  const seenSmall = new Set<string>()
  const seenAsName = new Set<string>()
  for (const sentence of sentences) {
    let main = 0
    let capitals = 0
    let allCaps = 0
    let commonCapitals = 0
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const traits = tokens.traits[i]
      if (traits & ALL_CAPS) allCaps++
      if (!(traits & MAIN)) continue
      main++
      if (!(traits & CAPITAL)) continue
      capitals++
      if (isCommon(tokens.word[i])) commonCapitals++
    }
    const casing: Casing =
      main >= 3 && allCaps >= main * HEADING_SHARE
        ? 'capitals'
        : main >= HEADING_WORDS &&
            capitals >=
              main * (tokens.word[sentence.endToken - 1].text === '.' ? HEADING_SHARE_BEFORE_STOP : HEADING_SHARE) &&
            commonCapitals >= 2
          ? 'title'
          : 'sentence'
    if (casing !== 'sentence') {
      casings.set(sentence, casing)
      continue
    }
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const traits = tokens.traits[i]
      if (!(traits & OPEN)) continue
      const word = tokens.word[i]
      if (!(traits & CAPITAL)) seenSmall.add(word.lower)
      else if (i > sentence.firstToken && !(tokens.word[i - 1].shape & Shape.symbol)) seenAsName.add(word.lower)
    }
  }
  return { seenSmall, seenAsName, casingOf: (sentence) => casings.get(sentence) ?? 'sentence' }
}
