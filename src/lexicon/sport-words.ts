import sportWords from './en/sport-words.txt'
import { readList, readTable } from './table.js'

const byUse = new Map<string, readonly string[]>()
for (const { use, words } of readTable<'use' | 'words'>(sportWords, 'sport-words.txt')) byUse.set(use, readList(words))
const wordsFor = (...uses: readonly string[]): ReadonlySet<string> =>
  new Set(uses.flatMap((use) => byUse.get(use) ?? []))

/** What is played and counted, and by whom: "wicket", "halftime", "striker". */
export const SPORT_WORDS = wordsFor('game', 'position')
/** Who stands behind a team's name: "striker", "fans". */
export const TEAM_ROLES = wordsFor('position', 'role')
/** What is had over or against a team: "win". */
export const RESULTS = wordsFor('result')
/** What a team does: "won", "drew". */
export const TEAM_ACTS = wordsFor('act')
