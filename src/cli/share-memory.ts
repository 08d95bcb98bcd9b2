import { boundPhrases } from '../lexicon/per-phrase.js'
import { boundVocabulary } from '../text/vocabulary.js'

/**
 * Keeps fewer words and phrases in mind in this thread, one of several: threads share what memory there is, and articles
 * that do not come back are read as fast.
 */
export function shareMemory(): void {
  boundVocabulary(4_000)
  boundPhrases(2_500)
}
