import type { EntityMention, ResolvedEntity } from '../model/entity.js'
import { contains, indexSpans, type Span } from '../model/span.js'

interface Placed extends Span {
  readonly entity: ResolvedEntity
  readonly form: EntityMention['form']
}

const PRONOUN_REACH = 1

/**
 * Prepares finding who a source mention stands for.
 * @returns a function from the source's span ("he", "Lee", "Phil Moss, deputy director of the fund") to the entity at its
 * head: the first person named in it, else the pronoun or description that it is, else the first organisation (or, failing
 * that, place) named in it; null if it holds no mention
 */
export function speakerOf(entities: readonly ResolvedEntity[]): (source: Span) => ResolvedEntity | null {
  const mentionsIn = indexSpans(
    entities.flatMap((entity) => entity.mentions.map(({ start, end, form }): Placed => ({ start, end, form, entity }))),
  )
  return (source) => {
    const inside = mentionsIn(source).filter((mention) => contains(source, mention))
    const named = inside.filter(({ form }) => form !== 'pronoun' && form !== 'description')
    const same = inside.find(
      ({ start, end }) => Math.abs(start - source.start) + Math.abs(end - source.end) <= PRONOUN_REACH,
    )
    const chosen =
      named.find(({ entity }) => entity.type === 'person') ??
      same ??
      inside.find(({ form }) => form === 'description') ??
      named.find(({ entity }) => entity.type === 'organization') ??
      named.find(({ entity }) => entity.type === 'place') ??
      (inside.length === 1 ? inside[0] : undefined)
    return chosen?.entity ?? null
  }
}
