import { CommanderError } from 'commander'
import { ExitCode, UsageError } from './exit-code.js'
import { writeFaultOf } from './output.js'
import { forTerminal } from './problems.js'
import { makeProgram } from './program.js'

/**
 * Does what the arguments of the process ask for, and sets its exit code.
 * @returns whether a command has been carried out: not where help was asked for, or what cannot be done
 */
export async function runCommandLine(): Promise<boolean> {
  // A reader that has seen enough ("| head -1") closes the pipe: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(ExitCode.done)
    process.stderr.write(`error: standard output: ${writeFaultOf(error)}\n`)
    process.exit(ExitCode.failed)
  })
  process.stderr.on('error', () => {})

  let carriedOut = false
  const finish = (code: ExitCode): void => {
    process.exitCode = code
    carriedOut = code !== ExitCode.failed
  }
  try {
    await makeProgram(finish).parseAsync()
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? ExitCode.done : ExitCode.failed
    else {
      const message = error instanceof UsageError ? error.message : (error as Error).stack
      process.stderr.write(`error: ${forTerminal(String(message))}\n`)
      process.exitCode = ExitCode.failed
    }
  }
  return carriedOut
}
