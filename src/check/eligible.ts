import { isKnownNumber, isOpenEnded } from '../claims/counted.js'
import type { FigureAnnotation, Quotation } from '../model/annotation.js'
import { Shape, type Article } from '../model/article.js'
import type { Findings } from '../model/entity.js'
import type { RegionKind } from '../model/record.js'
import { bySpan, contains, firstEndingAfter, indexSpans, type Span } from '../model/span.js'

/** Why a number or a quotation needs no source of its own; in the order of the documentation. */
export const EXCLUSIONS = {
  date: 'a date, a time or a duration',
  name: 'part of a name: a treaty, a law, a model, an event',
  rank: 'a rank: “the third time”',
  age: 'somebody’s age',
  description: 'a description: “the 40-bed ward”',
  known: '“one”, or a small number of what is known already: “the two countries”',
  vague: 'no amount that could be looked up: “several”',
  source: 'how few say so: “two officials said”',
  question: 'a question, which asserts nothing',
  uncounted: 'a number that counts nothing: a score, a code, an item of a list',
  'scare-quote': 'words at a distance: a “productive” talk',
  title: 'the title of a work',
  term: 'a term or a nickname',
  short: 'a quotation of fewer than five words',
  headline: 'in a headline, a byline or a dateline',
  caption: 'in a caption',
  table: 'in a table: cells stand apart by a tab',
  boilerplate: 'in a menu, a footer, a form or the like',
} as const

export type Exclusion = keyof typeof EXCLUSIONS

/** A figure or a quotation that should say who says so. */
export type Eligible =
  | { readonly kind: 'figure'; readonly span: Span; readonly figure: FigureAnnotation }
  | { readonly kind: 'quote'; readonly span: Span; readonly quotation: Quotation }

export interface Excluded extends Span {
  readonly reason: Exclusion
}

const MIN_WORDS = 5

/** Up to a dozen; "40 engineers said" is said of 40. */
const isFew = ({ kind, value, modifier }: FigureAnnotation): boolean =>
  kind === 'number' && value !== null && value >= 2 && value <= 12 && Number.isInteger(value) && !modifier

/**
 * Divides all numbers and quotations of an article into those that should have a source and those that need none, with the
 * reason. Spans in UTF-16 units, in text order.
 */
export function findEligible(article: Article, found: Findings): { eligible: Eligible[]; excluded: Excluded[] } {
  const eligible: Eligible[] = []
  const excluded: Excluded[] = []
  const exclude = ({ start, end }: Span, reason: Exclusion): void => {
    excluded.push({ start, end, reason })
  }
  const outsideBody = outsideOf(article)
  const quotationsAt = indexSpans<Span>(found.quotations)
  const sourcesAt = indexSpans<Span>(found.attributions.flatMap(({ source }) => source ?? []))

  for (const figure of found.figures) {
    const isOfSource = isFew(figure) && sourcesAt(figure).some((source) => contains(source, figure))
    const reason =
      outsideBody(figure) ?? reasonOfFigure(article, figure, quotationsAt) ?? (isOfSource ? 'source' : undefined)
    if (reason) exclude(figure, reason)
    else eligible.push({ kind: 'figure', span: figure, figure })
  }
  for (const quotation of found.quotations) {
    const reason = outsideBody(quotation) ?? reasonOfQuotation(article, quotation)
    if (reason) exclude(quotation, reason)
    else eligible.push({ kind: 'quote', span: quotation, quotation })
  }
  for (const number of otherNumbers(article, found)) exclude(number, outsideBody(number) ?? number.reason)
  return {
    eligible: eligible.sort((a, b) => bySpan(a.span, b.span)),
    excluded: excluded.sort(bySpan),
  }
}

const OUTSIDE: Readonly<Partial<Record<RegionKind, Exclusion>>> = {
  headline: 'headline',
  byline: 'headline',
  dateline: 'headline',
  caption: 'caption',
  boilerplate: 'boilerplate',
}

const outsideOf =
  ({ text, document: { regions } }: Article) =>
  ({ start }: Span): Exclusion | undefined =>
    OUTSIDE[regions[Math.min(firstEndingAfter(regions, start), regions.length - 1)].kind] ??
    (isInTable(text, start) ? 'table' : undefined)

/** How far the cells of a row are looked for. */
const ROW = 500

/** Whether a tab stands between two words of the line: "Harlow Bay⇥612 jobs"; one that only indents it is none. */
function isInTable(text: string, offset: number): boolean {
  const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, offset - ROW), offset))![0]
  const after = /^[^\r\n]*/.exec(text.slice(offset, offset + ROW))![0]
  return /\S\t+ *\S/.test(before.trimStart() + after)
}

function reasonOfFigure(
  { text, sentences }: Article,
  figure: FigureAnnotation,
  quotationsAt: (span: Span) => readonly Span[],
): Exclusion | undefined {
  const { start, end, kind, modifier, measure, rule } = figure
  if (kind === 'ordinal') return 'rank'
  if (rule === 'age') return 'age'
  if (/^[-‐‑]\p{L}/u.test(text.slice(end, end + 2)) || /\d[-‐‑]\p{L}/u.test(text.slice(start, end)))
    return 'description'
  if (isOpenEnded(figure)) return 'vague'
  if (isKnownNumber(text, figure)) return 'known'
  if (kind === 'number' && !modifier && !measure) return 'uncounted'
  const sentence = sentences[firstEndingAfter(sentences, start)]
  const isAsked = sentence && /\?["”’']*$/.test(text.slice(Math.max(sentence.start, sentence.end - 4), sentence.end))
  return isAsked && !quotationsAt(figure).some((quotation) => contains(quotation, figure)) ? 'question' : undefined
}

function reasonOfQuotation({ tokens }: Article, { use, firstToken, endToken }: Quotation): Exclusion | undefined {
  if (use !== 'speech') return use
  let words = 0
  for (let i = firstToken; i < endToken; i++) if (!(tokens.word[i].shape & Shape.symbol)) words++
  return words < MIN_WORDS ? 'short' : undefined
}

/** Numbers that are no figures: in dates, in names, and those that count nothing. */
function otherNumbers({ tokens, text }: Article, found: Findings): (Span & { reason: Exclusion })[] {
  const hasDigit = ({ start, end }: Span): boolean => /\d/.test(text.slice(start, end))
  const dates = found.dates.filter(hasDigit).map(({ start, end }) => ({ start, end, reason: 'date' as const }))
  const knownAt = indexSpans<Span>([...found.figures, ...dates])
  const names = found.entities
    .flatMap(({ mentions }) => mentions)
    .filter((mention) => hasDigit(mention) && !knownAt(mention).length)
    .map(({ start, end }) => ({ start, end, reason: 'name' as const }))
  const namesAt = indexSpans<Span>(names)
  const rest: (Span & { reason: Exclusion })[] = []
  for (let i = 0; i < tokens.count; i++) {
    const span = { start: tokens.start[i], end: tokens.end[i] }
    if (tokens.word[i].shape & Shape.number && !knownAt(span).length && !namesAt(span).length)
      rest.push({ ...span, reason: 'uncounted' })
  }
  return [...dates, ...names, ...rest]
}
