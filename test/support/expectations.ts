import { checkArticle } from '../../src/check/index.js'
import type { Verdict } from '../../src/compare/index.js'
import type { findIn } from '../../src/extract.js'
import type { ArticleRecord, Attribution } from '../../src/model/record.js'
import { overlaps, type Span } from '../../src/model/span.js'
import type { Expectation, Part } from './fixture.js'

export type Found = ReturnType<typeof findIn> & {
  readonly record: ArticleRecord
  /** Of the text as a draft, where the fixture has sources. */
  readonly verdicts: readonly Verdict[]
}

type SpanPart = Extract<Part, { type: 'span' }>

const sameSpan = (a: Span | null | undefined, b: Span): boolean => a?.start === b.start && a.end === b.end
const spansOf = (parts: readonly Part[]): SpanPart[] => parts.filter((part) => part.type === 'span')
const wordsOf = (parts: readonly Part[]): string[] =>
  parts.filter((part) => part.type === 'word').map(({ text }) => text)
const pairsOf = (parts: readonly Part[]): [string, string][] =>
  parts.filter((part) => part.type === 'pair').map(({ key, text }) => [key, text])

/** The quoted spans after each of the given words: `source "Lee" content "a" "b"` → { source: [..], content: [..] }. */
function sections(parts: readonly Part[], names: readonly string[]): Record<string, SpanPart[]> {
  const found: Record<string, SpanPart[]> = {}
  let current = ''
  for (const part of parts) {
    if (part.type === 'word' && names.includes(part.text)) found[(current = part.text)] = []
    else if (part.type === 'span' && current) found[current].push(part)
  }
  return found
}

/** Whether `key=value` holds: "null" is null, numbers are compared as numbers, a passage by its text. */
function holds(item: object, [key, expected]: [string, string]): boolean {
  let value: unknown = (item as { [key: string]: unknown })[key]
  if (key === 'head') value = (item as { measure?: { head: string } | null }).measure?.head ?? null
  if (key === 'modifier' && value && typeof value === 'object') value = (value as { value: string }).value
  if (key === 'speaker' && value) value = (value as { name: string }).name
  if (value && typeof value === 'object' && 'exact' in value) value = value.exact
  if (expected === 'null') return value === null
  return typeof value === 'number' ? value === Number(expected) : value === expected
}

type Check = (found: Found, expectation: Expectation) => unknown[]

/** Items of a list that stand at the first quoted span and of which every pair and the bare value hold. */
const at =
  <Item extends Span>(list: (found: Found) => readonly Item[], bare: (item: Item) => unknown[] = () => []): Check =>
  (found, { parts, negated }) => {
    const [place] = spansOf(parts)
    return list(found).filter(
      (item) =>
        (negated ? overlaps(item, place) : sameSpan(item, place)) &&
        pairsOf(parts).every((pair) => holds(item, pair)) &&
        wordsOf(parts).every((word) => bare(item).some((value) => String(value) === word)),
    )
  }

const entity: Check = ({ record }, { kind, parts, negated }) =>
  record.entities.filter((item) => {
    if (kind !== 'entity' && item.type !== kind) return false
    const holdsAt = (span: Span): boolean =>
      item.mentions.some((mention) => (negated ? overlaps(mention, span) : sameSpan(mention, span)))
    return (
      (negated ? spansOf(parts).some(holdsAt) : spansOf(parts).every(holdsAt)) &&
      pairsOf(parts).every((pair) => holds(item, pair))
    )
  })

/** The source of the attribution that relays one, or null. */
const relayedBy = ({ attributions }: ArticleRecord, { via }: Attribution): string | undefined =>
  attributions.find(({ id }) => id === via)?.source?.exact

const attribution: Check = ({ record }, { parts, negated }) => {
  const { source, cue, content = [] } = sections(parts, ['source', 'cue', 'content'])
  const form = wordsOf(parts).find((word) => ['direct', 'mixed', 'indirect', 'block'].includes(word))
  // "no attribution" says what nobody says, and behind "source" or "cue" who says nothing, and by which verb
  const unsaid = spansOf(parts).filter((span) => ![...(source ?? []), ...(cue ?? [])].includes(span))
  const isAt = (span: Span | null, [place]: readonly SpanPart[]): boolean =>
    negated ? span !== null && overlaps(span, place) : sameSpan(span, place)
  return record.attributions.filter(
    (item) =>
      (!form || item.form === form) &&
      (!source?.length || isAt(item.source, source)) &&
      (!cue?.length || isAt(item.cue, cue)) &&
      (negated
        ? !unsaid.length || item.content.some((span) => unsaid.some((other) => overlaps(span, other)))
        : !content.length ||
          (item.content.length === content.length && content.every((span, i) => sameSpan(item.content[i], span)))) &&
      pairsOf(parts).every((pair) => (pair[0] === 'via' ? relayedBy(record, item) === pair[1] : holds(item, pair))),
  )
}

