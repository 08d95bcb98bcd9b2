import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P } from '../model/article.js'
import type { Complement } from './complement.js'
import type { Cue } from './cue.js'
import type { UnitRange } from './noun-phrase.js'
import type { Stretch } from './stretch.js'

const isThing = oneOf('it this that')

/** Verbs for what a thing does without a word. */
const DEEDS = /^(?:threaten|encourage)$/

/** "It threatened to cripple the yard", "a case that encouraged theft", "keeping rates low encourages debt": nothing is said. */
export function isDeedOfThing({ units }: Stretch, { entry }: Cue, source: UnitRange, { kind }: Complement): boolean {
  const first = units[source.start]
  const isNobody = (source.end - source.start === 1 && isThing(first.word)) || first.tag === P.gerund
  return kind !== 'quotation' && DEEDS.test(entry.lemma) && isNobody
}
