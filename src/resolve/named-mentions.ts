import { titleOfWord } from '../lexicon/gazetteer.js'
import { oneOf } from '../lexicon/one-of.js'
import { kindsOfName } from '../lexicon/name-kinds.js'
import type { NameAnnotation } from '../model/annotation.js'
import { PartOfSpeech as P, type Article, type Word } from '../model/article.js'
import type { Gender } from '../model/entity.js'
import type { Span } from '../model/span.js'
import { tokenFrom } from '../text/tokens.js'
import type { NamedMention } from './draft.js'
import { nameForm, type NameForm } from './name-form.js'

const isFormOfAddress = oneOf('mr mr. mrs mrs. ms ms. miss messrs messrs. mme mme. mlle sir madam')

/** The names with their words and with what a title ("Ms", "congresswoman") or first name says of gender. */
export function namedMentions(article: Article, names: readonly NameAnnotation[]): NamedMention[] {
  const { tokens } = article
  let firstToken = 0
  return names.map((annotation) => {
    const { start, end, type, role, rule } = annotation
    while (firstToken < tokens.count && tokens.end[firstToken] <= start) firstToken++
    let endToken = firstToken
    while (endToken < tokens.count && tokens.start[endToken] < end) endToken++
    const name = nameForm(tokens.word, firstToken, endToken)
    const gender = type === 'person' ? genderOf(article, firstToken, role, name) : null
    // "Mr. | Moss", not "Mayor | Mr. Moss", whose role is the office
    const isCourtesy =
      role !== null &&
      role.end <= start &&
      isFormOfAddress(tokens.word[firstToken - 1]) &&
      isFormOfAddress(tokens.word[tokenFrom(tokens, role.end) - 1])
    const saysParty = role !== null && kindsOfName([article.text.slice(role.start, role.end)]).includes('party')
    return {
      start,
      end,
      type,
      role,
      rule,
      name,
      firstToken,
      endToken,
      gender,
      isCourtesy,
      saysParty,
      draft: null,
      form: 'name',
    }
  })
}

/** What the word before a name ("Ms."), or else the first name, or else the words of the role say of its bearer. */
function genderOf({ tokens, tags }: Article, first: number, role: Span | null, name: NameForm): Gender | null {
  const title = first > 0 ? tokens.word[first - 1] : null
  const said = title && genderOfTitle(title)
  // "spokesman Hope Hall"
  const known = title?.lower.endsWith('man') ? (name.gender ?? said) : (said ?? name.gender)
  if (known || !role) return known
  for (let i = tokenFrom(tokens, role.start); i < tokens.count && tokens.start[i] < role.end; i++) {
    // "adviser to Mr. Moss", whoever advises him
    if (tags[i] & P.preposition) return null
    const gender = genderOfTitle(tokens.word[i])
    if (gender) return gender
  }
  return null
}

function genderOfTitle(word: Word): Gender | null {
  const gender = titleOfWord(word)
  return gender === 'unknown' ? null : gender
}
