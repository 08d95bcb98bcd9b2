import { claims } from './claims.js'
import { dates } from './dates.js'
import { documents } from './documents.js'
import { entities } from './entities.js'
import { figures } from './figures.js'
import { quotes } from './quotes.js'

/** The tables by the names that `--rows` takes; the first is the default. */
export const ROWS = { claims, quotes, figures, dates, entities, documents } as const

export type RowsName = keyof typeof ROWS
