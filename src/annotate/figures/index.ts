import type { FigureAnnotation } from '../../model/annotation.js'
import type { Article } from '../../model/article.js'
import type { Span } from '../../model/span.js'

export function annotateFigures(_article: Article, _taken: readonly Span[]): FigureAnnotation[] {
  return []
}
