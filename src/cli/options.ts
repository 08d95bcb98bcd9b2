import { InvalidArgumentError, Option } from 'commander'
import type { OffsetUnit, Published } from '../model/record.js'
import { parseIsoDate } from '../read/published.js'
import { READERS } from '../read/index.js'
import type { Reader } from '../read/reader.js'
import { WRITERS } from '../write/index.js'
import { OFFSET_UNITS } from '../write/offset-unit.js'
import { ROWS, type RowsName } from '../write/tables/index.js'
import type { Writer } from '../write/writer.js'

/** The options of the commands, each stated once, with its help and how its value is read. */

const DEFAULT_MAX_BYTES = 50_000_000

const named = <Item extends { readonly name: string }>(items: readonly Item[], name: string): Item => {
  const item = items.find((candidate) => candidate.name === name)
  if (item) return item
  throw new InvalidArgumentError(`There are ${items.map((candidate) => candidate.name).join(', ')}.`)
}

const key =
  <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  (name: string): Key => {
    if (Object.hasOwn(table, name)) return name as Key
    throw new InvalidArgumentError(`There are ${Object.keys(table).join(', ')}.`)
  }

export const from = (): Option =>
  new Option('--from <format>', 'input format (default: by extension, else text)').argParser((name): Reader =>
    named(READERS, name),
  )

export const format = (): Option =>
  new Option(
    '--format <format>',
    `output format (default: by the extension of --output, else ${WRITERS[0].name})`,
  ).argParser((name): Writer => named(WRITERS, name))

export const output = (): Option =>
  new Option('-o, --output <file>', 'write to a file, whole or not at all, instead of standard output')

export const rows = (): Option =>
  new Option('--rows <rows>', 'which table, for csv and tsv (default: claims)').argParser((name): RowsName =>
    key(ROWS)(name),
  )

export const offsets = (): Option =>
  new Option('--offsets <unit>', 'what start, end and column count')
    .argParser((name): OffsetUnit => key(OFFSET_UNITS)(name))
    .default(Object.keys(OFFSET_UNITS)[0])

export const published = (): Option =>
  new Option(
    '--published <date>',
    'when the articles were published, such as 2024-03-14; wins over what they say',
  ).argParser((text): Published => {
    const date = parseIsoDate(text)
    if (date) return { ...date, basis: 'option' }
    throw new InvalidArgumentError('It is an ISO date such as 2024-03-14, 2024-03 or 2024.')
  })

export const stdinFilename = (): Option =>
  new Option('--stdin-filename <name>', 'the name that standard input ("-") goes by')

export const maxBytes = (): Option =>
  new Option('--max-bytes <bytes>', 'the most that one article may have')
    .argParser((text): number => {
      const { digits, unit } = /^(?<digits>\d{1,12})(?<unit>[kmg]?)b?$/i.exec(text)?.groups ?? {}
      if (!digits || Number(digits) === 0)
        throw new InvalidArgumentError('It is a number of bytes such as 2000000, 500k or 50MB.')
      return Number(digits) * { '': 1, k: 1e3, m: 1e6, g: 1e9 }[unit.toLowerCase()]!
    })
    .default(DEFAULT_MAX_BYTES, '50MB')

export const jobs = (): Option =>
  new Option('-j, --jobs <number>', 'how many articles to work at at once (default: one a core)').argParser((text) => {
    if (/^[1-9]\d{0,2}$/.test(text)) return Number(text)
    throw new InvalidArgumentError('It is a number from 1 to 999.')
  })

export const resume = (): Option =>
  new Option('--resume', 'write the NDJSON of --output as it goes, and go on where a run before was broken off')

export const cache = (): Option =>
  new Option('--cache <folder>', 'keep what was found in a folder; an unchanged article is not looked at again')

export const bom = (): Option =>
  new Option('--bom', 'begin a table with a byte order mark, for spreadsheets').default(false)

export const quiet = (): Option => new Option('-q, --quiet', 'no progress and no warnings, errors only').default(false)

export const noColor = (): Option => new Option('--no-color', 'no colours')

/** The choices behind the options above, for the end of the help. */
export const formatsHelp = (): string =>
  [
    [
      'Input formats (--from):',
      READERS.map(({ name, extensions, summary }) => [name, `${summary} (${extensions.join(', ')})`]),
    ],
    ['Output formats (--format):', WRITERS.map(({ name, summary }) => [name, summary])],
    ['Tables (--rows):', Object.entries(ROWS).map(([name, { summary }]) => [name, summary])],
    ['Offsets (--offsets):', Object.entries(OFFSET_UNITS)],
  ]
    .map(([title, items]) => `\n${title as string}\n${listed(items as [string, string][])}`)
    .join('\n')

export const exitCodesHelp =
  '\nExit codes: 0 done; 1 kept for findings; 2 not done: a bad flag, an input unread, nothing to read'

const listed = (items: readonly (readonly [string, string])[]): string =>
  items.map(([name, summary]) => `  ${name.padEnd(11)}${summary}`).join('\n')
