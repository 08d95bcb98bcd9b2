import abbreviations from './en/abbreviations.txt'
import { readTable } from './table.js'

/** How an abbreviation behaves at its period; what each means is said in `en/abbreviations.txt`. */
export type AbbreviationKind = 'title' | 'month' | 'number' | 'ordinary' | 'final'

/** Abbreviations without their final period, as written and in capitals: "Rep", "REP", "etc". */
const abbreviationKinds: ReadonlyMap<string, AbbreviationKind> = new Map(
  readTable<'abbreviation' | 'kind'>(abbreviations, 'abbreviations.txt').flatMap(({ abbreviation, kind }) =>
    [abbreviation, abbreviation.toUpperCase()].map((form) => [form, kind as AbbreviationKind] as const),
  ),
)

/** What kind of abbreviation a word with its final period is, or undefined: "Rep." is a title, "U.S." is not listed. */
export const abbreviationKind = (form: string): AbbreviationKind | undefined =>
  form.endsWith('.') ? abbreviationKinds.get(form.slice(0, -1)) : undefined

const LETTER = 1
const DIGIT = 2
const SPACE = 4
const ASCII = new Uint8Array(128)
for (let c = 0; c < 128; c++)
  ASCII[c] = /[A-Za-z]/.test(String.fromCharCode(c))
    ? LETTER
    : c >= 48 && c <= 57
      ? DIGIT
      : c <= 32 || c === 127
        ? SPACE
        : 0

const UNICODE_LETTER = /[\p{L}\p{M}\u00ad\u200c\u200d]/u
const UNICODE_DIGIT = /\p{Nd}/u
const UNICODE_SPACE = /[\s\u0085\u200b\u2060\ufeff\p{Cc}]/u
const classes = new Map<number, number>()

/** Letter, digit, space or none of these; of characters beyond ASCII once for each. */
function classOf(code: number): number {
  if (code < 128) return ASCII[code]
  let found = classes.get(code)
  if (found === undefined) {
    const character = String.fromCodePoint(code)
    found = UNICODE_LETTER.test(character)
      ? LETTER
      : UNICODE_DIGIT.test(character)
        ? DIGIT
        : UNICODE_SPACE.test(character)
          ? SPACE
          : 0
    classes.set(code, found)
  }
  return found
}

const APOSTROPHES = new Set([0x27, 0x2019, 0x2bc])
const PERIOD = 0x2e
const CLITICS = new Set(['s', 'd', 're', 'll', 've', 'm'])

/**
 * Finds the tokens of a text and hands over their bounds, left to right, in UTF-16 units. Words keep inner apostrophes
 * ("don't", "O'Neil") but not the clitics 's 'd 're 'll 've 'm, which are tokens of their own; hyphens are tokens; an
 * abbreviation keeps its period ("Rep.", "U.S.", "Oct." in "Oct.26"); a number keeps inner separators ("80,000", "11:03")
 * and not the letters after it ("26", "th"); every other sign is a token, runs of "." or "-" and '' are one.
 * @param emit called with `start` and `end`
 */
export function splitWords(text: string, emit: (start: number, end: number) => void): void {
  const size = text.length
  const codeAt = (i: number): number => (i < size ? text.codePointAt(i)! : 0x20)
  const classAt = (i: number): number => (i < size ? classOf(codeAt(i)) : SPACE)

  const endOfLetters = (from: number): number => {
    let i = from
    while (i < size) {
      const code = text.codePointAt(i)!
      if (classOf(code) !== LETTER) break
      i += code > 0xffff ? 2 : 1
    }
    return i
  }

  /** End of the digits with inner separators: "80,000", "3.5", "11:03". */
  const endOfNumber = (from: number): number => {
    let i = from
    for (;;) {
      while (i < size && classAt(i) === DIGIT) i += codeAt(i) > 0xffff ? 2 : 1
      const code = codeAt(i)
      if ((code === 0x2c || code === PERIOD || code === 0x3a) && classAt(i + 1) === DIGIT) i++
      else return i
    }
  }

  /** End of "U.S.", "a.m.", "J.", "Ph.D.": letters and periods by turns, from a word that ends at a period. */
  const endOfDotted = (start: number, end: number): number => {
    const initial = end - start === 1
    let i = end
    let dotted = false
    while (codeAt(i) === PERIOD && classAt(i + 1) === LETTER) {
      const next = endOfLetters(i + 1)
      if (next - i > 4 || (!initial && next - i > 2) || codeAt(next) !== PERIOD) break
      i = next
      dotted = true
    }
    if (codeAt(i) !== PERIOD) return end
    if (dotted) return i + 1
    if (initial && classOf(codeAt(start)) === LETTER && /\p{Lu}/u.test(text[start])) return i + 1
    const kind = abbreviationKinds.get(text.slice(start, end))
    return kind && (kind !== 'number' || /^\.\s?\d/.test(text.slice(end, end + 3))) ? i + 1 : end
  }

  let i = 0
  while (i < size) {
    const code = text.codePointAt(i)!
    const width = code > 0xffff ? 2 : 1
    const kind = classOf(code)
    if (kind === SPACE) {
      i += width
      continue
    }
    const start = i
    if (kind === LETTER) {
      i = endOfLetters(i)
      for (;;) {
        const next = codeAt(i)
        if (classAt(i) === DIGIT) {
          i = endOfNumber(i)
          if (classAt(i) === LETTER) i = endOfLetters(i)
        } else if (APOSTROPHES.has(next) && classAt(i + 1) === LETTER) {
          const end = endOfLetters(i + 1)
          if (CLITICS.has(text.slice(i + 1, end).toLowerCase())) break
          i = end
        } else if (next === PERIOD) {
          const end = endOfDotted(start, i)
          if (end > i) i = end
          // "example.com" is one word, "ended.Then" is two
          else if (classAt(i + 1) === LETTER && /^[a-z]{2}/.test(text.slice(i + 1, i + 3))) {
            i = endOfLetters(i + 1)
            continue
          }
          break
        } else break
      }
    } else if (kind === DIGIT) {
      i = endOfNumber(i)
    } else if (APOSTROPHES.has(code) && classAt(i + 1) === LETTER && i > 0 && classAt(i - 1) !== SPACE) {
      const end = endOfLetters(i + 1)
      i = CLITICS.has(text.slice(i + 1, end).toLowerCase()) ? end : i + 1
    } else {
      i += width
      const run = code === PERIOD || code === 0x2d ? Infinity : code === 0x27 || code === 0x60 ? 2 : 1
      while (i < size && text.charCodeAt(i) === code && i - start < run) i++
    }
    emit(start, i)
  }
}

/** The words of a phrase as {@link splitWords} splits it, with straight apostrophes. */
export function wordForms(phrase: string): string[] {
  const forms: string[] = []
  splitWords(phrase, (start, end) => forms.push(normalizeApostrophes(phrase.slice(start, end))))
  return forms
}

/** The same word with straight apostrophes and without soft hyphens and joiners. */
export const normalizeApostrophes = (form: string): string =>
  /[\u2019\u02bc\u00ad\u200c\u200d]/.test(form)
    ? form.replace(/[\u2019\u02bc]/g, "'").replace(/[\u00ad\u200c\u200d]/g, '')
    : form
