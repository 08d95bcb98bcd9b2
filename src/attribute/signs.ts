import { cueNounOf } from '../lexicon/cue-nouns.js'
import { cueNounsOfVerb } from '../lexicon/cue-verb-nouns.js'
import { cueVerbForms } from '../lexicon/cue-verbs.js'
import { perWord } from '../lexicon/per-word.js'

/** What in a stretch calls upon a construction; a bit set in `Stretch.signs`. Most stretches have none. */
export const Sign = {
  quotation: 1,
  /** A word with which a verb of saying may begin: "said", "pointed" of "pointed out", "made" of "made the case". */
  cue: 2,
  /** "claim", "vow". */
  cueNoun: 4,
  colon: 8,
  according: 16,
  words: 32,
  reportedly: 64,
} as const

const BY_WORD: ReadonlyMap<string, number> = new Map([
  [':', Sign.colon],
  ['according', Sign.according],
  ['words', Sign.words],
  ['reportedly', Sign.reportedly],
])

/** What a word by itself is a sign of. */
export const signsOf = perWord(
  (word) =>
    (BY_WORD.get(word.lower) ?? 0) |
    (cueNounOf(word) ? Sign.cueNoun : 0) |
    (cueVerbForms.begins(word) || cueNounsOfVerb(word) ? Sign.cue : 0),
)
