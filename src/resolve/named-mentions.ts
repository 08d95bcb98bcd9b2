import { gazetteer, Known } from '../lexicon/gazetteer.js'
import { oneOf } from '../lexicon/one-of.js'
import type { NameAnnotation } from '../model/annotation.js'
import type { Article } from '../model/article.js'
import type { Gender } from '../model/entity.js'
import { tokenFrom } from '../text/tokens.js'
import type { NamedMention } from './draft.js'

const isFormOfAddress = oneOf('mr mr. mrs mrs. ms ms. miss messrs messrs. mme mme. mlle sir madam')

/** The names with their words and with what a title ("Ms", "congresswoman") or first name says of gender. */
export function namedMentions(article: Article, names: readonly NameAnnotation[]): NamedMention[] {
  const { tokens } = article
  let first = 0
  return names.map((name) => {
    while (first < tokens.count && tokens.end[first] <= name.start) first++
    const words: string[] = []
    for (let i = first; i < tokens.count && tokens.start[i] < name.end; i++) words.push(tokens.word[i].text)
    const gender = name.type === 'person' ? (genderOfTitles(article, first, name) ?? genderOfFirstName(words)) : null
    const { start, end, type, role, rule } = name
    const isCourtesy = role !== null && role.end <= start && isFormOfAddress(tokens.word[first - 1])
    return { start, end, type, role, rule, words, form: words.join(' '), token: first, gender, isCourtesy }
  })
}

function genderOfTitles({ tokens }: Article, first: number, { role }: NameAnnotation): Gender | null {
  const { titleOf } = gazetteer()
  const candidates = first > 0 ? [tokens.word[first - 1].lower] : []
  if (role)
    for (let i = tokenFrom(tokens, role.start); i < tokens.count && tokens.start[i] < role.end; i++)
      candidates.push(tokens.word[i].lower)
  for (const word of candidates) {
    const gender = titleOf(word)
    if (gender && gender !== 'unknown') return gender
  }
  return null
}

function genderOfFirstName(words: readonly string[]): Gender | null {
  if (words.length < 2) return null
  const known = gazetteer().factsOf(words[0])
  const both = Known.female | Known.male
  if ((known & both) === Known.female) return 'female'
  return (known & both) === Known.male ? 'male' : null
}
