import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { hasBrowser, launch, visit, type Visit } from '../support/browser.js'
import { run } from '../support/cli.js'

if (!hasBrowser) console.warn('Chromium is not installed: the page of the report is not tested in a browser')

async function make(args: readonly string[], file: string): Promise<void> {
  const { code, stderr } = await run(['report', ...args, '-o', file])
  if (code !== 0 || stderr) throw new Error(stderr)
}

const whenInstalled = hasBrowser ? describe : describe.skip
whenInstalled('the page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrace-test-'))
  const file = join(folder, 'report.html')
  let browser: Browser
  let opened: Visit
  let page: Page

  beforeAll(async () => {
    await make(['fixtures/articles'], file)
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })
  beforeEach(async () => {
    opened = await visit(browser, file)
    ;({ page } = opened)
  })
  afterEach(async () => {
    const faults = [...opened.complaints, ...opened.requests]
    if (faults.length) throw new Error(`the page complains or asks for something:\n${faults.join('\n')}`)
    await page.close()
  })

  const status = (): Promise<string | null> => page.textContent('.status')
  const selected = (): Promise<string | null> => page.textContent('.left .row.selected .what')
  const marked = (): Promise<string> =>
    page.$$eval('.text .selected', (parts) => parts.map((part) => part.textContent).join(''))

  it('lists all claims and shows the first article', async () => {
    expect(await status()).toMatch(/^\d+ claims$/)
    expect(await page.textContent('.article h2')).toBe(
      'Harlow Bay paper mill to close after 96 years, putting 412 jobs at risk',
    )
    expect(await page.textContent('.text')).toContain('The closure will cost 412 people their jobs.')
  })

  it('filters by text, document, kind, level, speaker and entity', async () => {
    const all = Number.parseInt((await status())!, 10)
    const left = async (): Promise<number> => Number.parseInt((await status())!, 10)
    const controls = [
      ['input[type=search]', 'newsprint'],
      ['[aria-label="By document"]', '1'],
      ['[aria-label="By kind"]', 'quote'],
      ['[aria-label="By level"]', 'collective'],
      ['[aria-label="By speaker"]', 'castellan'],
      ['[aria-label="By person, place, organization"]', 'Northlight'],
    ] as const
    for (const [control, value] of controls) {
      await ((await page.$eval(control, ({ tagName }) => tagName)) === 'SELECT'
        ? page.selectOption(control, value)
        : page.fill(control, value))
      expect(await left()).toBeGreaterThan(0)
      expect(await left()).toBeLessThan(all)
      await page.click('text=Clear')
      expect(await left()).toBe(all)
    }
    await page.fill('[aria-label="By speaker"]', 'castellan')
    await page.selectOption('[aria-label="By kind"]', 'quote')
    const speakers = await page.$$eval('.left .row .speaker', (items) => items.map(({ textContent }) => textContent))
    expect(new Set(speakers)).toEqual(new Set(['Ray Castellan']))
    await page.fill('input[type=search]', 'no such words')
    expect(await status()).toMatch(/^0 of /)
  })

  it('a click on a claim marks its passage, a click on a passage marks its claim', async () => {
    await page.click('.left .row:has-text("newsprint")')
    expect(await marked()).toMatch(/^Oldfield said that demand for newsprint .* last year$/)
    expect(await page.isVisible('.text .selected')).toBe(true)
    await page.click('.text .claim:has-text("Nobody in this room")')
    expect(await selected()).toContain('Nobody in this room wants a speech')
    expect(await page.isVisible('.left .row.selected')).toBe(true)
  })

  it('a click on a passage that the filters hide takes them away', async () => {
    await page.fill('input[type=search]', 'newsprint')
    await page.click('.left .row')
    await page.click('.text .claim:has-text("Nobody in this room")')
    expect(await selected()).toContain('Nobody in this room')
    expect(await page.inputValue('input[type=search]')).toBe('')
  })

  it('works by keys: / searches, arrows move, Enter goes to the passage, Esc back', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('castellan')
    const some = await status()
    expect(some).toMatch(/^\d of /)
    await page.keyboard.press('Escape')
    expect(await status()).not.toBe(some)
    await page.keyboard.press('Home')
    const [first] = await page.$$eval('.left .row .what', (items) => items.map(({ textContent }) => textContent))
    expect(await selected()).toBe(first)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const third = await selected()
    expect(third).not.toBe(first)
    expect(await page.getAttribute('.left .list', 'aria-activedescendant')).toBe(
      await page.getAttribute('.left .row.selected', 'id'),
    )
    await page.keyboard.press('Enter')
    expect(await page.evaluate("document.activeElement.classList.contains('claim')")).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe('listbox')
    expect(await selected()).toBe(third)
    await page.keyboard.press('End')
    expect(await page.textContent('.article h2')).toBe('Release the crew of the Meridian Star')
    await page.focus('[role=tab][aria-selected=true]')
    await page.keyboard.press('ArrowRight')
    expect(await page.textContent('[role=tab][aria-selected=true]')).toBe('Speakers')
  })

  it('tells screen readers what is what', async () => {
    const option = await page.$eval('.left .row', (row) =>
      ['role', 'aria-selected', 'aria-posinset', 'aria-setsize'].map((name) => row.getAttribute(name)),
    )
    expect(option).toEqual(['option', 'true', '1', String(Number.parseInt((await status())!, 10))])
    const unnamed = await page.$$eval('input, select, button, [role=listbox], [role=tabpanel], article', (items) =>
      items
        .filter(
          (item) => !(item.getAttribute('aria-label') ?? item.getAttribute('aria-labelledby') ?? item.textContent),
        )
        .map(({ outerHTML }) => outerHTML),
    )
    expect(unnamed).toEqual([])
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    await page.click('.left .row:nth-child(2)')
    expect(await page.locator('.text [aria-current=true]').count()).toBe(1)
  })

  it('ranks speakers by the words quoted, and leads to what they said', async () => {
    await page.click('role=tab[name="Speakers"]')
    const words = await page.$$eval('.panel tbody tr', (rows) => rows.map((row) => Number(row.children[2].textContent)))
    expect(words.length).toBeGreaterThan(5)
    expect(words).toEqual(words.toSorted((a, b) => b - a))
    await page.click('.panel tbody button:has-text("Ray Castellan")')
    expect(await page.inputValue('[aria-label="By speaker"]')).toBe('Ray Castellan')
    expect(await page.isVisible('.text .selected')).toBe(true)
  })

  it('has a timeline, figures with modifiers, and coverage, that lead to claims', async () => {
    await page.click('role=tab[name="Timeline"]')
    const dates = await page.$$eval('.timeline .row .when', (items) =>
      items.map(({ firstChild }) => firstChild?.textContent),
    )
    expect(dates.slice(0, 2)).toEqual(['1928', '197X'])
    await page.click('.timeline .row:has-text("newsprint")')
    expect(await marked()).toContain('newsprint')

    await page.click('role=tab[name="Figures"]')
    // rows exist only where they can be seen
    await page.setViewportSize({ width: 1280, height: 3000 })
    const row = page.locator('.figures .row', { hasText: '$23 million' })
    await row.waitFor()
    expect(await row.locator('span').allTextContents()).toEqual([
      '$23 million',
      'estimated',
      '23,000,000',
      'USD',
      '',
      expect.stringMatching(/^line 23, Harlow/),
    ])
    await page.click('.figures button:has-text("Value")')
    const values = await page.$$eval('.figures .row .number', (cells) =>
      cells.map(({ textContent }) => Number.parseFloat(textContent.replaceAll(',', ''))),
    )
    expect(values[0]).toBeGreaterThan(1e7)
    expect(values).toEqual(values.toSorted((a, b) => b - a))
    await row.click()
    expect(await marked()).toContain('Northlight bought it')

    await page.click('role=tab[name="Coverage"]')
    expect(await page.textContent('.totals')).toMatch(/Articles4Words of running text[\d,]+… of which in claims\d+%/)
    await page.click('.panel tbody button >> nth=2')
    expect(await status()).toMatch(/^\d+ of /)
    expect(await page.textContent('.article h2')).toBe('Free buses are a good idea. Pay for them honestly')
  })

  it('copies a citation with quote, speaker, article, line and passage', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.click('.left .row:has-text("newsprint")')
    await page.click('text=Copy citation')
    await page.waitForSelector('.copied:has-text("Copied")')
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      [
        'that demand for newsprint had fallen by 38% since 2015 and that the mill lost $11.2 million last year — Karin Oldfield (chief executive of Northlight Paper) [said]',
        '“Harlow Bay paper mill to close after 96 years, putting 412 jobs at risk”, Ellen Marsh and Tomas Reyes, Coastal News Bureau, 2024-03-14, fixtures/articles/2024-03-14-paper-mill.txt, line 13',
        'Passage: Oldfield said that demand for newsprint had fallen by 38% since 2015 and that the mill lost $11.2 million last year',
      ].join('\n'),
    )
  })

  it('a row keeps a click during which the list is drawn again', async () => {
    const second = page.locator('.left .row .what').nth(1)
    const text = await second.textContent()
    const { x, y } = (await second.boundingBox())!
    await page.mouse.move(x + 5, y + 5)
    await page.mouse.down()
    const rows = await page.locator('.left .row').count()
    await page.setViewportSize({ width: 1280, height: 1600 })
    await page.locator('.left .row').nth(rows).waitFor({ state: 'attached' })
    await page.mouse.up()
    expect(await selected()).toBe(text)
  })

  it('an address with the id of a claim opens it', async () => {
    await page.click('.left .row:has-text("newsprint")')
    const { hash } = new URL(page.url())
    expect(hash).toMatch(/^#[\da-f]{12}$/)
    await page.reload()
    expect(await selected()).toContain('newsprint')
  })

  it('on a narrow window shows the list or the article', async () => {
    await page.setViewportSize({ width: 390, height: 780 })
    expect(await page.isVisible('.right')).toBe(false)
    await page.click('.left .row:has-text("newsprint")')
    await page.waitForSelector('.text .selected')
    expect(await page.isVisible('.left')).toBe(false)
    await page.click('text=← Claims')
    expect([await page.isVisible('.left'), await page.isVisible('.right')]).toEqual([true, false])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
  })

  it('prints the claims that the filters leave, and follows the colours of the system', async () => {
    await page.fill('input[type=search]', 'newsprint')
    await page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(await page.textContent('.print')).toMatch(/^1 claim of \d+Harlow Bay .* — Karin Oldfield/)
    await page.emulateMedia({ media: 'print' })
    expect([await page.isVisible('.print'), await page.isVisible('main')]).toEqual([true, false])
    const background = (): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor')
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
    const light = await background()
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
    expect(await background()).not.toBe(light)
  })

  describe('whatever an article contains', () => {
    const HOSTILE = [
      '</script><script>window.hit = 1</script>',
      '<img src=x onerror="window.hit = 1">',
      '<!-- <script> -->',
      '"\'`${window.hit = 1}\u2028\u2029',
      'abc\u202edef\u2066ghi',
      '\ud800 lone',
    ]
    const hostileFile = join(folder, 'hostile.html')

    beforeEach(async () => {
      const lines = HOSTILE.map((title, i) =>
        JSON.stringify({
          id: title,
          title,
          url: 'javascript:window.hit=1',
          text: `${title}\n\n“It cost 300 dollars ${title}”, Ann Hall said on 5 May 2024. About ${i + 2} ${title} people came.`,
        }),
      )
      const source = join(folder, 'hostile.ndjson')
      writeFileSync(source, lines.join('\n'))
      await make(['--from', 'ndjson', source], hostileFile)
      await page.close()
      opened = await visit(browser, hostileFile)
      ;({ page } = opened)
    })

    it('stays text', async () => {
      expect(Number.parseInt((await status())!, 10)).toBeGreaterThanOrEqual(HOSTILE.length)
      const shown: (string | null)[] = []
      for (let i = 0; i < HOSTILE.length; i++) {
        await page.selectOption('[aria-label="By document"]', String(i))
        await page.click('.left .row')
        shown.push(await page.textContent('.article h2'))
        expect(await page.textContent('.text')).toContain('300 dollars')
      }
      expect(shown.slice(0, 3)).toEqual(HOSTILE.slice(0, 3))
      expect(shown[4]).toBe('abcU+202EdefU+2066ghi')
      for (const view of ['Speakers', 'Timeline', 'Figures', 'Coverage']) await page.click(`role=tab[name="${view}"]`)
      expect(await page.evaluate('window.hit')).toBeUndefined()
      expect(await page.locator('img, iframe, object, main a').count()).toBe(0)
    })
  })

  it('without the text shows the passages of claims alone', async () => {
    const brief = join(folder, 'brief.html')
    await make(['fixtures/articles', '--no-text'], brief)
    await page.close()
    opened = await visit(browser, brief)
    ;({ page } = opened)
    await page.click('.left .row:has-text("newsprint")')
    expect(await marked()).toMatch(/^Oldfield said that demand for newsprint/)
    expect(await page.textContent('.text')).not.toContain('Read more')
    expect(await page.textContent('.top')).toContain('passages of claims only')
  })

  it('an article without claims can be read as well, and one without any is no fault', async () => {
    const source = join(folder, 'quiet.ndjson')
    const quiet = join(folder, 'quiet.html')
    for (const others of ['', '{"id":"a","text":"“It cost 300 dollars,” Ann Hall said."}\n']) {
      writeFileSync(source, `${others}{"id":"b","text":"Nothing much happened there."}`)
      await make(['--from', 'ndjson', source], quiet)
      await page.close()
      opened = await visit(browser, quiet)
      ;({ page } = opened)
      for (const view of ['Speakers', 'Timeline', 'Figures', 'Coverage']) await page.click(`role=tab[name="${view}"]`)
      await page.click('#panel-4 tbody tr:last-child button')
      expect(await page.textContent('.text')).toContain('Nothing much happened there.')
      expect(await status()).toBe(others ? '0 of 1 claim' : 'No claims were found.')
    }
  })

  it('a list of any length has only the rows that can be seen', async () => {
    const many = join(folder, 'many.ndjson')
    const text = Array.from({ length: 40 }, (_, i) => `“It cost ${i + 2} dollars,” Ann Hall said.`).join('\n\n')
    writeFileSync(many, Array.from({ length: 50 }, (_, i) => JSON.stringify({ id: `a${i}`, text })).join('\n'))
    const large = join(folder, 'many.html')
    await make(['--from', 'ndjson', many], large)
    await page.close()
    opened = await visit(browser, large)
    ;({ page } = opened)
    expect(await status()).toMatch(/^[1-9],\d\d\d claims$/)
    expect(await page.locator('.left .row').count()).toBeLessThan(40)
    await page.focus('.left .list')
    await page.keyboard.press('End')
    expect(await page.textContent('.left .row.selected .where')).toContain('a49')
    expect(await page.locator('.left .row').count()).toBeLessThan(40)
  })
})
