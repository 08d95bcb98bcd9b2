import Table from 'cli-table3'
import type { ChalkInstance } from 'chalk'
import type { ArticleRecord, ClaimKind } from '../model/record.js'
import { printable } from '../write/printable.js'
import { onOneLine } from '../write/tables/table.js'
import type { Pieces } from '../write/writer.js'
import { speakerName } from '../model/speaker-name.js'

const KINDS: Readonly<Record<ClaimKind, string>> = {
  quote: 'quotes',
  statement: 'statements',
  figure: 'figures',
  event: 'events',
}

/** A table narrower than this is not worth being one. */
const NARROWEST = 50
const WIDEST = 140

/**
 * What people read on a terminal: the claims of each article with line and speaker.
 * @param width columns of the terminal
 */
export function writeSummary(colours: ChalkInstance, width: number): Pieces<string> {
  const counts = new Map<ClaimKind, number>()
  let articles = 0
  return {
    begin: () => '',
    record(record) {
      articles++
      for (const { kind } of record.claims) counts.set(kind, (counts.get(kind) ?? 0) + 1)
      return `${head(record, colours)}\n${tableOf(record, colours, width)}\n\n`
    },
    end() {
      if (!articles) return ''
      const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
      const kinds = (Object.keys(KINDS) as ClaimKind[]).flatMap((kind) => {
        const count = counts.get(kind)
        return count ? `${count} ${count === 1 ? kind : KINDS[kind]}` : []
      })
      const sum = `${articles} ${articles === 1 ? 'article' : 'articles'}, ${total} ${total === 1 ? 'claim' : 'claims'}`
      return `${colours.bold(sum)}${kinds.length ? `: ${kinds.join(', ')}` : ''}\n${colours.dim('for a program: --format json; for a spreadsheet: -o claims.xlsx; for why: claimtrace explain')}\n`
    },
  }
}

const shown = (text: string): string => printable(onOneLine(text))

function head({ document: { id, title, published } }: ArticleRecord, colours: ChalkInstance): string {
  const facts = [title && shown(title), published?.value].filter(Boolean).join(' · ')
  return colours.bold(shown(id)) + (facts ? `\n${facts}` : '')
}

function tableOf({ attributions, claims }: ArticleRecord, colours: ChalkInstance, given: number): string {
  if (!claims.length) return colours.dim('no claims')
  const width = Math.min(Math.max(given, NARROWEST), WIDEST)
  const speakers = new Map(attributions.map((attribution) => [attribution.id, speakerName(attribution) ?? '']))
  const colour: Readonly<Record<ClaimKind, ChalkInstance>> = {
    quote: colours.green,
    statement: colours.cyan,
    figure: colours.blueBright,
    event: colours.yellow,
  }
  const widths = [7, 11, Math.max(14, Math.floor(width / 5))]
  const table = new Table({
    chars: NO_BORDERS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    colWidths: [...widths, width - widths.reduce((sum, each) => sum + each, 0)],
    colAligns: ['right', 'left', 'left', 'left'],
    wordWrap: true,
    wrapOnWordBoundary: true,
  })
  for (const { kind, text, attribution, passage } of claims)
    table.push([
      colours.dim(String(passage.line)),
      colour[kind](kind),
      colours.bold(shown(speakers.get(attribution ?? '') ?? '')),
      shown(text),
    ])
  return table.toString().replace(/ +$/gm, '')
}

const NO_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  mid: '',
  'mid-mid': '',
  'left-mid': '',
  'right-mid': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  right: '',
  middle: '',
}
