import { VERIFY_RULES } from '../../verify/rules.js'
import * as options from '../options.js'
import type { VerifyOptions } from '../run-verify.js'
import type { DefineCommand } from './command.js'

/** `claimtrace verify`: whether every recorded passage still stands in its file. */
export const defineVerify: DefineCommand = (program, finish) =>
  program
    .command('verify')
    .description('look up every passage of an earlier output in the files as they are now')
    .argument('[claims]', 'what "claimtrace extract" wrote, as JSON or NDJSON; "-" is standard input')
    .addOption(options.root())
    .addOption(options.sources())
    .addOption(options.update())
    .addOption(options.failLevel('error'))
    .addOption(options.config())
    .addOption(options.reportFormat())
    .addOption(options.output())
    .addOption(options.maxBytes())
    .addOption(options.quiet())
    .addOption(options.noColor())
    .addHelpText('after', options.reportsHelp(VERIFY_RULES) + '\n' + options.findingsExitCodesHelp)
    .addHelpText('after', options.examplesHelp('verify claims.json', 'verify claims.json --update'))
    .action(async (claims: string | undefined, given: VerifyOptions) => {
      const { runVerify } = await import('../run-verify.js')
      finish(await runVerify(claims, given))
    })
