import { PartOfSpeech as P, Shape, type Article, type Sentence } from '../model/article.js'
import type { ClaimKind } from '../model/record.js'
import type { Span } from '../model/span.js'
import { tokensIn } from '../text/tokens.js'
import { hasMainVerb } from './predicate.js'

/** What a sentence of the article itself asserts. */
interface Assertion {
  readonly kind: ClaimKind
  readonly where: Span
}

/**
 * What a sentence asserts beside the statements in it: each stretch that is a clause, what is told of a speaker with the name, or
 * the whole sentence where a stretch breaks off without the rest.
 * @param statements the spans of the statements that stand in it, in text order
 * @param sources those of who makes them
 * @param kindOf what a stretch asserts, if anything
 */
export function assertionsBeside(
  article: Article,
  sentence: Sentence,
  statements: readonly Span[],
  sources: readonly Span[],
  kindOf: (where: Span) => ClaimKind | null,
): readonly Assertion[] {
  const found: Assertion[] = []
  let isWhole = false
  for (const part of outside(article.text, sentence, statements)) {
    const rest = withoutLead(article, part)
    const isPart = rest.start > sentence.start || rest.end < lastEnd(article, sentence)
    const stated = !isPart || hasMainVerb(article, rest) ? rest : clauseStated(article, rest)
    const kind = kindOf(stated ?? rest)
    if (!kind) continue
    if (stated) isWhole ||= breaksOff(article, sentence, stated)
    // "Hall paints herself as | someone with two children": the sentence, for its figure
    else if (kind === 'figure' && !isConditional(article, rest)) isWhole = true
    else continue
    found.push({ kind, where: stated ?? rest })
  }
  const told = found.length === 1 ? withSource(article.text, found[0].where, sources) : null
  if (told) return [{ kind: found[0].kind, where: told }]
  return isWhole ? [{ kind: found[0].kind, where: sentence }] : found
}

/** What is left of a sentence outside of statements, without the commas and conjunctions at its ends. */
function outside(text: string, { start, end }: Sentence, statements: readonly Span[]): Span[] {
  const rests: Span[] = []
  let from = start
  const addRest = (to: number): void => {
    const rest = to > from ? trim(text, from, to, from > start) : null
    if (rest) rests.push(rest)
  }
  for (const statement of statements) {
    addRest(Math.min(statement.start, end))
    from = Math.max(from, statement.end)
  }
  addRest(end)
  return rests
}

const JOINT_BEFORE = /^[\s,;:.–—-]*(?:(?:and|but|while|which|who|as|although|though)\s+)?/
const JOINT = /[\s,;:–—-]/
const CONJUNCTION = /\s(?:and|but|while)$/
const LONGEST_CONJUNCTION = ' while'.length

function trim(text: string, start: number, end: number, isRest: boolean): Span | null {
  const from = isRest ? start + JOINT_BEFORE.exec(text.slice(start, end))![0].length : start
  const withoutMarks = (to: number): number => {
    while (to > start && JOINT.test(text[to - 1])) to--
    return to
  }
  const last = withoutMarks(end)
  const conjunction = CONJUNCTION.exec(text.slice(Math.max(start, last - LONGEST_CONJUNCTION), last))
  const to = conjunction ? withoutMarks(last - conjunction[0].length) : last
  return from < to ? { start: from, end: to } : null
}

/** "said | Ann Hall, who left in 2012": what is told of a source right behind it, with the source; `null` of anything else. */
function withSource(text: string, { start, end }: Span, sources: readonly Span[]): Span | null {
  const source = sources.find((span) => span.end < start && WHO_ONLY.test(text.slice(span.end, start)))
  return source ? { start: source.start, end } : null
}

const WHO_ONLY = /^,?\s+(?:who|which)\s+$/
const LEADING = P.subordinator | P.relative

/** A stretch without the words at its end that lead on to a statement: "he drove men to tears | as", "sent a letter | that". */
function withoutLead({ tokens, tags }: Article, { start, end }: Span): Span {
  const [first, after] = tokensIn(tokens, { start, end })
  if (!(tags[after - 1] & LEADING)) return { start, end }
  let last = after - 1
  while (last > first && tags[last] & (LEADING | P.preposition | P.adverb | P.punctuation)) last--
  return { start, end: tokens.end[last] }
}

const SUBJECT = P.noun | P.name | P.pronoun | P.determiner | P.number | P.adjective

/** Whether a stretch begins as a subject does; not "has spent $3 million" or "on Thursday, ending a century". */
function hasSubject({ tokens, tags }: Article, where: Span): boolean {
  const [first] = tokensIn(tokens, where)
  return (tags[first] & SUBJECT) !== 0
}

const STATING = /^(?:although|though|while|whereas|because|since|after|as|when|once)$/

/** "While | half of them stayed": what a dependent clause at the start of a stretch asserts; `null` of "if" and of a phrase. */
function clauseStated(article: Article, { start, end }: Span): Span | null {
  const { tokens } = article
  const [first, after] = tokensIn(tokens, { start, end })
  if (!STATING.test(tokens.word[first].lower) || first + 1 >= after) return null
  const clause = { start: tokens.start[first + 1], end }
  return hasSubject(article, clause) && hasMainVerb(article, clause) ? clause : null
}

/** "If Hall wins two towns": asserts nothing. */
const isConditional = ({ tokens }: Article, { start, end }: Span): boolean =>
  CONDITION.test(tokens.word[tokensIn(tokens, { start, end })[0]].lower)

const CONDITION = /^(?:if|unless|whether|until)$/

/**
 * Whether only the whole sentence tells who or what: "and has spent $3 million"; "Last week Hall had | what he called “a talk”";
 * "The fire broke out the week | the city said that …".
 */
const breaksOff = (article: Article, sentence: Sentence, rest: Span): boolean =>
  (rest.start > sentence.start && !hasSubject(article, rest)) ||
  (rest.end < lastEnd(article, sentence) && isUnfinished(article, rest))

const GOVERNING = P.auxiliary | P.modal | P.determiner | P.infinitiveTo

/** Whether a stretch breaks off before what its last word governs, or before a clause about its last noun: "Last week Hall had". */
function isUnfinished({ tokens, tags }: Article, where: Span): boolean {
  const [, end] = tokensIn(tokens, where)
  if (tags[end - 1] & GOVERNING) return true
  const next = tags[end] ?? P.punctuation
  return (tags[end - 1] & P.noun) !== 0 && (next & (P.determiner | P.name | P.pronoun)) !== 0
}

/** Where the last word of a sentence ends, its final mark left out. */
function lastEnd({ tokens }: Article, { firstToken, endToken }: Sentence): number {
  let last = endToken - 1
  while (last > firstToken && tokens.word[last].shape & Shape.symbol) last--
  return tokens.end[last]
}
