import cueVerbs from './en/cue-verbs.txt'
import { readTable } from './table.js'

export type CueClass = 'speech' | 'cognition' | 'volition' | 'attitude' | 'evidence' | 'decree'

export interface CueVerb {
  readonly lemma: string
  readonly frames: ReadonlySet<string>
  readonly class: CueClass
}

const byForm = new Map<string, CueVerb>()
for (const row of readTable<'lemma' | 'forms' | 'frames' | 'class' | 'example'>(cueVerbs, 'cue-verbs.txt')) {
  const verb: CueVerb = { lemma: row.lemma, frames: new Set(row.frames.split(' ')), class: row.class as CueClass }
  for (const form of row.forms.split(',')) byForm.set(form.trim(), verb)
}

/** The verb of saying, thinking or showing that a lower-case form belongs to, or undefined. */
export const cueVerbOf = (form: string): CueVerb | undefined => byForm.get(form)
