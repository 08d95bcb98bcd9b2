import type { ExtractOptions } from '../run-extract.js'
import * as options from '../options.js'
import type { DefineCommand } from './command.js'

/** `claimtrace extract`: articles in, claims out. */
export const defineExtract: DefineCommand = (program, finish) =>
  program
    .command('extract')
    .description('read articles and write their claims, each with the passage it stands in')
    .argument('[paths...]', 'files, folders (searched with all folders in them), patterns; "-" is standard input')
    .addOption(options.from())
    .addOption(options.format())
    .addOption(options.output())
    .addOption(options.rows())
    .addOption(options.columns())
    .addOption(options.template())
    .addOption(options.offsets())
    .addOption(options.published())
    .addOption(options.aliases())
    .addOption(options.encoding())
    .addOption(options.stdinFilename())
    .addOption(options.maxBytes())
    .addOption(options.includeBoilerplate())
    .addOption(options.writeText())
    .addOption(options.jobs())
    .addOption(options.resume())
    .addOption(options.cache())
    .addOption(options.bom())
    .addOption(options.noEscapeFormulas())
    .addOption(options.quiet())
    .addOption(options.noColor())
    .addHelpText('after', options.formatsHelp() + '\n' + options.exitCodesHelp)
    .addHelpText(
      'after',
      options.examplesHelp(
        'extract news -o claims.xlsx',
        'extract news --format ndjson -o claims.ndjson',
        'extract article.html --format csv --rows quotes',
      ),
    )
    .action(async (paths: string[], given: ExtractOptions) => {
      const { runExtract } = await import('../run-extract.js')
      finish(await runExtract(paths, given))
    })
