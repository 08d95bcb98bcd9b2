import type { ReportOptions } from '../report/write-report.js'
import type { Writer } from '../write/writer.js'

/** The evidence page as a format; a terminal has no use for its source. */
export const reportWriter = (options: ReportOptions): Writer => ({
  name: 'report',
  summary: 'one HTML page with the claims beside the text',
  extensions: ['.html', '.htm'],
  takes: [],
  suitsTerminal: false,
  load: async () => {
    const { writeReport } = await import('../report/write-report.js')
    return () => writeReport(options)
  },
})
