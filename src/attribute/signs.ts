import { cueNounOf } from '../lexicon/cue-nouns.js'
import { cueNounsOfVerb } from '../lexicon/cue-verb-nouns.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { cueVerbForms } from '../lexicon/cue-verbs.js'
import { trait } from '../lexicon/traits.js'

/** What in a stretch calls upon a construction; a bit set in `Stretch.signs`. Most stretches have none. */
export const Sign = {
  /** Beside the traits of words. */
  quotation: 1 << 30,
  /** A word with which a verb of saying may begin: "said", "pointed" of "pointed out", "made" of "made the case". */
  cue: trait((word) => cueVerbForms.begins(word) || cueNounsOfVerb(word) !== null),
  /** "claim", "vow". */
  cueNoun: trait((word) => cueNounOf(word) !== null),
  colon: trait(({ lower }) => lower === ':'),
  according: trait(({ lower }) => lower === 'according' || lower === 'per'),
  words: trait(({ lower }) => lower === 'words'),
  survey: trait((word) => isSpeechWord(word, 'survey')),
  raising: trait((word) => isSpeechWord(word, 'raising')),
  reportedly: trait(({ lower }) => lower === 'reportedly' || lower === 'allegedly'),
} as const

/** All of them. */
export const SIGNS = Object.values(Sign).reduce((signs, sign) => signs | sign)
