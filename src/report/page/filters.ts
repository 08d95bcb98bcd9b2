import type { Claim, ReportData } from './report-data.js'
import { nameOf } from './report-data.js'
import { count, element } from './element.js'

interface Filter {
  readonly name: string
  readonly control: HTMLInputElement | HTMLSelectElement
  /** Whether a claim has what the control is set to. */
  readonly fits: (claim: Claim, value: string) => boolean
}

export interface Filters {
  readonly element: HTMLElement
  readonly search: HTMLInputElement
  readonly apply: () => readonly Claim[]
  /** Sets one filter and takes the others away. */
  readonly only: (name: FilterName, value: string) => void
  readonly clear: () => void
}

export type FilterName = 'text' | 'document' | 'kind' | 'level' | 'speaker' | 'entity'

/** Names that are offered while one is typed; more would slow the page down. */
const MOST_OFFERED = 500

/** The controls by which claims are chosen. */
export function makeFilters({ articles, claims }: ReportData, onChange: () => void): Filters {
  const search = element('input', {
    type: 'search',
    placeholder: 'Search claims',
    'aria-label': 'Search claims ( / )',
    'aria-keyshortcuts': '/',
    spellcheck: 'false',
  })
  const filters: readonly Filter[] = [
    { name: 'text', control: search, fits: ({ searched }, value) => searched.includes(value) },
    {
      name: 'document',
      control: select(
        'All documents',
        articles.map((article) => [String(article.index), nameOf(article)]),
      ),
      fits: ({ article }, value) => article.index === Number(value),
    },
    {
      name: 'kind',
      control: select(
        'All kinds',
        ['quote', 'statement', 'figure', 'event'].map((kind) => [kind, kind]),
      ),
      fits: ({ kind }, value) => kind === value,
    },
    {
      name: 'level',
      control: select('All levels', [
        ['named', 'named speaker'],
        ['collective', 'collective'],
        ['none', 'no speaker'],
      ]),
      fits: ({ level }, value) => level === value,
    },
    {
      name: 'speaker',
      control: offered('Speaker'),
      fits: ({ speaker }, value) => speaker !== null && speaker.toLowerCase().includes(value),
    },
    {
      name: 'entity',
      control: offered('Person, place, organization'),
      fits: ({ entities }, value) => entities.some((entity) => entity.toLowerCase().includes(value)),
    },
  ]
  const controlOf = (name: FilterName): Filter['control'] => filters.find((filter) => filter.name === name)!.control
  const lists = (['speaker', 'entity'] as const).map((name) => {
    const list = element('datalist', { id: `names-${name}` })
    const control = controlOf(name)
    control.setAttribute('list', list.id)
    // Counting the names of all claims can wait until somebody asks for one.
    control.addEventListener(
      'focus',
      () =>
        list.append(
          ...mostFrequent(claims.flatMap((claim) => namesOf(claim)[name])).map((value) => element('option', { value })),
        ),
      { once: true },
    )
    return list
  })

  const clear = (): void => {
    for (const { control } of filters) control.value = ''
    onChange()
  }
  const clearButton = element('button', { type: 'button', class: 'quiet', onclick: clear }, 'Clear')
  const form = element(
    'form',
    {
      class: 'filters',
      role: 'search',
      'aria-label': 'Claims',
      onsubmit: (event: Event) => event.preventDefault(),
      oninput: () => onChange(),
    },
    search,
    element('div', { class: 'facets' }, ...filters.slice(1).map(({ control }) => control), clearButton),
    ...lists,
  )

  return {
    element: form,
    search,
    clear,
    only(name, value) {
      for (const filter of filters) filter.control.value = filter.name === name ? value : ''
      onChange()
    },
    apply() {
      const set = filters.flatMap(({ control, fits }) => {
        const value = control.value.trim().toLowerCase()
        control.classList.toggle('set', value !== '')
        return value ? [{ value, fits }] : []
      })
      clearButton.hidden = set.length === 0
      return set.length ? claims.filter((claim) => set.every(({ value, fits }) => fits(claim, value))) : claims
    },
  }
}

const namesOf = (claim: Claim): Record<'speaker' | 'entity', readonly string[]> => ({
  speaker: claim.speaker === null ? [] : [claim.speaker],
  entity: claim.entities,
})

const select = (all: string, options: readonly (readonly [value: string, label: string])[]): HTMLSelectElement =>
  element(
    'select',
    { 'aria-label': all.replace(/^All /, 'By ').replace(/s$/, '') },
    element('option', { value: '' }, all),
    ...options.map(([value, label]) => element('option', { value }, label)),
  )

const offered = (label: string): HTMLInputElement =>
  element('input', {
    type: 'text',
    placeholder: label,
    'aria-label': `By ${label.toLowerCase()}`,
    spellcheck: 'false',
    autocomplete: 'off',
  })

function mostFrequent(names: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1)).slice(0, MOST_OFFERED)
}

/** "12 of 340 claims". */
export const found = (some: number, all: number): string =>
  all === 0
    ? 'No claims were found.'
    : some === all
      ? count(all, 'claim')
      : `${some.toLocaleString('en')} of ${count(all, 'claim')}`
