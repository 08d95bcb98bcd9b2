import type { EntityType } from '../model/record.js'
import kindNouns from './en/kind-nouns.txt'
import { readList, readTable } from './table.js'

/** What a common noun beside a name says of its type. */
export interface KindNoun {
  readonly type: EntityType
  readonly weight: number
}

const before = new Map<string, KindNoun>()
const after = new Map<string, KindNoun>()
for (const row of readTable<'type' | 'side' | 'weight' | 'nouns'>(kindNouns, 'kind-nouns.txt'))
  for (const noun of readList(row.nouns)) {
    const kind = { type: row.type as EntityType, weight: Number(row.weight) }
    if (row.side !== 'after' && !before.has(noun)) before.set(noun, kind)
    if (row.side !== 'before' && !after.has(noun)) after.set(noun, kind)
  }

/** For a noun (in small letters) right before a name: "the firm". */
export const kindBefore = (noun: string): KindNoun | undefined => before.get(noun)
/** For a noun (in small letters) right behind a name: "officials". */
export const kindAfter = (noun: string): KindNoun | undefined => after.get(noun)
