import descriptions from './en/descriptions.txt'
import type { Gender } from '../model/entity.js'
import { perWord } from './per-word.js'
import { readList, readTable } from './table.js'

/** What a common noun says of whom or what it stands for with "the"; see `en/descriptions.txt`. */
export interface Description {
  readonly of: 'person' | 'thing' | 'place' | 'organization'
  readonly gender: Gender | null
  /** Whom of several persons it may stand for; null for things. */
  readonly called: Called | null
}

/** See `en/descriptions.txt`. */
export type Called = 'anybody' | 'seeker' | 'trade' | 'office' | 'role' | 'staff'

const byNoun = new Map<string, Description[]>()
const people = new Map<string, Gender | null>()
for (const row of readTable<'of' | 'gender' | 'called' | 'nouns'>(descriptions, 'descriptions.txt'))
  for (const noun of readList(row.nouns)) {
    const gender = row.gender === '-' ? null : (row.gender as Gender)
    if (row.of === 'person' || row.of === 'somebody') people.set(noun, gender)
    if (row.of === 'somebody') continue
    const called = row.called === '-' ? null : (row.called as Called)
    const description: Description = { of: row.of as Description['of'], gender, called }
    byNoun.set(noun, [...(byNoun.get(noun) ?? []), description])
  }

const lastParts = new Set([...byNoun.keys()].flatMap((noun) => noun.split('-').slice(1)))

/** What a noun (in small letters) can stand for, the likeliest first; "36-year-old" is listed without the number. */
export const descriptionsBy = (noun: string): readonly Description[] =>
  byNoun.get(/^\d/.test(noun) ? noun.slice(noun.indexOf('-') + 1) : noun) ?? []

/** What a noun says of the gender of a person whom it describes, named or not; undefined if it describes none. */
export const genderOfDescribed = (noun: string): Gender | null | undefined => people.get(noun)

/** What a noun says of the gender of a person who has a name; undefined if it describes none. */
export const describedPerson = (noun: string): Gender | null | undefined =>
  byNoun.get(noun)?.find((description) => description.of === 'person')?.gender

/** What a noun says of a person's place among others; null if it describes none. */
export const calledBy = (noun: string): Called | null =>
  descriptionsBy(noun).find(({ of }) => of === 'person')?.called ?? null

/** Whether a noun calls again somebody who has just been spoken of: "the candidate". */
export const isCalledAgain = (noun: string): boolean => {
  const called = calledBy(noun)
  return called !== null && called !== 'role' && called !== 'staff'
}

/** Whether a word ends a hyphenated noun that describes: "runner" of "front-runner". */
export const endsDescriptive = (word: string): boolean => lastParts.has(word)

export const isDescriptive = (noun: string): boolean => byNoun.has(noun)

/** "groups" and "group" → group, "parties" → party; null for words that describe nothing. */
export const descriptiveNoun = perWord(({ lower: noun }) => {
  if (byNoun.has(noun)) return noun
  if (!noun.endsWith('s')) return null
  const forms = [noun.slice(0, -1), noun.endsWith('es') ? noun.slice(0, -2) : '', noun.replace(/ies$/, 'y')]
  return forms.find((form) => byNoun.has(form)) ?? null
})
