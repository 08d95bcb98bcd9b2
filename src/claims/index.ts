import type { Article } from '../model/article.js'
import type { Findings } from '../model/entity.js'
import type { ArticleRecord, Passage } from '../model/record.js'
import type { Span } from '../model/span.js'
import { makeClaims } from './claims.js'

/** Numbers the findings of an article, quotes their text and makes its claims. Spans in UTF-16 code units. */
export function makeRecord(article: Article, findings: Findings): ArticleRecord {
  const { text, document } = article
  const quote = <S extends Span>(span: S): S & Passage => ({ ...span, exact: text.slice(span.start, span.end) })
  const bare = ({ start, end }: Span): Passage => quote({ start, end })

  const entityIds = new Map(findings.entities.map((entity, i) => [entity, `e${i + 1}`]))
  const attributionIds = new Map(findings.attributions.map((attribution, i) => [attribution, `a${i + 1}`]))

  const entities = findings.entities.map((entity) => {
    const mentions = entity.mentions.map(({ form, ...span }) => ({ ...bare(span), form }))
    const name = bare(entity.name).exact
    const otherNames = mentions
      .filter(({ form }) => form !== 'pronoun' && form !== 'description')
      .map(({ exact }) => exact)
    return {
      id: entityIds.get(entity)!,
      type: entity.type,
      name,
      aliases: [...new Set(otherNames)].filter((alias) => alias !== name),
      role: entity.role && bare(entity.role).exact,
      mentions,
      rule: entity.rule,
    }
  })
  const dates = findings.dates.map(({ start, end, ...date }, i) => ({
    id: `d${i + 1}`,
    ...bare({ start, end }),
    ...date,
  }))
  const figures = findings.figures.map(({ start, end, modifier, measure, ...figure }, i) => ({
    id: `f${i + 1}`,
    ...bare({ start, end }),
    ...figure,
    modifier: modifier && quote(modifier),
    measure: measure && { ...bare(measure), head: bare(measure.head).exact },
  }))
  const attributions = findings.attributions.map((attribution) => ({
    id: attributionIds.get(attribution)!,
    form: attribution.form,
    content: attribution.content.map(bare),
    source: attribution.source && quote(attribution.source),
    speaker: attribution.speaker && {
      entity: entityIds.get(attribution.speaker)!,
      name: bare(attribution.speaker.name).exact,
    },
    via: attribution.via && attributionIds.get(attribution.via)!,
    cue: attribution.cue && quote(attribution.cue),
    level: attribution.level,
    rule: attribution.rule,
    confidence: attribution.confidence,
  }))
  const found = { entities, dates, figures, attributions }
  return {
    document: document.info,
    regions: document.regions,
    ...found,
    claims: makeClaims(article, found),
    diagnostics: [...document.diagnostics, ...findings.diagnostics],
  }
}
