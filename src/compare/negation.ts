const NEGATIONS: ReadonlySet<string> = new Set(
  'not never no cannot without neither nor unable nobody nothing none fail fails failed failing'.split(' '),
)

/** Whether a word in small letters denies what comes after it: "not", "without", "didn't". */
export const isNegation = (word: string): boolean => NEGATIONS.has(word) || word.endsWith("n't")

/** The same of two words: "moving north rather than dying out", "instead of dying out". */
export const isNegatingPair = (first: string, second: string): boolean =>
  (first === 'rather' && second === 'than') || (first === 'instead' && second === 'of')
