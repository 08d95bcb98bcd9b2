import { parse } from 'yaml'
import type { Diagnostic, Published } from '../../model/record.js'
import { dateInText } from '../published.js'

/** What the head of a Markdown file says of the article. */
export interface FrontMatter {
  /** Where the text begins. */
  readonly end: number
  readonly title: string | null
  readonly byline: string | null
  readonly url: string | null
  readonly language: string | null
  readonly published: Published | null
  readonly diagnostics: readonly Diagnostic[]
}

const LONGEST = 50_000
const FENCED = /^\ufeff?---[ \t]*\r?\n(?<yaml>[^]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

const KEYS = {
  title: ['title', 'headline'],
  byline: ['author', 'authors', 'byline'],
  url: ['url', 'canonical', 'canonical_url', 'canonicalUrl', 'source', 'link'],
  language: ['lang', 'language'],
  published: ['published', 'datePublished', 'date_published', 'publishDate', 'pubDate', 'pubdate', 'date'],
} as const

/** The YAML between two lines of "---" at the beginning of a file. Faults in it are a warning. */
export function readFrontMatter(text: string): FrontMatter {
  const match = FENCED.exec(text.slice(0, LONGEST))
  if (!match) return { ...NOTHING, end: text.startsWith('\ufeff') ? 1 : 0 }
  const end = match[0].length
  let fields: unknown
  try {
    fields = parse(match.groups!.yaml, { logLevel: 'error', maxAliasCount: 20 })
  } catch (error) {
    const message = `its front matter is not YAML and was left out: ${(error as Error).message.split('\n')[0].replace(/:$/, '')}`
    return { ...NOTHING, end, diagnostics: [{ severity: 'warning', code: 'bad-front-matter', message }] }
  }
  const valueOf = (key: keyof typeof KEYS): string | null =>
    KEYS[key].map((name) => plain((fields as Readonly<Record<string, unknown>> | null)?.[name])).find(Boolean) ?? null
  const date = dateInText(valueOf('published') ?? '')
  const url = valueOf('url')
  return {
    end,
    title: valueOf('title'),
    byline: valueOf('byline')?.replace(/^by\s+/i, '') ?? null,
    url: url && /^https?:\/\/\S+$/i.test(url) ? url : null,
    language: valueOf('language'),
    published: date && { ...date, basis: 'metadata' },
    diagnostics: [],
  }
}

const NOTHING = { title: null, byline: null, url: null, language: null, published: null, diagnostics: [] } as const

/** "Ann Lee" of "Ann Lee", ["Ann Lee"] and { name: "Ann Lee" }. */
function plain(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(plain).filter(Boolean).join(', ') || null
  if (value !== null && typeof value === 'object' && 'name' in value) return plain(value.name)
  return null
}
