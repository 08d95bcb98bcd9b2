import { nameContext } from '../../../lexicon/name-contexts.js'
import { Shape } from '../../../model/article.js'
import type { ContextRule, Surroundings } from '../surroundings.js'

const plays = nameContext('plays')
const leadsTeam = nameContext('leads-team')

/** Whom one plays for or coaches is a team, though it be called as a town: "played for Lipno", "coached Velmar". */
export const teamOfPlayer: ContextRule = {
  name: 'team-of-player',
  wordBefore: (word) => word.lower === 'for' || word.lower === 'with' || leadsTeam(word),
  weigh({ before, after, sport }, weigh) {
    const previous = before(1)?.lower
    if (!previous) return
    const isPlayedFor =
      (previous === 'for' || previous === 'with') &&
      (plays(before(2)) || (sport && previous === 'for' && hasPlayed(before)))
    // "managed Moss's campaign"
    const isLed = leadsTeam(before(1)) && after(1)?.lower !== "'s"
    if (isPlayedFor || isLed) weigh('organization', previous === 'with' ? 3 : 4.5)
  },
}

/** Furthest word before "for" that is looked at: "pitched seven scoreless innings for Texas". */
const REACH = 6
const scores = nameContext('scores')

function hasPlayed(before: Surroundings['before']): boolean {
  for (let k = 2; k <= REACH; k++) {
    const word = before(k)
    if (!word || (word.shape & Shape.symbol && word.text !== '-')) return false
    if (scores(word)) return true
  }
  return false
}
