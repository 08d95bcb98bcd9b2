import type { DefineCommand } from './command.js'
import { defineExplain } from './explain.js'
import { defineExtract } from './extract.js'

/** The commands, in the order of the help. */
export const COMMANDS: readonly DefineCommand[] = [defineExtract, defineExplain]
