import { once } from 'node:events'
import { createWriteStream, unlinkSync, type WriteStream } from 'node:fs'
import { access, chmod, constants, open, realpath, rename, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { UsageError } from './exit-code.js'

/**
 * Bytes that may wait to be written before the work waits for them: with the few of the default every article would, for a
 * turn of the event loop, in which this thread does another one, and the other threads would have too little to do.
 */
const WAITING = 1 << 20

/** Where an output goes, piece by piece; a piece is done when the next may come. */
export interface Output {
  readonly write: (piece: string | Uint8Array) => Promise<void>
  /** Everything is written. */
  readonly keep: () => Promise<void>
  /** Leaves things as they were, as far as that can be. */
  readonly discard: () => Promise<void>
}

/** Standard output; waits where the reader is slower. */
export const standardOutput = (): Output => ({
  write: (piece) => writeTo(process.stdout, piece),
  keep: async () => {},
  discard: async () => {},
})

/**
 * Makes sure that a file can stand where it is asked for, before the work whose outcome it takes.
 * @throws {UsageError}
 */
export async function checkPlace(file: string): Promise<void> {
  if (await isFolder(file)) throw new UsageError(`${file}: is a folder; name a file for the output`)
  if (!(await isFolder(dirname(file)))) throw new UsageError(`${file}: its folder does not exist; make it first`)
  if (await isProtected(file)) throw new UsageError(`${file}: is write-protected; name another file, or allow writing`)
}

const WRITE_FAULTS: Readonly<Record<string, string>> = {
  EACCES: 'may not be written; check the permissions of its folder',
  EPERM: 'may not be written; check the permissions of its folder',
  EROFS: 'may not be written: its disk is read-only; choose another place',
  ENOSPC: 'cannot be written: its disk is full; make room, or choose another place',
  EDQUOT: 'cannot be written: no more room is allowed; make room, or choose another place',
  EFBIG: 'cannot be written: it grows larger than a file may here; choose another place, or raise the limit',
  EBUSY: 'cannot be written: another program holds it; close it there, or choose another name',
  ENOTDIR: 'cannot be written: a part of its path is a file; choose another place',
  ENAMETOOLONG: 'cannot be written: its name is too long; choose a shorter one',
}

/** Why a file or a folder cannot be written, and what to do about it. */
export const writeFaultOf = (error: NodeJS.ErrnoException): string =>
  WRITE_FAULTS[error.code ?? ''] ?? `cannot be written: ${error.message}`

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** A file that is there and may not be written, which a new one would replace all the same. */
const isProtected = (path: string): Promise<boolean> =>
  access(path, constants.W_OK).then(
    () => false,
    ({ code }: NodeJS.ErrnoException) => code === 'EACCES' || code === 'EPERM' || code === 'EROFS',
  )

/**
 * A file that appears whole or not at all: pieces go to a temporary file beside it, which takes its place in the end. A
 * device or a pipe is written as it goes.
 * @throws {UsageError} where the file cannot be made
 */
export async function fileOutput(given: string): Promise<Output> {
  await checkPlace(given)
  const existing = await stat(given).catch(() => null)
  if (existing && !existing.isFile()) return streamOutput(createWriteStream(given, { highWaterMark: WAITING }))

  const target = existing ? await realpath(given) : given
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  const remove = (): void => {
    try {
      unlinkSync(temporary)
    } catch {
      // It is not there yet, or has taken its place already.
    }
  }
  const stopWatching = onInterrupt(remove)
  const file = await open(temporary, 'w', existing?.mode).catch((error: NodeJS.ErrnoException) => {
    stopWatching()
    throw new UsageError(`${given}: ${writeFaultOf(error)}`)
  })
  const output = streamOutput(file.createWriteStream({ flush: true, highWaterMark: WAITING }))
  return {
    write: output.write,
    async keep() {
      await output.keep()
      if (existing) await chmod(temporary, existing.mode)
      await rename(temporary, target)
      stopWatching()
    },
    async discard() {
      await output.discard()
      remove()
      stopWatching()
    },
  }
}

/** A file that is written as it goes, behind what it holds. */
export const appendedOutput = (path: string): Output => ({
  ...streamOutput(createWriteStream(path, { flags: 'a', highWaterMark: WAITING })),
  discard: async () => {},
})

function streamOutput(stream: WriteStream): Output {
  const done = finished(stream)
  // Whoever writes or closes is told; until then the error waits.
  done.catch(() => {})
  return {
    write: (piece) => Promise.race([writeTo(stream, piece), done]),
    async keep() {
      stream.end()
      await done
    },
    async discard() {
      stream.destroy()
      await done.catch(() => {})
    },
  }
}

async function writeTo(stream: NodeJS.WritableStream, piece: string | Uint8Array): Promise<void> {
  if (piece.length && !stream.write(piece)) await once(stream, 'drain')
}

/** Runs `clean` if the process is told to stop, which it then does. */
function onInterrupt(clean: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const stop = (signal: NodeJS.Signals): void => {
    clean()
    stopWatching()
    process.kill(process.pid, signal)
  }
  const stopWatching = (): void => {
    for (const signal of signals) process.off(signal, stop)
  }
  for (const signal of signals) process.on(signal, stop)
  return stopWatching
}
