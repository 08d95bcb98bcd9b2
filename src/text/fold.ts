const SPACES = /[\s\u00a0\u200b\u2060\ufeff]+/g
/** Whether some white space is more than a single plain one. */
const OTHER_SPACES = /[^\S ]|[\u200b\u2060\ufeff]| {2}/
/** Whether there is something to fold. */
const UNFOLDED = /[^\x21-\x7e ]|''| {2}/
const FOLDS: readonly (readonly [pattern: RegExp, to: string])[] = [
  [/[\u2018\u2019\u201a\u02bc]/g, "'"],
  [/[\u201c\u201d\u201e\u00ab\u00bb]|''/g, '"'],
  [/[\u2010-\u2015]/g, '-'],
  [/\u00ad/g, ''],
]

/**
 * The same words in one spelling of quotation marks, dashes and white space, for comparing; never for measuring. Digits,
 * letters and negations stay as they are.
 */
export const fold = (text: string): string =>
  UNFOLDED.test(text)
    ? onOneLine(FOLDS.reduce((folded, [pattern, to]) => folded.replace(pattern, to), text))
    : text.trim()

/** The text on one line: every run of white space is a space. */
export const onOneLine = (text: string): string => (OTHER_SPACES.test(text) ? text.replace(SPACES, ' ') : text).trim()
