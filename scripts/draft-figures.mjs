// Precision and recall of the verdicts on the drafts of scripts/draft-suite.mjs.
import { draftsOf, falseAlarms, readArticles, readSources, verdictOn } from './draft-suite.mjs'

export const KINDS = ['supported', 'weakened', 'conflicting', 'altered-quote', 'misattributed', 'unsupported']

/**
 * @param part one of `PARTS`; the sources are the articles of all
 * @param engine analyse(text, id), compare(text, sources), indexSources(texts)
 */
export function evaluate(part, { analyse, compare, indexSources }) {
  const articles = readSources()
  const index = indexSources(articles)

  const counts = Object.fromEntries(KINDS.map((kind) => [kind, { due: 0, given: 0, right: 0 }]))
  const edits = new Map()
  const errors = []
  let drafts = 0
  let unchecked = 0
  let unedited = { verdicts: 0, alarms: 0 }
  for (const article of readArticles(part)) {
    const others = indexSources(articles.filter(({ id }) => id !== article.id))
    for (const draft of draftsOf(article, analyse)) {
      drafts++
      const verdicts = compare(draft.text, draft.isSourceAway ? others : index).verdicts
      const alarms = falseAlarms(draft, verdicts)
      for (const { kind, start, end, finding } of alarms) {
        counts[kind].given++
        errors.push(
          `FALSE ALARM ${draft.edit}, ${article.id}: ${finding.message} | ${shorten(draft.text.slice(start, end))}`,
        )
      }
      if (draft.edit === 'unedited') {
        unedited = { verdicts: unedited.verdicts + verdicts.length, alarms: unedited.alarms + alarms.length }
        continue
      }
      const { edit, due } = draft
      const verdict = verdictOn(draft, verdicts)
      const given = verdict?.kind ?? 'none'
      if (!verdict && (due === 'supported' || draft.isSourceAway)) {
        unchecked++
        continue
      }
      const tally = edits.get(edit) ?? { due: 0, right: 0 }
      edits.set(edit, { due: tally.due + 1, right: tally.right + (given === due ? 1 : 0) })
      counts[due].due++
      if (verdict) counts[given].given++
      if (given === due) counts[due].right++
      else
        errors.push(
          `${edit}, ${article.id}: ${given} instead of ${due}: ${verdict?.finding?.message ?? ''} | ${shorten(draft.text.slice(draft.start - 60 > 0 ? draft.start - 60 : 0, draft.end + 60))}`,
        )
    }
  }
  return { drafts, counts, edits, unedited, unchecked, errors }
}

const shorten = (text) => text.replace(/\s+/g, ' ').slice(0, 160)

const percent = (part, all) => (all ? ((100 * part) / all).toFixed(1) : '-').padStart(6)

/** The figures as a table. */
export const printable = (part, { drafts, counts, edits, unedited, unchecked }) =>
  [
    `${part}: ${drafts} drafts; unedited articles: ${unedited.alarms} false alarms among ${unedited.verdicts} verdicts; ${unchecked} kept sentences hold no claim`,
    'verdict            due  given  right  precision  recall',
    ...KINDS.map((kind) => {
      const { due, given, right } = counts[kind]
      return `${kind.padEnd(16)}${String(due).padStart(6)}${String(given).padStart(7)}${String(right).padStart(7)}     ${percent(right, given)}  ${percent(right, due)}`
    }),
    ...[...edits].map(([edit, { due, right }]) => `  ${edit.padEnd(38)}${String(right).padStart(4)} of ${due}`),
  ].join('\n')
