import { ANY_PLACE, Known, KNOWN_PLACE } from '../../../lexicon/gazetteer.js'
import { PartOfSpeech as P, Shape } from '../../../model/article.js'
import { RESULTS, TEAM_ACTS, TEAM_ROLES } from '../../../lexicon/sport-words.js'
import type { ContextRule, Surroundings } from '../surroundings.js'

/** Furthest word that is looked at before "over": "a 2-1 home win over Lipno". */
const REACH = 3

/**
 * In a report on sport a town or an unknown single name that plays, has players or is played against is a team: "Lipno drew",
 * "the Lipno striker", "a win over Lipno", "joined Lipno"; a country stays a place.
 */
export const teamInSport: ContextRule = {
  name: 'team-in-sport',
  headings: true,
  weigh(around, weigh) {
    if (!around.sport) return
    const { known, words, facts } = around.shape
    if (known & (Known.country | Known.people | Known.nonName)) return
    if (!(known & ANY_PLACE) && isPluralTeam(around)) return weigh('organization', 2.5)
    if (!(known & ANY_PLACE) && (words.length > 1 || known || facts[0].common)) return
    const weight = known & ANY_PLACE ? 4 : 1.5
    if (hasRole(around) || isPlayed(around) || isAtHome(around)) weigh('organization', weight)
    else if (known & (KNOWN_PLACE | Known.mediumCity) && !(known & Known.surname) && acts(around))
      weigh('organization', 4)
  },
}

/** "the Otters": players go by a plural. */
const isPluralTeam = ({ before, after, shape: { words, facts, known } }: Surroundings): boolean =>
  words.length === 1 &&
  before(1)?.lower === 'the' &&
  !known &&
  !facts[0].title &&
  !facts[0].heads &&
  /[^s]s$/.test(words[0].lower) &&
  !((after(1)?.shape ?? 0) & Shape.capital)

function acts({ after }: Surroundings): boolean {
  let next = after(1)
  if (next && (next.parts & P.adverb || /^(?:has|have|had)$/.test(next.lower))) next = after(2)
  return next !== undefined && TEAM_ACTS.has(next.lower)
}

const hasRole = ({ after }: Surroundings): boolean => {
  const next = after(1)
  return next !== undefined && TEAM_ROLES.has(next.lower)
}

function isPlayed({ before }: Surroundings): boolean {
  const link = before(1)?.lower
  if (!link) return false
  if (
    /^(?:join|joins|joined|joining|beating|beat|beats|sink|rout|stun|crush|edge|play|plays|played|playing|face|faces|faced|facing|host|hosts)$/.test(
      link,
    )
  )
    return true
  // "plays at Boston", "in a win at Boston"
  if (link === 'at') return /^(?:plays?|played|win|won|loss|lost|victory|game|games)$/.test(before(2)?.lower ?? '')
  if (!/^(?:over|against|with|past|to|by|for)$/.test(link)) return false
  for (let k = 2; k <= REACH + 1; k++) {
    const word = before(k)
    // "3-1 over Lipno"
    if (word && word.shape & Shape.number && /^[-–]$/.test(before(k + 1)?.text ?? '')) return true
    if (!word || word.shape & Shape.symbol) return false
    if (RESULTS.has(word.lower) || /^(?:beaten|lost|drew|won|plays|played)$/.test(word.lower)) return true
  }
  return false
}

/** A line of a schedule: "Lipno at Warsaw". */
const isAtHome = ({ before, after }: Surroundings): boolean =>
  (before(1) === undefined && after(1)?.lower === 'at' && Boolean(after(2) && after(2)!.shape & Shape.capital)) ||
  (after(1) === undefined && before(1)?.lower === 'at' && Boolean(before(2) && before(2)!.shape & Shape.capital))
