import type { Quotation, QuotationUse } from '../../model/annotation.js'
import { PartOfSpeech as P, Shape, type Article } from '../../model/article.js'

/** A rule that tells quotation marks which do not hold somebody's words. */
export interface UnquotedUse {
  readonly name: string
  readonly use: Exclude<QuotationUse, 'speech'>
  readonly applies: (article: Article, quotation: Omit<Quotation, 'use' | 'rule'>) => boolean
}

type Marked = Omit<Quotation, 'use' | 'rule'>

/** The tokens of a quotation that are words or numbers, up to the first that are more than `most`. */
export function wordsIn({ tokens }: Article, { firstToken, endToken }: Marked, most: number): number[] {
  const words: number[] = []
  for (let i = firstToken; i < endToken && words.length <= most; i++)
    if (!(tokens.word[i].shape & Shape.symbol)) words.push(i)
  return words
}

/** The lower-case form `distance` tokens before the opening mark, in the same paragraph, or "". */
export function formBefore({ tokens, paragraphs }: Article, { firstToken, paragraph }: Marked, distance = 1): string {
  const i = firstToken - distance
  return i >= paragraphs[paragraph].firstToken ? tokens.word[i].lower : ''
}

/** Whether each content word is capitalised: “Gone with the Wind”. */
export function isTitleCase({ tokens }: Article, { firstToken, endToken }: Marked): boolean {
  let isFirst = true
  for (let i = firstToken; i < endToken; i++) {
    const { shape, parts, lower } = tokens.word[i]
    if (shape & Shape.symbol) continue
    if (!(shape & (Shape.capital | Shape.number) || (!isFirst && parts & SMALL) || lower === "'s")) return false
    isFirst = false
  }
  return true
}

/** Words of a title that have no capital. */
const SMALL = P.determiner | P.preposition | P.conjunction | P.infinitiveTo | P.subordinator

/** Whether the words end like speech inside the marks: “I will not.”, “Never,” */
export const endsLikeSpeech = ({ text }: Article, { inner }: Marked): boolean =>
  /[.,!?…—–-]\s*$/.test(text.slice(inner.end - 2, inner.end))
