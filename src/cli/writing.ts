import { extname } from 'node:path'
import type { OffsetUnit } from '../model/record.js'
import { WRITERS } from '../write/index.js'
import type { RowsName } from '../write/tables/index.js'
import { UnknownColumn, type TemplateName } from '../write/tables/shape.js'
import type { Pieces, TableOption, WriteOptions, Writer } from '../write/writer.js'
import { coloursFor } from './colour.js'
import { UsageError } from './exit-code.js'

/** The options that say what is written and where. */
export interface WritingOptions {
  readonly format?: Writer
  readonly output?: string
  readonly rows?: RowsName
  readonly columns?: readonly string[]
  readonly template?: TemplateName
  readonly offsets: OffsetUnit
  readonly bom: boolean
  readonly escapeFormulas: boolean
  readonly color: boolean
}

/** What a terminal gets where no format is asked for. */
const summaryFor = (options: WritingOptions): Writer => ({
  name: 'summary',
  summary: 'the claims of each article, for people',
  extensions: [],
  takes: [],
  suitsTerminal: true,
  load: async () => {
    const { writeSummary } = await import('./summary.js')
    return () => writeSummary(coloursFor(process.stdout, options), process.stdout.columns)
  },
})

/** The flag of each option that only some formats take, and what it is where it is not given. */
const TABLE_FLAGS: Readonly<Record<TableOption, readonly [flag: string, unset: unknown]>> = {
  rows: ['--rows', undefined],
  columns: ['--columns', undefined],
  template: ['--template', undefined],
  bom: ['--bom', false],
  escapeFormulas: ['--no-escape-formulas', true],
}

/** Whether an output is a file rather than standard output. */
export const isFile = (output: string | undefined): output is string => output !== undefined && output !== '-'

/**
 * The format that is asked for, by name or by the output's extension; else a summary on a terminal, and the first elsewhere.
 * @throws {UsageError} where an option is not for this format, or the format not for its output
 */
export function writerFor(options: WritingOptions): Writer {
  const extension = extname(options.output ?? '').toLowerCase()
  const otherwise = options.output === undefined && process.stdout.isTTY ? summaryFor(options) : WRITERS[0]
  const writer = options.format ?? WRITERS.find(({ extensions }) => extensions.includes(extension)) ?? otherwise
  for (const [option, [flag, unset]] of Object.entries(TABLE_FLAGS) as [TableOption, [string, unknown]][]) {
    if (options[option] === unset || writer.takes.includes(option)) continue
    if (option === 'rows' && writer.name === 'xlsx')
      throw new UsageError('--rows picks one table, and a workbook has them all; leave it out, or write csv or tsv')
    const formats = WRITERS.filter(({ takes }) => takes.includes(option)).map(({ name }) => `--format ${name}`)
    throw new UsageError(`${flag} is for tables; add ${formats.join(' or ')}`)
  }
  if (!writer.suitsTerminal && !isFile(options.output) && process.stdout.isTTY)
    throw new UsageError(`${writer.name} is not for a terminal; name a file, such as -o claims${writer.extensions[0]}`)
  if (isFile(options.output)) checkExtension(options.output, writer, options.format !== undefined)
  return writer
}

/**
 * Makes sure that a file does not pass for what it is not, as "claims.xls" with JSON in it.
 * @throws {UsageError}
 */
function checkExtension(output: string, writer: Writer, isNamed: boolean): void {
  const extension = extname(output).toLowerCase()
  if (writer.name === 'report') {
    if (extension && !writer.extensions.includes(extension))
      throw new UsageError(`${output}: report writes a page; name a file that ends in .html`)
  } else if (/^\.x?html?$/.test(extension)) {
    throw new UsageError(`${output}: extract writes no pages; claimtrace report does`)
  } else if (!isNamed && extension && extension !== '.txt' && !writer.extensions.includes(extension)) {
    const known = WRITERS.map(({ extensions }) => extensions[0]).join(', ')
    throw new UsageError(`${output}: no format has this extension; name one with --format, or end it in ${known}`)
  }
}

/** What writers are told; plain data. */
export const writeOptionsOf = ({
  offsets: offsetUnit,
  rows = 'claims',
  columns,
  template,
  bom,
  escapeFormulas,
}: WritingOptions): WriteOptions => ({ offsetUnit, rows, columns, template, bom, escapeFormulas })

/**
 * Begins an output of this format.
 * @throws {UsageError} where a column is asked for that its table does not have
 */
export async function beginWriting(writer: Writer, options: WritingOptions): Promise<Pieces> {
  const begin = await writer.load()
  try {
    return begin(writeOptionsOf(options))
  } catch (error) {
    if (error instanceof RangeError && !(error instanceof UnknownColumn))
      throw new UsageError(`--columns: ${error.message}`)
    if (!(error instanceof UnknownColumn)) throw error
    const meant = await nearest(error)
    throw new UsageError(
      `--columns: ${meant ? `there is no column ${JSON.stringify(error.column)}; did you mean ${meant}?` : error.message}`,
    )
  }
}

/** The column that is spelled nearly so, if there is one. */
async function nearest({ column, known }: UnknownColumn): Promise<string | undefined> {
  const { default: jaroWinkler } = await import('natural/lib/natural/distance/jaro-winkler_distance.js')
  const likeness = (name: string): number => jaroWinkler(name, column, { ignoreCase: true })
  const [best] = known.toSorted((a, b) => likeness(b) - likeness(a))
  return likeness(best) > 0.75 ? best : undefined
}
