import { decodeUtf8 } from '../decode.js'
import { encodingFor } from '../encodings.js'
import { iconv } from '../iconv.js'
import { decodeQuotedPrintable } from './decode-transfer.js'

/** "=?utf-8?Q?Caf=C3=A9?=" (RFC 2047) */
const WORD = /=\?(?<charset>[\w-]{1,40})(?:\*[\w-]{1,40})?\?(?<how>[BbQq])\?(?<content>[^?\s]{0,2000})\?=/
const WORDS = new RegExp(`${WORD.source}(?:\\s{1,100}(?==\\?))?`, 'g')

/** The text of a field of a head, such as a subject; a word in an encoding that is not known stays as it is. */
export function decodeWords(value: string): string {
  const bytes = Buffer.from(value, 'latin1')
  const plain = decodeUtf8(bytes) ?? value
  // A character may be cut in two between words.
  let run: { readonly charset: string; readonly parts: Uint8Array[]; readonly raw: string[] } | null = null
  const pieces: string[] = []
  const flush = (): void => {
    if (!run) return
    const encoding = encodingFor(run.charset)
    pieces.push(encoding ? iconv().decode(Buffer.concat(run.parts), encoding) : run.raw.join(''))
    run = null
  }
  let at = 0
  for (const { 0: raw, index, groups } of plain.matchAll(WORDS)) {
    const { charset, how, content } = groups!
    if (index > at || run?.charset !== charset.toLowerCase()) flush()
    pieces.push(plain.slice(at, index))
    at = index + raw.length
    run ??= { charset: charset.toLowerCase(), parts: [], raw: [] }
    run.parts.push(
      how.toUpperCase() === 'B' ? Buffer.from(content, 'base64') : decodeQuotedPrintable(content.replaceAll('_', ' ')),
    )
    run.raw.push(raw)
  }
  flush()
  return pieces.join('') + plain.slice(at)
}
