import { mkdir } from 'node:fs/promises'
import { extname } from 'node:path'
import type { OffsetUnit, Published } from '../model/record.js'
import type { Reader } from '../read/reader.js'
import { WRITERS } from '../write/index.js'
import type { RowsName } from '../write/tables/index.js'
import type { Pieces, Writer } from '../write/writer.js'
import { coloursFor } from './colour.js'
import { ExitCode, UsageError } from './exit-code.js'
import { inOrder } from './in-order.js'
import { findInputs } from './inputs.js'
import { jobsOf } from './jobs.js'
import { fileOutput, standardOutput } from './output.js'
import { Problems } from './problems.js'
import { progressOf } from './progress.js'
import { resumedOutput } from './resumed-output.js'
import type { Written } from './work.js'
import { makeWorkers } from './workers.js'

export interface ExtractOptions {
  readonly from?: Reader
  readonly format?: Writer
  readonly output?: string
  readonly rows?: RowsName
  readonly offsets: OffsetUnit
  readonly published?: Published
  readonly stdinFilename?: string
  readonly maxBytes: number
  readonly jobs?: number
  readonly resume?: boolean
  readonly cache?: string
  readonly bom: boolean
  readonly quiet: boolean
  readonly color: boolean
}

/** Reads the articles that the paths name and writes their records in order, each as soon as it is ready. */
export async function runExtract(paths: readonly string[], options: ExtractOptions): Promise<ExitCode> {
  const problems = new Problems(coloursFor(process.stderr, options), options)
  const writer = writerFor(options)
  if (options.stdinFilename !== undefined && !paths.includes('-'))
    throw new UsageError('--stdin-filename is the name of standard input; name "-" among the paths')

  if (!paths.length) throw new UsageError('nothing to read: name files, folders or patterns, or "-" for standard input')
  const { inputs, missing } = await findInputs(paths, options)
  for (const { argument, message } of missing) problems.error(argument, message)
  if (!inputs.length) return ExitCode.failed

  const write = { offsetUnit: options.offsets, rows: options.rows ?? 'claims', bom: options.bom }
  const { maxBytes, published = null, cache = null } = options
  const pieces = (await writer.load())(write)
  if (cache !== null) await makeCacheFolder(cache)
  const toFile = options.output !== undefined && options.output !== '-'
  const resumed = options.resume ? await resumedOutput(fileToResume(options, writer), options.offsets) : null
  const output = resumed?.output ?? (toFile ? await fileOutput(options.output) : standardOutput())
  const oneEach = inputs.every(({ reader }) => reader.oneArticle)
  const progress = await progressOf(oneEach ? inputs.length : null, {
    quiet: options.quiet,
    dataOnTerminal: !toFile && process.stdout.isTTY,
  })
  const workers = makeWorkers(
    { published, maxBytes, format: writer.name, write, cache },
    options.jobs,
    oneEach ? inputs.length : 0,
  )
  try {
    let done = 0
    await output.write(pieces.begin())
    for await (const outcome of inOrder(jobsOf(inputs, options, resumed), workers)) {
      for (const { severity, place, message } of outcome.problems) problems[severity](place, message)
      for (const article of outcome.articles) {
        await output.write(pieceOf(pieces, article))
        done++
        if (!oneEach) progress.step()
      }
      if (oneEach) progress.step()
    }
    await output.write(pieces.end())
    // where nothing could be read, an output of before is better than an empty one
    await (done || resumed ? output.keep() : output.discard())
  } catch (error) {
    await output.discard()
    if (!(error instanceof Error && 'syscall' in error)) throw error
    problems.error(options.output ?? 'standard output', `cannot be written: ${error.message}`)
  } finally {
    progress.stop()
    await workers.close()
  }
  return problems.errors ? ExitCode.failed : ExitCode.done
}

const pieceOf = (pieces: Pieces, article: Written): string =>
  'part' in article ? pieces.parts!.place(article.part) : pieces.record(article.record, article.text)

async function makeCacheFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    const reason =
      error.code === 'EEXIST' ? 'is a file; name a folder for the cache' : `cannot be made: ${error.message}`
    throw new UsageError(`${folder}: ${reason}`)
  })
}

function fileToResume({ output }: ExtractOptions, { name }: Writer): string {
  if (output !== undefined && output !== '-' && name === 'ndjson') return output
  throw new UsageError('--resume goes on with a file of NDJSON; add --format ndjson and -o FILE')
}

function writerFor({ format, output, rows, bom }: ExtractOptions): Writer {
  const extension = extname(output ?? '').toLowerCase()
  const writer = format ?? WRITERS.find(({ extensions }) => extensions.includes(extension)) ?? WRITERS[0]
  const tables = WRITERS.filter(({ isTable }) => isTable).map(({ name }) => name)
  if (!writer.isTable && (rows !== undefined || bom))
    throw new UsageError(
      `${rows === undefined ? '--bom' : '--rows'} is for tables; add --format ${tables.join(' or --format ')}`,
    )
  return writer
}
