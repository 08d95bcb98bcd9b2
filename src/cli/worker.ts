import { parentPort, workerData } from 'node:worker_threads'
import type { Job } from './job.js'
import { shareMemory } from './share-memory.js'
import { makeWork, type WorkOptions } from './work.js'

/** What a thread of the pool does: jobs in, outcomes out, in the same order. */
export function attendToJobs(): void {
  shareMemory()
  const work = makeWork(workerData as WorkOptions)
  let before: Promise<void> = Promise.resolve()
  parentPort!.on('message', (job: Job) => {
    before = before.then(async () => {
      const outcome = await (await work)(job)
      parentPort!.postMessage(outcome, buffersOf(outcome.articles))
    })
  })
}

/** What of the results changes hands without being copied: their bytes. */
const buffersOf = (articles: readonly object[]): ArrayBuffer[] =>
  articles.flatMap((article) =>
    Object.values(article).flatMap((value) => (value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : [])),
  )
