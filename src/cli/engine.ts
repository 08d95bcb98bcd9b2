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

/** What a thread of the pool keeps young things in, in MB; two such spaces and as much again for large things. */
export const YOUNG_SPACE = 4

/** Before threads are started: they have their room for young things from the start. */
const POOL_OPTIONS: readonly EngineOption[] = [{ option: `--min-semi-space-size=${YOUNG_SPACE}`, from: 11, to: 11 }]

/**
 * Once a thread has started, which resets this: none takes more room for young things. The thread that only reads and writes
 * would, up to 16 MB twice, little by little, for every article that is still on its way when young things are cleared.
 */
const STARTED_OPTIONS: readonly EngineOption[] = [{ option: '--semi-space-growth-factor=1', from: 11, to: 11 }]

/** Suits the engine to a program that does much with many small rules, and to runs of any length. */
export const tuneEngine = (): void => set(OPTIONS)

/** Suits the engine to work in other threads; to be called before they are started. */
export const tuneForPool = (): void => set(POOL_OPTIONS)

/** The same for a thread that has started. */
export const tuneStarted = (): void => set(STARTED_OPTIONS)

function set(options: readonly EngineOption[]): void {
  const version = Number.parseInt(process.versions.v8, 10)
  for (const { option, from, to } of options) if (version >= from && version <= to) setFlagsFromString(option)
}
