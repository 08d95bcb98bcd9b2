/** A line of word data that cannot be read: names the file, the line and the columns it should have. */
export class WordDataError extends Error {
  override readonly name = 'WordDataError'
}

/**
 * Reads a table of word data: `#` comments, `|` between columns, the first row names the columns.
 * @param file the name to show in errors
 * @returns one object a row, by column name, cells trimmed
 * @throws WordDataError for a row with another number of columns than the first
 */
export function readTable<Column extends string>(content: string, file: string): Record<Column, string>[] {
  const rows: Record<Column, string>[] = []
  let columns: string[] | undefined
  content.split(/\r?\n/).forEach((line, index) => {
    if (!line.trim() || line.startsWith('#')) return
    const cells = line.split('|').map((cell) => cell.trim())
    if (!columns) columns = cells
    else if (cells.length !== columns.length)
      throw new WordDataError(
        `${file}:${index + 1}: ${cells.length} columns, expected ${columns.length} (${columns.join(' | ')})`,
      )
    else {
      const row: Record<string, string> = {}
      for (let k = 0; k < columns.length; k++) row[columns[k]] = cells[k]
      rows.push(row)
    }
  })
  return rows
}

/** Reads a plain list: one entry a line (or several between commas), `#` comments. */
export const readList = (content: string): string[] =>
  content
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .flatMap((line) => line.split(','))
    .map((entry) => entry.trim())
    .filter(Boolean)
