import type { ExtractOptions } from '../run-extract.js'
import * as options from '../options.js'
import type { DefineCommand } from './command.js'

type ReportCommandOptions = Omit<ExtractOptions, 'format' | 'offsets' | 'bom' | 'escapeFormulas'> & {
  readonly text: boolean
}

/** `claimtrace report`: articles in, one page to look at out. */
export const defineReport: DefineCommand = (program, finish) =>
  program
    .command('report')
    .description('read articles and write one HTML page with their claims beside the text, to look at in a browser')
    .argument('[paths...]', 'files, folders (searched with all folders in them), patterns; "-" is standard input')
    .addOption(options.from())
    .addOption(options.output())
    .addOption(options.noText())
    .addOption(options.published())
    .addOption(options.aliases())
    .addOption(options.encoding())
    .addOption(options.stdinFilename())
    .addOption(options.maxBytes())
    .addOption(options.includeBoilerplate())
    .addOption(options.jobs())
    .addOption(options.cache())
    .addOption(options.quiet())
    .addOption(options.noColor())
    .addHelpText('after', options.exitCodesHelp)
    .addHelpText('after', options.examplesHelp('report news -o report.html'))
    .action(async (paths: string[], { text, ...given }: ReportCommandOptions) => {
      const { runExtract } = await import('../run-extract.js')
      const { reportWriter } = await import('../report-writer.js')
      const format = reportWriter({ withText: text })
      finish(await runExtract(paths, { ...given, format, offsets: 'utf16', bom: false, escapeFormulas: true }))
    })
