import { yearOfNamedDay } from '../../lexicon/time-words.js'
import type { TimeTokens } from './time-tokens.js'

/**
 * The year of a day that names an event: 2001 for "Sept. 11" before "attacks"; undefined for any other day, and in an article
 * that is older than the event.
 * @param after the word after the day in small letters, or "-" for what stands as "9/11"
 */
export function eventYear(t: TimeTokens, month: number, day: number, after: string): number | undefined {
  const year = yearOfNamedDay(month, day, after)
  const published = t.article.document.info.published?.value.slice(0, 4)
  return year !== undefined && published !== undefined && Number(published) < year ? undefined : year
}
