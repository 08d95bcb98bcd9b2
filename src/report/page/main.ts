import { articleView } from './article-view.js'
import { citation, copy } from './citation.js'
import { coverageView } from './coverage.js'
import { count, element, isolated } from './element.js'
import { figuresView } from './figures.js'
import { found, makeFilters, type FilterName } from './filters.js'
import { printed } from './printed.js'
import { nameOf, readData, type Article, type Claim } from './report-data.js'
import { speakersView } from './speakers.js'
import { timelineView } from './timeline.js'
import { virtualList } from './virtual-list.js'

const data = readData()
const { articles, claims } = data
let current: Claim | null = null

const list = virtualList<Claim>({
  label: 'Claims',
  rowHeight: 6.75,
  render: (claim) => [
    element('span', { class: `kind ${claim.kind}` }, claim.kind),
    element('span', { class: 'speaker' }, claim.speaker && isolated(claim.speaker)),
    element('span', { class: 'what' }, isolated(claim.text)),
    element('span', { class: 'where' }, `line ${claim.line}, `, isolated(nameOf(claim.article))),
  ],
  onChoose: (claim, how) => select(claim, { from: 'list', isFocused: how === 'entered' }),
})
const status = element('p', { class: 'status', role: 'status' })
const filters = makeFilters(data, () => {
  const shown = filters.apply()
  list.show(shown)
  if (current) list.select(shown.indexOf(current))
  status.textContent = found(shown.length, claims.length)
})
const article = articleView(data, (claim) => select(claim, { from: 'article' }))

const copyButton = element(
  'button',
  { type: 'button', 'aria-keyshortcuts': 'c', onclick: copyCitation },
  'Copy citation',
)
const copied = element('span', { class: 'copied', role: 'status' })
const back = element(
  'button',
  { type: 'button', class: 'back', onclick: () => document.body.classList.remove('reading') },
  '← Claims',
)

const views = [
  {
    name: 'Claims',
    make: () =>
      element(
        'div',
        { class: 'claims' },
        element('section', { class: 'left', 'aria-label': 'Claims' }, filters.element, status, list.element),
        element(
          'section',
          { class: 'right', 'aria-label': 'Article' },
          element('div', { class: 'actions' }, back, copyButton, copied),
          article.element,
        ),
      ),
  },
  { name: 'Speakers', make: () => speakersView(claims, (speaker) => showOnly('speaker', speaker)) },
  { name: 'Timeline', make: () => timelineView(claims, (claim) => select(claim, { from: 'view' })) },
  { name: 'Figures', make: () => figuresView(data, (claim) => select(claim, { from: 'view' })) },
  { name: 'Coverage', make: () => coverageView(data, openArticle) },
].map(({ name, make }, i) => {
  const panel = element('div', {
    id: `panel-${i}`,
    class: 'view',
    role: 'tabpanel',
    'aria-labelledby': `tab-${i}`,
    hidden: true,
  })
  const tab = element(
    'button',
    { id: `tab-${i}`, type: 'button', role: 'tab', 'aria-controls': panel.id, onclick: () => open(i) },
    name,
  )
  return { make, panel, tab }
})

/** Shows a view, which is made when it is opened first. */
function open(index: number): void {
  views.forEach(({ make, panel, tab }, i) => {
    const isOpen = i === index
    tab.setAttribute('aria-selected', String(isOpen))
    tab.tabIndex = isOpen ? 0 : -1
    panel.hidden = !isOpen
    if (isOpen && !panel.firstChild) panel.append(make())
  })
}

function showOnly(name: FilterName, value: string): void {
  open(0)
  filters.only(name, value)
  const [first] = list.items()
  if (first) select(first, { from: 'view' })
}

/** Shows an article with its claims, of which there may be none. */
function openArticle(opened: Article): void {
  showOnly('document', String(opened.index))
  document.body.classList.add('reading')
  article.open(opened)
}

/** Shows a claim on both sides. */
function select(
  claim: Claim,
  { from, isFocused = false }: { readonly from: 'list' | 'article' | 'view'; readonly isFocused?: boolean },
): void {
  current = claim
  if (from !== 'list') {
    open(0)
    if (!list.items().includes(claim)) filters.clear()
    list.select(list.items().indexOf(claim))
  }
  document.body.classList.add('reading')
  article.show(claim, { isFocused })
  copied.textContent = ''
  history.replaceState(null, '', `#${claim.id}`)
}

function copyCitation(): void {
  if (!current) return
  void copy(citation(current)).then(() => {
    copied.textContent = 'Copied'
  })
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const isTyping = event.target instanceof Element && event.target.matches('input, select, textarea')
  if (event.key === 'Escape') {
    if (event.target === filters.search && filters.search.value) filters.clear()
    document.body.classList.remove('reading')
    open(0)
    list.element.focus()
  } else if (isTyping) return
  else if (event.key === '/') {
    open(0)
    document.body.classList.remove('reading')
    filters.search.focus()
  } else if (event.key === 'c') copyCitation()
  else return
  event.preventDefault()
}

const tabs = element('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Views' }, ...views.map(({ tab }) => tab))
tabs.addEventListener('keydown', ({ key }) => {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  if (!step) return
  const at = (views.findIndex(({ panel }) => !panel.hidden) + step + views.length) % views.length
  open(at)
  views[at].tab.focus()
})

document.body.prepend(
  element(
    'header',
    { class: 'top' },
    element('h1', {}, 'Claims and their passages'),
    element(
      'p',
      {},
      `${count(claims.length, 'claim')} in ${count(articles.length, 'article')}`,
      document.body.hasAttribute('data-passages-only') && '; passages of claims only',
    ),
    tabs,
  ),
  element('main', {}, ...views.map(({ panel }) => panel)),
)
document.addEventListener('keydown', onKey)

const sheet = element('div', { class: 'print' })
document.body.append(sheet)
addEventListener('beforeprint', () => sheet.replaceChildren(...printed(list.items(), data)))
addEventListener('afterprint', () => sheet.replaceChildren())

open(0)
filters.clear()
const linked = claims.find(({ id }) => location.hash === `#${id}`)
if (linked) select(linked, { from: 'view' })
else if (claims.length) {
  current = claims[0]
  list.select(0)
  article.show(current, { isFocused: false })
}
