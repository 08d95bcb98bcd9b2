import { CHECK_RULES } from '../../check/index.js'
import * as options from '../options.js'
import type { CheckOptions } from '../run-check.js'
import type { DefineCommand } from './command.js'

/** `claimtrace check`: whether articles say who says so. */
export const defineCheck: DefineCommand = (program, finish) =>
  program
    .command('check')
    .description('check whether the figures and quotations of articles say who says so')
    .argument('[paths...]', 'files, folders (searched with all folders in them), patterns; "-" is standard input')
    .addOption(options.from())
    .addOption(options.maxUnattributed())
    .addOption(options.minCoverage())
    .addOption(options.failLevel())
    .addOption(options.baseline())
    .addOption(options.writeBaseline())
    .addOption(options.pruneBaseline())
    .addOption(options.config())
    .addOption(options.printConfig())
    .addOption(options.reportFormat())
    .addOption(options.output())
    .addOption(options.published())
    .addOption(options.stdinFilename())
    .addOption(options.maxBytes())
    .addOption(options.quiet())
    .addOption(options.noColor())
    .addHelpText('after', options.reportsHelp(CHECK_RULES) + '\n' + options.findingsExitCodesHelp)
    .action(async (paths: string[], given: CheckOptions) => {
      const { runCheck } = await import('../run-check.js')
      finish(await runCheck(paths, given))
    })
