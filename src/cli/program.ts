import { Command, Help, type Option } from 'commander'
import { COMMANDS } from './commands/index.js'
import type { ExitCode } from './exit-code.js'

/** The command line: what there is and what runs it. */
export function makeProgram(finish: (code: ExitCode) => void): Command {
  const program = new Command('claimtrace')
    .description('Reads articles and writes structured claims, each linked to the exact passage it came from.')
    .version(CLAIMTRACE_VERSION, '-V, --version')
    .exitOverride()
    .configureHelp({ optionDescription })
    .configureOutput({ outputError: (text, write) => write(`${oneLine(text, program)}\n`) })
  for (const define of COMMANDS) define(program, finish)
  return program
}

/** "error: unknown command 'extrct'; did you mean extract?" */
function oneLine(text: string, program: Command): string {
  const said = text.trim().replace(/\s*\n\(Did you mean (?<meant>.+?)\?\)/, '; did you mean $<meant>?')
  if (/;| is invalid\. /.test(said)) return said.replace(/\s*\n\s*/g, ' ')
  return said.startsWith('error: unknown command')
    ? `${said}; there are ${program.commands.map((command) => command.name()).join(', ')}`
    : `${said}; --help lists what there is`
}

/** What nobody has asked for is not set: that need not be said of every flag. */
const optionDescription = (option: Option): string =>
  Help.prototype.optionDescription(option).replace(/ \(default: false\)$/, '')
