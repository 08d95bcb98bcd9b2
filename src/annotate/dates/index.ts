import type { DateAnnotation } from '../../model/annotation.js'
import type { Article } from '../../model/article.js'

export function annotateDates(_article: Article): DateAnnotation[] {
  return []
}
