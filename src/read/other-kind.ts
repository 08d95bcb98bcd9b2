import type { Diagnostic } from '../model/record.js'

/** How texts of another kind begin that are taken for plain text, markup and all, and what to do with them instead. */
const KINDS: readonly (readonly [begin: RegExp, advice: string])[] = [
  [/^\ufeff?\s{0,200}<(?:!doctype html|html|head|body)[\s>]/i, 'looks like a web page; read it with --from html'],
  [
    /^\ufeff?\s{0,200}(?:\[\s{0,200})?\{\s{0,200}"[^"\n]{1,100}"\s{0,200}:/,
    'looks like JSON; read one object a line, each with "id" and "text", with --from ndjson',
  ],
  // "MIME-Version: 1.0" among the lines in front
  [
    /^\ufeff?(?:[A-Z][\w-]{0,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,20}){0,60}?MIME-Version:/i,
    'looks like a mail or a page saved as one file; read it with --from mail or --from mhtml',
  ],
]

/** A warning where what is read as plain text looks like something else. */
export function otherKind(text: string): readonly Diagnostic[] {
  const head = text.slice(0, 20_000)
  const found = KINDS.find(([begin]) => begin.test(head))
  return found ? [{ severity: 'warning', code: 'other-kind', message: `${found[1]}; it was read as plain text` }] : []
}
