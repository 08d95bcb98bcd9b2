const GENERATION = /^(?:Jr\.?|Sr\.?|II|III|IV|,)$/
const INITIAL = /^(?:\p{Lu}\.)+$/u

export const initialsIn = (words: readonly string[]): string =>
  words.filter((word, i) => i > 0 && INITIAL.test(word)).join('')

export const generationIn = (words: readonly string[]): string =>
  (words.find((word, i) => i > 0 && GENERATION.test(word) && word !== ',') ?? '').replace('.', '')

/** Parts of a person's name in small letters, without marks, hyphens, initials and "Jr.": "Kim Jong-Un" → kim, jong, un. */
const personParts = (words: readonly string[]): string[] => words.filter(isPart).map(withoutMarks)

const isPart = (word: string, i: number): boolean =>
  PLAIN.test(word) || (!GENERATION.test(word) && !(i > 0 && INITIAL.test(word)) && /\p{L}/u.test(word))

const withoutMarks = (word: string): string =>
  (PLAIN.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase()

/** Two plain letters make no generation and no initial. */
const PLAIN = /^[A-Z][a-z][A-Za-z]+$/

const QUOTE = /^["“]$/

/** A person's name by its parts, and the keys under which it is found again. */
export interface PersonParts {
  readonly parts: readonly string[]
  /** All parts: "kim jong un". */
  readonly whole: string
  /** The first and the last: "kim … un". */
  readonly ends: string
  /** "ike" of 'Dwight "Ike" Moss', or empty. */
  readonly nickname: string
}

export function personPartsOf(words: readonly string[]): PersonParts {
  const parts = personParts(words)
  const quoted = words[words.findIndex((word) => QUOTE.test(word)) + 1]
  return {
    parts,
    whole: parts.join(' '),
    ends: `${parts[0]} … ${parts.at(-1)}`,
    nickname: quoted === words[0] ? '' : withoutMarks(quoted),
  }
}
