import type { FigureModifierValue } from '../model/record.js'
import modifiers from './en/figure-modifiers.txt'
import { PhraseTrie } from './phrase-trie.js'
import { readTable } from './table.js'

const rows = readTable<'phrase' | 'place' | 'value'>(modifiers, 'figure-modifiers.txt')
const at = (place: 'before' | 'after'): PhraseTrie<FigureModifierValue> =>
  new PhraseTrie(
    rows.filter((row) => row.place === place).map((row) => [row.phrase, row.value as FigureModifierValue] as const),
  )

/** What says before a number how exact it is: "nearly" → almost. */
export const modifiersBefore = at('before')

/** The same after a number: "or more" → at-least. */
export const modifiersAfter = at('after')
