import { PartOfSpeech as P, Shape, type Article, type TokenRange } from '../../model/article.js'
import type { FigureAnnotation } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { modifiersAfter, modifiersBefore } from '../../lexicon/figure-modifiers.js'
import { numberContext } from '../../lexicon/number-contexts.js'
import { oneOf } from '../../lexicon/one-of.js'
import { isGlued, spanOfTokens, tokensIn } from '../../text/tokens.js'
import type { Amount } from './amount.js'
import { pastPlus } from './numerals/cardinal.js'

const LONGEST_PHRASE = 5

export type FoundModifier = TokenRange & { readonly modifier: NonNullable<FigureAnnotation['modifier']> }

/**
 * What is said of an amount's exactness, right before or right after it: "at least two", "well over 25,000", "107 or more".
 * Of two in a row the first one counts, unless it is a mere "about" ("up to an estimated 600" → at-most), with the span of both.
 */
export function findModifier(article: Article, amount: Amount): FoundModifier | null {
  return before(article, amount) ?? after(article, amount) ?? within(article, amount)
}

/** The "plus" before a magnitude: "$20-plus trillion". */
function within({ tokens }: Article, { firstToken, endToken }: Amount): FoundModifier | null {
  for (let i = firstToken + 1; i + 1 < endToken; i++) {
    const end = pastPlus(tokens, i, endToken)
    if (end > i)
      return { firstToken: i, endToken: end, modifier: { ...spanOfTokens(tokens, i, end), value: 'at-least' } }
  }
  return null
}

/** What is said behind what is counted, at the end of a clause: "five patients at most", "20 jobs or more". */
export function findModifierBehind(
  { tokens, tags }: Article,
  { sentence }: Amount,
  measure: Span,
): FoundModifier | null {
  const [, at] = tokensIn(tokens, measure)
  const match = at < sentence.endToken ? modifiersAfter.longestAt(tokens, at, sentence.endToken) : undefined
  if (!match || !(tokens.word[at].shape & Shape.letters)) return null
  if (match.endToken < sentence.endToken && !(tags[match.endToken] & (P.punctuation | P.conjunction))) return null
  return {
    firstToken: at,
    endToken: match.endToken,
    modifier: { ...spanOfTokens(tokens, at, match.endToken), value: match.value },
  }
}

function before(article: Article, amount: Amount): FoundModifier | null {
  const { tokens } = article
  const limit = amount.sentence.firstToken
  // "over-65s"
  const hyphen = amount.rule === 'age' && tokens.word[amount.firstToken - 1]?.text === '-' ? 1 : 0
  const found = endingAt(amount.firstToken - hyphen)
  if (!found) return null
  if (isPlace(tokens, amount, found.firstToken, limit)) return null
  if (isParticle(tokens, found.firstToken, limit) || isCause(article, amount, found.firstToken, limit)) return null
  if (isLack(tokens, amount, found.firstToken, limit)) return null
  const outer = endingAt(found.firstToken)
  const firstToken = (outer ?? found).firstToken
  const endToken = amount.firstToken - hyphen
  const value = outer && outer.value !== 'about' ? outer.value : found.value
  return { firstToken, endToken, modifier: { ...spanOfTokens(tokens, firstToken, endToken), value } }

  /** The longest phrase that ends right before a token. */
  function endingAt(end: number): { firstToken: number; value: FoundModifier['modifier']['value'] } | undefined {
    for (let i = Math.max(limit, end - LONGEST_PHRASE); i < end; i++) {
      const match = modifiersBefore.longestAt(tokens, i, end)
      if (match?.endToken === end) return { firstToken: i, value: match.value }
    }
    return undefined
  }
}

/** The "up" and "over" that belong to the verb before them: "that adds up to 185,000", "they handed over $5 million". */
const isParticle = ({ word }: Article['tokens'], at: number, limit: number): boolean =>
  at > limit &&
  ((word[at].lower === 'up' && /^(?:adds?|adding|added|amounts?)$/.test(word[at - 1].lower)) ||
    (word[at].lower === 'over' &&
      /^(?:hand|hands|handed|handing|turn|turned|turning|take|takes|taking|took|taken|carried|signed)$/.test(
        word[at - 1].lower,
      )))

const isQuarrel = numberContext('quarrel')
const isAccused = numberContext('accused')
const isHarmed = numberContext('harmed')

/** Most tokens of whom something is done to: "threatened | a shop worker | over €35". */
const MAX_HARMED = 4

/** What something was about, not how exact an amount is: "talks over 200 jobs", "was jailed over 14 thefts", "killed over £40 debt". */
function isCause(
  { tokens: { word }, tags }: Article,
  { kind, endToken, sentence }: Amount,
  at: number,
  limit: number,
): boolean {
  if (at === limit || word[at].lower !== 'over') return false
  const cause = word[at - 1]
  const isBeforeNoun = endToken < sentence.endToken && (tags[endToken] & P.noun) !== 0
  if (kind !== 'money')
    // "police jailed over 200 protesters" were more
    return isBeforeNoun && (isQuarrel(cause) || (isAccused(cause) && at - 2 >= limit && isBe(word[at - 2])))
  if (isBeforeNoun && (isQuarrel(cause) || isAccused(cause))) return true
  for (let i = at - 1; i >= limit && i >= at - 1 - MAX_HARMED; i--) {
    if (isHarmed(word[i])) return true
    if (!(tags[i] & (P.noun | P.name | P.adjective | P.determiner | P.possessive))) return false
  }
  return false
}

/** "The firm is | short of 9,400 linemen" lacks them all. */
const isLack = ({ word }: Article['tokens'], { firstToken }: Amount, at: number, limit: number): boolean =>
  at > limit && firstToken - at === 2 && word[at].lower === 'short' && (isBe(word[at - 1]) || isRunning(word[at - 1]))

const isBe = oneOf("am is are was were be been being 's 're")
const isRunning = oneOf('run runs running ran left')

/** Before a small plain number "over" and "under" tell a place or a time: "convoys over five crossings". */
function isPlace(tokens: Article['tokens'], amount: Amount, at: number, limit: number): boolean {
  if (amount.firstToken - at > 1 || !/^(?:over|under|above|below)$/.test(tokens.word[at].lower)) return false
  if (amount.rule !== 'cardinal' || amount.value === null || amount.value > SMALL || at === limit) return false
  return !/^(?:with|by|to|of|for|was|is|were|are|be)$/.test(tokens.word[at - 1].lower)
}

const SMALL = 12

function after({ tokens }: Article, { endToken: at, sentence }: Amount): FoundModifier | null {
  if (at >= sentence.endToken) return null
  const match = modifiersAfter.longestAt(tokens, at, sentence.endToken)
  if (!match) return null
  const form = tokens.word[at].text
  // "100+" but not "100 + 2"; "40-odd" but not "40 odd looks"
  if (form === '+' && !isGlued(tokens, at)) return null
  if (
    form === 'plus' &&
    match.endToken < sentence.endToken &&
    (!(tokens.word[match.endToken].shape & Shape.letters) || tokens.word[match.endToken].lower === 'or')
  )
    return null
  return {
    firstToken: at,
    endToken: match.endToken,
    modifier: { ...spanOfTokens(tokens, at, match.endToken), value: match.value },
  }
}
