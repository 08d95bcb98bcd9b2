import { textOf, type RegionRule } from './region-rule.js'

const CAPTION =
  /^(?:image caption|image source|photo(?:graph)?(?: by)?|picture|credit|getty images|file photo)\b[:,]?.{0,250}$|^[^“”"]{8,250}[.)]?\s\(?(?:photo(?:graph)?|picture|image|credit|photo credit|photograph by|photo by)(?::| by\b)\s?[^.]{2,60}\)?$/i

/** What stands below a picture: "The pier in 2019. Photo: Ann Lee", "Image caption, …" with the line after it. */
export const caption: RegionRule = {
  name: 'caption',
  kind: 'caption',
  find: (page) =>
    page.lines.flatMap((line, i) => {
      if (line.end - line.start > 300) return []
      const text = textOf(page, line)
      if (!CAPTION.test(text)) return []
      const next = page.lines[i + 1]
      return /^image caption,?$/i.test(text) && next ? [line, next] : [line]
    }),
}
