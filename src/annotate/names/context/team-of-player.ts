import type { ContextRule } from '../surroundings.js'

const PLAYS =
  /^(?:play(?:s|ed|ing)?|sign(?:s|ed|ing)|debut(?:s|ed)|appear(?:s|ed|ances)|score(?:s|d)|transferred|goals)$/
const LEADS = /^(?:coach(?:es|ed|ing)|captain(?:ed|ing)|managed)$/

/** Whom one plays for or coaches is a team, though it be called as a town: "played for Lipno", "coached Velmar". */
export const teamOfPlayer: ContextRule = {
  name: 'team-of-player',
  weigh({ before }, weigh) {
    const previous = before(1)?.lower
    if (!previous) return
    const plays = (previous === 'for' || previous === 'with') && PLAYS.test(before(2)?.lower ?? '')
    if (plays || LEADS.test(previous)) weigh('organization', previous === 'with' ? 3 : 4.5)
  },
}
