import type { Attribution } from './record.js'

/** Of "The bank, which" the first part says who it is. */
const RELATIVE_PRONOUN = /,?\s(?:who|which|that)$/

/** What the speaker of a statement is called: by the name of the entity, or else in the words of the text; null for nobody. */
export const speakerName = (attribution: Pick<Attribution, 'speaker' | 'source'> | undefined): string | null =>
  attribution?.speaker?.name ?? attribution?.source?.exact.replace(RELATIVE_PRONOUN, '') ?? null
