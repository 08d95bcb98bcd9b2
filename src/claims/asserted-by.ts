import { PartOfSpeech as P, type Article } from '../model/article.js'
import type { Attribution } from '../model/record.js'
import type { Span } from '../model/span.js'
import { tokensIn } from '../text/tokens.js'
import { FINITE, hasVerb } from './predicate.js'

/**
 * What an attribution asserts, readable alone: its content, or, where that has no verb of its own, with who says it: "praised the
 * plan", "vowed to leave", "called him “moderate”".
 */
export function assertedBy(article: Article, { form, content }: Attribution, whole: Span): readonly Span[] {
  const isWhole = form === 'direct' || form === 'block' || content.some((part) => hasVerb(article, part))
  if (!isWhole) return [whole]
  const [pronoun, ...rest] = content
  if (!rest.length) return content
  // "what Lee said was “a lie”": what is asserted is the lie
  if (/^what$/i.test(pronoun.exact)) return rest
  const isSubject =
    /^(?:that|which)$/.test(pronoun.exact) && article.tags[tokensIn(article.tokens, rest[0])[0]] & FINITE
  const antecedent = isSubject ? antecedentBefore(article, pronoun) : null
  return antecedent ? [antecedent, ...rest] : content
}

const IN_PHRASE = P.noun | P.name | P.adjective | P.number | P.possessive
/** Tokens of a noun phrase, at most. */
const LONGEST_PHRASE = 12

/** "a deal | that Lee said | would cost jobs": the phrase right before a relative pronoun, which tells what would. */
function antecedentBefore({ tokens, tags }: Article, { start }: Span): Span | null {
  const [pronoun] = tokensIn(tokens, { start, end: start + 1 })
  let first = pronoun
  while (first > 0 && pronoun - first < LONGEST_PHRASE && tags[first - 1] & IN_PHRASE) first--
  if (first === pronoun) return null
  if (first > 0 && tags[first - 1] & P.determiner) first--
  return { start: tokens.start[first], end: tokens.end[pronoun - 1] }
}

/** "asked whether the bridge is safe": asking asserts nothing. */
export const isQuestion = ({ text }: Article, { form, cue, content }: Attribution): boolean =>
  form === 'indirect' &&
  cue !== null &&
  ASKING.test(cue.lemma) &&
  INTERROGATIVE.test(text.slice(content[0].start, content[0].end))

const ASKING = /^(?:ask|inquire|enquire|wonder)$/
const INTERROGATIVE = /^(?:whether|if|why|how|what|when|where|which|who|whom|whose)\b/i

/** "mentioned it", "said the same of Lee": what is said stands elsewhere. */
export function pointsElsewhere({ text, tokens, tags }: Article, { form, content }: Attribution): boolean {
  if (form !== 'indirect') return false
  const [first, end] = tokensIn(tokens, content[0])
  if (content.length > 1 || end - first > MOST_POINTING) return false
  if (POINTING.test(text.slice(content[0].start, content[0].end))) return true
  for (let i = first; i < end; i++) if (!(tags[i] & POINTER)) return false
  return true
}

/** Words of a content that only points to another place, at most. */
const MOST_POINTING = 6
const POINTING =
  /^(?:(?:just |exactly |much )?the (?:same|opposite|contrary)|as much|(?:a |any )?requests? for (?:comment|an interview))\b/i
const POINTER = P.pronoun | P.determiner | P.adverb | P.punctuation
