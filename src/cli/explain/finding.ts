import type { ChalkInstance } from 'chalk'
import type { DateAnnotation, FigureAnnotation } from '../../model/annotation.js'
import type { Findings, ResolvedAttribution } from '../../model/entity.js'
import { indexSpans, type Span } from '../../model/span.js'
import type { Mark } from './mark-up.js'

/** Something found, as `explain` tells it. */
export interface Finding extends Span {
  readonly kind: string
  readonly text: string
  readonly value: string
  readonly rule: string
}

/** Everything found in an article, and how it is to be marked. */
export function tell(
  text: string,
  { attributions, entities, dates, figures, quotations }: Findings,
  colours: ChalkInstance,
): { readonly findings: readonly Finding[]; readonly marks: readonly Mark[] } {
  const textOf = ({ start, end }: Span): string => text.slice(start, end)
  const findings: Finding[] = []
  const marks: Mark[] = []
  const mark = ({ start, end }: Span, label: string, colour: Mark['colour']): void => {
    marks.push({ start, end, label, colour })
  }

  for (const attribution of attributions) {
    const { form, content, source, cue, rule } = attribution
    for (const span of content) mark(span, 'content', colours.green)
    if (source) mark(source, 'source', colours.cyan.bold)
    if (cue) mark(cue, 'cue', colours.magenta)
    findings.push({
      kind: form,
      ...hullOf(attribution),
      text: content.map(textOf).join(' … '),
      value: attributionValue(attribution, textOf),
      rule,
    })
  }
  for (const { type, name, role, mentions, rule } of entities)
    for (const { start, end, form } of mentions) {
      if (!marks.some((other) => other.start === start && other.end === end))
        mark({ start, end }, 'name', colours.underline)
      const isNamed = textOf({ start, end }) === textOf(name)
      findings.push({
        kind: type,
        start,
        end,
        text: textOf({ start, end }),
        value: [isNamed ? '' : `${textOf(name)} (${form})`, isNamed && role ? textOf(role) : '']
          .filter(Boolean)
          .join(', '),
        rule,
      })
    }
  for (const date of dates) {
    mark(date, 'date', colours.yellow)
    findings.push({
      kind: date.type,
      start: date.start,
      end: date.end,
      text: textOf(date),
      value: dateValue(date),
      rule: date.rule,
    })
  }
  for (const figure of figures) {
    mark(figure, 'figure', colours.blueBright)
    const { start, end, kind, rule } = figure
    findings.push({ kind, start, end, text: textOf(figure), value: figureValue(figure, textOf), rule })
  }
  const stated = indexSpans(attributions.flatMap(({ content }) => content))
  for (const quotation of quotations) {
    // within a statement the quoted words are the speaker's, whatever they look like
    if (quotation.use === 'speech' || stated(quotation).length) continue
    mark(quotation, quotation.use, colours.gray.italic)
    const { start, end, use, rule } = quotation
    findings.push({ kind: 'quotation', start, end, text: textOf(quotation), value: `${use}, not speech`, rule })
  }
  return { findings: findings.sort((a, b) => a.start - b.start || b.end - a.end), marks }
}

/** What the marks look like. */
export const legend = (colours: ChalkInstance): string =>
  [
    colours.cyan.bold('source'),
    colours.magenta('cue'),
    colours.green('content'),
    colours.underline('name'),
    colours.yellow('date'),
    colours.blueBright('figure'),
    colours.gray.italic('quotation that is not speech'),
  ].join('  ')

const hullOf = ({ content }: ResolvedAttribution): Span => ({ start: content[0].start, end: content.at(-1)!.end })

function attributionValue(
  { speaker, source, cue, via, level, confidence }: ResolvedAttribution,
  textOf: (span: Span) => string,
): string {
  const who = speaker ? textOf(speaker.name) : source ? textOf(source) : 'nobody named'
  return [
    who,
    cue && `cue "${textOf(cue)}"`,
    via && `via ${via.speaker ? textOf(via.speaker.name) : via.source ? textOf(via.source) : 'another'}`,
    level !== 'named' && level,
    `confidence ${confidence}`,
  ]
    .filter(Boolean)
    .join(', ')
}

const dateValue = ({ value, precision, modifier, anchor }: DateAnnotation): string =>
  [value ?? 'too vague for a value', modifier, value !== null && precision, anchor !== 'explicit' && `by ${anchor}`]
    .filter(Boolean)
    .join(', ')

function figureValue(
  { value, min, max, unit, modifier, measure }: FigureAnnotation,
  textOf: (span: Span) => string,
): string {
  const amount = value ?? (min !== null || max !== null ? `${min ?? ''} to ${max ?? ''}` : 'unknown')
  return [
    [modifier?.value, amount, unit].filter((part) => part !== null && part !== undefined).join(' '),
    measure && `of "${textOf(measure)}"`,
  ]
    .filter(Boolean)
    .join(' ')
}
