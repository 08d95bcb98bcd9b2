import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js'
import { gazetteer, Known } from '../lexicon/gazetteer.js'

/** How alike two surnames must be, by Jaro and Winkler: "Scarlatoiu" and "Scarlatoui" 0.98, "Clinton" and "Clifton" 0.93. */
const ALIKE = 0.94
const MIN_LETTERS = 5
const MAX_LETTERS = 30

/** The first names that each surname of an article goes with, all in small letters without marks. */
export type FirstNames = ReadonlyMap<string, ReadonlySet<string>>

/** @param people parts of the full names of an article: first name first, surname last */
export function firstNamesOf(people: Iterable<readonly string[]>): FirstNames {
  const found = new Map<string, Set<string>>()
  for (const parts of people) {
    const surname = parts.at(-1)!
    const first = found.get(surname)
    if (first) first.add(parts[0])
    else found.set(surname, new Set([parts[0]]))
  }
  return found
}

/**
 * Whether two surnames are one, misspelled; the caller knows that both go with the same first name or title. Not if both are
 * listed surnames ("Petersen", "Peterson"), nor if either has a bearer of another first name in the article.
 * @param first the first name that both go with, or undefined
 */
export function areVariants(a: string, b: string, first: string | undefined, firstNames: FirstNames): boolean {
  if (a === b || Math.min(a.length, b.length) < MIN_LETTERS || Math.max(a.length, b.length) > MAX_LETTERS) return false
  if (isListed(a) && isListed(b)) return false
  if (first !== undefined && [a, b].some((surname) => isBorneByAnother(surname, first, firstNames))) return false
  return jaroWinkler(a, b) >= ALIKE
}

const isBorneByAnother = (surname: string, first: string, firstNames: FirstNames): boolean =>
  [...(firstNames.get(surname) ?? [])].some((name) => name !== first)

const isListed = (surname: string): boolean =>
  Boolean(gazetteer().factsOf(surname.charAt(0).toUpperCase() + surname.slice(1)) & Known.surname)
