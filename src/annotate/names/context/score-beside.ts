import { ANY_PLACE, Known } from '../../../lexicon/gazetteer.js'
import { nameContext } from '../../../lexicon/name-contexts.js'
import { SPORT_WORDS } from '../../../lexicon/sport-words.js'
import { Shape, type Word } from '../../../model/article.js'
import type { ContextRule, Surroundings } from '../surroundings.js'
import { wordFacts } from '../word-facts.js'

const beats = nameContext('beats')
/** Most words of the other team's name. */
const MAX_OPPONENT = 4

/**
 * A town with a score, a victory or a row of a table is its team: "Lipno 2 Warsaw 1", "Lipno beat Warsaw", "Lipno 19 10 4
 * 5". So is an unknown single name; a country stays a place, and a full name a person.
 */
export const scoreBeside: ContextRule = {
  name: 'score-beside',
  headings: true,
  wordBefore: beats,
  wordAfter: (word) => beats(word) || word.lower === 'drew' || isScore(word),
  weigh(around, weigh) {
    const { before, after, shape, sport } = around
    const { known, words, facts } = shape
    if (known & (Known.country | Known.people | Known.nonName)) return
    if (!(known & ANY_PLACE) && (words.length > 1 || known || facts[0].common || SPORT_WORDS.has(words[0].lower)))
      return
    // "Warren beat Hall": who is called as a town may be a person, but not in a report on sport
    const isTown = known & ANY_PLACE && (sport || !(known & (Known.surname | Known.firstName)))
    if (isTown && (beats(before(1)) || beats(after(1)) || drew(after))) weigh('organization', 4)
    if (isScore(after(1)) && (hasOpponent(around) || isRow(around))) weigh('organization', known & ANY_PLACE ? 4 : 2.5)
  },
}

/** "drew 1-1", "drew with", not "drew a crowd". */
const drew = (after: Surroundings['after']): boolean =>
  after(1)?.lower === 'drew' && (isScore(after(2)) || /^(?:with|level|against|at)$/.test(after(2)?.lower ?? ''))

const isScore = (word: Word | undefined): boolean => word !== undefined && /^\d{1,3}$/.test(word.text)
const isCapital = (word: Word | undefined): boolean => Boolean(word && word.shape & Shape.capital)

/** "| 2 Queens Park Rangers 1", "Lipno 2 | 1", "| 1 (Moss 12)", "| 2-1". */
function hasOpponent({ before, after }: Surroundings): boolean {
  // "Lipno 2, Warsaw 1"
  if (before(1)?.text === ',' && isScore(before(2)) && isCapital(before(3))) return true
  if (after(2)?.text === ',' && isCapital(after(3)))
    for (let k = 4; k <= MAX_OPPONENT + 3; k++)
      if (!isCapital(after(k))) return isScore(after(k)) && !isScore(after(k + 1))
  if (isScore(before(1)) || before(1)?.text === ')' || /^(?:beat|and|v|vs)$/.test(before(1)?.lower ?? '')) return true
  if (/^[-–]$/.test(after(2)?.text ?? '')) return isScore(after(3))
  if (after(2)?.text === '(') return isCapital(after(3)) && isScore(after(4))
  for (let k = 2; k <= MAX_OPPONENT + 1; k++) {
    const word = after(k)
    if (!word || !wordFacts(word).nameLike) return k > 2 && isScore(word)
  }
  return isScore(after(MAX_OPPONENT + 2))
}

/** The row of a table: "| 19 10 4 5", at its beginning. */
const isRow = ({ before, after }: Surroundings): boolean =>
  before(1) === undefined && [2, 3].every((k) => /^\.?\d{1,3}$/.test(after(k)?.text ?? ''))
