import type { Diagnostic } from '../model/record.js'

/** UTF-8 that was decoded as windows-1252: “Ã©” for “é”, “â€œ” for an opening quotation mark, “Â” before a no-break space. */
const MOJIBAKE = /[ÂÃ][\u0080-\u00bf]|â€[\u0080-\u00bf‘’“”–—™šœžŸ˜›…]/g

/** A warning where letters and quotation marks are not what was written: what hangs on them is not found. */
export function mojibakeIn(text: string): readonly Diagnostic[] {
  let first: RegExpExecArray | null = null
  let count = 0
  for (const found of text.matchAll(MOJIBAKE)) {
    first ??= found
    count++
  }
  if (!first) return []
  const { 0: sign, index } = first
  return [
    {
      severity: 'warning',
      code: 'mojibake',
      message: `holds ${JSON.stringify(sign)}${count === 1 ? '' : ` and the like ${count} times`}: it was decoded wrongly before, or its parts are in several encodings; mend it, for example with ftfy`,
      start: index,
      end: index + sign.length,
    },
  ]
}