const findingsOf = ({ article, findings }: Found) =>
  checkArticle(article, findings).findings.map(({ rule, severity, message, passage }) =>
    Object.assign({ rule, severity, message }, passage),
  )

const eligibleOf = ({ article, findings }: Found) =>
  checkArticle(article, findings).coverage.measured.map(({ item, level, attribution: by }) => ({
    start: item.span.start,
    end: item.span.end,
    kind: item.kind,
    level,
    rule: by?.rule ?? null,
  }))

const verdictsOf = ({ verdicts }: Found) =>
  verdicts.map(({ start, end, checked, kind, finding, evidence: [nearest] }) => ({
    start,
    end,
    checked,
    kind,
    rule: finding?.rule.name ?? null,
    nearest: nearest ? nearest.source.text.slice(nearest.start, nearest.end) : null,
  }))

/** What an expectation can speak of. */
const CHECKS: Readonly<Record<string, Check>> = {
  person: entity,
  organization: entity,
  place: entity,
  other: entity,
  entity,
  date: at(
    ({ record }) => record.dates,
    (item) => [item.value, item.type],
  ),
  figure: at(
    ({ record }) => record.figures,
    (item) => [item.value, item.kind],
  ),
  quotation: at(
    ({ findings }) => findings.quotations,
    (item) => [item.use],
  ),
  sentence: at(({ article }) => article.sentences),
  paragraph: at(({ article }) => article.paragraphs),
  region: at(
    ({ record }) => record.regions,
    (item) => [item.kind],
  ),
  claim: at(
    ({ record }) => record.claims.map((claim) => ({ ...claim, ...claim.passage, text: claim.text })),
    (item) => [item.kind],
  ),
  attribution,
  finding: at(findingsOf, (item) => [item.rule, item.severity]),
  eligible: at(eligibleOf, (item) => [item.kind, item.level]),
  excluded: at(
    ({ article, findings }) => checkArticle(article, findings).coverage.excluded,
    (item) => [item.reason],
  ),
  verdict: at(verdictsOf, (item) => [item.kind, item.checked]),
}

/** Why an expectation is not met, or null if it is. */
export function failureOf(found: Found, expectation: Expectation): string | null {
  const check = CHECKS[expectation.kind]
  if (!check)
    throw new Error(
      `line ${expectation.line}: nothing is known of "${expectation.kind}"; there are ${Object.keys(CHECKS).join(', ')}`,
    )
  const items = check(found, expectation)
  if (expectation.negated === (items.length === 0)) return null
  return `line ${expectation.line}: ${expectation.source}\n  found: ${summary(found, expectation.kind)}`
}

function summary({ record, findings, article, verdicts }: Found, kind: string): string {
  const lists: Record<string, readonly unknown[]> = {
    date: record.dates,
    figure: record.figures,
    quotation: findings.quotations,
    sentence: article.sentences.map(({ start, end }) => article.text.slice(start, end)),
    paragraph: article.paragraphs.map(({ start, end }) => article.text.slice(start, end)),
    region: record.regions.map((region) => ({ ...region, exact: article.text.slice(region.start, region.end) })),
    attribution: record.attributions.map(({ form, content, source, speaker, cue, rule, level }) => ({
      form,
      source: source?.exact,
      cue: cue?.exact,
      content: content.map(({ exact }) => exact),
      speaker: speaker?.name,
      level,
      rule,
    })),
    finding: checkArticle(article, findings).findings.map(({ rule, passage }) => ({ rule, exact: passage.exact })),
    eligible: checkArticle(article, findings).coverage.measured.map(({ item: { span, kind: what }, level }) => ({
      kind: what,
      level,
      exact: article.text.slice(span.start, span.end),
    })),
    excluded: checkArticle(article, findings).coverage.excluded.map(({ reason, start, end }) => ({
      reason,
      exact: article.text.slice(start, end),
    })),
    verdict: verdicts.map(({ kind: verdict, finding, start, end }) => ({
      verdict,
      rule: finding?.rule.name,
      exact: article.text.slice(start, end),
    })),
    claim: record.claims.map(({ kind: claimKind, passage }) => ({ kind: claimKind, exact: passage.exact })),
  }
  const items =
    lists[kind] ??
    record.entities.map(({ type, name, mentions, rule }) => ({
      type,
      name,
      mentions: mentions.map(({ exact, form }) => `${exact} (${form})`),
      rule,
    }))
  return items.map((item) => `\n    ${JSON.stringify(item)}`).join('') || 'nothing'
}
