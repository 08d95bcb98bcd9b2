import { classAt, DIGIT, endOfClass, LETTER, SIGN, SPACE, unitsOf, widthAt } from './character-class.js'
import abbreviations from './en/abbreviations.txt'
import currencies from './en/currencies.txt'
import { readList, readTable } from './table.js'

/** How an abbreviation behaves at its period; what each means is said in `en/abbreviations.txt`. */
export type AbbreviationKind = 'title' | 'month' | 'number' | 'ordinary' | 'final'

/** Abbreviations without their final period, as written and in capitals: "Rep", "REP", "etc". */
const abbreviationKinds: ReadonlyMap<string, AbbreviationKind> = new Map(
  readTable<'abbreviation' | 'kind'>(abbreviations, 'abbreviations.txt').flatMap(({ abbreviation, kind }) =>
    [abbreviation, abbreviation.toUpperCase()].map((form) => [form, kind as AbbreviationKind] as const),
  ),
)

const LONGEST_ABBREVIATION = Math.max(...[...abbreviationKinds.keys()].map(({ length }) => length))

/** What kind of abbreviation a word with its final period is, or undefined: "Rep." is a title, "U.S." is not listed. */
export const abbreviationKind = (form: string): AbbreviationKind | undefined =>
  form.endsWith('.') ? abbreviationKinds.get(form.slice(0, -1)) : undefined

const moneyRows = readTable<'symbols' | 'letters'>(currencies, 'currencies.txt')

/** Letters that tell a currency right before a number: "RM" in "RM30". */
const moneyCodes: ReadonlySet<string> = new Set(
  moneyRows.flatMap(({ symbols }) => readList(symbols).filter((symbol) => /^\p{Lu}\p{L}{1,3}$/u.test(symbol))),
)
/** Letters that tell one before what can be nothing but a sum: "N" in "N187bn". */
const moneyLetters: ReadonlySet<string> = new Set(moneyRows.flatMap(({ letters }) => readList(letters)))

