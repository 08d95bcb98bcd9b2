/** Shorter times are not told apart: below this, in milliseconds, lies the clock and what the machine does beside. */
const SHORTEST = 5
const ATTEMPTS = 6

/** Milliseconds of processor time that work takes, the least of several runs; what other programs do hardly counts. */
export function timeOf(work: () => unknown): number {
  let best = Infinity
  for (let run = 0; run < 3; run++) {
    const started = process.cpuUsage()
    work()
    best = Math.min(best, process.cpuUsage(started).user / 1000)
  }
  return best
}

/**
 * How many times as long work takes for `times` as much. A busy machine may disturb a measurement, but not all of them; a
 * fault shows in each.
 * @param prepare makes the work of a size, outside of what is measured
 * @param enough a ratio at which there is no need to measure again; that of proportion, `times`, and half of it again, if
 * left out
 */
export function growth(
  prepare: (size: number) => () => unknown,
  size: number,
  times: number,
  enough = 1.5 * times,
): number {
  const [small, large] = [prepare(size), prepare(size * times)]
  small()
  let best = Infinity
  for (let attempt = 0; attempt < ATTEMPTS && best >= enough; attempt++)
    best = Math.min(best, timeOf(large) / Math.max(timeOf(small), SHORTEST))
  return best
}
