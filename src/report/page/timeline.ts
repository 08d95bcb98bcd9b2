import type { PageDate } from '../page-data.js'
import { count, element, isolated } from './element.js'
import { nameOf, type Claim } from './report-data.js'
import { virtualList } from './virtual-list.js'

interface Entry {
  readonly claim: Claim
  readonly date: PageDate
  readonly year: number
}

/** The claims that name a date, in the order of their dates. */
export function timelineView(claims: readonly Claim[], onSelect: (claim: Claim) => void): HTMLElement {
  const entries = claims
    .flatMap((claim) => claim.dates.flatMap((date) => entryOf(claim, date)))
    .sort(
      (a, b) =>
        a.year - b.year ||
        (a.date.value < b.date.value ? -1 : a.date.value > b.date.value ? 1 : a.claim.index - b.claim.index),
    )
  const list = virtualList<Entry>({
    label: 'Dated claims',
    rowHeight: 3.5,
    render: ({ claim, date }) => [
      element('span', { class: 'when' }, date.value, element('small', {}, isolated(date.text))),
      element('span', { class: 'what' }, isolated(claim.text)),
      element(
        'span',
        { class: 'where' },
        claim.speaker && [claim.speaker, ' · '].join(''),
        isolated(nameOf(claim.article)),
      ),
    ],
    onChoose: ({ claim }, how) => {
      if (how !== 'moved') onSelect(claim)
    },
  })
  list.element.classList.add('timeline')
  requestAnimationFrame(() => list.show(entries))
  return element(
    'section',
    { class: 'panel tall' },
    element('h2', {}, 'Timeline'),
    element(
      'p',
      { class: 'note' },
      `${count(entries.length, 'date')} in ${count(new Set(entries.map(({ claim }) => claim.index)).size, 'claim')}; durations and dates without a year are left out.`,
    ),
    histogram(entries, (index) => list.select(index)),
    list.element,
  )
}

/** "2013-06-05", "201X", "2013-W21", "2013/2015" and the like begin with a year. */
function entryOf(claim: Claim, date: PageDate): Entry[] {
  const { year } = /^(?<year>\d{2}(?:\d{2}|\dX|XX))/.exec(date.value)?.groups ?? {}
  return year ? [{ claim, date, year: Number(year.replaceAll('X', '0')) }] : []
}

/** How many dates each year has; a press goes there. */
function histogram(entries: readonly Entry[], onPress: (index: number) => void): HTMLElement {
  const years = new Map<number, { first: number; count: number }>()
  entries.forEach(({ year }, index) => {
    const known = years.get(year)
    if (known) known.count++
    else years.set(year, { first: index, count: 1 })
  })
  const most = Math.max(1, ...Array.from(years.values(), (year) => year.count))
  return element(
    'div',
    { class: 'years', role: 'group', 'aria-label': 'Years' },
    ...[...years].map(([year, { first, count: dates }]) => {
      const bar = element('span', { class: 'column', 'aria-hidden': 'true' })
      bar.style.height = `${Math.max(4, (100 * dates) / most)}%`
      return element(
        'button',
        {
          type: 'button',
          title: `${year}: ${count(dates, 'date')}`,
          'aria-label': `${year}: ${count(dates, 'date')}`,
          onclick: () => onPress(first),
        },
        element('span', { class: 'rise' }, bar),
        element('span', {}, year),
      )
    }),
  )
}
