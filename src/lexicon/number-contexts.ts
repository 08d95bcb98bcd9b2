import type { Word } from '../model/article.js'
import { contextWords } from './context-words.js'
import contexts from './en/number-contexts.txt'
import idioms from './en/number-idioms.txt'
import { PhraseTrie } from './phrase-trie.js'
import { readList } from './table.js'

/** What a word tells of a number beside it; each is explained in `en/number-contexts.txt`. */
export type NumberContext =
  | 'label'
  | 'graded'
  | 'month'
  | 'street'
  | 'year-cue'
  | 'ranked'
  | 'change'
  | 'contest'
  | 'crowd'
  | 'aged'
  | 'spending'
  | 'common-money'
  | 'needs-of'
  | 'passed-over'
  | 'no-noun'
  | 'no-modifier'
  | 'never-past'
  | 'mass'
  | 'plural'
  | 'quarrel'
  | 'accused'
  | 'harmed'

const byContext = contextWords(contexts, 'number-contexts.txt')

/** A test whether a word tells this of a number beside it. */
export const numberContext = (context: NumberContext): ((word: Word | undefined) => boolean) => byContext.get(context)!

/** Phrases whose number words count nothing: "24/7", "at first". */
export const numberIdioms = new PhraseTrie<true>(readList(idioms).map((phrase) => [phrase, true]))
