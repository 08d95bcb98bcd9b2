import type { Article } from '../model/article.js'
import type { Findings, ResolvedEntity } from '../model/entity.js'
import type { ArticleRecord, Passage } from '../model/record.js'
import type { Span } from '../model/span.js'
import { makeClaims } from './claims.js'

/** Numbers the findings of an article, quotes their text and makes its claims. Spans in UTF-16 code units. */
export function makeRecord(article: Article, findings: Findings): ArticleRecord {
  const { text, document } = article
  const entityIds = new Map(findings.entities.map((entity, i) => [entity, `e${i + 1}`]))
  const attributionIds = new Map(findings.attributions.map((attribution, i) => [attribution, `a${i + 1}`]))
  const exactOf = ({ start, end }: Span): string => text.slice(start, end)
  const bare = ({ start, end }: Span): Passage => ({ start, end, exact: text.slice(start, end) })

  const entities = findings.entities.map((entity) => {
    const name = exactOf(entity.name)
    let aliases: Set<string> | null = null
    const mentions = entity.mentions.map(({ start, end, form }) => {
      const exact = text.slice(start, end)
      if (form !== 'pronoun' && form !== 'description' && exact !== name) (aliases ??= new Set()).add(exact)
      return { start, end, exact, form }
    })
    return {
      id: entityIds.get(entity)!,
      type: entity.type,
      name,
      aliases: aliases ? [...aliases] : [],
      role: entity.role && exactOf(entity.role),
      mentions,
      rule: entity.rule,
    }
  })
  const dates = findings.dates.map(({ start, end, type, value, timex, precision, modifier, anchor, rule }, i) => ({
    id: `d${i + 1}`,
    start,
    end,
    exact: text.slice(start, end),
    type,
    value,
    timex,
    precision,
    modifier,
    anchor,
    rule,
  }))
  const figures = findings.figures.map(({ start, end, kind, value, min, max, unit, rule, modifier, measure }, i) => ({
    id: `f${i + 1}`,
    start,
    end,
    exact: text.slice(start, end),
    kind,
    value,
    min,
    max,
    unit,
    rule,
    modifier: modifier && {
      start: modifier.start,
      end: modifier.end,
      value: modifier.value,
      exact: exactOf(modifier),
    },
    measure: measure && {
      start: measure.start,
      end: measure.end,
      exact: exactOf(measure),
      head: exactOf(measure.head),
    },
  }))
  const attributions = findings.attributions.map((attribution) => {
    const { form, content, source, speaker, via, cue, level, rule, confidence } = attribution
    return {
      id: attributionIds.get(attribution)!,
      form,
      content: content.map(bare),
      source: source && { start: source.start, end: source.end, form: source.form, exact: exactOf(source) },
      speaker: speaker && { entity: entityIds.get(speaker)!, name: exactOf(speaker.name) },
      via: via && attributionIds.get(via)!,
      cue: cue && { start: cue.start, end: cue.end, lemma: cue.lemma, exact: exactOf(cue) },
      level,
      rule,
      confidence,
    }
  })
  const idOf = (entity: ResolvedEntity): string => entityIds.get(entity)!
  return {
    document: document.info,
    regions: document.regions,
    entities,
    dates,
    figures,
    attributions,
    claims: makeClaims(article, { dates, figures, attributions, mentions: findings.mentions, idOf }),
    diagnostics: [...document.diagnostics, ...findings.diagnostics],
  }
}
