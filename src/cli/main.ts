import { setFlagsFromString } from 'node:v8'
import { CommanderError } from 'commander'
import { ExitCode, UsageError } from './exit-code.js'
import { makeProgram } from './program.js'

// The heap grows by a third before it is cleared, in this thread and in others. Left alone it grows fourfold, all of it
// garbage, so that a long run takes twice the memory of a short one; clearing it more often costs about 3 % of the time.
setFlagsFromString('--heap-growing-percent=30')
// Code is compiled for speed after it has run nine times as long as otherwise. The rules are many and each runs little:
// compiling them early, in threads of its own, takes more time than a thousand articles do.
setFlagsFromString('--interrupt-budget=1200000')
// Patterns are compiled at their first use, not interpreted first: most of them are met again in the same article.
setFlagsFromString('--no-regexp-tier-up')

// A reader that has seen enough ("| head -1") closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(ExitCode.done)
  process.stderr.write(`error: standard output: cannot be written: ${error.message}\n`)
  process.exit(ExitCode.failed)
})
process.stderr.on('error', () => {})

try {
  await makeProgram((code) => {
    process.exitCode = code
  }).parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? ExitCode.done : ExitCode.failed
  else {
    const message = error instanceof UsageError ? error.message : (error as Error).stack
    process.stderr.write(`error: ${message}\n`)
    process.exitCode = ExitCode.failed
  }
}
