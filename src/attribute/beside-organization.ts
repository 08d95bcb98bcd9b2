import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P, type Article } from '../model/article.js'
import type { ResolvedMention } from '../model/entity.js'
import type { Span } from '../model/span.js'
import { tokenFrom } from '../text/tokens.js'
import { isPerson } from './several.js'

const isKind = oneOf('group network movement charity party newspaper tabloid broadcaster agency company firm militia')
const isThe = oneOf('the')

/** A title and what it is of: "(RUA) | Regional Vice Chairman | Ann Lee". */
const TITLE = P.noun | P.name | P.adjective

/**
 * Who speaks in a source where an organisation stands, if it is not that at the head: "the Harbour Watch | group", "the
 * Roads Authority (RUA) chairman | Ann Lee |", "the firm's CISO, | Ann Lee |", "the ship's owner, | Acme |".
 * @param headEnd the token after the head of the source
 * @param end the token after the source
 */
export function besideOrganization(
  { tokens, tags }: Article,
  source: Span,
  headEnd: number,
  end: number,
  mentions: readonly ResolvedMention[],
): ResolvedMention | undefined {
  const { word } = tokens
  const first = tokenFrom(tokens, source.start)
  const atHead = mentions.find((mention) => mention.end === tokens.end[headEnd - 1])
  const last = mentions.findLast((mention) => mention.end === source.end && mention.form === 'name')
  if (!atHead) {
    const isBare = headEnd === end && isThe(word[first]) && isKind(word[end - 1])
    if (isBare) return mentions.find((mention) => isOrganization(mention) && mention.end === tokens.end[end - 2])
    const isBeside = word[headEnd]?.text === ',' && last && isOrganization(last)
    return isBeside && tokenFrom(tokens, last.start) === headEnd + 1 ? last : undefined
  }
  if (!isOrganization(atHead) || !last || !isPerson(last)) return undefined
  const person = tokenFrom(tokens, last.start)
  if (word[headEnd]?.text === ',')
    return person === headEnd + 1 && tags[tokenFrom(tokens, atHead.start) - 1] & P.possessive ? last : undefined
  if (word[headEnd]?.text !== '(') return undefined
  let i = person - 1
  while (i > headEnd && tags[i] & TITLE) i--
  return word[i].text === ')' && i < person - 1 ? last : undefined
}

const isOrganization = ({ entity }: ResolvedMention): boolean => entity.type === 'organization'
