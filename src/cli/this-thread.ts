import type { Job, Outcome } from './job.js'

/** Jobs that are done in this thread, one after another; between them it attends to whatever else there is to do. */
export class ThisThread<Done> {
  readonly #doJob: (job: Job) => Promise<Outcome<Done>>
  #before: Promise<unknown> = Promise.resolve()
  #waiting = 0

  constructor(doJob: (job: Job) => Promise<Outcome<Done>>) {
    this.#doJob = doJob
  }

  /** How many jobs are given and not done yet. */
  get waiting(): number {
    return this.#waiting
  }

  run(job: Job): Promise<Outcome<Done>> {
    this.#waiting++
    const outcome = this.#before.then(async () => {
      await new Promise(setImmediate)
      try {
        return await this.#doJob(job)
      } finally {
        this.#waiting--
      }
    })
    this.#before = outcome.catch(() => {})
    return outcome
  }
}
