import type { Reader } from './reader.js'
import { MediaType } from './media-types.js'

/** The input formats; the first is taken where nothing tells. */
export const READERS: readonly Reader[] = [
  {
    name: 'text',
    mediaType: MediaType.text,
    summary: 'plain text, one article a file',
    extensions: ['.txt'],
    oneArticle: true,
    load: async () => (await import('./text.js')).read,
  },
  {
    name: 'html',
    mediaType: MediaType.html,
    summary: 'a web page; offsets count its article, as --write-text writes it',
    extensions: ['.html', '.htm', '.xhtml'],
    oneArticle: true,
    load: async () => (await import('./html.js')).read,
  },
  {
    name: 'markdown',
    mediaType: MediaType.markdown,
    summary: 'Markdown with YAML front matter; offsets count the file',
    extensions: ['.md', '.markdown'],
    oneArticle: true,
    load: async () => (await import('./markdown.js')).read,
  },
  {
    name: 'pdf',
    mediaType: MediaType.pdf,
    summary:
      'PDF with its pages, where the package unpdf is installed; offsets count its text, as --write-text writes it',
    extensions: ['.pdf'],
    oneArticle: true,
    load: async () => (await import('./pdf.js')).read,
  },
  {
    name: 'docx',
    mediaType: MediaType.docx,
    summary: 'a document of Word; offsets count its text, as --write-text writes it',
    extensions: ['.docx'],
    oneArticle: true,
    load: async () => (await import('./docx.js')).read,
  },
  {
    name: 'mail',
    mediaType: MediaType.mail,
    summary: 'a mail, without what is attached; offsets count its text, as --write-text writes it',
    extensions: ['.eml'],
    oneArticle: true,
    load: async () => (await import('./mail.js')).read,
  },
  {
    name: 'mhtml',
    mediaType: MediaType.mhtml,
    summary: 'a web page saved as one file; offsets count its article, as --write-text writes it',
    extensions: ['.mhtml', '.mht'],
    oneArticle: true,
    load: async () => (await import('./mhtml.js')).read,
  },
  {
    name: 'ndjson',
    mediaType: MediaType.text,
    summary: 'one article a line: {"id", "text", "published"?, "title"?, "url"?}',
    extensions: ['.ndjson', '.jsonl'],
    oneArticle: false,
    load: async () => (await import('./ndjson.js')).read,
  },
  {
    name: 'csv',
    mediaType: MediaType.text,
    summary: 'one article a row; the columns are id, text and, if there are such, published, title, url',
    extensions: ['.csv', '.tsv'],
    oneArticle: false,
    load: async () => (await import('./csv.js')).read,
  },
]
