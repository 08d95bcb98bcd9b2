import type { TokenRange } from './article.js'
import type {
  DateAnchor,
  DateModifier,
  DatePrecision,
  DateType,
  EntityType,
  FigureKind,
  FigureModifierValue,
} from './record.js'
import type { Span } from './span.js'

/** Something recognised in a text, and by which rule. */
export interface Annotation extends Span {
  readonly rule: string
}

/** One way to recognise something: the name stands in the output, in the file name and in the documentation. */
export interface Rule<Input, A extends Annotation> {
  readonly name: string
  /** All that the rule recognises, in any order; overlaps are resolved afterwards. */
  readonly find: (input: Input) => Iterable<A>
}

export interface DateAnnotation extends Annotation {
  readonly type: DateType
  readonly value: string | null
  readonly timex: string | null
  readonly precision: DatePrecision
  readonly modifier: DateModifier | null
  readonly anchor: DateAnchor
}

export interface FigureAnnotation extends Annotation {
  readonly kind: FigureKind
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly unit: string | null
  readonly modifier: (Span & { readonly value: FigureModifierValue }) | null
  readonly measure: (Span & { readonly head: Span }) | null
}

/** A name in the text, not yet tied to an entity. */
export interface NameAnnotation extends Annotation {
  readonly type: EntityType
  /** Title or role beside the name: "Rep.", "deputy director of Human Rights Watch". */
  readonly role: Span | null
}

export type QuotationUse =
  /** Somebody's words. */
  | 'speech'
  /** A word the writer keeps at a distance: so-called “experts”. */
  | 'scare-quote'
  /** A book, a show, a law, an agreement. */
  | 'title'
  /** A nickname, a term defined or mentioned as a word. */
  | 'term'

/** A stretch between quotation marks; start and end include the marks. */
export interface Quotation extends Annotation, TokenRange {
  /** Without the marks. */
  readonly inner: Span
  /** Whether a closing mark stands in the same paragraph. */
  readonly closed: boolean
  /** Index of its paragraph. */
  readonly paragraph: number
  /** Index of the quotation that this one carries on from the paragraph before, or -1. */
  readonly continues: number
  readonly use: QuotationUse
}
