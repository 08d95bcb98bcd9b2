import type { TableOption, Writer } from './writer.js'

const TABLE: readonly TableOption[] = ['rows', 'columns', 'template', 'bom', 'escapeFormulas']

/** The output formats; the first is the default. */
export const WRITERS: readonly Writer[] = [
  {
    name: 'json',
    summary: 'one JSON document with everything',
    extensions: ['.json'],
    takes: [],
    suitsTerminal: true,
    load: async () => (await import('./json.js')).writeJson,
  },
  {
    name: 'ndjson',
    summary: 'one JSON record a line and article, as soon as it is ready',
    extensions: ['.ndjson', '.jsonl'],
    takes: [],
    suitsTerminal: true,
    load: async () => (await import('./ndjson.js')).writeNdjson,
  },
  {
    name: 'csv',
    summary: 'a table for spreadsheets, separated by commas',
    extensions: ['.csv'],
    takes: TABLE,
    suitsTerminal: true,
    load: async () => (await import('./csv.js')).writeCsv,
  },
  {
    name: 'tsv',
    summary: 'the same, separated by tabs',
    extensions: ['.tsv'],
    takes: TABLE,
    suitsTerminal: true,
    load: async () => (await import('./tsv.js')).writeTsv,
  },
  {
    name: 'xlsx',
    summary: 'a workbook with a sheet for each table',
    extensions: ['.xlsx'],
    takes: ['columns', 'template'],
    suitsTerminal: false,
    load: async () => (await import('./xlsx.js')).writeXlsx,
  },
  {
    name: 'md',
    summary: 'a brief of each article to read, in Markdown',
    extensions: ['.md', '.markdown'],
    takes: [],
    suitsTerminal: true,
    load: async () => (await import('./markdown.js')).writeMarkdown,
  },
  {
    name: 'webannotation',
    summary: 'W3C Web Annotations, in JSON-LD',
    extensions: ['.jsonld'],
    takes: [],
    suitsTerminal: true,
    load: async () => (await import('./web-annotation.js')).writeWebAnnotation,
  },
]
