import { Command } from 'commander'
import { COMMANDS } from './commands/index.js'
import type { ExitCode } from './exit-code.js'

/** The command line: what there is and what runs it. */
export function makeProgram(finish: (code: ExitCode) => void): Command {
  const program = new Command('claimtrace')
    .description('Reads articles and writes structured claims, each linked to the exact passage it came from.')
    .version(CLAIMTRACE_VERSION, '-V, --version')
    .exitOverride()
    .showHelpAfterError('(add --help for more)')
  for (const define of COMMANDS) define(program, finish)
  return program
}
