import { parentPort, workerData } from 'node:worker_threads'
import type { Job } from './job.js'
import { makeWork, type WorkOptions } from './work.js'

// A thread of the pool: jobs in, outcomes out, in the same order.
const work = makeWork(workerData as WorkOptions)
let before: Promise<void> = Promise.resolve()
parentPort!.on('message', (job: Job) => {
  before = before.then(async () => parentPort!.postMessage(await (await work)(job)))
})
