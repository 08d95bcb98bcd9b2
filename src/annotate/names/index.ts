import type { NameAnnotation } from '../../model/annotation.js'
import type { Article } from '../../model/article.js'
import type { Span } from '../../model/span.js'

export function annotateNames(_article: Article, _taken: readonly Span[]): NameAnnotation[] {
  return []
}
