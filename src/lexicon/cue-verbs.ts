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
  /** The same verb where its subject is something written, if more may follow it then. */
  readonly ofWritten?: CueVerb
}

/** Marks a frame that a verb has only where its subject is something written. */
const WRITTEN = '-written'

const rows = readTable<'lemma' | 'forms' | 'frames' | 'class' | 'example'>(cueVerbs, 'cue-verbs.txt')
const byForm = new Map<string, CueVerb>()
for (const { lemma, forms, frames, class: cueClass } of rows) {
  const verb = cueVerb(lemma, frames.split(' '), cueClass as CueClass)
  for (const form of forms.split(',')) byForm.set(form.trim(), verb)
}

function cueVerb(lemma: string, cells: readonly string[], cueClass: CueClass): CueVerb {
  const frames = new Set(cells.filter((cell) => !cell.endsWith(WRITTEN)) as Frame[])
  const verb = { lemma, frames, class: cueClass }
  if (frames.size === cells.length) return verb
  const all = new Set(cells.map((cell) => cell.replace(WRITTEN, '')) as Frame[])
  return { ...verb, ofWritten: { ...verb, frames: all } }
}

/** The verb of saying, thinking or showing that a word is a form of, or null. */
export const cueVerbOf = perWord(({ lower }) => byForm.get(lower) ?? null)

/** All forms of cue verbs, also those of several words ("pointed out"). */
export const cueVerbForms = new PhraseTrie(byForm)
