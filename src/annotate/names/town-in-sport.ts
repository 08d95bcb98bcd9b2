import { Known, KNOWN_PLACE } from '../../lexicon/gazetteer.js'
import { teamInSport } from './context/team-in-sport.js'
import { scoreBeside } from './context/score-beside.js'
import { teamOfPlayer } from './context/team-of-player.js'
import type { Surroundings } from './surroundings.js'
import { wordFacts } from './word-facts.js'

const WHERE = /^(?:in|near|outside|across|throughout|around)$/
const TEAM_RULES = [teamInSport, scoreBeside, teamOfPlayer]

/**
 * Whether a place in a report on sport is the place here, whatever its team does elsewhere in the article: "in Leeds", "near
 * Leeds", "Houston, Texas", "HOUSTON, Texas"; a state wherever nothing beside it plays: "Texas" in "the history of Texas".
 */
export function isTownInSport(around: Surroundings): boolean {
  const { before, after, shape } = around
  if (WHERE.test(before(1)?.lower ?? '')) return true
  const region = after(1)?.text === ',' ? after(2) : undefined
  if (region && wordFacts(region).known & (Known.country | Known.region)) return true
  if (!(shape.known & Known.region)) return false
  // ", Texas"
  const town = before(1)?.text === ',' ? before(2) : undefined
  if (town && wordFacts(town).known & KNOWN_PLACE) return true
  let plays = false
  for (const rule of TEAM_RULES)
    rule.weigh(around, (type, weight) => {
      if (type === 'organization' && weight > 0) plays = true
    })
  return !plays
}
