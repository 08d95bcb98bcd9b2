import nameKinds from './en/name-kinds.txt'
import { readList, readTable } from './table.js'
import { wordForms } from './word-forms.js'

const byName = new Map<string, string[]>()
const byLastWord = new Map<string, string[]>()
for (const { by, nouns, names } of readTable<'by' | 'nouns' | 'names'>(nameKinds, 'name-kinds.txt'))
  for (const name of readList(names)) {
    const map = by === 'whole' ? byName : byLastWord
    const key = by === 'whole' ? wordForms(name).join(' ') : name
    map.set(key, [...(map.get(key) ?? []), ...readList(nouns)])
  }

/** The nouns by which what has a name is called again: "Reuters" → news agency, agency. */
export const kindsOfName = (words: readonly string[]): readonly string[] => [
  ...(byName.get(words.join(' ')) ?? []),
  ...(words.length > 1 ? (byLastWord.get(words.at(-1)!) ?? []) : []),
]
