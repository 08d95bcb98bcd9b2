import { encodingFor } from '../read/encodings.js'
import { ReadProblem } from '../read/read-problem.js'
import type { Reading } from '../read/reader.js'
import type { Diagnostic, Published } from '../model/record.js'
import { UsageError } from './exit-code.js'
import type { Input } from './inputs.js'
import { FormatLimit } from '../write/writer.js'
import { plural } from './plural.js'
import type { Problems } from './problems.js'

/** How inputs are read. */
export interface ReadOptions {
  readonly published?: Published
  /** The label of an encoding, as it was given. */
  readonly encoding?: string
  readonly maxBytes: number
}

/** How inputs are read, without the other options; plain data. */
export const readOptionsOf = ({ published, encoding, maxBytes }: ReadOptions): ReadOptions => ({
  maxBytes,
  ...(published && { published }),
  ...(encoding !== undefined && { encoding }),
})

/**
 * Makes sure that the encoding is one.
 * @throws {UsageError} if it is not
 */
export function checkEncoding({ encoding }: ReadOptions): void {
  if (encoding !== undefined && !encodingFor(encoding))
    throw new UsageError(
      `--encoding ${encoding}: there is no such encoding; names are utf-8, utf-16le, windows-1252, iso-8859-2, shift_jis and the like`,
    )
}

/** The documents of an input; what cannot be read is said and passed over. */
export async function* readingsOf(
  { id, path, reader, bytes }: Input,
  { published, encoding, maxBytes }: ReadOptions,
  problems: Pick<Problems, 'error' | 'warning'>,
): AsyncIterable<Reading> {
  const warnings = new RepeatedWarnings(id, problems)
  try {
    const read = await reader.load()
    for await (const reading of read(
      bytes(),
      { id, path, published: published ?? null, encoding: encoding === undefined ? null : encodingFor(encoding) },
      maxBytes,
    )) {
      if (reading instanceof ReadProblem) problems.error(placeOf(id, reading.line), reading.message)
      else {
        for (const diagnostic of reading.document.diagnostics)
          if (diagnostic.severity === 'warning') warnings.say(diagnostic, reading.line)
        yield reading
      }
    }
  } catch (error) {
    problems.error(placeOf(id, null), error instanceof ReadProblem ? error.message : lostTo(error))
  }
  warnings.sumUp()
}

/** So many warnings of a kind are said of one input; of a file with a fault on every line the first tell what it is. */
const SAID = 3

/** The warnings on the articles of one input. */
class RepeatedWarnings {
  readonly #id: string
  readonly #problems: Pick<Problems, 'warning'>
  readonly #counts = new Map<string, number>()

  constructor(id: string, problems: Pick<Problems, 'warning'>) {
    this.#id = id
    this.#problems = problems
  }

  say({ code, message }: Diagnostic, line: number | null): void {
    const count = (this.#counts.get(code) ?? 0) + 1
    this.#counts.set(code, count)
    if (count <= SAID) this.#problems.warning(placeOf(this.#id, line), message)
  }

  /** Says how many were left out. */
  sumUp(): void {
    for (const [code, count] of this.#counts)
      if (count > SAID)
        this.#problems.warning(
          placeOf(this.#id, null),
          `${plural(count - SAID, 'more article')} with the warning “${code}”; “diagnostics” in JSON has them all`,
        )
  }
}

/** What is said of an article, or of an input, at which the program fails. */
export const lostTo = (fault: unknown): string =>
  fault instanceof FormatLimit
    ? `cannot be written: ${fault.message}`
    : `was lost to a fault of claimtrace; please report it with this: ${fault instanceof Error ? fault.stack : String(fault)}`

/** A file, with the line where only that is meant. */
export const placeOf = (id: string, line: number | null): string => {
  const name = id === '-' ? 'standard input' : id
  return line === null ? name : `${name}, line ${line}`
}
