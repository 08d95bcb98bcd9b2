import type { NameAnnotation, Quotation } from '../model/annotation.js'
import type { Article } from '../model/article.js'
import type { ResolvedEntity } from '../model/entity.js'

export function resolveEntities(
  _article: Article,
  names: readonly NameAnnotation[],
  _quotations: readonly Quotation[],
): ResolvedEntity[] {
  return names.map(({ type, start, end, role, rule }) => ({
    type,
    name: { start, end },
    role,
    gender: null,
    mentions: [{ start, end, form: 'name' }],
    rule,
  }))
}
