const [NEWLINE, QUOTE] = [0x0a, 0x22]

/** What parts the cells of a row: that which stands most often in the first that is not blank ... */
const DELIMITERS = [',', ';', '\t'] as const
/** ... unless that says so itself, as Excel understands it: "sep=;". */
const STATED = /^(?:\xef\xbb\xbf)?sep=(?<delimiter>[^\w\s"]|\t)\r?$/i

/** A row of a table. */
export interface Row {
  /** Without the line break behind it; null if it is over the limit. */
  readonly bytes: Uint8Array | null
  /** The line on which it begins, from 1. */
  readonly line: number
  readonly delimiter: string
  /** Whether the table ends within quotation marks. */
  readonly isOpen: boolean
}

/** The rows of a stream of bytes; line breaks within quotation marks, which begin with a cell, end none (RFC 4180). */
export async function* rowsOf(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Row> {
  let delimiter: string | null = null
  let parts: Uint8Array[] = []
  let size = 0
  let [line, begin] = [1, 1]
  let isOpen = false
  let mayOpen = true
  const add = (part: Uint8Array): void => {
    size += part.length
    if (size <= limit) parts.push(part)
    else parts = []
  }
  const take = (): Row[] => {
    const bytes = size <= limit ? Buffer.concat(parts) : null
    const stated = delimiter === null && STATED.exec(bytes?.toString('latin1') ?? '')?.groups?.delimiter
    delimiter ??= stated || delimiterOf(bytes)
    const row = { bytes, line: begin, delimiter: delimiter ?? ',', isOpen }
    parts = []
    size = 0
    begin = line
    return stated ? [] : [row]
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]
      if (byte === NEWLINE) line++
      if (byte === QUOTE && (isOpen || mayOpen)) {
        isOpen = !isOpen
        // the second of two opens again: they stand for one in the cell
        mayOpen = !isOpen
      } else if (!isOpen) {
        mayOpen = byte === NEWLINE || isDelimiter(byte, delimiter)
        if (byte !== NEWLINE) continue
        add(chunk.subarray(from, i))
        from = i + 1
        yield* take()
      }
    }
    add(chunk.subarray(from))
  }
  if (size) yield* take()
}

const isDelimiter = (byte: number, delimiter: string | null): boolean =>
  delimiter === null ? DELIMITERS.some((sign) => sign.charCodeAt(0) === byte) : delimiter.charCodeAt(0) === byte

function delimiterOf(header: Buffer | null): string | null {
  const text = header?.toString('latin1') ?? ''
  if (!text.trim()) return null
  const count = (delimiter: string): number => text.split(delimiter).length
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0]
}
