import { indexLines } from '../model/lines.js'
import type { ArticleRecord, Attribution, Claim } from '../model/record.js'
import { bySpan, overlaps, type Span } from '../model/span.js'
import type { PageArticle, PageBlock, PageBody, PageClaim, PageMark } from './page-data.js'
import { speakerName } from '../model/speaker-name.js'

/** What the page lists of an article. */
export function pageArticle(record: ArticleRecord, text: string): PageArticle {
  const { document, claims, figures, diagnostics } = record
  const { id, title, byline, url, published } = document
  const lines = indexLines(text)
  const claimOf = new Map(claims.flatMap((claim, i) => claim.figures.map((figure) => [figure, i] as const)))
  return {
    id,
    title,
    byline,
    url,
    published: published?.value ?? null,
    claims: pageClaims(record),
    figures: figures.map((figure) => ({
      text: figure.exact,
      kind: figure.kind,
      value: figure.value,
      min: figure.min,
      max: figure.max,
      unit: figure.unit,
      modifier: figure.modifier?.value ?? null,
      measure: figure.measure?.exact ?? null,
      line: lines.locate(figure.start).line,
      claim: claimOf.get(figure.id) ?? null,
    })),
    coverage: {
      words: sum(prose(record).map((span) => wordsIn(textOf(text, span)))),
      wordsInClaims: sum(claimedStretches(record).map((span) => wordsIn(textOf(text, span)))),
      warnings: diagnostics.filter(({ severity }) => severity !== 'note').length,
    },
  }
}

function pageClaims({ attributions, claims, dates, entities }: ArticleRecord): PageClaim[] {
  const [attributionOf, dateOf, entityOf] = [byId(attributions), byId(dates), byId(entities)]
  return claims.map((claim: Claim) => {
    const { id, kind, level, text, passage } = claim
    const attribution = attributionOf.get(claim.attribution ?? '')
    return {
      id,
      kind,
      level,
      text,
      passage: passage.exact,
      start: passage.start,
      end: passage.end,
      line: passage.line,
      speaker: speakerName(attribution),
      role: entityOf.get(attribution?.speaker?.entity ?? '')?.role ?? null,
      via: speakerName(attributionOf.get(attribution?.via ?? '')),
      cue: attribution?.cue?.exact ?? null,
      quotedWords: attribution ? quotedWords(attribution) : 0,
      entities: claim.entities.map((entity) => entityOf.get(entity)!.name),
      dates: claim.dates.flatMap((date) => {
        const { value, exact } = dateOf.get(date)!
        return value === null ? [] : [{ value, text: exact }]
      }),
    }
  })
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]))

/** Words that stand in quotation marks, or in a block set off. */
function quotedWords({ form, content }: Attribution): number {
  const said = content.map(({ exact }) => exact).join(' ')
  if (form === 'indirect') return 0
  if (form !== 'mixed') return wordsIn(said)
  return sum(Array.from(said.matchAll(/[“"«„]([^“”"«»„]*)[”"»]/g), ([, inside]) => wordsIn(inside)))
}

/**
 * The text that the page shows of an article, with what is marked in it.
 * @param isWhole whether all of the text is shown, or the passages of claims alone
 */
export function pageBody(record: ArticleRecord, text: string, isWhole: boolean): PageBody {
  const lines = indexLines(text)
  const proseSpans = prose(record)
  const blocks: PageBlock[] = []
  for (const stretch of isWhole ? [{ start: 0, end: text.length }] : claimedStretches(record))
    for (const { 0: line, index } of textOf(text, stretch).matchAll(/[^\r\n]+/g)) {
      const start = stretch.start + index
      if (line.trim())
        blocks.push({
          line: lines.locate(start).line,
          start,
          text: line,
          isProse: proseSpans.some((span) => overlaps(span, { start, end: start + line.length })),
        })
    }
  const shown = blocks.map((block) => ({ start: block.start, end: block.start + block.text.length }))
  const marks = marksOf(record)
  return {
    blocks,
    marks: isWhole ? marks : marks.filter(([start, end]) => shown.some((block) => overlaps(block, { start, end }))),
  }
}

function marksOf({ attributions, entities, dates, figures }: ArticleRecord): PageMark[] {
  const marks: PageMark[] = []
  const mark = ({ start, end }: Span, kind: PageMark[2]): void => {
    marks.push([start, end, kind])
  }
  for (const { source, cue } of attributions) {
    if (source) mark(source, 'source')
    if (cue) mark(cue, 'cue')
  }
  for (const { mentions } of entities)
    for (const mention of mentions)
      if (mention.form !== 'pronoun' && mention.form !== 'description') mark(mention, 'name')
  for (const date of dates) mark(date, 'date')
  for (const figure of figures) mark(figure, 'figure')
  return marks
}

const prose = ({ regions }: ArticleRecord): Span[] =>
  regions.filter(({ kind }) => kind === 'body' || kind === 'block-quote')

/** The passages of claims, those that touch or overlap as one. */
function claimedStretches({ claims }: ArticleRecord): Span[] {
  const stretches: { start: number; end: number }[] = []
  for (const { start, end } of claims.map(({ passage }) => passage).sort(bySpan)) {
    const last = stretches.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else stretches.push({ start, end })
  }
  return stretches
}

const textOf = (text: string, { start, end }: Span): string => text.slice(start, end)
const wordsIn = (text: string): number =>
  text.match(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.,-](?=[\p{L}\p{N}]))*/gu)?.length ?? 0
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
