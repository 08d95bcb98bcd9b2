import type { ArticleRecord, Attribution, Claim } from '../model/record.js'
import { printable } from './printable.js'
import { onOneLine, placesIn, type Place } from './tables/table.js'
import type { Pieces } from './writer.js'
import { speakerName } from '../model/speaker-name.js'

/** A brief of each article for people to read: who said what, figures, dates. */
export function writeMarkdown(): Pieces<string> {
  let separator = ''
  return {
    begin: () => '',
    record: (record, text) => {
      const brief = separator + briefOf(record, text)
      separator = '\n---\n\n'
      return brief
    },
    end: () => '',
  }
}

function briefOf(record: ArticleRecord, text: string): string {
  const { document, figures, dates } = record
  const place = placesIn(record, text)
  const facts = [document.byline && line(document.byline), document.published?.value, code(document.id)]
  return (
    [
      `# ${line(document.title ?? document.id)}`,
      facts.filter(Boolean).join(' · '),
      ...section('Who said what', statements(record)),
      ...section('What else is claimed', unattributed(record)),
      ...section(
        'Figures',
        table(
          ['Figure', 'How sure', 'Of what', 'Line', 'Where it stands'],
          figures.map((figure) => {
            const at = place(figure)
            const { modifier, measure } = figure
            return [
              inline(figure.exact),
              modifier?.value ?? '',
              inline(measure?.exact ?? ''),
              String(at.line),
              context(at),
            ]
          }),
        ),
      ),
      ...section(
        'Dates',
        table(
          ['Date', 'Value', 'Line', 'Where it stands'],
          dates.map((date) => {
            const at = place(date)
            return [inline(date.exact), inline(date.value ?? ''), String(at.line), context(at)]
          }),
        ),
      ),
    ].join('\n\n') + '\n'
  )
}

const section = (title: string, content: string): string[] => (content ? [`## ${title}`, content] : [])

/** The attributed claims, under those who made them, in the order in which they first speak. */
function statements({ attributions, claims, entities }: ArticleRecord): string {
  const attributionOf = new Map(attributions.map((attribution) => [attribution.id, attribution]))
  const roleOf = new Map(entities.map(({ id, role }) => [id, role]))
  const bySpeaker = new Map<string, string[]>()
  for (const claim of claims) {
    const attribution = attributionOf.get(claim.attribution ?? '')
    if (!attribution) continue
    const role = attribution.speaker && roleOf.get(attribution.speaker.entity)
    const name = (speakerName(attribution) ?? 'Nobody named') + (role ? `, ${role}` : '')
    bySpeaker.set(name, [...(bySpeaker.get(name) ?? []), statement(claim, attribution, attributionOf)])
  }
  return [...bySpeaker].map(([name, items]) => `### ${line(name)}\n\n${items.join('\n')}`).join('\n\n')
}

function statement({ text, passage }: Claim, { cue, via }: Attribution, all: ReadonlyMap<string, Attribution>): string {
  const by = via && speakerName(all.get(via))
  const how = [cue && inline(cue.exact), by && `via ${inline(by)}`, `line ${passage.line}`]
  return `- ${line(text)} (${how.filter(Boolean).join(', ')})`
}

const unattributed = ({ claims }: ArticleRecord): string =>
  claims
    .filter(({ attribution }) => attribution === null)
    .map(({ text, passage }) => `- ${line(text)} (line ${passage.line})`)
    .join('\n')

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length ? [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n') : ''

/** "… demand had fallen by **38%** since 2015 …". */
function context({ before, passage, after }: Place): string {
  const [left, right] = [before.replace(/^\S*\s/, ''), after.replace(/\s\S*$/, '')].map((side) =>
    escaped(printable(side).replace(/\s+/g, ' ')),
  )
  return `… ${left.trimStart()}**${inline(passage)}**${right.trimEnd()} …`
}

/** Text on one line in which nothing is taken for markup: of CommonMark, HTML, tables, or formulas of mathematics. */
const inline = (text: string): string => escaped(printable(onOneLine(text)))

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>&#|~$]/g, '\\$&')

/** The same where a line begins, which may not look like a list or a rule. */
const line = (text: string): string =>
  inline(text).replace(/^[-+=]|^(\d+)(?=[.)])/, (start, digits?: string) => (digits ? `${start}\\` : `\\${start}`))

/** Text in a code span, where backslashes mean nothing. */
function code(text: string): string {
  const content = printable(onOneLine(text))
  const longest = Math.max(0, ...Array.from(content.matchAll(/`+/g), ([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return longest ? `${fence} ${content} ${fence}` : `${fence}${content}${fence}`
}
