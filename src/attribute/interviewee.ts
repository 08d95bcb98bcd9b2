import type { Article } from '../model/article.js'
import type { ResolvedMention } from '../model/entity.js'
import type { MentionsIn } from './stretch.js'

/** Who is asked in an interview: the only person named in the headline, or before its first question; or null. */
export function intervieweeBefore(
  { paragraphs }: Article,
  firstQuestion: number,
  mentionsIn: MentionsIn,
): ResolvedMention | null {
  const before = paragraphs.slice(0, firstQuestion)
  const onlyPersonIn = (chosen: typeof before): ResolvedMention | null => {
    const people = chosen
      .flatMap((paragraph) => mentionsIn(paragraph))
      .filter((mention) => mention.entity.type === 'person' && isName(mention))
    return people.length && people.every(({ entity }) => entity === people[0].entity) ? people[0] : null
  }
  return (
    onlyPersonIn(before.slice(0, 1)) ??
    onlyPersonIn(before.filter(({ region }) => region !== 'byline' && region !== 'boilerplate'))
  )
}

export const isName = ({ form }: ResolvedMention): boolean => form !== 'pronoun' && form !== 'description'
