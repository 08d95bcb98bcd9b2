/** Shows how far the work is. */
export interface Progress {
  /** One more article is done. */
  readonly step: () => void
  readonly stop: () => void
}

const SILENT: Progress = { step: () => {}, stop: () => {} }

/** Whether what stands on a line of stderr can be written over. */
export const canWriteOver = (): boolean => process.stderr.isTTY && process.env.TERM !== 'dumb'

/**
 * A bar on stderr, if that is a terminal and the data does not go there as well.
 * @param total number of articles; null where only the reading will tell
 */
export async function progressOf(
  total: number | null,
  { quiet, dataOnTerminal }: { readonly quiet: boolean; readonly dataOnTerminal: boolean },
): Promise<Progress> {
  if (quiet || dataOnTerminal || total === 1 || !canWriteOver()) return SILENT
  const { default: cliProgress } = await import('cli-progress')
  const bar = new cliProgress.SingleBar({
    format:
      total === null
        ? '{value} articles, {rate} a second'
        : '{bar} {value} of {total} articles, {rate} a second, {eta_formatted} to go',
    stream: process.stderr,
    barsize: 24,
    clearOnComplete: true,
    hideCursor: true,
  })
  const started = performance.now()
  let done = 0
  const rate = (): string => ((1000 * done) / Math.max(performance.now() - started, 1)).toFixed(done ? 1 : 0)
  bar.start(total ?? 0, 0, { rate: rate() })
  return {
    step: () => {
      done++
      bar.update(done, { rate: rate() })
    },
    stop: () => bar.stop(),
  }
}
