import { createHash } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import type * as CommandLine from './command-line.js'
import { makeFolder } from './make-folder.js'

/** What the script evaluates to. */
type Wrapped = (module: { exports: unknown }, require: NodeJS.Require, scriptUrl: string) => void

/** In front of the code: a hash over it, and over what it was made from and by. */
const HASH_LENGTH = 32

/** V8 looks at its version and options itself, but takes a damaged file for a whole one. */
const hashOf = (code: Uint8Array): Buffer =>
  createHash('sha256').update(`${CLAIMTRACE_SCRIPT} ${process.version} ${process.arch}`).update(code).digest()

/**
 * The script of the command line. It takes the engine a third of a short run to compile what it calls, so what it has
 * compiled in one run is kept for the next in the user's folder for caches, for each command apart. Whatever keeps that
 * from being read or written, the script runs without.
 */
export function loadCommandLine(): { readonly script: typeof CommandLine; readonly keep: () => void } {
  const url = new URL('command-line.cjs', import.meta.url)
  const filename = fileURLToPath(url)
  const kept = keptCode()
  const script = new Script(readFileSync(filename, 'latin1'), {
    filename,
    ...(kept && { cachedData: kept }),
  })
  const module = { exports: {} }
  ;(script.runInThisContext() as Wrapped)(module, createRequire(url), url.href)
  return {
    script: module.exports as typeof CommandLine,
    keep: () => {
      if (!kept || script.cachedDataRejected) keepCode(script.createCachedData())
    },
  }
}

/** The file for the command that was given; `--version` and the like need what every command does. */
function place(): string {
  const command = /^[a-z]+$/.exec(process.argv[2] ?? '')?.[0] ?? 'extract'
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'claimtrace', `${command}.code`)
}

/** As in other programs that run on Node. */
const isOff = (): boolean => process.env.NODE_DISABLE_COMPILE_CACHE === '1'

function keptCode(): Uint8Array | null {
  if (isOff()) return null
  try {
    const file = readFileSync(place())
    const code = file.subarray(HASH_LENGTH)
    return hashOf(code).equals(file.subarray(0, HASH_LENGTH)) ? code : null
  } catch {
    return null
  }
}

/** Appears whole: other runs read the file, or write it, at any time. */
function keepCode(code: Uint8Array): void {
  if (isOff()) return
  try {
    const file = place()
    const temporary = `${file}.${process.pid}.tmp`
    makeFolder(dirname(file), 0o700)
    writeFileSync(temporary, Buffer.concat([hashOf(code), code]), { mode: 0o600 })
    renameSync(temporary, file)
  } catch {
    // The next run compiles once more.
  }
}
