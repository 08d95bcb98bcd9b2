import { READERS } from '../../read/index.js'
import type { Input } from '../inputs.js'

const TEXT = READERS.find(({ name }) => name === 'text')!

/**
 * Markdown is checked as it is written, character by character: its comments accept findings, and its lines are those that
 * an editor shows.
 */
export const asWritten = (inputs: readonly Input[]): Input[] =>
  inputs.map((input) => (input.reader.name === 'markdown' ? { ...input, reader: TEXT } : input))
