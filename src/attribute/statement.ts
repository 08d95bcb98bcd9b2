import type { Span } from '../model/span.js'

/** A statement by its spans in the text, before its speaker is known. */
export interface Statement {
  readonly rule: string
  readonly paragraph: number
  /** In text order. */
  content: readonly Span[]
  readonly source: Span | null
  /** What a relative pronoun as source stands for: "Lee" in "Lee, who said"; else null. */
  readonly antecedent: Span | null
  readonly cue: (Span & { readonly lemma: string }) | null
}
