import { nameContext } from '../../lexicon/name-contexts.js'
import { PartOfSpeech as P, type Article, type Sentence } from '../../model/article.js'
import type { Span } from '../../model/span.js'
import { tokensIn } from '../../text/tokens.js'
import { roleAfter } from './role-after.js'
import { roleInFront } from './role-in-front.js'
import { honorificsStart, roleBefore } from './role-before.js'
import { roleStated } from './role-stated.js'

/**
 * The title or role beside a person's name `[first, end)`, if there is one: an apposition behind it ("deputy director of
 * Human Rights Watch"), or else titles before it ("Rep.", "House Foreign Affairs chairman"), which say more than a
 * party behind it ("Gov. Moss, a Republican"), or else what the sentence says somebody is ("Moss is the mayor of Lipno").
 */
export function roleOf(article: Article, sentence: Sentence, first: number, end: number): Span | null {
  const behind = roleAfter(article, sentence, end)
  if (behind && !isAllegiance(article, behind)) return behind
  const before = roleBefore(article, sentence, first)
  const inFront = roleInFront(article, sentence, honorificsStart(article, sentence, first), end)
  if (
    before &&
    !(behind && isCourtesy(article, before)) &&
    !(inFront && honorificsStart(article, sentence, first) <= tokensIn(article.tokens, before)[0])
  )
    return before
  const beside = behind ?? inFront
  if (beside) return beside
  const stated = roleStated(article, sentence, first, end)
  return stated && !isAllegiance(article, stated) ? stated : null
}

const tellsSide = nameContext('allegiance')
const isCourtesyTitle = nameContext('courtesy')

/** Whether a role says nothing but whose side somebody is on: "Republican", "Democrat of Vermont", "Republican seeking a seat". */
function isAllegiance({ tokens, tags }: Article, role: Span): boolean {
  const { word } = tokens
  const [first, end] = tokensIn(tokens, role)
  let head = first
  while (
    head + 1 < end &&
    !/^(?:of|from|in|for|to|on)$/.test(word[head + 1].lower) &&
    !(tellsSide(word[head]) && tags[head + 1] & P.gerund)
  )
    head++
  return tellsSide(word[head]) && !word.slice(head, end).some(({ lower }) => lower === 'and')
}

/** Whether a role is "Mr." and no more. */
function isCourtesy({ tokens }: Article, role: Span): boolean {
  const [first, end] = tokensIn(tokens, role)
  return end === first + 1 && isCourtesyTitle(tokens.word[first])
}
