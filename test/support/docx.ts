import { zipSync } from 'fflate'

/** The bytes of a small Word file with these paragraphs, as XML or as text. */
export function makeDocx(paragraphs: readonly string[], properties: Readonly<Record<string, string>> = {}): Buffer {
  const body = paragraphs
    .map((paragraph) => (paragraph.startsWith('<') ? paragraph : `<w:p><w:r><w:t>${paragraph}</w:t></w:r></w:p>`))
    .join('')
  return packDocx({
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`,
    'docProps/core.xml': `<cp:coreProperties>${Object.entries(properties)
      .map(([name, value]) => `<${name}>${value}</${name}>`)
      .join('')}</cp:coreProperties>`,
  })
}

export const packDocx = (parts: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])), {
      mtime: '2024-01-01',
    }),
  )
