import type { Article, Sentence } from '../../model/article.js'
import type { Span } from '../../model/span.js'
import { roleAfter } from './role-after.js'
import { roleInFront } from './role-in-front.js'
import { roleBefore } from './role-before.js'

/**
 * The title or role beside a person's name `[first, end)`, if there is one: an apposition behind it ("deputy director of
 * Human Rights Watch"), or else titles before it ("Rep.", "House Foreign Affairs chairman").
 */
export function roleOf(article: Article, sentence: Sentence, first: number, end: number): Span | null {
  return (
    roleAfter(article, sentence, end) ??
    roleBefore(article, sentence, first) ??
    roleInFront(article, sentence, first, end)
  )
}
