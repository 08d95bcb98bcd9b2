import { setFlagsFromString } from 'node:v8'

/** An option of V8, and the major versions that are known to have it: any other says so on standard error. */
interface EngineOption {
  readonly option: string
  readonly from: number
  readonly to: number
}

/** Of the versions of Node that this was tried with: 11 is in Node 20, 12 in 22, 13 in 24. */
const OPTIONS: readonly EngineOption[] = [
  // The heap grows by a third before it is cleared, in this thread and in others. Left alone it grows fourfold, all of it
  // garbage, so that a long run takes twice the memory of a short one; clearing it more often costs about 3 % of the time.
  { option: '--heap-growing-percent=30', from: 11, to: 13 },
  // Code is compiled for speed after it has run about ten times as long as otherwise. The rules are many and each runs
  // little: compiling them early, in threads of its own, takes more time than a thousand articles do.
  { option: '--interrupt-budget=1200000', from: 11, to: 11 },
  { option: '--invocation-count-for-turbofan=30000', from: 12, to: 13 },
  // No place in the code is taken for one that makes things which last: what lies about of an article when the young things
  // are looked through would count, and the next articles' go straight to where little is cleared. Less garbage lasts by a third.
  { option: '--no-allocation-site-pretenuring', from: 11, to: 13 },
  // Patterns are compiled at their first use, not interpreted first: most of them are met again in the same article. By the
  // count of uses, for those made before keep their own; switching the interpreter off would reach into them.
  { option: '--regexp-tier-up-ticks=0', from: 11, to: 13 },
]

/** Suits the engine to a program that does much with many small rules, and to runs of any length. */
export function tuneEngine(): void {
  const version = Number.parseInt(process.versions.v8, 10)
  for (const { option, from, to } of OPTIONS) if (version >= from && version <= to) setFlagsFromString(option)
}
