import contexts from './en/number-contexts.txt'
import idioms from './en/number-idioms.txt'
import { PhraseTrie } from './phrase-trie.js'
import { readList, readTable } from './table.js'

/** What a word tells of a number beside it; each is explained in `en/number-contexts.txt`. */
export type NumberContext =
  'label' | 'month' | 'street' | 'year-cue' | 'ranked' | 'change' | 'contest' | 'crowd' | 'aged'

const byContext = new Map<string, ReadonlySet<string>>(
  readTable<'context' | 'words'>(contexts, 'number-contexts.txt').map(({ context, words }) => [
    context,
    new Set(readList(words)),
  ]),
)

/** Whether a lower-case word tells this of a number beside it. */
export const hasContext = (lower: string | undefined, context: NumberContext): boolean =>
  lower !== undefined && byContext.get(context)!.has(lower)

/** Phrases whose number words count nothing: "24/7", "at first". */
export const numberIdioms = new PhraseTrie<true>(readList(idioms).map((phrase) => [phrase, true]))
