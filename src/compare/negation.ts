const NEGATIONS: ReadonlySet<string> = new Set(
  'not never no cannot without neither nor unable nobody nothing none'.split(' '),
)

/** Whether a word in small letters denies what comes after it: "not", "without", "didn't". */
export const isNegation = (word: string): boolean => NEGATIONS.has(word) || word.endsWith("n't")

const forms = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Second words of two that deny together, and the first ones. */
const PAIRS: Readonly<Record<string, ReadonlySet<string>>> = {
  // "moving north rather than dying out"
  than: forms('rather'),
  of: forms('instead'),
  // "the company refused to pay", and not "a failed update"
  to: forms('fail fails failed failing refuse refuses refused refusing decline declines declined declining'),
  out: forms('rule rules ruled ruling'),
}

/** The same of two words: "rather than dying out", "refused to pay". */
export const isNegatingPair = (first: string, second: string): boolean => PAIRS[second]?.has(first) ?? false

const DENIALS = forms('deny denies denied denying')

/** Whether a verb denies what it tells: "denied any wrongdoing", "denied that he had used it". */
export const isDenial = (word: string): boolean => DENIALS.has(word)
