const NEGATIONS: ReadonlySet<string> = new Set(
  'not never no cannot without neither nor unable nobody nothing none fail fails failed failing'.split(' '),
)

/** Whether a word in small letters denies what comes after it: "not", "without", "didn't". */
export const isNegation = (word: string): boolean => NEGATIONS.has(word) || word.endsWith("n't")
