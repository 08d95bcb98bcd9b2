import timeUnits from './en/units-of-time.txt'
import units from './en/units.txt'
import { PhraseTrie } from './phrase-trie.js'
import { readList, readTable } from './table.js'

type Column = 'unit' | 'symbols' | 'words'
const measures = readTable<Column>(units, 'units.txt')
const times = readTable<Column>(timeUnits, 'units-of-time.txt')

const phrases = (rows: readonly Record<Column, string>[], column: 'symbols' | 'words'): [string, string][] =>
  rows.flatMap((row) =>
    readList(row[column])
      // "a 2,500-square-foot home"
      .flatMap((phrase) => (phrase.includes(' ') ? [phrase, phrase.replaceAll(' ', '-')] : [phrase]))
      .map((phrase): [string, string] => [phrase, row.unit]),
  )

/** Symbols of units as written, to the unit's name: "km/h" → kilometre per hour. */
export const unitSymbols = new PhraseTrie<string>([...phrases(measures, 'symbols'), ...phrases(times, 'symbols')], {
  caseSensitive: true,
})

const timeNames = phrases(times, 'words')

/** Names of units in any case, to the name in the output: "kilometers" → kilometre. */
export const unitNames = new PhraseTrie<string>([...phrases(measures, 'words'), ...timeNames])

/** Names of units of time: "days" → day. */
export const timeUnitNames = new PhraseTrie<string>(timeNames)
