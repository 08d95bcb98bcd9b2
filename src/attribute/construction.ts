import type { Cue } from './cue.js'
import type { UnitRange } from './noun-phrase.js'
import type { Stretch } from './stretch.js'

/** A statement found in one stretch, in units of it. */
export interface Draft {
  readonly rule: string
  readonly content: readonly UnitRange[]
  readonly source: UnitRange | null
  readonly cue: (UnitRange & { readonly lemma: string }) | null
}

/** What a construction sees: a stretch, its verbs of saying and what other constructions have taken of it. */
export interface Scene {
  readonly stretch: Stretch
  readonly cues: readonly Cue[]
  readonly found: readonly Draft[]
  /** Whether a unit belongs to the content or cue of a statement already found. */
  isTaken(unit: number): boolean
}

/** A way in which English ties a statement to who made it; tried for each cue, the first that applies takes it. */
export interface CueConstruction {
  readonly name: string
  readonly find: (scene: Scene, cue: Cue) => Omit<Draft, 'rule'> | null
}

/** A way that needs no verb of saying: "according to", "Lee: …". */
export interface CuelessConstruction {
  readonly name: string
  readonly find: (scene: Scene) => Omit<Draft, 'rule'>[]
}

export const cueRange = (cue: Cue, end = cue.end): UnitRange & { lemma: string } => ({
  start: cue.start,
  end,
  lemma: cue.entry.lemma,
})
