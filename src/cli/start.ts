import { tuneEngine } from './engine.js'
import { loadCommandLine } from './kept-script.js'

tuneEngine()
const { script, keep } = loadCommandLine()
if (await script.runCommandLine()) process.once('exit', keep)
