import type { Reader } from './reader.js'

/** The input formats; the first is taken where nothing tells. */
export const READERS: readonly Reader[] = [
  {
    name: 'text',
    summary: 'plain text, one article a file',
    extensions: ['.txt'],
    oneArticle: true,
    load: async () => (await import('./text.js')).read,
  },
  {
    name: 'html',
    summary: 'a web page; offsets count its article, as --write-text writes it',
    extensions: ['.html', '.htm', '.xhtml'],
    oneArticle: true,
    load: async () => (await import('./html.js')).read,
  },
  {
    name: 'markdown',
    summary: 'Markdown with YAML front matter; offsets count the file',
    extensions: ['.md', '.markdown'],
    oneArticle: true,
    load: async () => (await import('./markdown.js')).read,
  },
  {
    name: 'ndjson',
    summary: 'one article a line: {"id", "text", "published"?, "title"?, "url"?}',
    extensions: ['.ndjson', '.jsonl'],
    oneArticle: false,
    load: async () => (await import('./ndjson.js')).read,
  },
]
