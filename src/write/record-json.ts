import type { ArticleRecord } from '../model/record.js'
import { FormatLimit } from './writer.js'

/**
 * A record as JSON.
 * @throws {FormatLimit} where it is longer than a string can be: that of a single article of some 15 MB
 */
export function recordJson(record: ArticleRecord): string {
  try {
    return JSON.stringify(record)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new FormatLimit('its record is longer than JSON can be here; part the article, or write a table (csv)')
  }
}
