import { passagesOf } from '../claims/passage.js'
import type { SourceDocument } from '../model/document.js'
import type { ArticleRecord, OffsetUnit, Passage } from '../model/record.js'
import type { Span } from '../model/span.js'
import { analyse } from '../text/article.js'
import { inOffsetUnit } from '../write/offset-unit.js'
import type { Verification, VerifiedPassage } from './verify.js'

/**
 * A record whose passages all stand in the file, with their present places and surroundings; ids stay as they are.
 * @param document the file as it is now
 * @returns null where a passage changed or was lost: such a record is made anew by extraction only
 */
export function reanchor(
  record: ArticleRecord,
  { claims, others }: Verification,
  document: SourceDocument,
  unit: OffsetUnit,
): ArticleRecord | null {
  const verified: readonly VerifiedPassage[] = [...claims, ...others]
  if (verified.some(({ status }) => status === 'changed' || status === 'lost')) return null
  const places = new Map<unknown, Span>(verified.map(({ recorded, start, end }) => [recorded, { start, end }]))
  const passageAt = passagesOf(analyse(document))

  const replace = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replace)
    if (value === null || typeof value !== 'object') return value
    const item = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner)]))
    const place = places.get(value)
    if (!place) return item
    const here = passageAt(place)
    const { start, end, exact } = here
    return Object.assign(item, 'line' in item ? here : ({ start, end, exact } satisfies Passage))
  }
  const { entities, dates, figures, attributions, claims: made } = record
  const { info, regions } = document
  const { id, path, title, byline, url, language, published } = record.document
  const placed = replace({ entities, dates, figures, attributions, claims: made }) as Pick<
    ArticleRecord,
    'entities' | 'dates' | 'figures' | 'attributions' | 'claims'
  >
  const isStated = published?.basis === 'stated'
  const { encoding, byteLength, sha256, mediaType } = info
  return inOffsetUnit(
    {
      document: {
        id,
        path,
        sha256,
        byteLength,
        encoding,
        mediaType,
        title,
        byline,
        url,
        language,
        published: isStated ? info.published : published,
      },
      regions,
      ...placed,
      // Their places are not looked up.
      diagnostics: record.diagnostics.map(({ severity, code, message }) => ({ severity, code, message })),
    },
    document.text,
    unit,
  )
}
