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
  | 'interview'
  | 'talk'
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

const usesByForm = new Map<string, Set<SpeechWordUse>>()
for (const { use, words: list } of readTable<'use' | 'words'>(words, 'speech-words.txt')) {
  for (const form of readList(list)) {
    const uses = usesByForm.get(form) ?? new Set()
    usesByForm.set(form, uses.add(use as SpeechWordUse))
  }
}
// most words have none
const usesOf = perWord(({ lower }) => usesByForm.get(lower) ?? null)

/** Whether a word is used so. */
export const isSpeechWord = (word: Word | undefined, use: SpeechWordUse): boolean =>
  word !== undefined && usesOf(word)?.has(use) === true

/** The same of a form in small letters. */
export const isSpeechForm = (form: string, use: SpeechWordUse): boolean => usesByForm.get(form)?.has(use) === true
