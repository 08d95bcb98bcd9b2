import { placeOfDemonym } from '../lexicon/demonyms.js'
import { fullNameOf } from '../lexicon/name-aliases.js'
import { wordForms } from '../lexicon/word-forms.js'
import { stemOf } from '../lexicon/word-relations.js'
import type { Entity } from '../model/record.js'

/** What one and the same thing is known by across documents. */
export interface NameKeys {
  /** Each enough to know it: "=united states", "=oldfield", "=hrw". */
  readonly identities: readonly string[]
  /** The stems of its words, without "of", "the" and the like. */
  readonly words: readonly string[]
  /** Identities of places that its words speak of: "South Korean authorities" of South Korea. */
  readonly places: readonly string[]
}

const SMALL_WORD = /^(?:the|a|an|of|for|and|on|in|at|to|de|la|le|du|des|von|van|der|den|'s|'|,|\.|-|&)$/
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/

/** The keys of a thing by all the names that a document has for it. */
export function keysOfName({ type, name, aliases }: Pick<Entity, 'type' | 'name' | 'aliases'>): NameKeys {
  const identities = new Set<string>()
  const words = new Set<string>()
  const places = new Set<string>()
  for (const form of [name, ...aliases]) {
    const written = wordForms(form)
    const known = wordForms(placeOfDemonym(form) ?? fullNameOf(written.join(' ')))
    for (const word of [...written, ...known].map((part) => part.toLowerCase()))
      if (!SMALL_WORD.test(word)) words.add(stemOf(word))
    for (const place of placesIn(written)) places.add(place)
    const parts = known.map((part) => part.toLowerCase()).filter((word) => !SMALL_WORD.test(word))
    if (!parts.length) continue
    identities.add(identityOf(parts))
    if (type === 'person') identities.add(identityOf([parts.findLast((word) => !SUFFIX.test(word)) ?? parts[0]]))
    else {
      const initials = known.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0].toLowerCase())
      if (initials.length >= 3) identities.add(identityOf([initials.join('')]))
    }
  }
  return { identities: [...identities], words: [...words], places: [...places] }
}

const identityOf = (parts: readonly string[]): string => `=${parts.join(' ')}`

/** The places that adjectives among words come from: "South", "Korean", "authorities" → South Korea. */
export const placesIn = (words: readonly string[]): string[] =>
  words.flatMap((word, i) => {
    const place = placeOfDemonym(`${word} ${words[i + 1] ?? ''}`) ?? placeOfDemonym(word)
    return place ? [identityOf(wordForms(place.toLowerCase()).filter((part) => !SMALL_WORD.test(part)))] : []
  })
