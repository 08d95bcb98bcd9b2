import { Known } from '../../../lexicon/gazetteer.js'
import { nameContext } from '../../../lexicon/name-contexts.js'
import { PartOfSpeech as P, Shape, type Word } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'
import type { WordFacts } from '../word-facts.js'

/** An age, "who" or a party after the name make a person: "Moss, 54,", "Moss, who", "Moss (D-NY)". */
export const ageAfter: ContextRule = {
  name: 'age-after',
  wordAfter: ({ lower }) => /^(?:,|\(|who|whose)$/.test(lower),
  weigh({ after, shape: { known, words, facts } }, weigh) {
    // "a Republican who"
    if (known & Known.people || (words.length === 1 && isAnyone(words[0]))) return
    const first = after(1)
    const second = after(2)
    if (!first || !second) return
    const isPlural = words.length === 1 && isOfSeveral(words[0], facts[0], after(first.text === ',' ? 3 : 2))
    if (
      first.text === ',' &&
      second.shape & Shape.number &&
      /^\d{1,2}$/.test(second.text) &&
      /^[,.;)]$/.test(after(3)?.text ?? '.')
    )
      weigh('person', 3)
    else if ((first.text === ',' && second.lower === 'who') || first.lower === 'who' || first.lower === 'whose')
      weigh('person', isPlural ? 0 : 2.5)
    else if (first.text === '(' && /^[DRI]$/.test(second.text) && /^[-–—]$/.test(after(3)?.text ?? ''))
      weigh('person', 3)
    else if (first.text === '(' && second.text === 'born') weigh('person', 3)
  },
}

/** "Man, 20, killed" */
const isAnyone = nameContext('anyone')

/** Endings of who come from a place, in the plural: "Lipnoers", "Velmarians". */
const PEOPLE = /(?:[ae]rs|ans|ites|men)$/

/** Whether a word in the plural stands before "who": "Women, who", "Lipnoers, who voted", "Tigrayans, who live"; not "Sanders, who". */
function isOfSeveral({ lower }: Word, { known, common }: WordFacts, verb: Word | undefined): boolean {
  if (!/(?:[^s]s|men)$/.test(lower)) return false
  const isSurname = (known & (Known.surname | Known.firstName)) !== 0
  if (!isSurname && (common || PEOPLE.test(lower))) return true
  return verb !== undefined && (/^(?:are|were|have)$/.test(verb.lower) || (verb.parts & ALL_VERBS) === P.verb)
}

const ALL_VERBS = P.verb | P.verbS | P.past | P.modal | P.adverb | P.noun
