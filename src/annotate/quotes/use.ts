import type { Quotation, QuotationUse } from '../../model/annotation.js'
import { PartOfSpeech as P, Shape, type Article } from '../../model/article.js'

/** A rule that tells quotation marks which do not hold somebody's words. */
export interface UnquotedUse {
  readonly name: string
  readonly use: Exclude<QuotationUse, 'speech'>
  readonly applies: (article: Article, quotation: Omit<Quotation, 'use' | 'rule'>) => boolean
}

type Marked = Omit<Quotation, 'use' | 'rule'>

/** The tokens of a quotation that are words or numbers. */
export function wordsIn({ tokens }: Article, { firstToken, endToken }: Marked): number[] {
  const words: number[] = []
  for (let i = firstToken; i < endToken; i++) if (!(tokens.word[i].shape & Shape.symbol)) words.push(i)
  return words
}

/** The lower-case form `distance` tokens before the opening mark, in the same paragraph, or "". */
export function formBefore({ tokens, paragraphs }: Article, { firstToken, paragraph }: Marked, distance = 1): string {
  const i = firstToken - distance
  return i >= paragraphs[paragraph].firstToken ? tokens.word[i].lower : ''
}

/** Whether each content word is capitalised: “Gone with the Wind”. */
export function isTitleCase(article: Article, quotation: Marked): boolean {
  const words = wordsIn(article, quotation)
  const small = P.determiner | P.preposition | P.conjunction | P.infinitiveTo | P.subordinator
  return words.every((i, k) => {
    const word = article.tokens.word[i]
    return word.shape & (Shape.capital | Shape.number) || (k > 0 && word.parts & small) || word.lower === "'s"
  })
}

/** Whether the words end like speech inside the marks: “I will not.”, “Never,” */
export const endsLikeSpeech = ({ text }: Article, { inner }: Marked): boolean =>
  /[.,!?…—–-]\s*$/.test(text.slice(inner.end - 2, inner.end))
