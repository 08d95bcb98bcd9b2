import words from './en/speech-words.txt'
import { readList, readTable } from './table.js'

/** What a word tells around a verb of saying; each is explained in `en/speech-words.txt`. */
export type SpeechWordUse =
  | 'occasion'
  | 'time'
  | 'writer'
  | 'comment'
  | 'dated'
  | 'clause'
  | 'period'
  | 'before-time'
  | 'causative'
  | 'connective'
  | 'role'
  | 'page-label'
  | 'written'
  | 'catenative'
  | 'sentence-adverb'
  | 'message'
  | 'measure'
  | 'spokesperson'

const byUse = new Map<string, ReadonlySet<string>>(
  readTable<'use' | 'words'>(words, 'speech-words.txt').map((row) => [row.use, new Set(readList(row.words))]),
)

/** Whether a lower-case word is used so. */
export const isSpeechWord = (lower: string | undefined, use: SpeechWordUse): boolean =>
  lower !== undefined && byUse.get(use)!.has(lower)
