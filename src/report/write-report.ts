import { createHash } from 'node:crypto'
import type { Pieces } from '../write/writer.js'
import pageScript from './generated/page-script.txt'
import pageStyle from './generated/page-style.txt'
import { pageArticle, pageBody } from './page-article.js'

export interface ReportOptions {
  /** Whether the articles can be read in full, or the passages of claims alone. */
  readonly withText: boolean
}

/**
 * The evidence page: one HTML file with everything in it, which opens no connection. The claims of each article and its
 * text are blocks of JSON, read by the script when they are wanted; nothing of an article is ever HTML.
 */
export const writeReport = ({ withText }: ReportOptions): Pieces<string> => ({
  begin: () => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="claimtrace ${CLAIMTRACE_VERSION}">
<title>Claims and their passages</title>
<style>${pageStyle}</style>
</head>
<body${withText ? '' : ' data-passages-only'}>
<noscript>This page shows its claims with the script that it contains. Allow scripts for it; it opens no connection.</noscript>
`,
  record: (record, text) =>
    block('article', pageArticle(record, text)) + block('body', pageBody(record, text, withText)),
  end: () => `<script>${pageScript}</script>
</body>
</html>
`,
})

/** Data inside HTML: without "<" there is neither an end tag nor a comment in it. */
const block = (kind: string, data: unknown): string =>
  `<script type="application/json" class="${kind}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>\n`

const hashOf = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`

/** Only the script and the style of the page itself run; nothing is fetched, sent or framed. */
const POLICY = [
  "default-src 'none'",
  `script-src ${hashOf(pageScript)}`,
  `style-src ${hashOf(pageStyle)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
