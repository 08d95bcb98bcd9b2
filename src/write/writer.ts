import type { ArticleRecord, OffsetUnit } from '../model/record.js'
import type { RowsName } from './tables/index.js'

export interface WriteOptions {
  readonly offsetUnit: OffsetUnit
  /** Which table, for the formats that are tables. */
  readonly rows: RowsName
  /** Whether a table begins with a byte order mark, by which spreadsheets know UTF-8. */
  readonly bom: boolean
}

/** An output under way, piece by piece: the beginning, each record, the end. */
export interface Pieces {
  readonly begin: () => string
  /**
   * @param record in UTF-16 code units, as `extract` returns it
   * @param text the text that it was made from
   */
  readonly record: (record: ArticleRecord, text: string) => string
  readonly end: () => string
  /** `record` in two steps, for formats that can. */
  readonly parts?: Parts
}

/** The piece of a record in two steps: the first is the work and can be done anywhere, the second puts it into the output. */
export interface Parts {
  readonly make: (record: ArticleRecord, text: string) => string
  /** To be called in the order of the records. */
  readonly place: (part: string) => string
}

/** Pieces whose records are made in two steps. */
export const inParts = (pieces: Pick<Pieces, 'begin' | 'end'>, parts: Parts): Pieces => ({
  ...pieces,
  parts,
  record: (record, text) => parts.place(parts.make(record, text)),
})

/** An output format. */
export interface Writer {
  readonly name: string
  /** For `--help`. */
  readonly summary: string
  /** In lower case, with the dot. */
  readonly extensions: readonly string[]
  /** Whether it writes rows, so that `--rows` and `--bom` apply. */
  readonly isTable: boolean
  readonly load: () => Promise<(options: WriteOptions) => Pieces>
}
