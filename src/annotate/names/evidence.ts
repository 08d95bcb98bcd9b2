import type { EntityType } from '../../model/record.js'
import type { Word } from '../../model/article.js'
import type { WordFacts } from './word-facts.js'

/** A sequence of words that may be a name, apart from where it stands. */
export interface NameShape {
  readonly words: readonly Word[]
  readonly facts: readonly WordFacts[]
  /** Bits of `Known` for the whole phrase. */
  readonly known: number
}

/** Says for a type of entity how much speaks for it (or, below zero, against it). */
export type Weigh = (type: EntityType, weight: number) => void

/** Evidence from the words of a name themselves. */
export interface ShapeRule {
  readonly name: string
  readonly weigh: (shape: NameShape, weigh: Weigh) => void
}

export const TYPES = ['person', 'organization', 'place', 'other'] as const satisfies readonly EntityType[]

/** Sums what rules say for each type, and keeps the rule that said most. */
export class Evidence {
  readonly #sums = [0, 0, 0, 0]
  readonly #strongest = [0, 0, 0, 0]
  readonly #rules = ['', '', '', '']

  add(type: EntityType, weight: number, rule: string): void {
    const t = TYPES.indexOf(type)
    this.#sums[t] += weight
    if (weight > this.#strongest[t]) {
      this.#strongest[t] = weight
      this.#rules[t] = rule
    }
  }

  sum(type: EntityType): number {
    return this.#sums[TYPES.indexOf(type)]
  }

  /** The type that most speaks for, with the sum and the rule that said most for it. */
  best(): { readonly type: EntityType; readonly sum: number; readonly rule: string } {
    let t = 0
    for (let k = 1; k < TYPES.length; k++) if (this.#sums[k] > this.#sums[t]) t = k
    return { type: TYPES[t], sum: this.#sums[t], rule: this.#rules[t] }
  }
}
