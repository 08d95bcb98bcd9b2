import { appendFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { REPORT_WRITERS } from '../../write/findings/index.js'
import { writeMarkdown } from '../../write/findings/markdown.js'
import type { Report, ReportWriter, WriteReport } from '../../write/findings/report.js'
import { coloursFor } from '../colour.js'
import { ExitCode, UsageError } from '../exit-code.js'
import { checkPlace, fileOutput, standardOutput, writeFaultOf } from '../output.js'
import type { Problems } from '../problems.js'

/** GitHub takes a summary of 1 MiB at most; a character may have three bytes. */
const MAX_SUMMARY = 300_000

export interface DeliveryOptions {
  readonly format?: ReportWriter | 'text'
  readonly output?: string
  readonly color: boolean
}

/**
 * Makes sure that a report can be written as it is asked for, before what it tells is looked for.
 * @throws {UsageError}
 */
export async function checkDelivery(options: DeliveryOptions): Promise<void> {
  reportWriterFor(options)
  if (options.output !== undefined && options.output !== '-') await checkPlace(options.output)
}

/** Writes a report to where it is asked for; in GitHub Actions also to the summary of the step. */
export async function deliver(report: Report, options: DeliveryOptions, problems: Problems): Promise<void> {
  const toFile = options.output !== undefined && options.output !== '-'
  const output = toFile ? await fileOutput(options.output) : standardOutput()
  try {
    const write = await writerFor(options, toFile)
    await output.write(write(report))
    await output.keep()
  } catch (error) {
    await output.discard()
    if (!(error instanceof Error && 'syscall' in error)) throw error
    problems.error(options.output ?? 'standard output', writeFaultOf(error as NodeJS.ErrnoException))
  }
  const summaryFile = process.env.GITHUB_STEP_SUMMARY
  if (summaryFile && options.format !== 'text' && options.format?.name === 'github')
    await appendFile(summaryFile, writeMarkdown(report).slice(0, MAX_SUMMARY)).catch((error: Error) =>
      problems.error(summaryFile, `the summary of the step ${writeFaultOf(error)}`),
    )
}

async function writerFor(options: DeliveryOptions, toFile: boolean): Promise<WriteReport> {
  const writer = reportWriterFor(options)
  if (writer !== 'text') return writer.load()
  const { writeText } = await import('./text.js')
  return writeText(coloursFor(process.stdout, { color: options.color && !toFile }))
}

/**
 * The format that is asked for, by name or by the extension of the output; else text for people.
 * @throws {UsageError} where a file would pass for what it is not
 */
function reportWriterFor({ format, output }: DeliveryOptions): ReportWriter | 'text' {
  if (format) return format
  const extension = output === undefined ? '' : extname(output).toLowerCase()
  const writer = REPORT_WRITERS.find(({ extensions }) => extensions.includes(extension))
  if (writer || extension === '' || extension === '.txt') return writer ?? 'text'
  const known = REPORT_WRITERS.flatMap(({ extensions }) => extensions.slice(0, 1))
  throw new UsageError(
    `${output}: no format has this extension; name one with --format, or end it in ${known.join(', ')} or .txt`,
  )
}

/** The exit code by what was found and by whether the job could be done at all. */
export function exitCodeOf({ findings, gates, fails }: Report, problems: Problems): ExitCode {
  if (problems.errors) return ExitCode.failed
  const failing = findings.some((finding) => !finding.accepted && fails(finding)) || gates.some(({ passed }) => !passed)
  return failing ? ExitCode.found : ExitCode.done
}
