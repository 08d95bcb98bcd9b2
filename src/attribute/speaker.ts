import { PartOfSpeech as P, type Article } from '../model/article.js'
import type { EntityMention, ResolvedEntity } from '../model/entity.js'
import type { AttributionLevel, SourceForm } from '../model/record.js'
import { indexSpans, type Span } from '../model/span.js'
import { tokenFrom, tokensIn } from '../text/tokens.js'

/** Who a source mention stands for. */
export interface Identity {
  readonly form: SourceForm
  readonly speaker: ResolvedEntity | null
  readonly level: AttributionLevel
}

interface Placed extends Span {
  readonly entity: ResolvedEntity
  readonly form: EntityMention['form']
}

const SPOKESPERSON = /^(?:spokes(?:man|woman|person|people|men|women)|representatives?|lawyers?|attorneys?)$/
/** These end the head of a noun phrase: "a spokesman | for", "Lee |, the mayor", "people | who". */
const AFTER_HEAD = P.preposition | P.relative | P.punctuation | P.participle | P.past | P.subordinator | P.infinitiveTo

/**
 * Prepares finding who source mentions stand for.
 * @returns a function from a source's span to its identity: the entity mentioned at the end of its head ("Trump adviser
 * | Ann Lee |, of Ohio" is Lee, "supporters of Trump" nobody known), for a spokesperson the body spoken for. Two people
 * joined by "and" are named, but nobody alone.
 */
export function identify({ tokens, tags }: Article, entities: readonly ResolvedEntity[]): (source: Span) => Identity {
  const mentionsIn = indexSpans(
    entities.flatMap((entity) => entity.mentions.map(({ start, end, form }): Placed => ({ start, end, form, entity }))),
  )
  return (source) => {
    const [first, end] = tokensIn(tokens, source)
    const mentions = mentionsIn(source)
    let headEnd = first
    while (
      headEnd < end &&
      (headEnd === first ||
        !(tags[headEnd] & AFTER_HEAD) ||
        tokens.word[headEnd].text === '-' ||
        tokens.word[headEnd - 1].text === '-' ||
        insideMention(mentions, tokens.start[headEnd]))
    )
      headEnd++
    const head = { start: source.start, end: tokens.end[headEnd - 1] }
    /** "a spokesman, | Ann Lee |", "Vice President for news | Ann Lee |": a person named in apposition. */
    const personBeside = (): Placed | undefined =>
      mentions.find(({ start, end: mentionEnd, form, entity }) => {
        const before = tokens.word[tokenFrom(tokens, start) - 1]
        const tag = tags[tokenFrom(tokens, start) - 1]
        return (
          entity.type === 'person' &&
          form === 'name' &&
          start > source.start &&
          (mentionEnd === source.end || before.text === ',') &&
          !(tag & (P.preposition | P.conjunction | P.possessive | P.verb | P.gerund | P.past | P.participle))
        )
      })
    const atHead = mentions.find((mention) => mention.end === head.end && mention.start >= head.start) ?? personBeside()
    const pronoun = tags[first] & (P.pronoun | P.relative) && end - first === 1
    const persons = new Set(
      mentions
        .filter(({ entity, form }) => entity.type === 'person' && form !== 'description')
        .map(({ entity }) => entity),
    )
    const joined =
      tokens.word.slice(first, headEnd).some(({ lower }) => lower === 'and') &&
      !(atHead && atHead.start === source.start)
    if (joined || (persons.size > 1 && tokens.word.slice(first, end).some(({ lower }) => lower === 'and')))
      return {
        form: mentions.some(isName) ? 'name' : 'description',
        speaker: null,
        level: mentions.some(isName) ? 'named' : 'collective',
      }
    if (atHead) {
      const form =
        pronoun || atHead.form === 'pronoun' ? 'pronoun' : atHead.form === 'description' ? 'description' : 'name'
      return { form, speaker: atHead.entity, level: 'named' }
    }
    const represented = SPOKESPERSON.test(tokens.word[headEnd - 1]?.lower ?? '')
      ? mentions.find(({ entity }) => entity.type === 'organization' || entity.type === 'place')
      : undefined
    return { form: pronoun ? 'pronoun' : 'description', speaker: represented?.entity ?? null, level: 'collective' }
  }
}

const isName = ({ form }: Placed): boolean => form !== 'pronoun' && form !== 'description'

const insideMention = (mentions: readonly Placed[], offset: number): boolean =>
  mentions.some(({ start, end }) => start < offset && offset < end)
