import type { Job, Outcome, Workers } from './job.js'

/**
 * Does jobs side by side and hands on what becomes of them in the order of the jobs, each as soon as it and all before it
 * are done, even while the next job is awaited.
 * At most `ahead` are under way or wait to be taken, so that a slow reader of the output holds all back.
 * @param jobs with outcomes among them that need no work
 */
export async function* inOrder<Done>(
  jobs: AsyncIterable<Job | Outcome<never>>,
  { run, ahead }: Pick<Workers<Done>, 'run' | 'ahead'>,
): AsyncIterable<Outcome<Done>> {
  const iterator = jobs[Symbol.asyncIterator]()
  const outcomes: Promise<Outcome<Done>>[] = []
  let next: Promise<{ readonly next: IteratorResult<Job | Outcome<never>> }> | null = null
  let ended = false
  try {
    while (!ended || outcomes.length) {
      if (!ended && outcomes.length < ahead) next ??= iterator.next().then((result) => ({ next: result }))
      const first = outcomes[0]?.then((outcome) => ({ outcome }))
      const event = await Promise.race([first, next].filter((promise) => promise !== null && promise !== undefined))
      if ('outcome' in event) {
        void outcomes.shift()
        yield event.outcome
      } else {
        next = null
        const { done, value } = event.next
        if (done) ended = true
        else outcomes.push('problems' in value ? Promise.resolve(value) : run(value))
      }
    }
  } finally {
    if (!ended) await iterator.return?.()
  }
}
