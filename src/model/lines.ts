import { countBelow } from './sorted.js'

/** Finds the line and column of an offset. */
export interface LineIndex {
  /** Line and column of a UTF-16 offset, both from 1; the column counts UTF-16 units. CR LF, LF and CR end a line. */
  locate(offset: number): { readonly line: number; readonly column: number }
}

export function indexLines(text: string): LineIndex {
  const starts = [0]
  const ending = /\r\n|[\r\n]/g
  while (ending.test(text)) starts.push(ending.lastIndex)
  return {
    locate(offset) {
      const line = countBelow(starts, offset + 1)
      return { line, column: offset - starts[line - 1] + 1 }
    },
  }
}
