import type { AttributionForm, AttributionLevel, Diagnostic, EntityType, MentionForm, SourceForm } from './record.js'
import type { Annotation, DateAnnotation, FigureAnnotation, Quotation } from './annotation.js'
import type { Span } from './span.js'

export type Gender = 'female' | 'male'

export interface EntityMention extends Span {
  readonly form: MentionForm
}

/** A real-world thing of the article with all its mentions, in text order. */
export interface ResolvedEntity {
  readonly type: EntityType
  /** Where the fullest form stands, without titles and roles. */
  readonly name: Span
  readonly role: Span | null
  /** Known from a title, a first name or a pronoun in apposition; null if nothing tells. */
  readonly gender: Gender | null
  readonly mentions: readonly EntityMention[]
  readonly rule: string
}

/** A mention with what it is a mention of. */
export interface ResolvedMention extends EntityMention {
  readonly entity: ResolvedEntity
}

/** A statement and who it is ascribed to. */
export interface ResolvedAttribution extends Pick<Annotation, 'rule'> {
  readonly form: AttributionForm
  /** In text order; at least one. */
  readonly content: readonly Span[]
  readonly source: (Span & { readonly form: SourceForm }) | null
  readonly speaker: ResolvedEntity | null
  readonly via: ResolvedAttribution | null
  readonly cue: (Span & { readonly lemma: string }) | null
  readonly level: AttributionLevel
  readonly confidence: number
}

/** All that was found in an article, before it is numbered and written. */
export interface Findings {
  readonly dates: readonly DateAnnotation[]
  readonly figures: readonly FigureAnnotation[]
  readonly quotations: readonly Quotation[]
  readonly entities: readonly ResolvedEntity[]
  /** Those of all entities, in text order. */
  readonly mentions: readonly ResolvedMention[]
  readonly attributions: readonly ResolvedAttribution[]
  readonly diagnostics: readonly Diagnostic[]
}
