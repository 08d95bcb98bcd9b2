import type { Attribution } from '../model/record.js'
import type { Reading } from './reading.js'
import type { SourceIndex } from './source-index.js'
import { speakersOf, type Speakers } from './speakers.js'

/** A word that may be a surname which nothing in a draft tells to be one: "Moss said", "Solny, the head of the study". */
const LONE_NAME = /^(\p{Lu}[\p{L}’'-]+)(?:$|, (?:the|a|an|who)\b)/u

/** The speakers of a draft's attribution; a lone surname is that of whoever bears it in the sources. */
export function speakersIn(draft: Reading, attribution: Attribution, index: SourceIndex): Speakers {
  const speakers = speakersOf(attribution, draft.analysis.record)
  const name = LONE_NAME.exec((!attribution.speaker && attribution.source?.exact) || '')?.[1]
  const identity = `=${name?.toLowerCase()}`
  return name && !speakers.identities.length && index.countOf(identity)
    ? { ...speakers, identities: [identity], level: 'named', isPerson: true }
    : speakers
}
