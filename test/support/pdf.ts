import { deflateSync } from 'node:zlib'

/** A line of text on a page of 600 by 800 points; `y` from the bottom, the size of type 10 unless it is given. */
export interface PdfLine {
  readonly text: string
  readonly x?: number
  readonly y: number
  readonly size?: number
}

export interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>
  /** The content of pages as it stands, instead of lines. */
  readonly contents?: readonly Uint8Array[]
  readonly filter?: string
  readonly trailer?: string
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&')

/** The bytes of a small PDF file, in Helvetica and WinAnsi. */
export function makePdf(pages: readonly (readonly PdfLine[])[], options: PdfOptions = {}): Buffer {
  const { info = {}, filter = '/FlateDecode', trailer = '' } = options
  const contents =
    options.contents ??
    pages.map((lines) =>
      deflateSync(
        Buffer.from(
          lines
            .map(({ text, x = 50, y, size = 10 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`)
            .join('\n'),
          'latin1',
        ),
      ),
    )
  const kids = contents.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${escaped(value)})`)
      .join(' ')} >>`,
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${6 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} /Filter ${filter} >>\nstream\n${Buffer.from(content).toString('latin1')}\nendstream`,
    ]),
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const place = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const place of places) file += `${String(place).padStart(10, '0')} 00000 n \n`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** Lines from `y` downwards, 12 points apart. */
export const column = (y: number, texts: readonly string[], x = 50): PdfLine[] =>
  texts.map((text, i) => ({ text, x, y: y - 12 * i }))