/** What can be nothing but a sum: "1,200", "187bn", "2.8 billion", "96-million", "499 000"; not "21", "the R61 200 metres on". */
const SUM = new RegExp(
  [
    /\d{1,3}(?:,\d{2,3}){0,4},\d{3}(?!,?\d)/u,
    /(?<!\b[Tt]he \p{L})\d{1,3}(?: \d{3}){0,3} \d00(?![,.]?\d)/u,
    /\d{1,4}(?:\.\d{1,3})?(?:[- ]?(?:million|billion|trillion|crore|lakh)|-?(?:bn|mn|mln|mil|bil|tn|trn|m|k|[BMK]))(?![\p{L}\d])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'uy',
)

const JOINER = 0x200d
const PERIOD = 0x2e
const COMMA = 0x2c
const COLON = 0x3a
const HYPHEN = 0x2d
const APOSTROPHE = 0x27
const GRAVE = 0x60
const DEGREE = 0xb0
const CLITICS: ReadonlySet<string> = new Set(['s', 'd', 're', 'll', 've', 'm'])

const isSmallLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a

const isApostrophe = (code: number): boolean => code === APOSTROPHE || code === 0x2019 || code === 0x2bc

/** The offset at which the first token from `from` on begins, or the length of the text. */
export function startOfToken(units: Uint16Array, from: number, length: number): number {
  let i = from
  while (i < length && classAt(units, i) === SPACE) i += widthAt(units, i)
  return i
}

/**
 * The end of the token that begins at `start`, in UTF-16 units. Words keep inner apostrophes
 * ("don't", "O'Neil") but not the clitics 's 'd 're 'll 've 'm, which are tokens of their own; hyphens are tokens; an
 * abbreviation keeps its period ("Rep.", "U.S.", "Oct." in "Oct.26"), a unit does not ("40C."); "https://…" is one token; a number keeps inner separators ("80,000", "11:03")
 * and neither the letters of a currency before it ("RM", "30") nor the letters after it ("26", "th"); every other sign is a token, an emoji with its parts, runs of "." or "-" and '' are one.
 * @param units of the text, from `unitsOf`
 */
export function endOfToken(text: string, units: Uint16Array, start: number): number {
  const kind = classAt(units, start)
  return kind === LETTER
    ? endOfWord(text, units, start)
    : kind === DIGIT
      ? endOfNumber(units, start)
      : endOfSign(text, units, start)
}

const endOfLetters = (units: Uint16Array, from: number): number => endOfClass(units, from, LETTER)

/** End of the digits with inner separators: "80,000", "3.5", "11:03". */
function endOfNumber(units: Uint16Array, from: number): number {
  let i = from
  for (;;) {
    i = endOfClass(units, i, DIGIT)
    const code = units[i]
    if ((code !== COMMA && code !== PERIOD && code !== COLON) || classAt(units, i + 1) !== DIGIT) return i
    i++
  }
}

function endOfWord(text: string, units: Uint16Array, start: number): number {
  let i = endOfLetters(units, start)
  for (;;) {
    const next = units[i]
    if (next === COLON && text.startsWith('://', i)) return endOfAddress(units, i)
    if (next === PERIOD) {
      const end = endOfDotted(text, units, start, i)
      if (end > i) return end
      // "example.com" is one word, "ended.Then" is two
      if (!isSmallLetter(units[i + 1]) || !isSmallLetter(units[i + 2])) return i
      i = endOfLetters(units, i + 1)
    } else if (isApostrophe(next) && classAt(units, i + 1) === LETTER) {
      const end = endOfLetters(units, i + 1)
      if (isClitic(text, i + 1, end)) return i
      i = end
    } else if (classAt(units, i) === DIGIT && !isMoneySign(text, start, i))
      i = endOfLetters(units, endOfNumber(units, i))
    else return i
  }
}

function isMoneySign(text: string, start: number, end: number): boolean {
  const letters = text.slice(start, end)
  SUM.lastIndex = end
  return moneyCodes.has(letters) || (moneyLetters.has(letters) && SUM.test(text))
}

/** End of "https://example.com/news?id=3": up to white space or a quotation mark, without the punctuation at its end. */
function endOfAddress(units: Uint16Array, from: number): number {
  let end = from
  while (classAt(units, end) !== SPACE && !/["“”‘’<>]/.test(String.fromCharCode(units[end]))) end += widthAt(units, end)
  while (end > from && /[.,:;!?'")\]]/.test(String.fromCharCode(units[end - 1]))) end--
  return end
}

/** End of "U.S.", "a.m.", "J.", "Ph.D.": letters and periods by turns, from a word that ends at a period. */
function endOfDotted(text: string, units: Uint16Array, start: number, end: number): number {
  const initial = end - start === 1
  let i = end
  while (units[i] === PERIOD && classAt(units, i + 1) === LETTER) {
    const next = endOfLetters(units, i + 1)
    if (next - i > 4 || (!initial && next - i > 2) || units[next] !== PERIOD) break
    i = next
  }
  if (i > end) return i + 1
  if (initial && /\p{Lu}/u.test(text[start])) return isGluedToNumber(units, start) ? end : end + 1
  const kind = end - start > LONGEST_ABBREVIATION ? undefined : abbreviationKinds.get(text.slice(start, end))
  return kind && (kind !== 'number' || /^\.\s?\d/.test(text.slice(end, end + 3))) ? end + 1 : end
}

/** The "C" of "40C." and "40°C.", the "M" of "$10M." and "P10-M.": letters of a unit are no initials. */
function isGluedToNumber(units: Uint16Array, start: number): boolean {
  const before = start > 1 && units[start - 1] === HYPHEN ? start - 2 : start - 1
  return before >= 0 && (classAt(units, before) === DIGIT || units[before] === DEGREE)
}

function endOfSign(text: string, units: Uint16Array, start: number): number {
  const code = units[start]
  let end = start + widthAt(units, start)
  if (isApostrophe(code) && start > 0 && classAt(units, start - 1) !== SPACE && classAt(units, end) === LETTER) {
    const word = endOfLetters(units, end)
    return isClitic(text, end, word) ? word : end
  }
  if (code > 0x7f) return endOfCluster(units, end)
  const run = code === PERIOD || code === HYPHEN ? Infinity : code === APOSTROPHE || code === GRAVE ? 2 : 1
  while (end - start < run && units[end] === code) end++
  return end
}

/** A sign with what changes or joins it: a heart in red, a woman with a computer, a flag. */
function endOfCluster(units: Uint16Array, from: number): number {
  let i = from
  while (classAt(units, i) === LETTER && isMark(units[i]))
    i += units[i] === JOINER && classAt(units, i + 1) === SIGN ? 1 + widthAt(units, i + 1) : 1
  return i
}

/** Marks and joiners that make no letter on their own. */
const isMark = (unit: number): boolean => unit > 0x2ff && /[\p{M}\u200c\u200d]/u.test(String.fromCharCode(unit))

const isClitic = (text: string, start: number, end: number): boolean =>
  end - start <= 2 && CLITICS.has(text.slice(start, end).toLowerCase())

/** Nothing but letters and single spaces: there is no need to look closer. */
const PLAIN_WORDS = /^[a-z]+(?: [a-z]+)*$/i

/** The words of a phrase, split as texts are, with straight apostrophes. */
export function wordForms(phrase: string): string[] {
  if (PLAIN_WORDS.test(phrase)) return phrase.split(' ')
  const units = unitsOf(phrase)
  const forms: string[] = []
  for (let start = startOfToken(units, 0, phrase.length); start < phrase.length;) {
    const end = endOfToken(phrase, units, start)
    forms.push(normalizeForm(phrase.slice(start, end)))
    start = startOfToken(units, end, phrase.length)
  }
  return forms
}

/** The same word composed (NFC), with straight apostrophes and without soft hyphens and joiners. */
export const normalizeForm = (form: string): string =>
  /[\u0300-\u036f\u2019\u02bc\u00ad\u200c\u200d]/.test(form)
    ? form
        .normalize('NFC')
        .replace(/[\u2019\u02bc]/g, "'")
        .replace(/(?!^)[\u00ad\u200c\u200d]|^[\u00ad\u200c\u200d](?!$)/g, '')
    : form
