import { InvalidArgumentError, Option } from 'commander'
import type { OffsetUnit, Published } from '../model/record.js'
import { parseIsoDate } from '../read/published.js'
import { READERS } from '../read/index.js'
import type { Reader } from '../read/reader.js'
import type { RuleDescription } from '../model/finding.js'
import { REPORT_WRITERS } from '../write/findings/index.js'
import type { ReportWriter } from '../write/findings/report.js'
import { WRITERS } from '../write/index.js'
import { FAIL_LEVELS, type FailLevel } from './findings/fail-level.js'
import { OFFSET_UNITS } from '../write/offset-unit.js'
import { ROWS, type RowsName } from '../write/tables/index.js'
import { TEMPLATES, type TemplateName } from '../write/tables/shape.js'
import type { Writer } from '../write/writer.js'

/** The options of the commands, each stated once, with its help and how its value is read. */

const DEFAULT_MAX_BYTES = 50_000_000

const named = <Item extends { readonly name: string }>(items: readonly Item[], name: string): Item => {
  const item = items.find((candidate) => candidate.name === name)
  if (item) return item
  throw new InvalidArgumentError(`It is one of ${items.map((candidate) => candidate.name).join(', ')}.`)
}

const key =
  <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  (name: string): Key => {
    if (Object.hasOwn(table, name)) return name as Key
    throw new InvalidArgumentError(`It is one of ${Object.keys(table).join(', ')}.`)
  }

export const from = (): Option =>
  new Option('--from <format>', 'input format (default: by extension, else text)').argParser((name): Reader =>
    named(READERS, name),
  )

export const format = (): Option =>
  new Option(
    '--format <format>',
    `output format (default: by the extension of --output, else a summary on a terminal and ${WRITERS[0].name} elsewhere)`,
  ).argParser((name): Writer => named(WRITERS, name))

export const output = (): Option =>
  new Option('-o, --output <file>', 'write to a file, whole or not at all, instead of standard output').argParser(
    (file): string => {
      if (file) return file
      throw new InvalidArgumentError('It is the path of a file.')
    },
  )

export const rows = (): Option =>
  new Option('--rows <rows>', 'which table, for csv and tsv (default: claims)').argParser((name): RowsName =>
    key(ROWS)(name),
  )

export const columns = (): Option =>
  new Option('--columns <columns>', 'the columns of a table in their order, such as speaker,text,passage').argParser(
    (list): readonly string[] => list.split(',').map((column) => column.trim()),
  )

export const template = (): Option =>
  new Option('--template <template>', 'add empty columns to a table, for people to fill in').argParser(
    (name): TemplateName => key(TEMPLATES)(name),
  )

export const noEscapeFormulas = (): Option =>
  new Option('--no-escape-formulas', 'leave text as it is that a spreadsheet would run as a formula')

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

export const aliases = (): Option =>
  new Option('--aliases <file>', 'names that win over the rules, one a line: name | type | alias, alias, != other')

export const stdinFilename = (): Option =>
  new Option('--stdin-filename <name>', 'the name that standard input ("-") goes by')

export const encoding = (): Option =>
  new Option('--encoding <name>', 'the encoding of the inputs, such as windows-1252 (default: found out for each)')

export const includeBoilerplate = (): Option =>
  new Option('--include-boilerplate', 'find claims in menus, forms and footers as well').default(false)

export const writeText = (): Option =>
  new Option('--write-text <folder>', 'also write the text of each document, which the offsets count, to a folder')

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
  new Option(
    '--cache <folder>',
    'keep what was found in a folder; an unchanged article or source is not looked at again',
  )

export const bom = (): Option =>
  new Option('--bom', 'begin a table with a byte order mark, for spreadsheets').default(false)

export const noText = (): Option =>
  new Option('--no-text', 'leave the articles out; only the passages of claims are shown')

export const quiet = (): Option => new Option('-q, --quiet', 'no progress and no warnings, errors only').default(false)

export const noColor = (): Option => new Option('--no-color', 'no colours')

export const root = (): Option =>
  new Option('--root <folder>', 'where the paths of the documents begin (default: the working folder)')

export const sources = (): Option =>
  new Option(
    '--sources <paths...>',
    'where the documents are read instead, by their ids: files, folders, patterns, NDJSON, "-"',
  )

export const update = (): Option =>
  new Option(
    '--update',
    'write the present places into the file, for documents of which nothing changed or was lost',
  ).default(false)

