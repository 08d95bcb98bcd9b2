import type { ClaimKind } from '../../model/record.js'
import { dateCell, linkCell, tableOf } from './table.js'

/** One row an article, with how much was found in it. */
export const documents = tableOf(
  'one row an article',
  (record) => [
    {
      ...record,
      ...record.document,
      claimsOf: (kind: ClaimKind) => record.claims.filter((claim) => claim.kind === kind).length,
    },
  ],
  {
    document: ({ id }) => id,
    title: ({ title }) => title,
    byline: ({ byline }) => byline,
    date: ({ published }) => dateCell(published?.value ?? null),
    date_precision: ({ published }) => published?.precision ?? null,
    date_basis: ({ published }) => published?.basis ?? null,
    url: ({ url }) => linkCell(url, url),
    claims: ({ claims }) => claims.length,
    quotes: ({ claimsOf }) => claimsOf('quote'),
    statements: ({ claimsOf }) => claimsOf('statement'),
    figure_claims: ({ claimsOf }) => claimsOf('figure'),
    events: ({ claimsOf }) => claimsOf('event'),
    figures: ({ figures }) => figures.length,
    dates: ({ dates }) => dates.length,
    entities: ({ entities }) => entities.length,
    media_type: ({ mediaType }) => mediaType,
    encoding: ({ encoding }) => encoding,
    bytes: ({ byteLength }) => byteLength,
    sha256: ({ sha256 }) => sha256,
  },
)
