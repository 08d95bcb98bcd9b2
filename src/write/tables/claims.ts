import { dateCell, joined, linkCell, tableOf } from './table.js'
import { passageUrl } from './text-fragment.js'
import { speakerName } from '../../model/speaker-name.js'

/** One row a claim, with its speaker, figures, dates and entities. */
export const claims = tableOf(
  'one row a claim',
  (record) => {
    const attributions = new Map(record.attributions.map((attribution) => [attribution.id, attribution]))
    const figures = new Map(record.figures.map((figure) => [figure.id, figure]))
    const dates = new Map(record.dates.map((date) => [date.id, date]))
    const entities = new Map(record.entities.map((entity) => [entity.id, entity]))
    return record.claims.map((claim) => {
      const attribution = claim.attribution === null ? undefined : attributions.get(claim.attribution)
      return {
        document: record.document.id,
        url: record.document.url,
        claim,
        attribution,
        via: attribution?.via ? attributions.get(attribution.via) : undefined,
        figures: claim.figures.map((id) => figures.get(id)!),
        dates: claim.dates.map((id) => dates.get(id)!),
        entities: claim.entities.map((id) => entities.get(id)!),
      }
    })
  },
  {
    id: ({ claim }) => claim.id,
    document: ({ document }) => document,
    line: ({ claim }) => claim.passage.line,
    kind: ({ claim }) => claim.kind,
    text: ({ claim }) => claim.text,
    speaker: ({ attribution }) => attribution?.speaker?.name ?? null,
    source: ({ attribution }) => attribution?.source?.exact ?? null,
    via: ({ via }) => speakerName(via),
    level: ({ claim }) => claim.level,
    cue: ({ attribution }) => attribution?.cue?.exact ?? null,
    value: ({ figures }) => joined(figures.map(({ value }) => value)),
    min: ({ figures }) => joined(figures.map(({ min }) => min)),
    max: ({ figures }) => joined(figures.map(({ max }) => max)),
    modifier: ({ figures }) => joined(figures.map(({ modifier }) => modifier?.value ?? null)),
    unit: ({ figures }) => joined(figures.map(({ unit }) => unit)),
    measure: ({ figures }) => joined(figures.map(({ measure }) => measure?.exact ?? null)),
    date: ({ dates }) => dateCell(joined(dates.map(({ value }) => value))),
    date_precision: ({ dates }) => joined(dates.map(({ precision }) => precision)),
    entities: ({ entities }) => joined(entities.map(({ name }) => name)),
    before: ({ claim }) => claim.passage.prefix,
    passage: ({ claim: { passage }, url }) => linkCell(passage.exact, passageUrl(url, passage.exact)),
    after: ({ claim }) => claim.passage.suffix,
    page: ({ claim }) => claim.passage.page ?? null,
  },
)
