import type { Reader } from '../read/reader.js'
import { FormatLimit, type Writer } from '../write/writer.js'
import { aliasesIn } from './alias-file.js'
import { coloursFor } from './colour.js'
import { checkDistinct } from './distinct-output.js'
import { makeCacheFolder } from './document-cache.js'
import { ExitCode, UsageError } from './exit-code.js'
import { inOrder } from './in-order.js'
import { findInputs } from './inputs.js'
import { jobsOf } from './jobs.js'
import { fileOutput, standardOutput, writeFaultOf } from './output.js'
import { Problems } from './problems.js'
import { progressOf } from './progress.js'
import { checkEncoding, readOptionsOf, type ReadOptions } from './readings.js'
import { resumedOutput } from './resumed-output.js'
import { textFolder } from './text-folder.js'
import type { Written } from './tasks/extract-task.js'
import { makeWorkers } from './workers.js'
import { beginWriting, isFile, writeOptionsOf, writerFor, type WritingOptions } from './writing.js'

export interface ExtractOptions extends ReadOptions, WritingOptions {
  readonly from?: Reader
  readonly aliases?: string
  readonly stdinFilename?: string
  readonly includeBoilerplate?: boolean
  readonly writeText?: string
  readonly jobs?: number
  readonly resume?: boolean
  readonly cache?: string
  readonly quiet: boolean
}

/** Reads the articles that the paths name and writes their records in order, each as soon as it is ready. */
export async function runExtract(paths: readonly string[], options: ExtractOptions): Promise<ExitCode> {
  const problems = new Problems(coloursFor(process.stderr, options), options)
  const writer = writerFor(options)
  if (options.stdinFilename !== undefined && !paths.includes('-'))
    throw new UsageError('--stdin-filename is the name of standard input; name "-" among the paths')

  checkEncoding(options)
  if (!paths.length) throw new UsageError('nothing to read: name files, folders or patterns, or "-" for standard input')
  await aliasesIn(options.aliases)
  const { inputs, problems: found } = await findInputs(paths, options)
  problems.say(found)
  if (!inputs.length) return ExitCode.failed
  checkDistinct(options.output, [...inputs.map(({ path }) => path), options.aliases])

  const { aliases = null, includeBoilerplate = false, cache = null } = options
  const pieces = await beginWriting(writer, options)
  if (cache !== null) makeCacheFolder(cache)
  const resumed = options.resume ? await resumedOutput(fileToResume(options, writer), options.offsets) : null
  const output = resumed?.output ?? (isFile(options.output) ? await fileOutput(options.output) : standardOutput())
  const texts = options.writeText === undefined ? null : textFolder(options.writeText)
  const oneEach = inputs.every(({ reader }) => reader.oneArticle)
  const progress = await progressOf(oneEach ? inputs.length : null, {
    quiet: options.quiet,
    dataOnTerminal: !isFile(options.output) && process.stdout.isTTY,
  })
  const workers = makeWorkers(
    {
      task: 'extract',
      options: { format: writer.name, write: writeOptionsOf(options), withText: texts !== null, cache },
      read: readOptionsOf(options),
      aliases,
      includeBoilerplate,
    },
    options.jobs,
    oneEach ? inputs.length : 0,
  )
  const write = async (article: Written): Promise<void> => {
    if (article.part === null) return output.write(pieces.record(article.record, article.text))
    await output.write(pieces.parts!.separator())
    await output.write(article.part)
  }
  try {
    let done = 0
    await output.write(pieces.begin())
    for await (const outcome of inOrder(jobsOf(inputs, options, resumed), workers)) {
      problems.say(outcome.problems)
      for (const article of outcome.articles) {
        await write(article)
        if (article.text !== null) await texts?.write(article.id, article.text)
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
    if (!(error instanceof FormatLimit || (error instanceof Error && 'syscall' in error))) throw error
    problems.error(
      options.output ?? 'standard output',
      error instanceof FormatLimit ? `cannot be written: ${error.message}` : writeFaultOf(error),
    )
  } finally {
    progress.stop()
    await workers.close()
  }
  return problems.errors ? ExitCode.failed : ExitCode.done
}

function fileToResume({ output }: ExtractOptions, { name }: Writer): string {
  if (output !== undefined && output !== '-' && name === 'ndjson') return output
  throw new UsageError('--resume goes on with a file of NDJSON; add --format ndjson and -o FILE')
}
