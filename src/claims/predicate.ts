import { PartOfSpeech as P, type Article } from '../model/article.js'
import type { Span } from '../model/span.js'
import { tokensIn } from '../text/tokens.js'

/** Verb forms that make a clause of their own. */
export const FINITE = P.past | P.verbS | P.modal | P.auxiliary

/** Whether a finite verb stands in a span; not "Rome to leave", nor that of "Rome to say where it is". */
export function hasVerb({ tokens, tags }: Article, span: Span): boolean {
  const [first, end] = tokensIn(tokens, span)
  let infinitive = false
  for (let i = first; i < end; i++) {
    if (tags[i] & FINITE || (tags[i] & P.verb && i > first && !(tags[i - 1] & (P.infinitiveTo | P.adverb)))) return true
    if (infinitive && tags[i] & (P.subordinator | P.relative)) return false
    if (tags[i] & P.infinitiveTo) infinitive = true
  }
  return false
}

/** A finite verb and no question mark: not "2. Hall (3)" or "Who has 40 ships?". */
export function isAssertion({ text, tokens, tags }: Article, where: Span): boolean {
  if (/\?["”’']*$/.test(text.slice(Math.max(where.start, where.end - 4), where.end))) return false
  const [first, end] = tokensIn(tokens, where)
  if (end - first < 4) return false
  for (let i = first; i < end; i++) {
    if (tags[i] & FINITE) return true
    // "some 2,700 children understand the language"
    if (tags[i] & P.verb && i > first && tags[i - 1] & (P.noun | P.name | P.adverb)) return true
  }
  return false
}

/** Whether a verb stands outside of dependent clauses; not in "But in March, the month when Hall died". */
export function hasMainVerb({ tokens, tags }: Article, where: Span): boolean {
  const [first, end] = tokensIn(tokens, where)
  let isDependent = false
  /** "Since 2010, Hall has": no verb before the first comma. */
  let isPhrase = true
  for (let i = first; i < end; i++) {
    const { lower } = tokens.word[i]
    if (tags[i] & DEPENDENT && (i === first || !COMPARING.test(lower))) isDependent = true
    else if (isPhrase && lower === ',') isDependent = isPhrase = false
    if (!(tags[i] & (FINITE | P.verb)) || tags[i - 1] & (FINITE | P.infinitiveTo)) continue
    if (!isDependent) return true
    isDependent = isPhrase = false
  }
  return false
}

const DEPENDENT = P.subordinator | P.relative
/** Within a clause: "fell as low as 4". */
const COMPARING = /^(?:as|than|like)$/
