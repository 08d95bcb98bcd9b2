import type { Draft, NamedMention } from './draft.js'

const GENERATION = /^(?:Jr\.?|Sr\.?|II|III|IV|,)$/
const INITIAL = /^(?:\p{Lu}\.)+$/u

/** Parts of a person's name in small letters, without marks, hyphens, initials and "Jr.": "Kim Jong-Un" → kim, jong, un. */
export const personParts = ({ words }: NamedMention): string[] =>
  words
    .filter((word, i) => !GENERATION.test(word) && !(i > 0 && INITIAL.test(word)) && /\p{L}/u.test(word))
    .map((word) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())

/** Persons of an article, found again by full name, surname or first name. */
export class Persons {
  readonly #byName = new Map<string, Draft>()
  readonly #bySurname = new Map<string, Set<Draft>>()
  readonly #byFirstName = new Map<string, Set<Draft>>()
  /** Where each person was named last, in the order of the text. */
  readonly #lastNamed = new Map<Draft, number>()

  /** The person already known by this full name, by its parts; spelling with and without hyphens or marks is the same. */
  sameName(parts: readonly string[]): Draft | undefined {
    const exact = this.#byName.get(parts.join(' '))
    if (exact || parts.length < 2) return exact
    return this.#byName.get(`${parts[0]} … ${parts.at(-1)}`)
  }

  add(draft: Draft, parts: readonly string[]): void {
    this.#byName.set(parts.join(' '), draft)
    if (parts.length > 2 && !this.#byName.has(`${parts[0]} … ${parts.at(-1)}`))
      this.#byName.set(`${parts[0]} … ${parts.at(-1)}`, draft)
    if (parts.length === 2) this.#byName.set(`${parts[0]} … ${parts[1]}`, draft)
    const index = (map: Map<string, Set<Draft>>, key: string): void => {
      const drafts = map.get(key)
      if (drafts) drafts.add(draft)
      else map.set(key, new Set([draft]))
    }
    for (let k = 1; k < parts.length; k++) index(this.#bySurname, parts.slice(k).join(' '))
    if (parts.length > 1) {
      index(this.#byFirstName, parts[0])
      if (parts.length > 2) index(this.#byFirstName, parts.slice(0, -1).join(' '))
    }
  }

  named(draft: Draft, offset: number): void {
    this.#lastNamed.set(draft, offset)
  }

  /**
   * Who a surname or first name stands for. Of several bearers the one named last before it, if the title's gender fits and
   * the others were not named since; nobody, where that is not plain.
   */
  bearer(parts: readonly string[], mention: NamedMention): { draft: Draft; rule: string } | undefined {
    const key = parts.join(' ')
    for (const [map, rule] of [
      [this.#bySurname, 'surname-of-person'],
      [this.#byFirstName, 'first-name-of-person'],
    ] as const) {
      const fitting = [...(map.get(key) ?? [])].filter(
        ({ gender }) => !gender || !mention.gender || gender === mention.gender,
      )
      if (fitting.length === 1) return { draft: fitting[0], rule }
      if (fitting.length > 1) {
        let latest: Draft | undefined
        let at = -1
        for (const draft of fitting) {
          const named = this.#lastNamed.get(draft) ?? -1
          if (named > at) [latest, at] = [draft, named]
        }
        return latest && { draft: latest, rule }
      }
    }
    return undefined
  }
}
