import type { PageFigure } from '../page-data.js'
import { count, element, isolated } from './element.js'
import { nameOf, type Article, type Claim, type ReportData } from './report-data.js'
import { virtualList } from './virtual-list.js'

interface Entry {
  readonly figure: PageFigure
  readonly article: Article
}

/** The figures of all articles with their modifiers. */
export function figuresView({ articles, claims }: ReportData, onSelect: (claim: Claim) => void): HTMLElement {
  const entries = articles.flatMap((article) => article.figures.map((figure): Entry => ({ figure, article })))
  const open = ({ figure, article }: Entry): void => {
    if (figure.claim !== null) onSelect(claims[article.firstClaim + figure.claim])
  }
  const list = virtualList<Entry>({
    label: 'Figures',
    rowHeight: 2.25,
    render: ({ figure, article }) => [
      element('span', { class: 'strong' }, isolated(figure.text)),
      element('span', {}, figure.modifier),
      element('span', { class: 'number' }, amount(figure)),
      element('span', {}, figure.unit),
      element('span', {}, figure.measure && isolated(figure.measure)),
      element('span', { class: 'where' }, `line ${figure.line}, `, isolated(nameOf(article))),
    ],
    onChoose: (entry, how) => {
      if (how !== 'moved') open(entry)
    },
  })
  list.element.classList.add('figures')
  const columns: readonly (readonly [title: string, order: ((a: Entry, b: Entry) => number) | null])[] = [
    ['Figure', null],
    ['Modifier', (a, b) => compare(a.figure.modifier, b.figure.modifier)],
    ['Value', (a, b) => compare(b.figure.value ?? b.figure.min, a.figure.value ?? a.figure.min)],
    ['Unit', (a, b) => compare(a.figure.unit, b.figure.unit)],
    ['Of what', (a, b) => compare(a.figure.measure, b.figure.measure)],
    ['Where', () => 0],
  ]
  const heads = columns.map(([title, order]) =>
    order
      ? element(
          'button',
          {
            type: 'button',
            class: 'quiet',
            title: `sort by ${title.toLowerCase()}`,
            onclick: () => list.show(entries.toSorted(order)),
          },
          title,
        )
      : element('span', {}, title),
  )
  requestAnimationFrame(() => list.show(entries))
  return element(
    'section',
    { class: 'panel tall' },
    element('h2', {}, 'Figures'),
    element('p', { class: 'note' }, `${count(entries.length, 'figure')}; those that stand in a claim lead to it.`),
    element('div', { class: 'figures heads' }, ...heads),
    list.element,
  )
}

const amount = ({ value, min, max }: PageFigure): string =>
  value !== null
    ? number(value)
    : min !== null || max !== null
      ? `${min === null ? '' : number(min)}–${max === null ? '' : number(max)}`
      : ''

const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 10 })

/** In order, with what is missing at the end. */
function compare<T extends string | number>(a: T | null, b: T | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -1 : 1
}
