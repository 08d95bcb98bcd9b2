import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { TaskName, Tasks } from './tasks/index.js'
import type { Job, Workers } from './job.js'
import { ThisThread } from './this-thread.js'
import type { WorkOptions } from './work.js'
import type { WorkerPool } from './worker-pool.js'

/** Up to so many articles are done sooner than threads are warm. */
const FEW = 40

/** Bytes or UTF-16 code units above which an article is for another thread: only that one dies if it takes all memory. */
const LARGE = 1_000_000

/** Jobs that each thread has waiting, so that it never waits for the next. */
const AHEAD = 3

/**
 * Does jobs in this thread and, where there are many, in others beside it: one thread less to start and to keep in memory.
 * @param jobs how many articles to work at at once; by default as many as there are cores, once there are enough articles
 * @param known how many articles there are, at least
 */
export function makeWorkers<Name extends TaskName>(
  options: WorkOptions<Name>,
  jobs: number | undefined,
  known: number,
): Workers<Tasks[Name]['done']> {
  const size = jobs ?? availableParallelism()
  let few = size === 1 ? Infinity : jobs === undefined && known <= FEW ? FEW : 0
  let here: Promise<ThisThread<Tasks[Name]['done']>> | undefined
  let pool: Promise<WorkerPool<Tasks[Name]['done']>> | undefined
  const thisThread = async () => new ThisThread(await (await import('./work.js')).makeWork(options))
  const otherThreads = async () => {
    const [{ WorkerPool: Pool }, { shareMemory }] = await Promise.all([
      import('./worker-pool.js'),
      import('./share-memory.js'),
    ])
    shareMemory()
    return new Pool<Tasks[Name]['done']>(size - 1, options)
  }
  return {
    ahead: size === 1 ? 1 : size * AHEAD,
    run: async (job) => {
      const own = await (here ??= thisThread())
      if (few-- > 0) return own.run(job)
      const others = await (pool ??= otherThreads())
      return others.waiting <= own.waiting || (await sizeOf(job)) > LARGE ? others.run(job) : own.run(job)
    },
    close: async () => (await pool)?.close(),
  }
}

/** Bytes of a file, 0 where it cannot be told; code units of a text. */
const sizeOf = async (job: Job): Promise<number> =>
  'document' in job
    ? job.document.text.length
    : stat(job.path).then(
        ({ size }) => size,
        () => 0,
      )
