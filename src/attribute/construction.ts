import type { Cue } from './cue.js'
import type { UnitRange } from './noun-phrase.js'
import { Sign } from './signs.js'
import type { Stretch } from './stretch.js'

/** A statement found in one stretch, in units of it. */
export interface Draft {
  readonly rule: string
  readonly content: readonly UnitRange[]
  readonly source: UnitRange | null
  readonly cue: (UnitRange & { readonly lemma: string }) | null
  /** The statement in the same stretch that relays this one. */
  via?: Draft
}

/** What a construction sees: a stretch, its verbs of saying and what other constructions have taken of it. */
export interface Scene {
  readonly stretch: Stretch
  readonly cues: readonly Cue[]
  readonly found: readonly Draft[]
  /** Whether a unit belongs to the content or cue of a statement already found. */
  readonly isTaken: (unit: number) => boolean
}

/** A way in which English ties a statement to who made it. */
export interface Construction {
  readonly name: string
  /** Bits of {@link Sign}: a stretch that has none of them is passed over. */
  readonly needs: number
  /** The statements of this kind, from left to right; each is taken before the next is looked for. */
  readonly find: (scene: Scene) => Iterable<Draft>
}

/** A construction around a verb of saying: `find` is asked for each verb that nothing has taken yet. */
export const aroundCue = (
  name: string,
  find: (scene: Scene, cue: Cue) => Omit<Draft, 'rule'> | null,
): Construction => ({
  name,
  needs: Sign.cue,
  *find(scene) {
    for (const cue of scene.cues) {
      const draft = scene.isTaken(cue.verb) ? null : find(scene, cue)
      if (draft && !draft.content.some(({ start }) => scene.isTaken(start))) yield { rule: name, ...draft }
    }
  },
})

export const cueRange = (cue: Cue, end = cue.end): UnitRange & { lemma: string } => ({
  start: cue.start,
  end,
  lemma: cue.entry.lemma,
})
