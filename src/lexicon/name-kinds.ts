import nameKinds from './en/name-kinds.txt'
import { readList, readTable } from './table.js'
import { wordForms } from './word-forms.js'

/** "The Guardian" is "the Guardian" within a sentence. */
const withoutArticle = (words: readonly string[]): readonly string[] => (words[0] === 'The' ? words.slice(1) : words)

const byName = new Map<string, string[]>()
const byLastWord = new Map<string, string[]>()
for (const { by, nouns, names } of readTable<'by' | 'nouns' | 'names'>(nameKinds, 'name-kinds.txt'))
  for (const name of readList(names)) {
    const map = by === 'whole' ? byName : byLastWord
    const key = by === 'whole' ? withoutArticle(wordForms(name)).join(' ') : name
    map.set(key, [...(map.get(key) ?? []), ...readList(nouns)])
  }

/** The nouns by which what has a name is called again: "Reuters" → news agency, agency. */
export const kindsOfName = (words: readonly string[]): readonly string[] => [
  ...(byName.get(withoutArticle(words).join(' ')) ?? []),
  ...(words.length > 1 ? (byLastWord.get(words.at(-1)!) ?? []) : []),
]
