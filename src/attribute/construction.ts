import type { Span } from '../model/span.js'
import type { Cue } from './cue.js'
import type { UnitRange } from './noun-phrase.js'
import { Sign } from './signs.js'
import type { Stretch } from './stretch.js'

/** What a statement consists of, in units of one stretch. */
export interface Parts {
  readonly content: readonly UnitRange[]
  readonly source: UnitRange | null
  readonly cue: (UnitRange & { readonly lemma: string }) | null
  /** Whether the first part takes in statements that were found in it. */
  readonly embraces?: boolean
}

/** A statement found in one stretch. */
export interface Draft extends Parts {
  readonly rule: string
  /** The statement in the same stretch that relays this one. */
  via: Draft | null
}

/** What a construction sees: a stretch, its verbs of saying and what other constructions have taken of it. */
export class Scene {
  readonly stretch: Stretch
  readonly cues: readonly Cue[]
  readonly found: Draft[] = []
  /** Whether a label, "Lee:", names somebody who may speak. */
  readonly isSpeaker: (label: Span) => boolean
  readonly #taken: Uint8Array

  constructor(stretch: Stretch, cues: readonly Cue[], isSpeaker: (label: Span) => boolean) {
    this.stretch = stretch
    this.cues = cues
    this.isSpeaker = isSpeaker
    this.#taken = new Uint8Array(stretch.units.length)
  }

  /** Whether a unit belongs to the content or cue of a statement already found. */
  readonly isTaken = (unit: number): boolean => this.#taken[unit] === 1

  /** Whether no unit of `[start, end)` belongs to a statement already found. */
  isFree({ start, end }: UnitRange): boolean {
    for (let i = start; i < end; i++) if (this.#taken[i]) return false
    return true
  }

  /** Whether each statement found stands either within units `[start, end)` or outside of them. */
  isWhole(start: number, end: number): boolean {
    return this.found.every(({ content, cue }) => {
      const parts = cue ? [...content, cue] : content
      const within = parts.filter((part) => part.start >= start && part.end <= end).length
      return within === parts.length || parts.every((part) => part.end <= start || part.start >= end)
    })
  }

  /** Drops the statements found within units `[start, end)`: another embraces them. */
  release({ start, end }: UnitRange): void {
    for (let i = this.found.length - 1; i >= 0; i--) {
      const { content, cue } = this.found[i]
      const parts = cue ? [...content, cue] : content
      if (parts.some((part) => part.start < start || part.end > end)) continue
      this.found.splice(i, 1)
      for (const part of parts) this.#taken.fill(0, part.start, part.end)
    }
  }

  /** Notes a statement; its content and cue are taken from now on. */
  take(rule: string, { content, source, cue }: Parts, via: Draft | null = null): Draft {
    for (const { start, end } of content) this.#taken.fill(1, start, end)
    if (cue) this.#taken.fill(1, cue.start, cue.end)
    const draft: Draft = { rule, content, source, cue, via }
    this.found.push(draft)
    return draft
  }
}

/** A way in which English ties a statement to who made it. */
export interface Construction {
  readonly name: string
  /** Bits of {@link Sign}: a stretch that has none of them is passed over. */
  readonly needs: number
  /** Takes the statements of this kind, from left to right. */
  readonly find: (scene: Scene) => void
}

/**
 * A construction around a verb of saying: `find` is asked for each verb that nothing has taken yet.
 * @param within finds what somebody else says in a statement, who is relayed by its speaker
 */
export const aroundCue = (
  name: string,
  find: (scene: Scene, cue: Cue) => Parts | null,
  within?: (scene: Scene, content: UnitRange) => Parts | null,
): Construction => ({
  name,
  needs: Sign.cue,
  find(scene) {
    for (const cue of scene.cues) {
      const parts = scene.isTaken(cue.verb) ? null : find(scene, cue)
      if (!parts) continue
      const apart = parts.embraces ? parts.content.slice(1) : parts.content
      if (apart.some(({ start }) => scene.isTaken(start))) continue
      if (parts.embraces) scene.release(parts.content[0])
      const outer = scene.take(name, parts)
      const inner = parts.content.length === 1 ? within?.(scene, parts.content[0]) : null
      if (inner) scene.take('relayed-statement', inner, outer)
    }
  },
})

export const cueRange = (cue: Cue, end = cue.end): UnitRange & { lemma: string } => ({
  start: cue.start,
  end,
  lemma: cue.entry.lemma,
})
