import { growth } from '../support/timing.js'
import * as fc from 'fast-check'
import { extractDocument } from '../../src/extract.js'
import type { SourceDocument } from '../../src/model/document.js'
import { originOf } from '../../src/model/origin.js'
import { passagesIn } from '../../src/model/passages.js'
import { readHtml } from '../../src/read/html.js'
import { ReadProblem } from '../../src/read/read-problem.js'
import { inOffsetUnit, originsInOffsetUnit } from '../../src/write/offset-unit.js'

const KNOWN = { id: 'page.html', path: 'page.html', published: null }
const reading = (html: string | Uint8Array): SourceDocument =>
  readHtml(typeof html === 'string' ? Buffer.from(html) : html, KNOWN)

const PROSE =
  '<p>The ferry between the two sides of the harbour will not run from December to March, the council decided.</p>' +
  '<p>The operator, Calder Lines, said that it needs $2 million a year to go on, and nobody knows who is to pay.</p>' +
  '<p>Passengers will have to take the bus, which needs forty minutes for the way round when the bridge is open.</p>'

/** What a reader sees of a stretch of HTML: decoded independently of the reader, for the entities used here. */
const decoded = (html: string): string =>
  html
    .replace(/<script>.*?<\/script>/g, '')
    .replace(/<\/?(?:p|br|h1|blockquote|article)\b[^>]*>/g, ' ')
    .replace(/<!--[^]*?-->|<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal: string, hex: string, name: string) =>
      decimal || hex
        ? String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16))
        : ({ amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', ldquo: '“', rdquo: '”', eacute: 'é' }[name] ?? whole),
    )
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim()
const spaced = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ').trim()

const infoOf = (head: string, body = `<article>${PROSE}</article>`) =>
  reading(`<html lang="en-GB"><head>${head}</head><body>${body}`).info

const problemOf = (html: string): unknown => {
  try {
    reading(html)
    return null
  } catch (error) {
    return error instanceof ReadProblem ? error.code : error
  }
}

describe('the text of a page', () => {
  it('is its article, a blank line between blocks, without menus, scripts and footers', () => {
    const { text } = reading(
      `<title>Ferry stops</title><nav><a href="/">Home</a></nav><script>var a = "<p>no</p>"</script><style>p{}</style>
       <article><h1>Ferry   stops</h1>${PROSE}<ul><li>one &amp; two</li><li>three</li></ul></article>
       <footer>&copy; 2024 The Harbour Post</footer>`,
    )
    expect(text.startsWith('Ferry stops\n\nThe ferry between')).toBe(true)
    expect(text).toContain('\n\none & two\n\nthree')
    expect(text).not.toMatch(/Home|var a|Harbour Post|p\{\}/)
  })

  it('has its heading in front, also where that stands outside of the article', () =>
    expect(
      reading(`<title>Ferry stops | Post</title><header><h1>Ferry stops</h1></header><main>${PROSE}</main>`).text,
    ).toMatch(/^Ferry stops\n\nThe ferry/))

  it('leaves out the signs of footnotes, which would be read as digits', () => {
    const { text } = reading(
      `<article>${PROSE}<p>Signed in March 2019<a href="#note-1">1</a>, said Hall<sup><a href="/x#2">[2]</a></sup>, and
       Lee<sup>[a]</sup>, for 5 m<sup>2</sup> on <a href="/5">5</a> floors<sup>2</sup>.</p></article>`,
    )
    expect(text).toContain('Signed in March 2019, said Hall, and Lee, for 5 m2 on 5 floors2.')
  })

  it('leaves out what is struck out, and what only those hear who have it read aloud', () => {
    const { text } = reading(
      `<article>${PROSE}<p>It lost <del>9%</del> <ins>7%</ins>, <s>some</s> many say.<span class="b sr-only"> Opens 5
       windows</span></p><div class="screen-reader-text">Share <b>it</b></div><p class="user-only">Hall left.</p></article>`,
    )
    expect(text).toContain('\n\nIt lost 7%, many say.\n\nHall left.')
    expect(text).not.toMatch(/windows|Share/)
  })

  it('keeps boxes apart that only the style sheet sets apart, and no capital from its word', () => {
    const { text } = reading(
      `<article><p><span>By</span><span>Ann Lee</span><span>Reporter</span></p>${PROSE}
       <p><span class="drop">T</span><span>he</span> <span>Mac</span>Donald <span>i</span><span>OS</span> case.</p></article>`,
    )
    expect(text).toContain('By Ann Lee Reporter\n\n')
    expect(text).toContain('\n\nThe MacDonald iOS case.')
  })

  it('is all that there is, where no article stands out', () =>
    expect(reading('<body>Ann Lee said <b>no</b>.').text).toBe('Ann Lee said no.'))

  it('keeps the article when a page is looked at again with fewer demands', () => {
    const { text, origin } = reading(
      `<div class="comment"><p>Ann &amp; Bob said that the ferry, alas, is gone.</p></div>`,
    )
    expect(text).toBe('Ann & Bob said that the ferry, alas, is gone.')
    expect(origin?.pieces.length).toBeGreaterThan(1)
  })
})

describe('regions that elements mark', () => {
  const { text, regions } = reading(
    `<article><h1>Ferry stops</h1>${PROSE}<blockquote><p>We knew.</p></blockquote><h2>What comes next</h2>${PROSE}
     <figure><img src=a><figcaption>The pier in 2019</figcaption></figure>${PROSE}</article>`,
  )
  const rows = regions.map(({ kind, rule, start, end }) => [kind, rule, text.slice(start, end).trim()])
  it.each([
    ['headline', 'html-heading', 'Ferry stops'],
    ['block-quote', 'html-block-quote', 'We knew.'],
    ['headline', 'html-heading', 'What comes next'],
    ['caption', 'html-caption', 'The pier in 2019'],
  ])('%s by %s', (...row) => expect(rows).toContainEqual(row))
  it('cover the text', () => {
    expect(regions.map(({ start }) => start)).toEqual([0, ...regions.slice(0, -1).map(({ end }) => end)])
    expect(regions.at(-1)?.end).toBe(text.length)
  })
})

describe('what a page says of itself', () => {
  it('title, byline, date, address and language', () =>
    expect(
      infoOf(
        `<title>Ferry stops | Post</title><meta property="og:title" content="Ferry stops">
         <meta name="author" content="By Ann Lee"><link rel="canonical" href="https://post.example/ferry">
         <meta property="article:published_time" content="2024-03-14T23:30:00+01:00">
         <meta property="article:modified_time" content="2024-03-20T08:00:00+01:00">`,
      ),
    ).toMatchObject({
      title: 'Ferry stops',
      byline: 'Ann Lee',
      url: 'https://post.example/ferry',
      language: 'en-GB',
      mediaType: 'text/html',
      published: { value: '2024-03-14', precision: 'day', basis: 'metadata' },
    }))
  it('JSON-LD before all others', () =>
    expect(
      infoOf(
        `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry stops for good","datePublished":"2024-03-13","dateModified":"2024-03-19","author":{"name":"Bob Ray"}}</script>
         <meta name="date" content="2024-03-19">`,
      ),
    ).toMatchObject({ title: 'Ferry stops for good', byline: 'Bob Ray', published: { value: '2024-03-13' } }))
  it.each([
    ['a time element', '<time datetime="2024-03-14T08:00">14 March</time>', '2024-03-14'],
    ['its text', '<time>14 March 2024</time>', '2024-03-14'],
    ['microdata', '<span itemprop="datePublished" content="2024-03-14">yesterday</span>', '2024-03-14'],
    ['not when it was changed', '<p class="updated"><time datetime="2024-03-14">14 March</time></p>', undefined],
    ['not a date of the links', '<aside><time datetime="2024-03-14">14 March</time></aside>', undefined],
    ['not a date that there is not', '<time datetime="2024-02-31">31 February</time>', undefined],
  ])('the date: %s', (_, html, expected) =>
    expect(infoOf('', `<article>${html}${PROSE}</article>`).published?.value).toBe(expected),
  )
  it('a heading is one by its role as well', () => {
    const { info, regions } = reading(
      `<title>Ferry | Post</title><div role="heading" aria-level="1">Ferry stops for good</div><div>${PROSE}</div>`,
    )
    expect(info.title).toBe('Ferry stops for good')
    expect(regions[0]).toMatchObject({ kind: 'headline', rule: 'html-heading' })
  })
  it('a paragraph that is one link and no sentence is boilerplate, below the first paragraph', () => {
    const { text, regions } = reading(
      `<article><p><a href="/m">Ann Lee goes to sea</a></p>${PROSE}<p><b><a href="/x">Tax to rise by 5%, mayor says</a></b></p>
       <p><a href="/y">The council met on Monday.</a></p><p>See <a href="/z">what the mayor said</a></p></article>`,
    )
    const links = regions.filter(({ rule }) => rule === 'html-link')
    expect(links.map(({ start, end }) => text.slice(start, end).trim())).toEqual(['Tax to rise by 5%, mayor says'])
  })
  it('another language is a warning', () =>
    expect(reading(`<html lang="fr"><body>${PROSE}`).diagnostics).toMatchObject([{ code: 'other-language' }]))
  it('the encoding it declares', () => {
    const bytes = Buffer.from(`<meta charset="windows-1251"><p>\xca\xe8\xe5\xe2 said no.</p>`, 'latin1')
    expect(reading(bytes)).toMatchObject({ text: 'Киев said no.', info: { encoding: 'windows-1251' } })
  })
})

describe('origins', () => {
  const parts = [
    '“We knew,” said <em>Ann</em> Lee on 12&nbsp;March 2024. ',
    'It cost &#36;3 million &amp; 5&#x25;.\r\n  ',
    '<!-- 12 boats -->The U.N. counted <b>about</b> 80,000 people in 2013. ',
    '&ldquo;No,&rdquo; Caf&eacute; owner Bob <a href="x?a=1&amp;b=2">Ray</a> said 🚢 twice. ',
    'a &lt; b<br>Marsh said that at least 50 boats had sunk. ',
    '</b></p><p>',
    '</p><blockquote>Harbour Watch stated:</blockquote><p>',
    '<script>1 < 2</script><span hidden></span>',
    ' \n\t',
  ]
  const page = fc
    .array(fc.constantFrom(...parts), { minLength: 1, maxLength: 14 })
    .map((chosen) => `<body><article><h1>Ferry &amp; pier</h1><p>${chosen.join('')}</p>${PROSE}</article>`)

  it('every passage is the slice of its text, and its origin decodes to the same', () => {
    let seen = 0
    fc.assert(
      fc.property(page, (html) => {
        const document = reading(html)
        for (const { start, end, exact, origin } of passagesIn(extractDocument(document))) {
          expect(document.text.slice(start, end)).toBe(exact)
          expect(spaced(decoded(html.slice(origin!.start, origin!.end)))).toBe(spaced(exact))
          seen++
        }
      }),
      { seed: 1, numRuns: 60 },
    )
    expect(seen).toBeGreaterThan(1000)
  })

  it('every character of the text has its own', () =>
    fc.assert(
      fc.property(page, (html) => {
        const { text, origin } = reading(html)
        for (const { 0: character, index } of text.matchAll(/\S/gu)) {
          const { start, end } = originOf(origin!, { start: index, end: index + character.length })
          expect(decoded(html.slice(start, end))).toBe(decoded(`${character} `).trim())
        }
      }),
      { seed: 1, numRuns: 30 },
    ))

  it('count what --offsets names', () => {
    const html = `<p>🚢 “No,” said Ann Lee.</p>`
    const document = reading(html)
    const record = extractDocument(document)
    const counted = originsInOffsetUnit(inOffsetUnit(record, document.text, 'byte'), html, 'byte')
    const origin = counted.claims[0].passage.origin!
    expect(Buffer.from(html).subarray(origin.start, origin.end).toString()).toBe(counted.claims[0].passage.exact)
  })
})

describe('hostile pages', () => {
  it.each([
    ['no body', '<html><head><title>x</title></head></html>', 'empty'],
    ['scripts only', `<script>${'x'.repeat(1e6)}</script>`, 'empty'],
    ['elements open without end', '<div>'.repeat(50_000), 'too-complex'],
    ['text without end', `<p>${'Ann Hall said no. '.repeat(400_000)}</p>`, 'too-complex'],
    ['too many elements', '<i>a</i>'.repeat(70_000), 'too-complex'],
  ])('%s is refused', (_, html, code) => expect(problemOf(html)).toBe(code))

  it.each([
    ['deep nesting', '<div>'.repeat(5000) + PROSE + '</div>'.repeat(5000)],
    ['tags that are never closed', '<b><table><tr><td>' + PROSE + '</i></p></article>'],
    ['odd names and attributes', `<x:y><p<q "=>${PROSE}<1><p onclick=">" "=a>${PROSE}`],
    ['what breaks off', PROSE + '<p class="a'],
    ['entities that are none', `&#xD800; &#99999999; &nosuch; &amp ${PROSE}`],
  ])('%s is read', (_, html) => expect(reading(html).text).toContain('The ferry between'))
})

const pageOf = (n: number): string =>
  `<article><h1>Old bridge shut</h1><p>${'Ann Hall said that 300 people had crossed the bridge. '.repeat(n)}</p></article>`

it('twice the text takes less than three times as long', () => {
  expect(
    growth(
      (n: number) => {
        const html = pageOf(n)
        return () => reading(html)
      },
      20_000,
      2,
    ),
  ).toBeLessThan(3)
})
