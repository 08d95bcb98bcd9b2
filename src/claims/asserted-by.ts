import { PartOfSpeech as P, type Article } from '../model/article.js'
import type { Attribution, Passage } from '../model/record.js'
import type { Span } from '../model/span.js'
import { tokensIn } from '../text/tokens.js'
import { FINITE, hasVerb } from './predicate.js'

/**
 * What an attribution asserts, readable alone: its content, or, where that has no verb of its own, with who says it: "praised the
 * plan", "vowed to leave", "called him “moderate”"; what nobody says stands with that.
 */
export function assertedBy(article: Article, attribution: Attribution, whole: Span): readonly Span[] {
  const { form, content, cue } = attribution
  // "Nobody said that 40 had died"
  if (isSaidByNobody(article, attribution)) return [whole]
  const isWhole = form === 'direct' || form === 'block' || content.some((part) => hasVerb(article, part))
  if (!isWhole) return [whole]
  const [subject, ...rest] = content
  if (!rest.length) return content
  // "what Lee said was “a lie”": what is asserted is the lie
  if (/^what$/i.test(subject.exact)) return rest
  const antecedent = /^(?:that|which|who)$/.test(subject.exact) ? antecedentBefore(article, subject) : null
  const [verb] = tokensIn(article.tokens, rest[0])
  // "Prices | are expected | to rise": without being expected they do not
  if (article.tags[verb] & P.infinitiveTo && article.tokens.end[verb - 1] === cue?.end)
    return antecedent ? [antecedent, whole] : [whole]
  return antecedent && article.tags[verb] & FINITE ? [antecedent, ...rest] : content
}

const IN_PHRASE = P.noun | P.name | P.adjective | P.number | P.possessive
/** Tokens of a noun phrase, at most. */
const LONGEST_PHRASE = 12

/**
 * "a deal | that Lee said | would cost jobs", "Ann Hall, | who Lee said | has left": the phrase before a relative pronoun. "a vote
 * in the town, which …", "the mayor of Rome, who …": behind a comma it may be another phrase.
 */
function antecedentBefore({ text, tokens, tags }: Article, { start, exact }: Passage): Span | null {
  const [pronoun] = tokensIn(tokens, { start, end: start + 1 })
  const isBehindComma = pronoun > 0 && text[tokens.start[pronoun - 1]] === ','
  const end = isBehindComma ? pronoun - 1 : pronoun
  let first = end
  while (first > 0 && end - first < LONGEST_PHRASE && tags[first - 1] & IN_PHRASE) first--
  if (first === end) return null
  if (first > 0 && tags[first - 1] & P.determiner) first--
  if (isBehindComma && first > 1) {
    const isOfNoun = tokens.word[first - 1].lower === 'of' && (tags[first - 2] & (P.noun | P.name)) !== 0
    if (exact === 'who' ? isOfNoun : tags[first - 1] & (P.preposition | P.punctuation)) return null
  }
  return { start: tokens.start[first], end: tokens.end[end - 1] }
}

/** "asked whether the bridge is safe", "was not sure whether it is": who asks or does not know asserts nothing. */
export const isQuestion = ({ text }: Article, { form, cue, content }: Attribution): boolean =>
  form === 'indirect' &&
  cue !== null &&
  ASKING.test(cue.lemma) &&
  INTERROGATIVE.test(text.slice(content[0].start, content[0].end))

/** "Nobody said that the bridge is safe", "None of the officials are sure that it is"; not "Nobody but Lee said", "Nobody praised the plan". */
export const isSaidByNobody = (article: Article, { form, source, content }: Attribution): boolean =>
  form !== 'block' && source !== null && NOBODY.test(source.exact) && content.some((part) => hasVerb(article, part))

const NOBODY = /^(?:nobody|no one|none|neither)\b(?! (?:but|except|other)\b)/i
const ASKING = /^(?:ask|inquire|enquire|wonder|doubt|be (?:sure|unsure|certain))$/
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
