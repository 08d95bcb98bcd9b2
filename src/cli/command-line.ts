// All of the command line, built as one script: its compiled code is kept between runs (kept-script.ts).
export { runCommandLine } from './main.js'

/** What a thread of the pool does. */
export const attendToJobs = async (): Promise<void> => (await import('./worker.js')).attendToJobs()
