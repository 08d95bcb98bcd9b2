import { bySpan, hull, type Span } from '../model/span.js'

/** A statement by its spans in the text, before its speaker is known. */
export interface Statement {
  readonly rule: string
  readonly paragraph: number
  /** In text order. */
  content: readonly Span[]
  readonly source: Span | null
  /** What a relative pronoun or a label as source stands for: "Lee" in "Lee, who said"; whom an interview without labels asks; else null. */
  readonly antecedent: Span | null
  readonly cue: (Span & { readonly lemma: string }) | null
  /** The statement that relays this one: of the paper in "“No,” Lee said, according to the paper"; else null. */
  via: Statement | null
}

/** In text order; of two that begin together the longer first, of two alike the one that relays the other. */
export const byContent = (a: Statement, b: Statement): number =>
  bySpan(hull(a.content), hull(b.content)) || Number(a.via === b) - Number(b.via === a)
