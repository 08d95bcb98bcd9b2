import numerals from './en/numerals.txt'
import vagueAmountTable from './en/vague-amounts.txt'
import { perWord } from './per-word.js'
import { PhraseTrie } from './phrase-trie.js'
import { readTable } from './table.js'

/** What a word does in a number; each is explained in `en/numerals.txt`. */
export type NumeralRole =
  | 'unit'
  | 'teen'
  | 'ten'
  | 'hundred'
  | 'magnitude'
  | 'dozen'
  | 'ordinal-unit'
  | 'ordinal-teen'
  | 'ordinal-ten'
  | 'ordinal-magnitude'
  | 'denominator'
  | 'multiple'
  | 'half'
  | 'quarter'

export interface NumeralWord {
  readonly role: NumeralRole
  readonly value: number
}

const words = new Map<string, NumeralWord>(
  readTable<'word' | 'role' | 'value'>(numerals, 'numerals.txt').map(({ word, role, value }) => [
    word,
    { role: role as NumeralRole, value: Number(value) },
  ]),
)

/** The part of a number that a word is, or null: "twenty" is a ten. */
export const numeralWordOf = perWord(({ lower }): NumeralWord | null => words.get(lower) ?? null)

/** "hundreds of thousands", "a few": between what bounds, and which word must follow for it to be an amount. */
export interface VagueAmount {
  readonly followedBy: string | null
  readonly min: number | null
  readonly max: number | null
}

export const vagueAmounts = new PhraseTrie<VagueAmount>(
  readTable<'phrase' | 'followed by' | 'min' | 'max'>(vagueAmountTable, 'vague-amounts.txt').map((row) => [
    row.phrase,
    {
      followedBy: row['followed by'] || null,
      min: row.min ? Number(row.min) : null,
      max: row.max ? Number(row.max) : null,
    },
  ]),
)

const phrases = readTable<'phrase'>(vagueAmountTable, 'vague-amounts.txt').map(({ phrase }) => phrase.split(' '))

/** The first words of numbers and vague amounts, in lower case. */
export const numberStarts: ReadonlySet<string> = new Set([...words.keys(), ...phrases.map(([first]) => first)])

/** The words that make a number or an amount with "a" before them: "a hundred", "a few". */
export const afterArticle: ReadonlySet<string> = new Set([
  ...words.keys(),
  ...phrases.filter(([first]) => first === 'a').map(([, second]) => second),
])
