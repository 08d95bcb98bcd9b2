import type { MarkKind, PageBlock, PageBody } from '../page-data.js'
import { count, element, isolated, quoted } from './element.js'
import { nameOf, type Article, type Claim, type ReportData } from './report-data.js'

export interface ArticleView {
  readonly element: HTMLElement
  readonly open: (article: Article) => void
  /** Shows an article, with one of its claims brought into view. */
  readonly show: (claim: Claim, howToSee: { readonly isFocused: boolean }) => void
}

const LEGEND: readonly (readonly [mark: string, label: string])[] = [
  ['claim quote', 'quotation'],
  ['claim statement', 'statement'],
  ['claim figure-claim', 'claim with a figure'],
  ['claim event', 'dated event'],
  ['source', 'speaker'],
  ['cue', 'verb of saying'],
  ['name', 'name'],
  ['date', 'date'],
  ['figure', 'figure'],
]

/** The article, with everything marked where it stands. */
export function articleView(data: ReportData, onSelect: (claim: Claim) => void): ArticleView {
  const head = element('header', { class: 'article-head' })
  const text = element('div', { class: 'text' })
  const article = element('article', { class: 'article', tabindex: -1 }, head, legend(), text)
  let shown: Article | null = null

  const claimAt = (target: EventTarget | null): Claim | undefined => {
    const part = target instanceof Element ? target.closest<HTMLElement>('[data-claim]') : null
    return part ? data.claims[Number(part.dataset.claim)] : undefined
  }
  text.addEventListener('click', ({ target }) => {
    const claim = claimAt(target)
    if (claim && !getSelection()?.toString()) onSelect(claim)
  })
  text.addEventListener('keydown', (event) => {
    const claim = event.key === 'Enter' || event.key === ' ' ? claimAt(event.target) : undefined
    if (!claim) return
    event.preventDefault()
    onSelect(claim)
  })

  const open = (opened: Article): void => {
    if (shown === opened) return
    shown = opened
    head.replaceChildren(...headOf(opened))
    const claims = data.claims.slice(opened.firstClaim, opened.firstClaim + opened.claims.length)
    text.replaceChildren(...paragraphs(data.bodyOf(opened), claims))
    article.setAttribute('aria-label', nameOf(opened))
    article.scrollTop = 0
  }

  return {
    element: article,
    open,
    show(claim, { isFocused }) {
      open(claim.article)
      for (const part of text.querySelectorAll('.selected')) part.classList.remove('selected')
      for (const part of text.querySelectorAll('[aria-current]')) part.removeAttribute('aria-current')
      const parts = text.querySelectorAll<HTMLElement>(`[data-claims~="${claim.index}"]`)
      for (const part of parts) part.classList.add('selected')
      parts[0]?.setAttribute('aria-current', 'true')
      parts[0]?.scrollIntoView({ block: 'center' })
      if (isFocused)
        (text.querySelector<HTMLElement>(`[data-claim="${claim.index}"][tabindex]`) ?? article).focus({
          preventScroll: true,
        })
    },
  }
}

function headOf({ id, title, byline, published, url, claims }: Article): Node[] {
  const facts = [byline && isolated(byline), published, isolated(id), count(claims.length, 'claim')]
  return [
    element('h2', {}, isolated(title ?? id)),
    element(
      'p',
      { class: 'facts' },
      ...facts.filter(Boolean).flatMap((fact, i) => (i ? [' · ', fact] : [fact])),
      url && /^https?:/i.test(url)
        ? element('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, 'Open the page')
        : null,
    ),
  ]
}

const legend = (): HTMLElement =>
  element(
    'details',
    { class: 'legend', open: true },
    element('summary', {}, 'Legend'),
    element('p', {}, ...LEGEND.flatMap(([mark, label]) => [element('span', { class: mark }, label), ' '])),
  )

/** The text by lines; of overlapping marks each stretch has all. */
function paragraphs({ blocks, marks }: PageBody, claims: readonly Claim[]): Node[] {
  const spans: readonly MarkedSpan[] = [
    ...claims.map((claim) => ({ start: claim.start, end: claim.end, claim })),
    ...marks.map(([start, end, kind]) => ({ start, end, kind })),
  ].sort((a, b) => a.start - b.start)
  const begun = new Set<number>()
  let from = 0
  let line = 0
  return blocks.map((block) => {
    const end = block.start + block.text.length
    // Spans begin in order, but a long one may reach over several lines.
    while (from < spans.length && spans[from].end <= block.start && spans[from].start < block.start) from++
    const here = spans.filter((span, i) => i >= from && span.start < end && span.end > block.start)
    const number = block.line === line ? '' : String(block.line)
    line = block.line
    return element(
      'p',
      { class: block.isProse ? 'line' : 'line aside', dir: 'auto' },
      element('span', { class: 'number', 'aria-hidden': 'true', 'data-line': number }),
      ...stretches(block, here, begun),
    )
  })
}

interface MarkedSpan {
  readonly start: number
  readonly end: number
  readonly kind?: MarkKind
  readonly claim?: Claim
}

function stretches({ start, text }: PageBlock, spans: readonly MarkedSpan[], begun: Set<number>): Node[] {
  const end = start + text.length
  const borders = [...new Set([start, end, ...spans.flatMap((span) => [span.start, span.end])])]
    .filter((border) => border >= start && border <= end)
    .sort((a, b) => a - b)
  return borders.slice(0, -1).map((border, i) => {
    const piece = quoted(text.slice(border - start, borders[i + 1] - start))
    const over = spans.filter((span) => span.start <= border && span.end > border)
    if (!over.length) return piece
    const claims = over
      .flatMap(({ claim }) => (claim ? [claim] : []))
      .sort((a, b) => a.end - a.start - (b.end - b.start))
    const classes = over.flatMap(({ kind }) => (kind ? [kind] : []))
    const [claim] = claims
    if (!claim) return element('span', { class: classes.join(' ') }, piece)
    // Keys reach each claim once.
    const isFirst = !begun.has(claim.index)
    begun.add(claim.index)
    return element(
      'mark',
      {
        class: ['claim', claim.kind === 'figure' ? 'figure-claim' : claim.kind, ...classes].join(' '),
        'data-claim': claim.index,
        'data-claims': claims.map(({ index }) => index).join(' '),
        title: claim.kind + (claim.speaker ? ` by ${claim.speaker}` : ''),
        ...(isFirst && { tabindex: 0 }),
      },
      piece,
    )
  })
}
