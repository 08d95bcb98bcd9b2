import kinNouns from './en/kin-nouns.txt'
import { oneOf } from './one-of.js'
import { readList } from './table.js'

/** Whether a word calls somebody a relative of somebody. */
export const isKinNoun = oneOf(readList(kinNouns).join(' '))
