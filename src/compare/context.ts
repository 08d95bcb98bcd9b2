import { PartOfSpeech as P, type Article } from '../model/article.js'
import { overlaps, type Span } from '../model/span.js'
import { tokensIn } from '../text/tokens.js'
import type { Reading, ReportedFigure } from './reading.js'
import type { Sought, Term } from './terms.js'

/** What a term counts that stands in another part of the sentence. */
const ELSEWHERE = 0.35

/**
 * What a draft says with a figure: the terms of its sentence, without what the figure counts and without who says so; those
 * of its own clause count more than the others.
 */
export function contextOf({ analysis: { article, record }, termsIn }: Reading, figure: ReportedFigure): Sought[] {
  const whole = article.sentences[figure.sentence]
  const part = betweenSemicolons(article.text, whole, figure)
  // "two plants have shut; the last one has 160 workers"
  const sentence = termsIn(part).some((term) => saysSomething(term) && !overlaps(term, figure.item.measure ?? figure))
    ? part
    : whole
  const clause = clauseAt(article, sentence, figure)
  const aside: Span[] = record.attributions
    .flatMap(({ source, cue }) => [source, cue])
    .filter((span) => span !== null)
    .filter((span) => !overlaps(span, figure))
  const around = termsIn(sentence).filter((term) => !(figure.item.measure && overlaps(figure.item.measure, term)))
  const said = around.filter((term) => !aside.some((span) => overlaps(span, term)))
  // "the union had demanded 33%": who says so is all that there is
  return (said.some(saysSomething) ? said : around).map((term) => ({
    term,
    weight: overlaps(clause, term) ? term.weight : term.weight * ELSEWHERE,
  }))
}

/** Nouns, names and verbs say something that can be held against somebody. */
export const saysSomething = ({ isVerb, weight }: Term): boolean => isVerb || weight >= 1

/** What stands between two semicolons stands for itself. */
export function betweenSemicolons(text: string, { start, end }: Span, figure: Span): Span {
  const before = text.lastIndexOf(';', figure.start)
  const after = text.indexOf(';', figure.end)
  return { start: Math.max(start, before + 1), end: after < 0 ? end : Math.min(end, after) }
}

const FINITE = P.past | P.verbS | P.modal | P.auxiliary | P.verb

/** The part of a sentence that a figure stands in: up to the next sign, or the next conjunction between two clauses. */
export function clauseAt({ tokens, tags }: Article, sentence: Span, figure: Span): Span {
  const [first, end] = tokensIn(tokens, sentence)
  const [from, to] = tokensIn(tokens, figure)
  const hasVerb = (a: number, b: number): boolean => tags.subarray(a, b).some((tag) => (tag & FINITE) !== 0)
  const isSign = (i: number): boolean => /^(?:[,;:()—–]|--)$/.test(tokens.word[i].text)
  const isJoint = (i: number): boolean => /^(?:and|but|while|whereas)$/.test(tokens.word[i].lower)
  let start = from
  while (
    start > first &&
    !isSign(start - 1) &&
    !(isJoint(start - 1) && hasVerb(start, to) && hasVerb(first, start - 1))
  )
    start--
  let last = to
  while (last < end && !isSign(last) && !(isJoint(last) && hasVerb(start, last) && hasVerb(last, end))) last++
  return { start: tokens.start[start], end: tokens.end[last - 1] }
}
