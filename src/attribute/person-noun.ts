import { describedPerson } from '../lexicon/descriptions.js'
import { gazetteer } from '../lexicon/gazetteer.js'
import type { Word } from '../model/article.js'

/** How nouns for people end, and plurals, which may be people: "a supporter of Lee", "workers for Lee". */
export const NAMES_PEOPLE = /(?:[eo]r|ist|ian|ee|ant|man|woman|men|people|s)$/

/** "lawmaker", "lawmakers". */
export const isPersonNoun = ({ lower }: Word): boolean => isPersonForm(lower) || isPersonForm(lower.replace(/s$/, ''))

const isPersonForm = (form: string): boolean =>
  gazetteer().titleOf(form) !== undefined || describedPerson(form) !== undefined

/** "lawmakers", "engineers". */
export const isPeople = (word: Word): boolean =>
  word.lower.endsWith('s') && (isPersonNoun(word) || /(?:[eo]r|ist|ian)s$/.test(word.lower))
