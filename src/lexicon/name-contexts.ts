import type { Word } from '../model/article.js'
import { contextWords } from './context-words.js'
import contexts from './en/name-contexts.txt'

/** What a word tells of a name beside it; each is explained in `en/name-contexts.txt`. */
export type NameContext =
  | 'employed'
  | 'retained'
  | 'trade'
  | 'personal-act'
  | 'undergone'
  | 'holding'
  | 'owned'
  | 'goes'
  | 'reaches'
  | 'plays'
  | 'leads-team'
  | 'scores'
  | 'beats'
  | 'former'
  | 'ranking'
  | 'field-title'
  | 'describing'
  | 'person-noun'
  | 'relational'
  | 'division'
  | 'allegiance'
  | 'courtesy'
  | 'rank'
  | 'life'
  | 'done-to-people'
  | 'done-by-people'
  | 'founds'
  | 'merges'
  | 'reported'
  | 'particle'
  | 'leading-particle'
  | 'unit'

const byContext = contextWords(contexts, 'name-contexts.txt')

/** A test whether a word tells this of a name beside it. */
export const nameContext = (context: NameContext): ((word: Word | undefined) => boolean) => byContext.get(context)!
