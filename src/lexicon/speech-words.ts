import type { Word } from '../model/article.js'
import words from './en/speech-words.txt'
import { perWord } from './per-word.js'
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
  | 'reporter'
  | 'written'
  | 'raising'
  | 'survey'
  | 'catenative'
  | 'sentence-adverb'
  | 'message'
  | 'measure'
  | 'share'
  | 'spokesperson'
  | 'object-control'
  | 'reminding'
  | 'result'
  | 'titling'
  | 'limiting'
  | 'heard'
  | 'court'
  | 'won'

/** The bit of each use. */
const bitOf = new Map<string, number>()
const usesByForm = new Map<string, number>()
for (const { use, words: list } of readTable<'use' | 'words'>(words, 'speech-words.txt')) {
  const bit = 1 << bitOf.size
  bitOf.set(use, bit)
  for (const form of readList(list)) usesByForm.set(form, (usesByForm.get(form) ?? 0) | bit)
}
const usesOf = perWord(({ lower }) => usesByForm.get(lower) ?? 0)

/** Whether a word is used so. */
export function isSpeechWord(word: Word | undefined, use: SpeechWordUse): boolean {
  const uses = word ? usesOf(word) : 0
  // most words have none
  return uses !== 0 && (uses & bitOf.get(use)!) !== 0
}

/** The same of a form in small letters. */
export const isSpeechForm = (form: string, use: SpeechWordUse): boolean =>
  ((usesByForm.get(form) ?? 0) & bitOf.get(use)!) !== 0
