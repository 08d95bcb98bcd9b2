import { extractDocument, type FindOptions } from '../extract.js'
import type { ArticleRecord } from '../model/record.js'
import { textOfSpans, type SourceDocument } from '../model/document.js'
import { checkPassages } from '../model/passages.js'
import type { Reader } from '../read/reader.js'
import { aliasesIn } from './alias-file.js'
import { originsInOffsetUnit } from '../write/offset-unit.js'
import { FormatLimit } from '../write/writer.js'
import { coloursFor } from './colour.js'
import { ExitCode, UsageError } from './exit-code.js'
import { findInputs } from './inputs.js'
import { fileOutput, standardOutput, type Output } from './output.js'
import { Problems } from './problems.js'
import { progressOf } from './progress.js'
import { checkEncoding, placeOf, readingsOf, type ReadOptions } from './readings.js'
import { textFolder } from './text-folder.js'
import { beginWriting, isFile, writerFor, type WritingOptions } from './writing.js'

export interface ExtractOptions extends ReadOptions, WritingOptions {
  readonly from?: Reader
  readonly aliases?: string
  readonly stdinFilename?: string
  readonly includeBoilerplate?: boolean
  readonly writeText?: string
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
  const known: FindOptions = {
    aliases: await aliasesIn(options.aliases),
    includeBoilerplate: options.includeBoilerplate,
  }
  const { inputs, missing } = await findInputs(paths, options)
  for (const { argument, message } of missing) problems.error(argument, message)
  if (!inputs.length) return ExitCode.failed

  const pieces = await beginWriting(writer, options)
  const output = isFile(options.output) ? await fileOutput(options.output) : standardOutput()
  const texts = options.writeText === undefined ? null : await textFolder(options.writeText)
  const oneEach = inputs.every(({ reader }) => reader.oneArticle)
  const progress = await progressOf(oneEach ? inputs.length : null, {
    quiet: options.quiet,
    dataOnTerminal: !isFile(options.output) && process.stdout.isTTY,
  })
  try {
    let done = 0
    await output.write(pieces.begin())
    for (const input of inputs) {
      for await (const { document, line } of readingsOf(input, options, problems)) {
        const record = recordOf(document, known, placeOf(input.id, line), problems, options)
        if (!record) continue
        const text = textOfSpans(document)
        await output.write(pieces.record(record, text))
        await texts?.write(document.info.id, text)
        done++
        if (!oneEach) progress.step()
      }
      if (oneEach) progress.step()
    }
    await output.write(pieces.end())
    await finish(output, done)
  } catch (error) {
    await output.discard()
    if (!(error instanceof FormatLimit || (error instanceof Error && 'syscall' in error))) throw error
    problems.error(options.output ?? 'standard output', `cannot be written: ${error.message}`)
  } finally {
    progress.stop()
  }
  return problems.errors ? ExitCode.failed : ExitCode.done
}

/** Where nothing could be read, an output of before is better than an empty one. */
const finish = (output: Output, done: number): Promise<void> => (done ? output.keep() : output.discard())

/** The record of a document, or null where the engine failed at it; the other documents go on. */
function recordOf(
  document: SourceDocument,
  known: FindOptions,
  place: string,
  problems: Problems,
  { offsets }: ExtractOptions,
): ArticleRecord | null {
  try {
    const record = extractDocument(document, known)
    checkPassages(record, textOfSpans(document))
    return document.origin ? originsInOffsetUnit(record, document.origin.text, offsets) : record
  } catch (error) {
    const stack = error instanceof Error ? error.stack : String(error)
    problems.error(place, `was lost to a fault of claimtrace; please report it with this: ${stack}`)
    return null
  }
}
