import { createHash } from 'node:crypto'
import type { Input } from './inputs.js'
import type { Problem } from './problems.js'
import { placeOf, readingsOf, type ReadOptions } from './readings.js'
import type { ResumedOutput } from './resumed-output.js'
import type { Job, Outcome } from './job.js'

/**
 * What is to be done for the inputs, in their order. Files with one article are left to be read where the job is done;
 * what a stream of articles could not be read of comes as an outcome in its place.
 * @param resumed leaves out what it holds already
 */
export async function* jobsOf(
  inputs: readonly Input[],
  options: ReadOptions,
  resumed: ResumedOutput | null,
): AsyncIterable<Job | Outcome<never>> {
  for (const input of inputs) {
    const { id, path, reader } = input
    if (reader.oneArticle && path !== null) {
      const left = resumed?.knows(id) ? leftOut(resumed, id, await hashOf(input), placeOf(id, null)) : null
      yield left ?? { path, reader: reader.name }
      continue
    }
    let problems: Problem[] = []
    const say =
      (severity: Problem['severity']) =>
      (place: string | null, message: string): number =>
        problems.push({ severity, place: place ?? '', message })
    for await (const { document, line } of readingsOf(input, options, {
      error: say('error'),
      warning: say('warning'),
    })) {
      if (problems.length) yield { articles: [], problems }
      problems = []
      const place = placeOf(id, line)
      yield leftOut(resumed, document.info.id, document.info.sha256, place) ?? { document, place }
    }
    if (problems.length) yield { articles: [], problems }
  }
}

/** The outcome of a document that needs no work, or null. */
function leftOut(resumed: ResumedOutput | null, id: string, sha256: string, place: string): Outcome<never> | null {
  const standing = resumed?.standing(id, sha256) ?? 'new'
  if (standing === 'new') return null
  const message = 'has changed since its record was written; take its line out of the output to have it done again'
  return { articles: [], problems: standing === 'changed' ? [{ severity: 'error', place, message }] : [] }
}

/** The hash of an input's bytes; of nothing, if it cannot be read, which whoever reads it will say. */
async function hashOf({ bytes }: Input): Promise<string> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of bytes()) hash.update(chunk)
  } catch {
    return ''
  }
  return hash.digest('hex')
}
