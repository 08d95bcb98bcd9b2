import { loadCommandLine } from './kept-script.js'

await loadCommandLine().script.attendToJobs()
