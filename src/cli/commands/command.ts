import type { Command } from 'commander'
import type { ExitCode } from '../exit-code.js'

/** Adds a command to the program; what it runs is loaded once it is called, and says to `finish` how it ended. */
export type DefineCommand = (program: Command, finish: (code: ExitCode) => void) => Command
