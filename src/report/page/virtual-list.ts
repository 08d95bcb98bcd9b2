import { element } from './element.js'

export interface VirtualList<Item> {
  readonly element: HTMLElement
  readonly show: (items: readonly Item[]) => void
  readonly items: () => readonly Item[]
  /** Marks a row, -1 for none, and brings it into view. */
  readonly select: (index: number) => void
}

export interface VirtualListOptions<Item> {
  readonly label: string
  /** Of every row, in rem. */
  readonly rowHeight: number
  readonly render: (item: Item) => readonly Node[]
  /** A row was chosen. */
  readonly onChoose: (item: Item, how: Choice) => void
}

/** How a row is chosen: by moving to it with keys, by a click, by Enter. */
export type Choice = 'moved' | 'clicked' | 'entered'

/** Rows above and below what can be seen. */
const SPARE = 6

let lists = 0

/** A list of any length of which only the rows that can be seen exist. */
export function virtualList<Item>({ label, rowHeight, render, onChoose }: VirtualListOptions<Item>): VirtualList<Item> {
  const id = `list-${++lists}`
  const rows = element('div', { class: 'rows', role: 'presentation' })
  const list = element('div', { class: 'list', role: 'listbox', tabindex: 0, 'aria-label': label, onkeydown }, rows)
  const height = rowHeight * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  let items: readonly Item[] = []
  let selected = -1
  let [first, end] = [0, 0]
  let isWaiting = false

  const row = (index: number): HTMLElement => {
    const isSelected = index === selected
    const made = element(
      'div',
      {
        id: `${id}-${index}`,
        class: isSelected ? 'row selected' : 'row',
        role: 'option',
        'aria-selected': String(isSelected),
        'aria-setsize': items.length,
        'aria-posinset': index + 1,
        onclick: () => choose(index, 'clicked'),
      },
      ...render(items[index]),
    )
    made.style.transform = `translateY(${index * height}px)`
    made.style.height = `${height}px`
    return made
  }
  const draw = (isAnew: boolean): void => {
    const top = Math.max(0, Math.floor(list.scrollTop / height) - SPARE)
    const bottom = Math.min(
      items.length,
      Math.ceil((list.scrollTop + (list.clientHeight || window.innerHeight)) / height) + SPARE,
    )
    if (!isAnew && top === first && bottom === end) return
    // A row that stays keeps its element: replaced between the press and the release of a button, it would lose the click.
    const drawn = [...rows.children]
    const kept = (index: number): Element | undefined => (isAnew ? undefined : drawn[index - first])
    const shown = Array.from({ length: Math.max(0, bottom - top) }, (_, i) => kept(top + i) ?? row(top + i))
    for (const old of drawn) if (!shown.includes(old)) old.remove()
    shown.forEach((line, i) => {
      if (rows.children[i] !== line) rows.insertBefore(line, rows.children[i] ?? null)
    })
    ;[first, end] = [top, bottom]
  }
  const select = (index: number): void => {
    selected = index
    if (index >= 0) {
      const [top, bottom] = [index * height, (index + 1) * height]
      if (top < list.scrollTop) list.scrollTop = top
      else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight
    }
    draw(true)
    if (index >= 0) list.setAttribute('aria-activedescendant', `${id}-${index}`)
    else list.removeAttribute('aria-activedescendant')
  }
  const choose = (index: number, how: Choice): void => {
    if (!items.length) return
    const within = Math.min(Math.max(index, 0), items.length - 1)
    select(within)
    onChoose(items[within], how)
  }
  function onkeydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor(list.clientHeight / height) - 1)
    const to: Readonly<Record<string, number>> = {
      ArrowDown: selected + 1,
      ArrowUp: selected - 1,
      PageDown: selected + page,
      PageUp: selected - page,
      Home: 0,
      End: items.length - 1,
    }
    if (event.key in to) choose(to[event.key], 'moved')
    else if (event.key === 'Enter' && selected >= 0) choose(selected, 'entered')
    else return
    event.preventDefault()
  }
  const drawSoon = (): void => {
    if (isWaiting) return
    isWaiting = true
    requestAnimationFrame(() => {
      isWaiting = false
      draw(false)
    })
  }
  list.addEventListener('scroll', drawSoon, { passive: true })
  new ResizeObserver(drawSoon).observe(list)

  return {
    element: list,
    items: () => items,
    select,
    show(shown) {
      items = shown
      selected = -1
      rows.style.height = `${items.length * height}px`
      list.scrollTop = 0
      select(-1)
    },
  }
}
