import { Shape, type Article, type TokenTable, type Word } from '../../model/article.js'
import type { PlacedCut } from './listed-names.js'

const KIND =
  /^(?:presidential|general|parliamentary|legislative|federal|gubernatorial|mayoral|municipal|local|regional|snap|special|senatorial|midterm|primary|state|european|constitutional|democratic|leadership)$/
const EVENT = /^(?:elections?|primar(?:y|ies)|referendums?|by-elections?|caucus(?:es)?)$/
/** Most words between the name and "election". */
const REACH = 3

/**
 * A vote is an event, not the country that holds it, where a year makes it one: "1964 Ruritania general election",
 * "2008 Senate elections in Ruritania"; "the Ruritania elections" remain a place's.
 * @param cuts of the whole article, in text order
 */
export function joinElections({ tokens }: Article, cuts: readonly PlacedCut[]): PlacedCut[] {
  const joined: PlacedCut[] = []
  for (let c = 0; c < cuts.length; c++) {
    const cut = cuts[c]
    const end = isYear(tokens.word[cut.first - 1]) && cut.type !== 'person' ? electionEnd(tokens, cut.end) : 0
    if (!end) {
      joined.push(cut)
      continue
    }
    // "in the United Kingdom"
    const where = cuts[c + 1]
    const place = end + (tokens.word[end + 1]?.lower === 'the' ? 2 : 1)
    const located = tokens.word[end]?.lower === 'in' && where?.first === place && where.type === 'place'
    if (located) c++
    joined.push({ ...cut, end: located ? where.end : end, type: 'other', rule: 'named-election' })
  }
  return joined
}

const isYear = (word: Word | undefined): boolean =>
  word !== undefined && (word.shape & Shape.number) !== 0 && /^(?:1[5-9]|20)\d\d$/.test(word.text)

/** End of "general election" that follows a name, or 0. */
function electionEnd({ word, count }: TokenTable, from: number): number {
  for (let end = from; end < Math.min(count, from + REACH); end++) {
    if (EVENT.test(word[end].lower)) return end + 1
    if (word[end].shape & Shape.symbol || !KIND.test(word[end].lower)) return 0
  }
  return 0
}
