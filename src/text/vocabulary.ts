import { Shape, type Word } from '../model/article.js'
import { normalizeApostrophes } from '../lexicon/word-forms.js'
import { possibleParts } from '../lexicon/parts-of-speech.js'

/** Distinct forms kept between articles; beyond this the vocabulary starts anew, so that memory stays bounded. */
const MAX_WORDS = 200_000

const words = new Map<string, Word>()

/** The one `Word` for a form as written. */
export function wordOf(form: string): Word {
  let word = words.get(form)
  if (!word) {
    if (words.size >= MAX_WORDS) words.clear()
    const text = normalizeApostrophes(form)
    const shape = shapeOf(text)
    word = { text, lower: text.toLowerCase(), shape, parts: possibleParts(text, shape) }
    words.set(form, word)
  }
  return word
}

function shapeOf(text: string): number {
  let shape = 0
  if (/^\p{L}/u.test(text)) {
    if (/^[\p{Lu}\p{Lt}]/u.test(text)) shape |= Shape.capital
    if (/^[^\p{Ll}]*$/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text)) shape |= Shape.allCaps
    if (!/\p{N}/u.test(text)) shape |= Shape.letters
    if (text.endsWith('.')) shape |= Shape.abbreviation
  } else if (/^\p{N}/u.test(text)) shape |= Shape.number
  else shape |= Shape.symbol
  return shape
}
