import type { DefineCommand } from './command.js'
import { defineCheck } from './check.js'
import { defineExplain } from './explain.js'
import { defineExtract } from './extract.js'
import { defineReport } from './report.js'
import { defineVerify } from './verify.js'

/** The commands, in the order of the help. */
export const COMMANDS: readonly DefineCommand[] = [
  defineExtract,
  defineExplain,
  defineReport,
  defineVerify,
  defineCheck,
]
