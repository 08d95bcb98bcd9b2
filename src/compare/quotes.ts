import type { Analysis } from '../model/analysis.js'
import type { Attribution } from '../model/record.js'
import { hull, overlaps, type Span } from '../model/span.js'
import { wordsOf } from '../text/words.js'

/** Somebody's words: what stands between the quotation marks of one statement, or in a block set off as one. */
export interface Quote extends Span {
  /** Null where the document gives it to nobody. */
  readonly attribution: Attribution | null
  readonly words: QuotedWords
}

/** The words of a quote in small letters, without signs, with where each stands (UTF-16, half-open). */
export interface QuotedWords {
  readonly forms: readonly string[]
  readonly start: readonly number[]
  readonly end: readonly number[]
  /** Whether words are left out or put in before each: “we lost … the mill”, “[the mill] lost money”. */
  readonly gapBefore: readonly boolean[]
}

/** The quotes of a document, in text order. */
export function quotesOf({ article, quotations, record }: Analysis): Quote[] {
  const { text } = article
  const parts = new Map<Attribution, Span[]>()
  const alone: Span[] = []
  const owned = new Set<Span>()
  for (const attribution of record.attributions) {
    const { form, content } = attribution
    const inside = quotations.filter((quotation) => content.some((span) => overlaps(span, quotation)))
    for (const quotation of inside) owned.add(quotation)
    if (form === 'block') parts.set(attribution, [...content])
    else if (inside.length && form !== 'indirect')
      parts.set(
        attribution,
        inside.map(({ inner }) => inner),
      )
  }
  for (const quotation of quotations)
    if (!owned.has(quotation) && quotation.use === 'speech') alone.push(quotation.inner)
  const quoteOf = (attribution: Attribution | null, spans: readonly Span[]): Quote => ({
    ...hull(spans),
    attribution,
    words: quotedWords(text, spans),
  })
  return [...parts]
    .map(([attribution, spans]) => quoteOf(attribution, spans))
    .concat(alone.map((span) => quoteOf(null, [span])))
    .sort((a, b) => a.start - b.start)
}

const GAP = /…|\.\.\.|\. \. \.|\[[^\][]{0,80}\]/g

function quotedWords(text: string, spans: readonly Span[]): QuotedWords {
  const forms: string[] = []
  const start: number[] = []
  const end: number[] = []
  const gapBefore: boolean[] = []
  for (const span of spans) {
    const exact = text.slice(span.start, span.end)
    const gaps = Array.from(exact.matchAll(GAP), ({ 0: gap, index }) => ({ start: index, end: index + gap.length }))
    const words = wordsOf(exact)
    let last = 0
    words.forms.forEach((form, i) => {
      if (!/[\p{L}\p{N}]/u.test(form)) return
      const at = { start: words.start[i], end: words.end[i] }
      if (gaps.some((gap) => overlaps(gap, at))) return
      forms.push(form.toLowerCase())
      start.push(span.start + at.start)
      end.push(span.start + at.end)
      gapBefore.push(gaps.some((gap) => gap.end <= at.start && gap.start >= last))
      last = at.end
    })
  }
  return { forms, start, end, gapBefore }
}

/** Whether the words of a draft stand in those of a source, in a row but for gaps that the draft shows; where, or null. */
export function findWords(draft: QuotedWords, source: QuotedWords): readonly [first: number, end: number] | null {
  const pieces: string[][] = []
  draft.forms.forEach((form, i) => {
    if (i === 0 || draft.gapBefore[i]) pieces.push([form])
    else pieces.at(-1)!.push(form)
  })
  let from = 0
  let first = -1
  for (const piece of pieces) {
    const at = indexOfRun(source.forms, piece, from)
    if (at < 0) return null
    if (first < 0) first = at
    from = at + piece.length
  }
  return first < 0 ? null : [first, from]
}

function indexOfRun(forms: readonly string[], run: readonly string[], from: number): number {
  for (let at = forms.indexOf(run[0], from); at >= 0; at = forms.indexOf(run[0], at + 1))
    if (run.every((form, k) => forms[at + k] === form)) return at
  return -1
}
