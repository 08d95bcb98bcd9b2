/** The shortest of three runs, in milliseconds. */
export function timeOf(work: () => void): number {
  let best = Infinity
  for (let run = 0; run < 3; run++) {
    const start = performance.now()
    work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}
