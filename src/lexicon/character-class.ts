/** What a character is to the tokenizer. */
export const LETTER = 1
export const DIGIT = 2
export const SPACE = 3
/** A sign: neither of these. */
export const SIGN = 4
export type CharacterClass = typeof LETTER | typeof DIGIT | typeof SPACE | typeof SIGN

/** Without the modifier letter apostrophe of "Leeʼs", which is a letter to Unicode only. */
const UNICODE_LETTER = /(?!\u02bc)[\p{L}\p{M}\u00ad\u200c\u200d]/u
const UNICODE_DIGIT = /\p{Nd}/u
const UNICODE_SPACE = /[\s\u0085\u200b\u2060\ufeff\p{Cc}]/u

/** Classes of the characters seen so far, by UTF-16 unit; 0 for one not seen yet and for halves of a pair. */
const classes = new Uint8Array(0x10000)

/** Spaces that stand behind the units of a text, so that one can look ahead without asking for the end. */
export const BEHIND = 2

/**
 * The UTF-16 units of a text and spaces behind them. Reading numbers from an array is several times as fast as asking a
 * string for them.
 */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length + BEHIND).fill(0x20)
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  return units
}

/**
 * Letter, digit, space or sign of the character at `i`. Combining marks, soft hyphens and joiners count as letters, so that
 * they stay inside their words; characters without width and control characters as spaces.
 */
export const classAt = (units: Uint16Array, i: number): CharacterClass =>
  (classes[units[i]] || classify(codePointAt(units, i))) as CharacterClass

/** UTF-16 units of the character at `i`: 1 or 2. */
export const widthAt = (units: Uint16Array, i: number): number =>
  (units[i] & 0xfc00) === 0xd800 && (units[i + 1] & 0xfc00) === 0xdc00 ? 2 : 1

/** The end of the letters, or of the digits, from `from` on. */
export function endOfClass(units: Uint16Array, from: number, kind: typeof LETTER | typeof DIGIT): number {
  let i = from
  for (;;) {
    while (classes[units[i]] === kind) i++
    // the first of its kind, or half of a pair
    if (classAt(units, i) !== kind) return i
    i += widthAt(units, i)
  }
}

const codePointAt = (units: Uint16Array, i: number): number =>
  widthAt(units, i) === 1 ? units[i] : 0x10000 + ((units[i] & 0x3ff) << 10) + (units[i + 1] & 0x3ff)

function classify(code: number): CharacterClass {
  const character = String.fromCodePoint(code)
  const found = UNICODE_LETTER.test(character)
    ? LETTER
    : UNICODE_DIGIT.test(character)
      ? DIGIT
      : UNICODE_SPACE.test(character)
        ? SPACE
        : SIGN
  if (code < 0xd800 || (code > 0xdfff && code < 0x10000)) classes[code] = found
  return found
}
