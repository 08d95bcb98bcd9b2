import { Chalk, type ChalkInstance, type ColorSupportLevel } from 'chalk'
import type { WriteStream } from 'node:tty'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * How many colours a stream takes: 0 none, 1 sixteen, 2 256, 3 all. The flag `--no-color` counts first, then FORCE_COLOR,
 * then NO_COLOR, then whether the stream is a terminal.
 */
export function colourLevel(
  { isTTY }: Pick<WriteStream, 'isTTY'>,
  { color }: { readonly color: boolean },
  env: Environment,
): ColorSupportLevel {
  if (!color) return 0
  const forced = env.FORCE_COLOR
  if (forced !== undefined) {
    if (forced === '0' || forced === 'false') return 0
    return forced === '2' ? 2 : forced === '3' ? 3 : 1
  }
  if (env.NO_COLOR || env.TERM === 'dumb' || !isTTY) return 0
  if (/^(?:truecolor|24bit)$/.test(env.COLORTERM ?? '')) return 3
  return /256/.test(env.TERM ?? '') ? 2 : 1
}

/** Colours for a stream of the process. */
export const coloursFor = (
  stream: NodeJS.WriteStream,
  options: { readonly color: boolean },
  env: Environment = process.env,
): ChalkInstance => new Chalk({ level: colourLevel(stream, options, env) })
