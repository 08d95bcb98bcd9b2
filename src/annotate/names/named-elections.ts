import { Shape, type Article } from '../../model/article.js'
import type { Cut } from './best-cut.js'

const KIND =
  /^(?:presidential|general|parliamentary|legislative|federal|gubernatorial|mayoral|municipal|local|regional|snap|special|senatorial|midterm|primary|state|european|constitutional|democratic|leadership)$/
const EVENT = /^(?:elections?|primar(?:y|ies)|referendums?|by-elections?|caucus(?:es)?)$/
/** Most words between the name and "election". */
const REACH = 3

/**
 * A vote is an event, not the country that holds it, where a year makes it one: "1964 Ruritania general election",
 * "2008 Ruritanian Senate elections"; "the Ruritania elections" remain a place's.
 */
export function joinElections({ tokens }: Article, cuts: readonly Cut[]): Cut[] {
  return cuts.map((cut) => {
    if (cut.type === 'person' || !/^(?:1[5-9]|20)\d\d$/.test(tokens.word[cut.first - 1]?.text ?? '')) return cut
    for (let end = cut.end; end < Math.min(tokens.count, cut.end + REACH); end++) {
      const { lower, shape } = tokens.word[end]
      if (EVENT.test(lower)) return { ...cut, end: end + 1, type: 'other', rule: 'named-election' }
      if (shape & Shape.symbol || !KIND.test(lower)) return cut
    }
    return cut
  })
}
