import type { ExplainOptions } from '../run-explain.js'
import * as options from '../options.js'
import type { DefineCommand } from './command.js'

/** `claimtrace explain`: what was found in a passage, and why. */
export const defineExplain: DefineCommand = (program, finish) =>
  program
    .command('explain')
    .description('show what was found in an article, or in one line of it, and by which rules')
    .argument('<file[:line]>', 'a file; "article.txt:12" shows line 12 only; "-" is standard input')
    .addOption(options.from())
    .addOption(options.published())
    .addOption(options.aliases())
    .addOption(options.encoding())
    .addOption(options.stdinFilename())
    .addOption(options.maxBytes())
    .addOption(options.noColor())
    .addHelpText('after', options.exitCodesHelp)
    .addHelpText('after', options.examplesHelp('explain article.txt', 'explain article.txt:12'))
    .action(async (place: string, given: ExplainOptions) => {
      const { runExplain } = await import('../run-explain.js')
      finish(await runExplain(place, given))
    })
