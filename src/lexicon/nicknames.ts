import nicknames from './en/nicknames.txt'
import { readList, readTable } from './table.js'

const fullNames = new Map<string, string[]>()
for (const { name, short } of readTable<'name' | 'short'>(nicknames, 'nicknames.txt'))
  for (const nickname of readList(short)) {
    const key = nickname.toLowerCase()
    fullNames.set(key, [...(fullNames.get(key) ?? []), name.toLowerCase()])
  }

const NONE: readonly string[] = []

/** The first names that one (in small letters) is short for: "ted" → edward, theodore. */
const fullFirstNamesOf = (nickname: string): readonly string[] => fullNames.get(nickname) ?? NONE

/** Whether two different first names in small letters may be one person's: "ken" and "kenneth". */
export const mayBeOneName = (a: string, b: string): boolean =>
  fullFirstNamesOf(a).includes(b) || fullFirstNamesOf(b).includes(a)
