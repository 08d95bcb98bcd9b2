import type { Diagnostic } from '../model/record.js'

/** UTF-8 that was decoded as windows-1252: “Ã©” for “é”, “â€œ” for an opening quotation mark, “Â” before a no-break space. */
const MOJIBAKE = /[ÂÃ][\u0080-\u00bf]|â€[\u0080-\u00bf‘’“”–—™šœžŸ˜›…]/g

/** A warning where letters and quotation marks are not what was written: what hangs on them is not found. */
export function mojibakeIn(text: string): readonly Diagnostic[] {
  const found = [...text.matchAll(MOJIBAKE)]
  if (!found.length) return []
  const [{ 0: sign, index }] = found
  return [
    {
      severity: 'warning',
      code: 'mojibake',
      message: `holds ${JSON.stringify(sign)}${found.length === 1 ? '' : ` and the like ${found.length} times`}: it was decoded wrongly before, or its parts are in several encodings; mend it, for example with ftfy`,
      start: index,
      end: index + sign.length,
    },
  ]
}
