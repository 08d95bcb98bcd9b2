import { Shape, type Word } from '../model/article.js'
import { normalizeForm } from '../lexicon/word-forms.js'
import { possibleParts } from '../lexicon/parts-of-speech.js'
import { listsOf } from '../lexicon/one-of.js'
import { noFacts } from '../lexicon/per-word.js'
import { traitsOf } from '../lexicon/traits.js'

/**
 * Distinct forms after which those that have not been met since the last turn are forgotten: numbers and names that stand
 * in one article make way, common words stay, and memory is bounded.
 */
let turn = 20_000
/** Length from which the engine keeps a slice as a view of the text it is cut from. */
const SLICED = 13
/** Places for the forms met last, a power of two; the common ones are found here without making a string of them. */
const RECENT = 1 << 16
/** Forms of up to so many units, none above 0xff, are told by two numbers: most are. */
const PACKED = 8

const LOWER_A = 0x61

/** What has been met since the last turn, and what was met in the turn before. */
let words = new Map<string, Word>()
let before = new Map<string, Word>()
const noWords = (): (Word | undefined)[] => Array.from<undefined>({ length: RECENT })
const recentLong = noWords()
const recentShort = noWords()
/** Of each of the short ones the first four units, and beside them the next four, a byte each. */
const unitsOfShort = new Int32Array(2 * RECENT)

/** Lets fewer forms, or more, stand for a turn in this thread: 1,000 take about 1 MB. */
export const boundVocabulary = (forms: number): void => {
  turn = forms
}

/** The one `Word` for the form that stands at `[start, end)` of a text, of which `units` are the UTF-16 units. */
export function wordAt(text: string, units: Uint16Array, start: number, end: number): Word {
  if (end - start > PACKED) return longWordAt(text, units, start, end)
  const middle = end - start > 4 ? start + 4 : end
  let all = 0
  let first = 0
  for (let i = start; i < middle; i++) {
    all |= units[i]
    first = (first << 8) | units[i]
  }
  let next = 0
  for (let i = middle; i < end; i++) {
    all |= units[i]
    next = (next << 8) | units[i]
  }
  if (all > 0xff) return longWordAt(text, units, start, end)
  const place = placeOf(Math.imul(first, 0x9e3779b1) ^ Math.imul(next, 0x85ebca6b))
  const isKnown = unitsOfShort[2 * place] === first && unitsOfShort[2 * place + 1] === next
  const word = isKnown ? recentShort[place] : undefined
  if (word) return word
  const found = wordOf(text.slice(start, end))
  unitsOfShort[2 * place] = first
  unitsOfShort[2 * place + 1] = next
  return (recentShort[place] = found)
}

function longWordAt(text: string, units: Uint16Array, start: number, end: number): Word {
  let hash = end - start
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + units[i]) | 0
  const place = placeOf(hash)
  const word = recentLong[place]
  return word && standsAt(units, start, end, word.form) ? word : (recentLong[place] = wordOf(text.slice(start, end)))
}

const placeOf = (hash: number): number => (hash ^ (hash >>> 15)) & (RECENT - 1)

function standsAt(units: Uint16Array, start: number, end: number, form: string): boolean {
  if (form.length !== end - start) return false
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== units[start + i]) return false
  return true
}

function wordOf(slice: string): Word {
  const known = words.get(slice)
  if (known) return known
  if (words.size >= turn) {
    before = words
    words = new Map()
    recentLong.fill(undefined)
    recentShort.fill(undefined)
  }
  const word = before.get(slice) ?? makeWord(slice)
  words.set(word.form, word)
  return word
}

function makeWord(slice: string): Word {
  // a copy of its own: a slice would keep the whole article in memory; short ones are copies as they are
  const copy = slice.length < SLICED ? slice : slice.split('').join('')
  const normal = normalizeForm(copy)
  const lower = interned(normal.toLowerCase())
  const text = normal === lower ? lower : normal
  const form = copy === text ? text : copy
  const shape = shapeOf(text)
  const parts = possibleParts(lower, shape)
  const word = { form, text, lower, shape, parts, traits: 0, lists: listsOf(lower), facts: noFacts() }
  word.traits = traitsOf(word)
  return word
}

/** The one copy of a string that the engine keeps for names of properties: rules compare it with theirs by its address. */
function interned(form: string): string {
  const names = Object.create(null) as { [name: string]: true }
  names[form] = true
  return Object.keys(names)[0]
}

function shapeOf(text: string): number {
  // most words, at a tenth of the cost
  if (/^[A-Z]?[a-z]+$/.test(text)) return text.charCodeAt(0) < LOWER_A ? Shape.capital | Shape.letters : Shape.letters
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
