import { annotateDates } from './annotate/dates/index.js'
import { annotateFigures } from './annotate/figures/index.js'
import { annotateNames } from './annotate/names/index.js'
import { annotateQuotations, reportUnclosed } from './annotate/quotes/index.js'
import { attribute } from './attribute/index.js'
import { makeRecord } from './claims/index.js'
import { withInputPlaces } from './claims/input-places.js'
import type { Aliases } from './lexicon/aliases.js'
import type { Analysis } from './model/analysis.js'
import type { Article } from './model/article.js'
import type { SourceDocument } from './model/document.js'
import type { Findings } from './model/entity.js'
import type { ArticleRecord } from './model/record.js'
import { resolveEntities } from './resolve/index.js'
import { analyse } from './text/article.js'
import { SILENT_REGIONS } from './model/silent-regions.js'
import { inProse } from './text/prose.js'

/** What the user knows and wants beside the documents. */
export interface FindOptions {
  /** Names and what is one with what; see `readAliases`. */
  readonly aliases?: Aliases | null
  /** Whether menus, forms and footers are read like the article. */
  readonly includeBoilerplate?: boolean | undefined
}

/** All that is found in a document, by stage: the whole engine. */
export function findIn(
  source: SourceDocument,
  { aliases = null, includeBoilerplate = false }: FindOptions = {},
): { readonly article: Article; readonly findings: Findings } {
  const article = analyse(includeBoilerplate ? withoutBoilerplate(source) : source)
  const dates = inProse(article, annotateDates(article))
  const figures = inProse(article, annotateFigures(article, dates), SILENT_REGIONS)
  const quotations = annotateQuotations(article)
  const names = inProse(article, annotateNames(article, dates, aliases))
  const { entities, mentions } = resolveEntities(article, names, quotations, aliases)
  const attributions = attribute(article, quotations, entities, mentions)
  return {
    article,
    findings: {
      dates,
      figures,
      quotations,
      entities,
      mentions,
      attributions,
      diagnostics: reportUnclosed(quotations),
    },
  }
}

/** A document read to the end, for those who need more than its record; spans over `article.text`. */
export function analyseDocument(document: SourceDocument, options: FindOptions = {}): Analysis {
  const { article, findings } = findIn(document, options)
  const record = { ...makeRecord(article, findings), regions: document.regions }
  return { article, quotations: findings.quotations, record }
}

/** The record of one document, with its claims and their passages; spans in UTF-16 code units. */
export const extractDocument = (document: SourceDocument, options: FindOptions = {}): ArticleRecord =>
  withInputPlaces(analyseDocument(document, options).record, document)

const withoutBoilerplate = (document: SourceDocument): SourceDocument => ({
  ...document,
  regions: document.regions.map((region) => ({
    ...region,
    kind: region.kind === 'boilerplate' ? 'body' : region.kind,
  })),
})

export { AliasProblem, readAliases, type Aliases } from './lexicon/aliases.js'
