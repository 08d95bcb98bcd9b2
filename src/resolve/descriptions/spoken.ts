import type { Draft } from '../draft.js'

/** What the text has said of an entity so far. */
export interface Spoken {
  readonly draft: Draft
  /** Token and sentence where it was spoken of last. */
  at: number
  sentence: number
  /** Sentence of which it was the subject last. */
  subjectIn: number
  /** How often so far. */
  times: number
  /** First tokens of its first names in the text. */
  readonly namedAt: number[]
  /** What it was called beside its name: "budget", "airline". */
  readonly words: Set<string>
}

/** How many sentences back somebody or something is in view. */
export const VIEW = 2

/** How many letters at the beginning tell a party: "Democrats", "Democratic Party". */
const MIN_STEM = 7

/** "Democrats" and "Democratic", "Republicans" and "GOP", which is the Republican Party; "Cape Breton" and "Cape Breton Island". */
export function areOne({ draft: a }: Spoken, { draft: b }: Spoken): boolean {
  const [long, short] = [a.name.name.fullName, b.name.name.fullName].toSorted((x, y) => y.length - x.length)
  if (a.type !== 'other' && b.type !== 'other') return long.startsWith(short) || long.endsWith(short)
  return isStemOf(long, short)
}

/** Whether the beginning of one word begins another: "republicans", "republican party". */
export const isStemOf = (long: string, short: string): boolean =>
  short.length >= MIN_STEM && long.startsWith(short.slice(0, MIN_STEM))
