import { existsSync } from 'node:fs'
import type { ChalkInstance } from 'chalk'
import { findIn, type FindOptions } from '../extract.js'
import type { Paragraph } from '../model/article.js'
import { textOfSpans, type SourceDocument } from '../model/document.js'
import { indexLines } from '../model/lines.js'
import { originOf } from '../model/origin.js'
import { overlaps } from '../model/span.js'
import type { Reader } from '../read/reader.js'
import { aliasesIn } from './alias-file.js'
import { coloursFor } from './colour.js'
import { ExitCode, UsageError } from './exit-code.js'
import { legend, tell } from './explain/finding.js'
import { markUp } from './explain/mark-up.js'
import { listFindings } from './explain/table.js'
import { findInputs } from './inputs.js'
import { standardOutput } from './output.js'
import { Problems } from './problems.js'
import { checkEncoding, readingsOf, type ReadOptions } from './readings.js'

export interface ExplainOptions extends ReadOptions {
  readonly from?: Reader
  readonly aliases?: string
  readonly stdinFilename?: string
  readonly color: boolean
}

/** Prints what was found in an article, or in one line of it, and by which rules. */
export async function runExplain(place: string, options: ExplainOptions): Promise<ExitCode> {
  const problems = new Problems(coloursFor(process.stderr, options))
  const colours = coloursFor(process.stdout, options)
  checkEncoding(options)
  const { file, line } = readPlace(place)
  const known: FindOptions = { aliases: await aliasesIn(options.aliases) }
  const { inputs, problems: found } = await findInputs([file], options)
  problems.say(found)

  const output = standardOutput()
  let shown = false
  for (const input of inputs)
    for await (const reading of readingsOf(input, options, problems)) {
      // A line of NDJSON is an article; of any other input it is a line of the text.
      if (line !== null && reading.line !== null && reading.line !== line) continue
      const explained = explain(reading.document, known, reading.line === null ? line : null, colours)
      if (!explained) continue
      await output.write((shown ? '\n' : '') + explained)
      shown = true
    }
  if (!shown && !problems.errors) throw new UsageError(`${place}: there is no text on that line; lines count from 1`)
  return problems.errors ? ExitCode.failed : ExitCode.done
}

/** A file, with ":12" behind it where only a line is meant. */
function readPlace(place: string): { readonly file: string; readonly line: number | null } {
  const { file, line } = /^(?<file>[^]+):(?<line>\d{1,9})$/.exec(place)?.groups ?? {}
  return file && !existsSync(place) ? { file, line: Number(line) } : { file: place, line: null }
}

/** The text of the explanation; null if nothing stands on the line. */
function explain(
  document: SourceDocument,
  known: FindOptions,
  line: number | null,
  colours: ChalkInstance,
): string | null {
  const { article, findings } = findIn(document, known)
  const told = tell(document.text, findings, colours)
  const lines = indexLines(textOfSpans(document))
  const lineOf = (offset: number): number =>
    lines.locate(
      document.origin?.spansOver === 'input' ? originOf(document.origin, { start: offset, end: offset }).start : offset,
    ).line
  const paragraphs = article.paragraphs.filter(
    ({ start, end }) => line === null || (lineOf(start) <= line && line <= lineOf(end)),
  )
  if (!paragraphs.length) return null

  const inColour = colours.level > 0
  const ruleOf = ({ start }: Paragraph): string =>
    document.regions.find((region) => region.start <= start && start < region.end)?.rule ?? ''
  const shown = paragraphs.map((paragraph) => {
    const region = paragraph.region === 'body' ? '' : `  ${paragraph.region} (${ruleOf(paragraph)})`
    const items = told.findings.filter((finding) => overlaps(finding, paragraph) && finding.start >= paragraph.start)
    return [
      colours.dim(`line ${lineOf(paragraph.start)}${region}`),
      markUp(document.text, paragraph, told.marks, inColour),
      ...listFindings(items, colours).map((item) => `  ${item}`),
    ].join('\n')
  })
  return [head(document, colours), ...(inColour ? [legend(colours)] : []), '', shown.join('\n\n'), ''].join('\n')
}

function head({ info: { id, title, byline, published, encoding } }: SourceDocument, colours: ChalkInstance): string {
  const facts = [
    title && `title "${title}"`,
    byline && `by ${byline.replace(/^by\s/i, '')}`,
    published ? `published ${published.value} (${published.basis})` : 'date of publication unknown',
    encoding,
  ]
  return `${colours.bold(id)}\n${facts.filter(Boolean).join(', ')}`
}
