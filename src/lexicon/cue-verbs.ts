import cueVerbs from './en/cue-verbs.txt'
import { perWord } from './per-word.js'
import { PhraseTrie } from './phrase-trie.js'
import { readTable } from './table.js'

export type CueClass = 'speech' | 'cognition' | 'evidence' | 'decree'

/** What may follow a cue verb; each is explained in `en/cue-verbs.txt`. */
export type Frame =
  | 'quote'
  | 'that'
  | 'bare'
  | 'wh'
  | 'to'
  | 'addressee'
  | 'object'
  | 'to-object'
  | 'of'
  | 'about'
  | 'for'
  | 'on'
  | 'against'
  | 'at'
  | 'with'

export interface CueVerb {
  readonly lemma: string
  readonly frames: ReadonlySet<Frame>
  readonly class: CueClass
}

const rows = readTable<'lemma' | 'forms' | 'frames' | 'class' | 'example'>(cueVerbs, 'cue-verbs.txt')
const byForm = new Map<string, CueVerb>()
for (const { lemma, forms, frames, class: cueClass } of rows) {
  const verb = { lemma, frames: new Set(frames.split(' ') as Frame[]), class: cueClass as CueClass }
  for (const form of forms.split(',')) byForm.set(form.trim(), verb)
}

/** The verb of saying, thinking or showing that a word is a form of, or null. */
export const cueVerbOf = perWord(({ lower }) => byForm.get(lower) ?? null)

/** All forms of cue verbs, also those of several words ("pointed out"). */
export const cueVerbForms = new PhraseTrie(byForm)
