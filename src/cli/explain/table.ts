import type { ChalkInstance } from 'chalk'
import type { Finding } from './finding.js'
import { printable } from '../../write/printable.js'

const WIDEST = { kind: 12, text: 48, value: 56 }

/** One line a finding: kind, text, value, rule. */
export function listFindings(findings: readonly Finding[], colours: ChalkInstance): string[] {
  const rows = findings.map(({ kind, text, value, rule }) => ({
    kind: shortened(kind, WIDEST.kind),
    text: `"${shortened(text, WIDEST.text)}"`,
    value: shortened(value, WIDEST.value),
    rule,
  }))
  const width = (column: 'kind' | 'text' | 'value'): number => Math.max(0, ...rows.map((row) => row[column].length))
  const widths = { kind: width('kind'), text: width('text'), value: width('value') }
  return rows.map(
    ({ kind, text, value, rule }) =>
      `${colours.bold(kind.padEnd(widths.kind))}  ${text.padEnd(widths.text)}  ${value.padEnd(widths.value)}  ${colours.dim(rule)}`,
  )
}

/** On one line, with the middle left out where it is long. */
function shortened(text: string, width: number): string {
  const line = printable(text).replace(/\s+/g, ' ').trim()
  if (line.length <= width) return line
  const half = Math.floor((width - 1) / 2)
  return `${line.slice(0, half).replace(/[\ud800-\udbff]$/, '')}…${line.slice(-half).replace(/^[\udc00-\udfff]/, '')}`
}
