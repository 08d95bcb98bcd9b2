import type { Quotation } from '../model/annotation.js'
import type { Article } from '../model/article.js'
import type { ResolvedAttribution, ResolvedEntity } from '../model/entity.js'

export function attribute(
  _article: Article,
  _quotations: readonly Quotation[],
  _entities: readonly ResolvedEntity[],
): ResolvedAttribution[] {
  return []
}
