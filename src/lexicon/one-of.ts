import type { Word } from '../model/article.js'
import { perWord } from './per-word.js'

/** Lists that share a place on the word: as many as there are bits in a small integer. */
const SHARED = 30

interface Shelf {
  readonly bitsByForm: Map<string, number>
  readonly bitsOf: (word: Word) => number
  lists: number
}

/** Takes further lists, until it is full or a word has been looked up in it. */
let open: Shelf | null = null

function openShelf(): Shelf {
  const bitsByForm = new Map<string, number>()
  const bitsOf = perWord(({ lower }) => {
    if (open?.bitsOf === bitsOf) open = null
    return bitsByForm.get(lower) ?? 0
  })
  return { bitsByForm, bitsOf, lists: 0 }
}

/**
 * A test whether a word is one of a few. It is answered once for each form, for all lists together, and costs a look at the
 * word afterwards: less than a pattern or a set.
 * @param forms in small letters, between spaces
 */
export function oneOf(forms: string): (word: Word | undefined) => boolean {
  if (!open || open.lists === SHARED) open = openShelf()
  const { bitsByForm, bitsOf } = open
  const bit = 1 << open.lists++
  for (const form of forms.split(' ')) bitsByForm.set(form, (bitsByForm.get(form) ?? 0) | bit)
  return (word) => word !== undefined && (bitsOf(word) & bit) !== 0
}
