import { CHECK_RULES } from '../../check/index.js'
import { COMPARE_RULES } from '../../compare/rules.js'
import { ACCEPTANCE_RULES } from '../../findings/acceptance.js'
import * as options from '../options.js'
import type { CheckOptions } from '../run-check.js'
import type { DefineCommand } from './command.js'

/** `claimtrace check`: whether articles say who says so, and whether drafts are supported by sources. */
export const defineCheck: DefineCommand = (program, finish) =>
  program
    .command('check')
    .description('check whether articles say who says so or, with --against, whether drafts are supported by sources')
    .argument('[paths...]', 'files, folders (searched with all folders in them), patterns; "-" is standard input')
    .addOption(options.from())
    .addOption(options.against())
    .addOption(options.aliases())
    .addOption(options.maxUnattributed())
    .addOption(options.minCoverage())
    .addOption(options.failLevel('warning'))
    .addOption(options.baseline())
    .addOption(options.writeBaseline())
    .addOption(options.pruneBaseline())
    .addOption(options.config())
    .addOption(options.printConfig())
    .addOption(options.reportFormat())
    .addOption(options.output())
    .addOption(options.published())
    .addOption(options.jobs())
    .addOption(options.cache())
    .addOption(options.encoding())
    .addOption(options.stdinFilename())
    .addOption(options.maxBytes())
    .addOption(options.quiet())
    .addOption(options.noColor())
    .addHelpText(
      'after',
      options.reportsHelp([...CHECK_RULES, ...COMPARE_RULES, ...ACCEPTANCE_RULES]) +
        '\n' +
        options.findingsExitCodesHelp,
    )
    .addHelpText(
      'after',
      options.examplesHelp(
        'check news --max-unattributed 3',
        'check draft.md --against sources',
        'check news --baseline known.json --write-baseline',
      ),
    )
    .action(async (paths: string[], given: CheckOptions) => {
      const { runCheck } = await import('../run-check.js')
      finish(await runCheck(paths, given))
    })
