import { XML, xmlText } from './xml.js'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The styles of cells, by their place in {@link stylesPart}. */
export const STYLES = { header: 1, wrapped: 2, top: 3, day: 4, link: 5 } as const

const stylesPart = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><sz val="11"/><color rgb="FF0B5394"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE9EDF2"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${[
  ['0', 1, 2, 'vertical="center"'],
  ['0', 0, 0, 'vertical="top" wrapText="1"'],
  ['0', 0, 0, 'vertical="top"'],
  ['164', 0, 0, 'horizontal="left" vertical="top"'],
  ['0', 2, 0, 'vertical="top" wrapText="1"'],
]
  .map(
    ([format, font, fill, alignment]) =>
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment ${alignment}/></xf>`,
  )
  .join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

/** The parts of a workbook beside its sheets, by their path in the package. */
export function workbookParts(sheets: readonly string[]): Readonly<Record<string, string>> {
  const numbered = <T>(write: (name: string, number: number) => T): T[] => sheets.map((name, i) => write(name, i + 1))
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MEDIA}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${MEDIA}.styles+xml"/>${numbered((_, n) => `<Override PartName="/${sheetPath(n)}" ContentType="${MEDIA}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relations([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbered((name, n) => `<sheet name="${xmlText(name)}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...numbered((_, n): Relation => ({ id: `rId${n}`, type: 'worksheet', target: `worksheets/sheet${n}.xml` })),
      { id: `rId${sheets.length + 1}`, type: 'styles', target: 'styles.xml' },
    ]),
    'xl/styles.xml': stylesPart,
  }
}

export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`
export const sheetRelationsPath = (number: number): string => `xl/worksheets/_rels/sheet${number}.xml.rels`

export interface Relation {
  readonly id: string
  readonly type: 'officeDocument' | 'worksheet' | 'styles' | 'hyperlink'
  readonly target: string
}

/** What a part of the package refers to; only links lead out of it. */
export const relations = (items: readonly Relation[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items
    .map(
      ({ id, type, target }) =>
        `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${xmlText(target)}"${type === 'hyperlink' ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`

/** What a sheet begins with: its header stays in view, and every column has its width. */
export const sheetHead = (widths: readonly number[]): string =>
  `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData>`

/** What a sheet ends with: filters over all its cells, and its links. */
export const sheetTail = (area: string, hyperlinks: readonly string[]): string =>
  `</sheetData><autoFilter ref="${area}"/>${hyperlinks.length ? `<hyperlinks>${hyperlinks.join('')}</hyperlinks>` : ''}<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
