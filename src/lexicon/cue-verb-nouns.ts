import type { CueVerb, Frame } from './cue-verbs.js'
import cueVerbNouns from './en/cue-verb-nouns.txt'
import type { Word } from '../model/article.js'
import { perWord } from './per-word.js'
import { readTable } from './table.js'

/** A verb's nouns, each with what the two say together. */
type CueByNoun = ReadonlyMap<string, CueVerb>

const byVerb = new Map<string, Map<string, CueVerb>>()
for (const { verb, forms, nouns, frames } of readTable<'verb' | 'forms' | 'nouns' | 'frames' | 'example'>(
  cueVerbNouns,
  'cue-verb-nouns.txt',
)) {
  for (const noun of nouns.split(', ')) {
    const cue: CueVerb = {
      lemma: `${verb} ${noun}`,
      frames: new Set(['quote', ...(frames.split(' ') as Frame[])]),
      class: 'speech',
    }
    for (const form of forms.split(', ')) {
      const known = byVerb.get(form) ?? new Map<string, CueVerb>()
      byVerb.set(form, known.set(noun, known.get(noun) ?? cue))
    }
  }
}

/** What a form of a verb says together with which nouns ("made": case, point …), or null. */
export const cueNounsOfVerb: (verb: Word) => CueByNoun | null = perWord(({ lower }) => byVerb.get(lower) ?? null)
