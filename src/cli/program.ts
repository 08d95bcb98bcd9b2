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
  defineHelp(program)
  return program
}

/** Beside that of commander, which answers "help extrct" with the help of all. */
function defineHelp(program: Command): void {
  program.helpCommand(false)
  const help = program
    .command('help')
    .argument('[command]')
    .description('display help for command')
    .action((name?: string) => {
      const command = name === undefined ? program : program.commands.find((known) => known.name() === name)
      if (command && command !== help) command.help()
      program.error(`error: unknown command '${name}'`)
    })
}

/** "error: unknown command 'extrct'; did you mean extract?" */
function oneLine(text: string, program: Command): string {
  const said = text
    .trim()
    .replace(/\s*\n\(Did you mean (?<meant>.+?)\?\)/, '; did you mean $<meant>?')
    .replace(/\. Expected (?<most>\d+) arguments? but got (?<got>\d+)\.$/, ': it takes $<most>, not $<got>')
  const flag = /^error: unknown option '(?<flag>[^']+)'/.exec(said)?.groups?.flag
  const owner = flag !== undefined && process.argv[2] === flag && program.commands.find(hasOption(flag))
  if (owner) return `error: ${flag} stands behind a command: claimtrace ${owner.name()} ${flag} …`
  if (/;| is invalid\. /.test(said)) return said.replace(/\s*\n\s*/g, ' ')
  return said.startsWith('error: unknown command')
    ? `${said}; there are ${namesOf(program)}`
    : `${said}; --help lists what there is`
}

const namesOf = ({ commands }: Command): string =>
  commands
    .map((command) => command.name())
    .filter((name) => name !== 'help')
    .join(', ')

const hasOption =
  (flag: string) =>
  ({ options }: Command): boolean =>
    options.some(({ long, short }) => flag === long || flag === short)

/** What nobody has asked for is not set: that need not be said of every flag. */
const optionDescription = (option: Option): string =>
  Help.prototype.optionDescription(option).replace(/ \(default: false\)$/, '')
