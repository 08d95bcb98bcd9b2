/** Shows how far the work is. */
export interface Progress {
  /** One more input is done. */
  step(): void
  stop(): void
}

const SILENT: Progress = { step: () => {}, stop: () => {} }

/**
 * A bar on stderr, if that is a terminal and the data does not go there as well.
 * @param total number of inputs
 */
export async function progressOf(
  total: number,
  { quiet, dataOnTerminal }: { readonly quiet: boolean; readonly dataOnTerminal: boolean },
): Promise<Progress> {
  if (quiet || dataOnTerminal || total < 2 || !process.stderr.isTTY) return SILENT
  const { default: cliProgress } = await import('cli-progress')
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value} of {total} files, {eta_formatted} to go',
    stream: process.stderr,
    barsize: 24,
    clearOnComplete: true,
    hideCursor: true,
  })
  bar.start(total, 0)
  return { step: () => bar.increment(), stop: () => bar.stop() }
}
