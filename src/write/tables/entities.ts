import { joined, placesIn, tableOf } from './table.js'

/** One row for each person, organization, place or other thing, with the place of its first mention. */
export const entities = tableOf(
  'one row a person, organization, place or other thing',
  (record, text) => {
    const place = placesIn(record, text)
    return record.entities.map((entity) => Object.assign(place(entity.mentions[0] ?? { start: 0, end: 0 }), { entity }))
  },
  {
    id: ({ entity }) => entity.id,
    document: ({ document }) => document,
    line: ({ line }) => line,
    kind: ({ entity }) => entity.type,
    text: ({ entity }) => entity.name,
    aliases: ({ entity }) => joined(entity.aliases),
    role: ({ entity }) => entity.role,
    mentions: ({ entity }) => entity.mentions.length,
    rule: ({ entity }) => entity.rule,
    before: ({ before }) => before,
    passage: ({ passage }) => passage,
    after: ({ after }) => after,
  },
)
