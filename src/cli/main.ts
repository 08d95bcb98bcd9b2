import { CommanderError } from 'commander'
import { tuneEngine } from './engine.js'
import { ExitCode, UsageError } from './exit-code.js'
import { writeFaultOf } from './output.js'
import { forTerminal } from './problems.js'
import { makeProgram } from './program.js'

tuneEngine()

// A reader that has seen enough ("| head -1") closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(ExitCode.done)
  process.stderr.write(`error: standard output: ${writeFaultOf(error)}\n`)
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
    process.stderr.write(`error: ${forTerminal(String(message))}\n`)
    process.exitCode = ExitCode.failed
  }
}
