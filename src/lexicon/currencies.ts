import type { Word } from '../model/article.js'
import currencies from './en/currencies.txt'
import homeTable from './en/currency-homes.txt'
import { perWord } from './per-word.js'
import { PhraseTrie } from './phrase-trie.js'
import { readList, readTable } from './table.js'

const rows = readTable<'code' | 'symbols' | 'letters' | 'words' | 'millions'>(currencies, 'currencies.txt')

/** Signs and codes of currencies as written, to the unit: "US$" → USD. */
export const currencySymbols = new PhraseTrie<string>(
  rows.flatMap(({ code, symbols }) => readList(symbols).map((symbol) => [symbol, code] as const)),
  { caseSensitive: true },
)

/** Letters that are money before a sum alone, to the unit: "N" → NGN. */
export const currencyLetters: ReadonlyMap<string, string> = new Map(
  rows.flatMap(({ code, letters }) => readList(letters).map((letter) => [letter, code] as const)),
)

const codes: ReadonlySet<string> = new Set(
  rows.flatMap(({ symbols }) => readList(symbols).filter((symbol) => /^\p{Lu}\p{L}+\.?$/u.test(symbol))),
)

/** Letters that tell a currency before a number: "EUR", "Rs."; not "C". */
export const isCurrencyCode = ({ text }: Word): boolean => codes.has(text)

/** Letters for a million, to the unit: "MUSD" → USD. */
export const currencyMillions = new PhraseTrie<string>(
  rows.flatMap(({ code, millions }) => readList(millions).map((letters) => [letters, code] as const)),
  { caseSensitive: true },
)

/** Names of currencies in any case, to the unit: "Swiss francs" → CHF, "dinars" → dinar. */
export const currencyNames = new PhraseTrie<string>(
  rows.flatMap(({ code, words }) => readList(words).map((word) => [word, code] as const)),
)

const homes = readTable<'code' | 'signs' | 'words'>(homeTable, 'currency-homes.txt')

/** Signs and names that several countries have for their money: "Rs", "shillings". */
export const sharedSigns: ReadonlySet<string> = new Set(homes.flatMap(({ signs }) => readList(signs)))

/** The currencies that share a sign: "Rs" → INR, PKR and others. */
export const sharersOf = (sign: string): string[] =>
  homes.filter(({ signs }) => readList(signs).includes(sign)).map(({ code }) => code)

/** The currency of the country that a word tells of, or null: "Karachi" → PKR. */
export const homeOf = perWord(({ lower }): string | null => homeByWord.get(lower) ?? null)

const homeByWord = new Map(homes.flatMap(({ code, words }) => readList(words).map((word) => [word, code] as const)))

/** Coins, by the share of the unit that one of them is. */
export const COINS: ReadonlyMap<string, number> = new Map([
  ['cent', 0.01],
  ['penny', 0.01],
  ['dime', 0.1],
  ['kopeck', 0.01],
])
