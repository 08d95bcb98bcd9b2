import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import type { Unit } from './stretch.js'

/** "half of those asked", "three in four": whom a survey counts says nothing else than the survey. */
export const isShare = (source: readonly Unit[]): boolean =>
  source.some(({ tag, word }) => tag === P.number || isSpeechWord(word, 'share'))
