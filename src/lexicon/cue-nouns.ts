import cueNouns from './en/cue-nouns.txt'
import { readTable } from './table.js'

const byForm = new Map(
  readTable<'lemma' | 'forms' | 'example'>(cueNouns, 'cue-nouns.txt').flatMap(({ lemma, forms }) =>
    forms.split(',').map((form) => [form.trim(), lemma] as const),
  ),
)

/** The noun for something said that a lower-case form belongs to ("claims" → "claim"), or undefined. */
export const cueNounOf = (form: string): string | undefined => byForm.get(form)
