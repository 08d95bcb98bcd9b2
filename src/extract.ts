import { annotateDates } from './annotate/dates/index.js'
import { annotateFigures } from './annotate/figures/index.js'
import { annotateNames } from './annotate/names/index.js'
import { annotateQuotations, reportUnclosed } from './annotate/quotes/index.js'
import { attribute } from './attribute/index.js'
import { makeRecord } from './claims/index.js'
import { withInputPlaces } from './claims/input-places.js'
import type { Article } from './model/article.js'
import type { SourceDocument } from './model/document.js'
import type { Findings } from './model/entity.js'
import type { ArticleRecord } from './model/record.js'
import { resolveEntities } from './resolve/index.js'
import { analyse } from './text/article.js'
import { inProse } from './text/prose.js'

export interface ExtractChoices {
  /** Whether menus, forms and footers are read like the article. */
  readonly includeBoilerplate?: boolean | undefined
}

/** All that is found in a document, by stage: the whole engine. */
export function findIn(
  source: SourceDocument,
  { includeBoilerplate = false }: ExtractChoices = {},
): { readonly article: Article; readonly findings: Findings } {
  const document = includeBoilerplate ? withoutBoilerplate(source) : source
  const article = analyse(document)
  const dates = inProse(article, annotateDates(article))
  const figures = inProse(article, annotateFigures(article, dates))
  const quotations = annotateQuotations(article)
  const names = inProse(article, annotateNames(article, dates))
  const entities = resolveEntities(article, names, quotations)
  const attributions = attribute(article, quotations, entities)
  return {
    article,
    findings: { dates, figures, quotations, entities, attributions, diagnostics: reportUnclosed(quotations) },
  }
}

/** The record of one document, with its claims and their passages; spans in UTF-16 code units. */
export function extractDocument(document: SourceDocument, choices: ExtractChoices = {}): ArticleRecord {
  const { article, findings } = findIn(document, choices)
  return withInputPlaces({ ...makeRecord(article, findings), regions: document.regions }, document)
}

const withoutBoilerplate = (document: SourceDocument): SourceDocument => ({
  ...document,
  regions: document.regions.map((region) => ({
    ...region,
    kind: region.kind === 'boilerplate' ? 'body' : region.kind,
  })),
})
