import { dateCell, placesIn, tableOf } from './table.js'

/** One row a date, time or duration. */
export const dates = tableOf(
  'one row a date',
  (record, text) => {
    const place = placesIn(record, text)
    return record.dates.map((date) => Object.assign(place(date), { date }))
  },
  {
    id: ({ date }) => date.id,
    document: ({ document }) => document,
    line: ({ line }) => line,
    kind: ({ date }) => date.type,
    text: ({ date }) => date.exact,
    date: ({ date }) => dateCell(date.value),
    timex: ({ date }) => date.timex,
    date_precision: ({ date }) => date.precision,
    modifier: ({ date }) => date.modifier,
    anchor: ({ date }) => date.anchor,
    rule: ({ date }) => date.rule,
    before: ({ before }) => before,
    passage: ({ passage }) => passage,
    after: ({ after }) => after,
  },
)
