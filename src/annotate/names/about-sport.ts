import { SPORT_WORDS } from '../../lexicon/sport-words.js'
import type { Article } from '../../model/article.js'

/** How many different words of sport make an article a report on it. */
const ENOUGH = 3

/** Whether an article reports on sport, where a town's name is mostly its team's: "Leeds", "Boston". */
export function isAboutSport({ tokens }: Article): boolean {
  const found = new Set<string>()
  for (const { lower } of tokens.word) if (SPORT_WORDS.has(lower) && found.add(lower).size >= ENOUGH) return true
  return false
}
