import { Worker } from 'node:worker_threads'
import { placeOfJob, type Job, type Outcome } from './job.js'
import type { WorkOptions } from './work.js'

interface Task<Done> {
  readonly job: Job
  readonly done: (outcome: Outcome<Done>) => void
}

interface Thread<Done> {
  readonly worker: Worker
  /** Given to the worker and not answered yet; it does them in this order. */
  readonly tasks: Task<Done>[]
}

/**
 * Threads that do jobs. Where a thread dies (out of memory, say), the job that it was at is lost and says so, and a new
 * thread does the others.
 */
export class WorkerPool<Done> {
  readonly #options: WorkOptions
  readonly #script: URL
  readonly #threads: Thread<Done>[] = []
  readonly #size: number
  #closed = false

  /** @param script what the threads run */
  constructor(size: number, options: WorkOptions, script = new URL(WORKER, import.meta.url)) {
    this.#size = size
    this.#options = options
    this.#script = script
  }

  /** How many jobs the thread has before it that has least to do. */
  get waiting(): number {
    return this.#threads.length < this.#size ? 0 : Math.min(...this.#threads.map(({ tasks }) => tasks.length))
  }

  /** Gives a job to the thread that has least to do. */
  run(job: Job): Promise<Outcome<Done>> {
    return new Promise((done) => this.#give({ job, done }))
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()))
  }

  #give(task: Task<Done>): void {
    let thread = this.#threads.find(({ tasks }) => tasks.length === 0)
    if (!thread && this.#threads.length < this.#size) thread = this.#start()
    thread ??= this.#threads.reduce((least, other) => (other.tasks.length < least.tasks.length ? other : least))
    thread.tasks.push(task)
    thread.worker.postMessage(task.job)
  }

  #start(): Thread<Done> {
    const worker = new Worker(this.#script, {
      workerData: this.#options,
      resourceLimits: { maxYoungGenerationSizeMb: 12 },
    })
    const thread: Thread<Done> = { worker, tasks: [] }
    let reason = 'the thread ended'
    worker.on('message', (outcome: Outcome<Done>) => thread.tasks.shift()!.done(outcome))
    worker.on('error', (error) => {
      reason = error.stack ?? error.message
    })
    worker.on('exit', () => {
      if (this.#closed) return
      this.#threads.splice(this.#threads.indexOf(thread), 1)
      const [lost, ...others] = thread.tasks
      if (lost)
        lost.done({
          articles: [],
          problems: [
            {
              severity: 'error',
              place: placeOfJob(lost.job),
              message: `was lost to a fault of claimtrace; please report it with this: ${reason}`,
            },
          ],
        })
      for (const task of others) this.#give(task)
    })
    this.#threads.push(thread)
    return thread
  }
}

/** The bundle has it beside the script of the command line. */
const WORKER = 'worker.js'
