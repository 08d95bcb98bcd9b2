import { ReadProblem } from '../read/read-problem.js'
import type { Reading } from '../read/reader.js'
import type { Published } from '../model/record.js'
import type { Input } from './inputs.js'
import type { Problems } from './problems.js'

/** The documents of an input; what cannot be read is said and passed over. */
export async function* readingsOf(
  { id, path, reader, bytes }: Input,
  { published, maxBytes }: { readonly published?: Published; readonly maxBytes: number },
  problems: Pick<Problems, 'error' | 'warning'>,
): AsyncIterable<Reading> {
  try {
    const read = await reader.load()
    for await (const reading of read(bytes(), { id, path, published: published ?? null }, maxBytes)) {
      if (reading instanceof ReadProblem) problems.error(placeOf(id, reading.line), reading.message)
      else {
        for (const { severity, message } of reading.document.diagnostics)
          if (severity === 'warning') problems.warning(placeOf(id, reading.line), message)
        yield reading
      }
    }
  } catch (error) {
    if (!(error instanceof ReadProblem)) throw error
    problems.error(placeOf(id, null), error.message)
  }
}

/** A file, with the line where only that is meant. */
export const placeOf = (id: string, line: number | null): string => {
  const name = id === '-' ? 'standard input' : id
  return line === null ? name : `${name}, line ${line}`
}
