import { placesIn, tableOf } from './table.js'

/** One row a figure: what was counted or measured, and how much. */
export const figures = tableOf(
  'one row a figure',
  (record, text) => {
    const place = placesIn(record, text)
    return record.figures.map((figure) => Object.assign(place(figure), { figure }))
  },
  {
    id: ({ figure }) => figure.id,
    document: ({ document }) => document,
    line: ({ line }) => line,
    kind: ({ figure }) => figure.kind,
    text: ({ figure }) => figure.exact,
    value: ({ figure }) => figure.value,
    min: ({ figure }) => figure.min,
    max: ({ figure }) => figure.max,
    modifier: ({ figure }) => figure.modifier?.value ?? null,
    unit: ({ figure }) => figure.unit,
    measure: ({ figure }) => figure.measure?.exact ?? null,
    rule: ({ figure }) => figure.rule,
    before: ({ before }) => before,
    passage: ({ passage }) => passage,
    after: ({ after }) => after,
  },
)
