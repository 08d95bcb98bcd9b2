import { SPORT_WORDS } from '../../lexicon/sport-words.js'
import { trait } from '../../lexicon/traits.js'
import type { Article, Word } from '../../model/article.js'

/** How many different words of sport make an article a report on it. */
const ENOUGH = 3

/** Whether an article reports on sport, where a town's name is mostly its team's: "Leeds", "Boston". */
export function isAboutSport({ tokens }: Article): boolean {
  const found = new Set<string>()
  const { count, word, traits } = tokens
  for (let i = 0; i < count; i++) {
    if (!(traits[i] & MAY_SPEAK_OF_SPORT)) continue
    const { lower, text } = word[i]
    if ((text !== '-' || isScore(word, i)) && found.add(lower).size >= ENOUGH) return true
  }
  return false
}

/** A word of sport, or the hyphen of a score. */
const MAY_SPEAK_OF_SPORT = trait(({ lower, text }) => SPORT_WORDS.has(lower) || text === '-')

/** "beat Lipno 2-1": a score counts as a word of sport. */
function isScore(word: readonly Word[], hyphen: number): boolean {
  const [left, right] = [word[hyphen - 1], word[hyphen + 1]]
  if (!left || !right || !/^\d{1,2}$/.test(left.text) || !/^\d{1,2}$/.test(right.text)) return false
  for (let k = hyphen - 2; k >= 0 && k > hyphen - 7; k--) if (PLAYED.test(word[k].lower)) return true
  return false
}

const PLAYED = /^(?:beat|beaten|drew|draw|lost|won|win|edged|defeated|victory|defeat)$/
