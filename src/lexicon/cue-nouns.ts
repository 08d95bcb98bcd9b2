import cueNouns from './en/cue-nouns.txt'
import { perWord } from './per-word.js'
import { readTable } from './table.js'

const byForm = new Map(
  readTable<'lemma' | 'forms' | 'example'>(cueNouns, 'cue-nouns.txt').flatMap(({ lemma, forms }) =>
    forms.split(',').map((form) => [form.trim(), lemma] as const),
  ),
)

/** The noun for something said that a word is a form of ("claims" → "claim"), or null. */
export const cueNounOf = perWord(({ lower }) => byForm.get(lower) ?? null)
