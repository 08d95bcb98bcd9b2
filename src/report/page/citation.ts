import type { Claim } from './report-data.js'

/** A claim as one would cite it: what, who, which article, where. */
export function citation({ text, passage, speaker, role, via, cue, line, article }: Claim): string {
  const { title, byline, published, id, url } = article
  const who =
    speaker && [speaker, role && `(${role})`, cue && `[${cue}]`, via && `via ${via}`].filter(Boolean).join(' ')
  const where = [title && `“${onOneLine(title)}”`, byline, published, `${id}, line ${line}`].filter(Boolean).join(', ')
  return [
    `${onOneLine(text)}${who ? ` — ${onOneLine(who)}` : ''}`,
    where,
    ...(onOneLine(passage) === onOneLine(text) ? [] : [`Passage: ${onOneLine(passage)}`]),
    ...(url ? [url] : []),
  ].join('\n')
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Puts text on the clipboard; pages opened from a file may have none of their own. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    document.body.append(field)
    field.select()
    document.execCommand('copy')
    field.remove()
  }
}
