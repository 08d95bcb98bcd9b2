import { fold } from './fold.js'

/** The words, numbers and signs of a text in comparable form, with where each stands (UTF-16, half-open). */
export interface Words {
  readonly forms: readonly string[]
  readonly start: readonly number[]
  readonly end: readonly number[]
}

/** Letters and digits that hang together ("COVID-19" is three), numbers with their separators ("3,000"), single signs. */
const WORD =
  /''|``|[\p{L}\p{M}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]*|\p{N}+(?:[.,:]\p{N}+)*[\p{L}\p{M}]*|[^\s\u00ad\u200b-\u200d\u2060\ufeff]/gu
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060]/g

/**
 * Splits a text for comparing. Two texts with the same forms differ in white space, quotation marks, dashes, invisible
 * characters or the composition of letters at most: never in a digit, a word or a negation.
 */
export function wordsOf(text: string): Words {
  const forms: string[] = []
  const start: number[] = []
  const end: number[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    forms.push(formOf(word))
    start.push(index)
    end.push(index + word.length)
  }
  return { forms, start, end }
}

const formOf = (word: string): string =>
  /^[a-z0-9]+$/i.test(word) ? word : word === '``' ? '"' : fold(word.normalize('NFC').replace(INVISIBLE, ''))