export const maxUnattributed = (): Option =>
  new Option(
    '--max-unattributed <number>',
    'the most figures and quotations without a source that one file may have; decides instead of --fail-level',
  ).argParser((text): number => numberFrom(text, Number.MAX_SAFE_INTEGER, 'It is a number such as 0 or 5.'))

export const minCoverage = (): Option =>
  new Option(
    '--min-coverage <percent>',
    'the least share of figures and quotations with a source, of all files together; decides instead of --fail-level',
  ).argParser((text): number => numberFrom(text, 100, 'It is a percentage such as 80.'))

const numberFrom = (text: string, max: number, what: string): number => {
  if (/^\d{1,9}(?:\.\d{1,6})?$/.test(text) && Number(text) <= max) return Number(text)
  throw new InvalidArgumentError(what)
}

export const baseline = (): Option =>
  new Option('--baseline <file>', 'findings that are accepted as they are; only others fail')

export const writeBaseline = (): Option =>
  new Option('--write-baseline', 'make the file of --baseline from all that is found').default(false)

export const pruneBaseline = (): Option =>
  new Option('--prune-baseline', 'take out of the baseline what is no longer found').default(false)

export const config = (): Option =>
  new Option(
    '--config <file>',
    'the configuration (default: claimtrace.config.json, else "claimtrace" in package.json)',
  )

export const against = (): Option =>
  new Option(
    '--against <sources>',
    'compare drafts with these sources: a file, a folder or a pattern; may be repeated',
  ).argParser((source, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), source])

export const printConfig = (): Option =>
  new Option('--print-config', 'print what flags and configuration come to, and do nothing else').default(false)

/** The choices behind the options above, for the end of the help. */
export const formatsHelp = (): string =>
  [
    [
      'Input formats (--from):',
      READERS.map(({ name, extensions, summary }) => [name, `${summary} (${extensions.join(', ')})`]),
    ],
    ['Output formats (--format):', WRITERS.map(({ name, summary }) => [name, summary])],
    ['Tables (--rows):', Object.entries(ROWS).map(([name, { summary }]) => [name, summary])],
    [
      'Templates (--template):',
      Object.entries(TEMPLATES).map(([name, { summary, columns: added }]) => [name, `${summary}: ${added.join(', ')}`]),
    ],
    ['Offsets (--offsets):', Object.entries(OFFSET_UNITS)],
  ]
    .map(([title, items]) => `\n${title as string}\n${listed(items as [string, string][])}`)
    .join('\n')

export const exitCodesHelp = '\nExit codes: 0 done; 2 not done: a bad flag, an input unread, nothing to read'

/** The formats of findings; "text", for people, is written by the command line itself. */
const REPORT_FORMATS = [
  { name: 'text', summary: 'for people: each finding with the line it stands in' },
  ...REPORT_WRITERS,
]

export const reportFormat = (): Option =>
  new Option('--format <format>', 'output format (default: by the extension of --output, else text)').argParser(
    (name): ReportWriter | 'text' => {
      const writer = named(REPORT_FORMATS, name)
      return 'load' in writer ? writer : 'text'
    },
  )

/** @param otherwise what holds where neither flag nor configuration says */
export const failLevel = (otherwise: FailLevel): Option =>
  new Option('--fail-level <level>', `the least severity of findings that fail (default: ${otherwise})`).argParser(
    (name): FailLevel => key(FAIL_LEVELS)(name),
  )

/** What a command is called like, for the end of its help. */
export const examplesHelp = (...examples: readonly string[]): string =>
  `\nExamples:\n${examples.map((example) => `  $ claimtrace ${example}`).join('\n')}`

export const reportsHelp = (rules: readonly RuleDescription[]): string =>
  [
    ['Rules:', rules.map(({ name, severity, summary }) => [name, `${summary} (${severity})`])],
    ['Fail levels (--fail-level):', Object.entries(FAIL_LEVELS)],
    ['Output formats (--format):', REPORT_FORMATS.map(({ name, summary }) => [name, summary])],
  ]
    .map(([title, items]) => `\n${title as string}\n${listed(items as [string, string][])}`)
    .join('\n')

export const findingsExitCodesHelp =
  '\nExit codes: 0 clean; 1 findings at or above the fail level, or a limit exceeded; 2 not done: a bad flag, an input unread, nothing to read'

const listed = (items: readonly (readonly [string, string])[]): string =>
  items
    .map(([name, summary]) => `  ${name.padEnd(Math.max(10, ...items.map(([other]) => other.length)) + 1)}${summary}`)
    .join('\n')
