import { availableParallelism } from 'node:os'
import type { TaskName, Tasks } from './tasks/index.js'
import type { Workers } from './job.js'
import type { DoJob, WorkOptions } from './work.js'
import type { WorkerPool } from './worker-pool.js'

/** Up to so many articles are done sooner than threads are warm. */
const FEW = 40

/** Jobs that each thread has waiting, so that it never waits for the next. */
const AHEAD = 3

/**
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
  let here: Promise<DoJob<Name>> | undefined
  let pool: Promise<WorkerPool<Tasks[Name]['done']>> | undefined
  return {
    ahead: size === 1 ? 1 : size * AHEAD,
    run: async (job) => {
      if (few-- > 0) return (await (here ??= import('./work.js').then(({ makeWork }) => makeWork(options))))(job)
      pool ??= import('./worker-pool.js').then(({ WorkerPool: Pool }) => new Pool(size, options))
      return (await pool).run(job)
    },
    close: async () => (await pool)?.close(),
  }
}
