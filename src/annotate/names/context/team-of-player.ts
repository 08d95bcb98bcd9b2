import { Shape } from '../../../model/article.js'
import type { ContextRule, Surroundings } from '../surroundings.js'

const PLAYS =
  /^(?:play(?:s|ed|ing)?|sign(?:s|ed|ing)|debut(?:s|ed)|appear(?:s|ed|ances)|score(?:s|d)|transferred|goals)$/
const LEADS = /^(?:coach(?:es|ed|ing)|captain(?:ed|ing)|managed)$/

/** Whom one plays for or coaches is a team, though it be called as a town: "played for Lipno", "coached Velmar". */
export const teamOfPlayer: ContextRule = {
  name: 'team-of-player',
  wordBefore: ({ lower }) => lower === 'for' || lower === 'with' || LEADS.test(lower),
  weigh({ before, sport }, weigh) {
    const previous = before(1)?.lower
    if (!previous) return
    const plays =
      (previous === 'for' || previous === 'with') &&
      (PLAYS.test(before(2)?.lower ?? '') || (sport && previous === 'for' && hasPlayed(before)))
    if (plays || LEADS.test(previous)) weigh('organization', previous === 'with' ? 3 : 4.5)
  },
}

/** Furthest word before "for" that is looked at: "pitched seven scoreless innings for Texas". */
const REACH = 6
const SCORES =
  /^(?:pitched|scored|scores|homered|goals?|hits?|runs?|innings|yards|rebounds|assists|touchdowns?|points|tries)$/

function hasPlayed(before: Surroundings['before']): boolean {
  for (let k = 2; k <= REACH; k++) {
    const word = before(k)
    if (!word || (word.shape & Shape.symbol && word.text !== '-')) return false
    if (SCORES.test(word.lower)) return true
  }
  return false
}
