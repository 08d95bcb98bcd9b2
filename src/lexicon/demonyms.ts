import demonyms from './en/demonyms.txt'
import { readList, readTable } from './table.js'

const places = new Map<string, string>(
  readTable<'place' | 'words'>(demonyms, 'demonyms.txt').flatMap(({ place, words }) =>
    readList(words).flatMap((word) =>
      [word, word.replace(/man$/, 'men'), `${word}s`].map((form) => [form.toLowerCase(), place] as const),
    ),
  ),
)

/** The place that an adjective or the name of its people comes from, in any case: "North Koreans" → "North Korea". */
export const placeOfDemonym = (phrase: string): string | undefined => places.get(phrase.toLowerCase())
