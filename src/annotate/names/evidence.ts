import type { Word } from '../../model/article.js'
import type { EntityType } from '../../model/record.js'
import type { WordFacts } from './word-facts.js'

/** A sequence of words that may be a name, apart from where it stands. */
export interface NameShape {
  readonly words: readonly Word[]
  readonly facts: readonly WordFacts[]
  /** Bits of `NamePart` of all its words. */
  readonly parts: number
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
const INDEX: Readonly<Record<EntityType, number>> = { person: 0, organization: 1, place: 2, other: 3 }

const STRONGEST = TYPES.length

/** Sums what rules say for each type, and keeps the rule that said most. */
export class Evidence {
  /** For each type the sum, and behind these for each the most that a rule said. */
  readonly #weights: number[]
  readonly #rules: string[]

  /** @param from evidence to begin with, which is left as it is */
  constructor(from?: Evidence) {
    this.#weights = from ? from.#weights.slice() : [0, 0, 0, 0, 0, 0, 0, 0]
    this.#rules = from ? from.#rules.slice() : ['', '', '', '']
  }

  add(type: EntityType, weight: number, rule: string): void {
    const t = INDEX[type]
    this.#weights[t] += weight
    if (weight > this.#weights[STRONGEST + t]) {
      this.#weights[STRONGEST + t] = weight
      this.#rules[t] = rule
    }
  }

  /** Index in {@link TYPES} of the type that most speaks for. */
  best(): number {
    const sums = this.#weights
    let t = 0
    for (let k = 1; k < 4; k++) if (sums[k] > sums[t]) t = k
    return t
  }

  sum(t: number): number {
    return this.#weights[t]
  }

  /** The rule that said most for a type, by its index. */
  rule(t: number): string {
    return this.#rules[t]
  }
}
