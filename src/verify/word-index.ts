import { countBelow } from '../model/sorted.js'
import { wordsOf, type Words } from '../text/words.js'

/** Words in a row by which a place is found. */
const SHINGLE = 3
/** Of the places of a shingle, not more than these are looked at: those nearest to where it is expected. */
const MAX_PLACES = 64

const lengthOf = (words: readonly unknown[]): number => (words.length < SHINGLE ? 1 : SHINGLE)

/** Where runs of words stand in a text. */
export interface WordIndex {
  readonly words: Words
  /**
   * Where `forms` stand as a run, as indexes of its first word, nearest to word `near` first; not all of a run that stands
   * there very often.
   */
  readonly find: (forms: readonly string[], near: number) => number[]
  /** For each shingle of `forms`, where it stands: pairs of the index in `forms` and the index in the text. */
  readonly shared: (forms: readonly string[], near: number) => [inForms: number, inText: number][]
  /** Index of the first word that ends after a UTF-16 offset. */
  readonly wordAt: (offset: number) => number
}

/** Prepares a text for {@link WordIndex}; time and memory grow with its length. */
export function indexWords(text: string): WordIndex {
  const words = wordsOf(text)
  const ids = new Map<string, number>()
  const numbers = words.forms.map((form) => {
    const known = ids.get(form)
    if (known !== undefined) return known
    ids.set(form, ids.size)
    return ids.size - 1
  })
  const shingleAt = (of: readonly number[], i: number, length: number): number => {
    let key = length
    for (let k = i; k < i + length; k++) key = key * (ids.size + 1) + of[k]
    return key
  }
  const places = new Map<number, number[]>()
  for (const length of [1, SHINGLE])
    for (let i = 0; i + length <= numbers.length; i++) {
      const key = shingleAt(numbers, i, length)
      const known = places.get(key)
      if (known) known.push(i)
      else places.set(key, [i])
    }

  const placesOf = (of: readonly number[], i: number, length: number): readonly number[] =>
    places.get(shingleAt(of, i, length)) ?? []
  const numbered = (forms: readonly string[]): number[] => forms.map((form) => ids.get(form) ?? -1)

  return {
    words,
    find(forms, near) {
      const wanted = numbered(forms)
      if (!wanted.length || wanted.includes(-1)) return []
      const length = lengthOf(wanted)
      let rarest = 0
      for (let i = 1; i + length <= wanted.length; i++)
        if (placesOf(wanted, i, length).length < placesOf(wanted, rarest, length).length) rarest = i
      return nearest(placesOf(wanted, rarest, length), near + rarest)
        .map((place) => place - rarest)
        .filter((place) => place >= 0 && wanted.every((number, k) => numbers[place + k] === number))
    },
    shared(forms, near) {
      const wanted = numbered(forms)
      const length = lengthOf(wanted)
      const pairs: [number, number][] = []
      for (let i = 0; i + length <= wanted.length; i++) {
        if (wanted.slice(i, i + length).includes(-1)) continue
        const found = placesOf(wanted, i, length)
        if (found.length <= MAX_PLACES) for (const place of found) pairs.push([i, place])
        else for (const place of nearest(found, near + i).slice(0, 4)) pairs.push([i, place])
      }
      return pairs
    },
    wordAt: (offset) => countBelow(words.end, offset + 1),
  }
}

/** Those of sorted `places` that are nearest to `near`, the nearest first. */
function nearest(places: readonly number[], near: number): number[] {
  let right = countBelow(places, near + 1)
  let left = right - 1
  const found: number[] = []
  while (found.length < MAX_PLACES && (left >= 0 || right < places.length))
    found.push(
      right >= places.length || (left >= 0 && near - places[left] <= places[right] - near)
        ? places[left--]
        : places[right++],
    )
  return found
}
