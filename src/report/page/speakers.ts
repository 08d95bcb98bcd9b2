import { count, element, isolated } from './element.js'
import type { Claim } from './report-data.js'

interface Ranked {
  readonly name: string
  role: string | null
  words: number
  claims: number
  readonly articles: Set<number>
}

/** More rows than anybody reads. */
const MOST = 300

/** Those who speak, by the words that are quoted of them. */
export function speakersView(claims: readonly Claim[], onSelect: (speaker: string) => void): HTMLElement {
  const ranked = rank(claims)
  const most = Math.max(1, ...ranked.map(({ words }) => words))
  const rows = ranked.slice(0, MOST).map(({ name, role, words, claims: said, articles }, i) => {
    const bar = element('span', { class: 'bar', 'aria-hidden': 'true' })
    bar.style.width = `${(100 * words) / most}%`
    return element(
      'tr',
      {},
      element('td', { class: 'number' }, i + 1),
      element(
        'th',
        { scope: 'row' },
        element('button', { type: 'button', class: 'link', onclick: () => onSelect(name) }, isolated(name)),
        role && element('span', { class: 'role' }, isolated(role)),
      ),
      element('td', { class: 'number' }, words.toLocaleString('en')),
      element('td', { class: 'bars' }, bar),
      element('td', { class: 'number' }, said.toLocaleString('en')),
      element('td', { class: 'number' }, articles.size.toLocaleString('en')),
    )
  })
  return element(
    'section',
    { class: 'panel' },
    element('h2', {}, 'Speakers'),
    element(
      'p',
      { class: 'note' },
      'Ranked by words quoted. People are told apart by their names: two of one name count as one.',
      ranked.length > MOST && ` The first ${MOST} of ${count(ranked.length, 'speaker')}.`,
    ),
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...['', 'Speaker', 'Words quoted', '', 'Statements', 'Articles'].map((title) =>
            element(
              'th',
              { scope: 'col', class: /^(?:Words|Statements|Articles)/.test(title) ? 'number' : null },
              title,
            ),
          ),
        ),
      ),
      element('tbody', {}, ...rows),
    ),
  )
}

function rank(claims: readonly Claim[]): Ranked[] {
  const speakers = new Map<string, Ranked>()
  for (const { speaker, role, quotedWords, level, article } of claims) {
    if (speaker === null || level !== 'named') continue
    const key = speaker.toLowerCase()
    const known = speakers.get(key) ?? { name: speaker, role, words: 0, claims: 0, articles: new Set() }
    known.role ??= role
    known.words += quotedWords
    known.claims++
    known.articles.add(article.index)
    speakers.set(key, known)
  }
  return [...speakers.values()].sort((a, b) => b.words - a.words || b.claims - a.claims || (a.name < b.name ? -1 : 1))
}
