import { hull } from '../../model/span.js'
import { placesIn, tableOf } from './table.js'

/** One row for each attribution that quotes: who, which words, where. */
export const quotes = tableOf(
  'one row a quotation and its speaker',
  (record, text) => {
    const place = placesIn(record, text)
    return record.attributions
      .filter(({ form }) => form !== 'indirect')
      .map((attribution) => Object.assign(place(hull(attribution.content)), { attribution }))
  },
  {
    id: ({ attribution }) => attribution.id,
    document: ({ document }) => document,
    line: ({ line }) => line,
    form: ({ attribution }) => attribution.form,
    text: ({ attribution }) => attribution.content.map(({ exact }) => exact).join(' '),
    speaker: ({ attribution }) => attribution.speaker?.name ?? null,
    source: ({ attribution }) => attribution.source?.exact ?? null,
    via: ({ attribution }) => attribution.via,
    level: ({ attribution }) => attribution.level,
    cue: ({ attribution }) => attribution.cue?.exact ?? null,
    confidence: ({ attribution }) => attribution.confidence,
    rule: ({ attribution }) => attribution.rule,
    before: ({ before }) => before,
    passage: ({ passage }) => passage,
    after: ({ after }) => after,
  },
)
