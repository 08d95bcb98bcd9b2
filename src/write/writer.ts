import type { ArticleRecord, OffsetUnit } from '../model/record.js'
import type { TableOptions } from './tables/shape.js'

export interface DelimitedOptions extends TableOptions {
  /** Whether the table begins with a byte order mark, by which spreadsheets know UTF-8; it does not by default. */
  readonly bom?: boolean | undefined
  /** Whether text that a spreadsheet would run as a formula gets an apostrophe in front; it does by default. */
  readonly escapeFormulas?: boolean | undefined
}

export interface WriteOptions extends DelimitedOptions {
  readonly offsetUnit: OffsetUnit
}

/** The options that only some formats take. */
export type TableOption = keyof DelimitedOptions

/** An output under way, piece by piece: the beginning, each record, the end. Pieces of binary formats are bytes. */
export interface Pieces<Piece extends string | Uint8Array = string | Uint8Array> {
  readonly begin: () => Piece
  /**
   * @param record in UTF-16 code units, as `extract` returns it
   * @param text the text that it was made from
   */
  readonly record: (record: ArticleRecord, text: string) => Piece
  readonly end: () => Piece
  /** `record` in two steps, for formats that can. */
  readonly parts?: Parts
}

/** The piece of a record in two steps: the first is the work and can be done anywhere, the second puts it into the output. */
export interface Parts {
  readonly make: (record: ArticleRecord, text: string) => string
  /** What stands before the part of the next record; to be called in the order of the records. */
  readonly separator: () => string
}

/** Pieces whose records are made in two steps. */
export const inParts = (pieces: Pick<Pieces<string>, 'begin' | 'end'>, parts: Parts): Pieces<string> => ({
  ...pieces,
  parts,
  record: (record, text) => parts.separator() + parts.make(record, text),
})

/** An output format. */
export interface Writer {
  readonly name: string
  /** For `--help`. */
  readonly summary: string
  /** In lower case, with the dot. */
  readonly extensions: readonly string[]
  /** Those of the options for tables that it takes. */
  readonly takes: readonly TableOption[]
  /** Whether a terminal can show it; bytes are no text, and nobody reads the source of a page. */
  readonly suitsTerminal: boolean
  readonly load: () => Promise<(options: WriteOptions) => Pieces>
}

/** A format cannot hold what is to be written; the message says what and what to do. */
export class FormatLimit extends Error {}
