const NO_FORMS: readonly string[] = []

/** The parts of a name by which its bearer may be called, their words joined by spaces; made when first asked for. */
export class ShortForms {
  readonly #words: readonly string[]
  #ends: readonly string[] | undefined
  #beginnings: readonly string[] | undefined
  #initials: string | undefined

  constructor(words: readonly string[]) {
    this.#words = words
  }

  /** The last word, the last two and so on, but not all: "Un", "Jong Un" of "Kim Jong Un". */
  get ends(): readonly string[] {
    return (this.#ends ??= partsOf(this.#words, (size, all) => [all - size, all]))
  }

  /** The first word, the first two and so on, but not all: "Kim", "Kim Jong". */
  get beginnings(): readonly string[] {
    return (this.#beginnings ??= partsOf(this.#words, (size) => [0, size]))
  }

  /** "Committee for Human Rights in North Korea" → "CHRNK"; small words give no letter. */
  get initials(): string {
    return (this.#initials ??= this.#words
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0])
      .join(''))
  }
}

function partsOf(
  words: readonly string[],
  rangeOf: (size: number, all: number) => [number, number],
): readonly string[] {
  if (words.length < 2) return NO_FORMS
  const parts: string[] = []
  for (let size = 1; size < words.length; size++) parts.push(words.slice(...rangeOf(size, words.length)).join(' '))
  return parts
}
