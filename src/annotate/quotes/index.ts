import type { Quotation } from '../../model/annotation.js'
import type { Article } from '../../model/article.js'

export function annotateQuotations(_article: Article): Quotation[] {
  return []
}
