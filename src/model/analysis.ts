import type { Quotation } from './annotation.js'
import type { Article } from './article.js'
import type { ArticleRecord } from './record.js'

/** A document read to the end: its text with sentences and tokens, the quotations in it, and its record. UTF-16 spans. */
export interface Analysis {
  readonly article: Article
  readonly quotations: readonly Quotation[]
  readonly record: ArticleRecord
}
