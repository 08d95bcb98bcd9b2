import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const BIN = resolve('bin/claimtrace.js')

/** The tests run what users run: the built program. */
export function requireBuild(): void {
  if (!existsSync('dist/cli.js')) throw new Error('dist/ is missing: run "npm run build" before these tests')
}

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

/** Compiled code is kept apart from that of the user who runs the tests. */
const PLAIN = { NO_COLOR: '1', NODE_OPTIONS: '', XDG_CACHE_HOME: join(tmpdir(), 'claimtrace-tests') }

/** Starts claimtrace with these arguments. */
export function start(
  args: readonly string[],
  { cwd = '.', env = {} }: RunOptions = {},
): ChildProcessWithoutNullStreams {
  requireBuild()
  return spawn(process.execPath, [BIN, ...args], { cwd, env: { ...process.env, ...PLAIN, ...env } })
}

/** Runs claimtrace with these arguments to its end. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const child = start(args, options)
  child.stdin.on('error', () => {})
  child.stdin.end(options.input)
  return ended(child)
}

/** Runs a line of shell in which `claimtrace` is the built program. */
export async function shell(command: string, cwd: string): Promise<Ended> {
  requireBuild()
  const script = `set -o pipefail; claimtrace() { "$NODE" "$BIN" "$@"; }; ${command}`
  const env = { ...process.env, ...PLAIN, NODE: process.execPath, BIN }
  return ended(spawn('bash', ['-c', script], { cwd, env }))
}

async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done))
  return { code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }
}

/** Hands on a folder of its own, which is removed afterwards. */
export async function inTemporaryFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrace-test-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
