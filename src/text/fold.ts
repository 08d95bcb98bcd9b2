const SPACES = /[\s\u00a0\u200b\u2060\ufeff]+/g
const FOLDS: readonly (readonly [pattern: RegExp, to: string])[] = [
  [/[\u2018\u2019\u201a\u02bc]/g, "'"],
  [/[\u201c\u201d\u201e\u00ab\u00bb]|''/g, '"'],
  [/[\u2010-\u2015]/g, '-'],
  [/\u00ad/g, ''],
  [SPACES, ' '],
]

/**
 * The same words in one spelling of quotation marks, dashes and white space, for comparing; never for measuring. Digits,
 * letters and negations stay as they are.
 */
export const fold = (text: string): string =>
  FOLDS.reduce((folded, [pattern, to]) => folded.replace(pattern, to), text).trim()

/** The text on one line: every run of white space is a space. */
export const onOneLine = (text: string): string => text.replace(SPACES, ' ').trim()
