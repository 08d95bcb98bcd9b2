import type { Word } from '../model/article.js'
import { perWord } from './per-word.js'

/** Lists that share a number: as many as there are bits in a small integer. */
const SHARED = 30
/** So many numbers are kept on a word. */
const NUMBERS = 16

/** In no list, as most words are. */
const NOWHERE: readonly number[] = Array.from<number>({ length: NUMBERS }).fill(0)

/** Of each form that is in some list, bits that tell in which: those of the first lists in the first number, and so on. */
const bitsByForm = new Map<string, number[]>()
let lists = 0
let asked = false

/** In which lists a form in small letters is, to be kept on its word; one row of numbers for all that are in none. */
export function listsOf(lower: string): readonly number[] {
  asked = true
  return bitsByForm.get(lower) ?? NOWHERE
}

/**
 * A test whether a word is one of a few. It is answered once for each form, for all lists together, and costs a look at the
 * word afterwards: less than a pattern or a set.
 * @param forms in small letters, between spaces
 * @throws {Error} if there are more lists than bits: NUMBERS is to be raised
 */
export function oneOf(forms: string): (word: Word | undefined) => boolean {
  const all = forms.split(' ')
  // words have been met before the module was loaded
  if (asked) {
    const isListed = perWord(({ lower }) => all.includes(lower))
    return (word) => word !== undefined && isListed(word)
  }
  if (lists === SHARED * NUMBERS) throw new Error('no bit is left for another list of words: raise NUMBERS')
  const place = Math.floor(lists / SHARED)
  const bit = 1 << (lists++ % SHARED)
  for (const form of all) {
    const bits = bitsByForm.get(form) ?? [...NOWHERE]
    bits[place] |= bit
    bitsByForm.set(form, bits)
  }
  return (word) => word !== undefined && (word.lists[place] & bit) !== 0
}
