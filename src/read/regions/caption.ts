import { headOf, textOf, type RegionRule } from './region-rule.js'

const CAPTION =
  /^(?:image caption|image source|photo(?:graph)?(?: by)?|picture|credit|getty images|file photo|portrait of)\b[:,]?.{0,250}$|^[^“”"]{8,250}[.)]?\s?(?:credit|image|photo)(?:\.{3}|…|:\s)[^.]{2,80}$|^[^“”"]{8,250}[.)]?\s\(?(?:photo(?:graph)?|picture|image|credit|(?:file \|? ?)?photo credit|photograph by|photo by)(?::| by\b)\s?[^.]{2,60}\)?$/i

/** "The bridge on Tuesday. (AP)", "The bridge [Ann Lee/AP]", before the article begins. */
const CREDITED =
  /^[^“”"]{8,250}(?:\. \(\p{Lu}[\p{L} ./&-]{1,40}\)| \[\p{Lu}[\p{L} ./&-]{1,40}\]| \| photo credit: .{2,60})$/iu
/** "Commuters at Vale Street on Monday (AP Photo/Jo Renn)", wherever it stands. */
const CREDITED_PHOTO = /^[^“”"]{8,250}\s\((?:\p{L}[\p{L} .]{0,30} )?photo\/[^()]{2,80}\)$/iu
/** A cheap look before the patterns, which try every place of a long line. */
const MAY_BE = /credit|image|photo|picture|portrait of/i
const MAY_END = /[)\]]$|photo credit/i
/** "Image: Ann Lee/AFP" below its caption. */
const CREDIT_BELOW = /^image: [^.]{2,80}$/i

/** What stands below a picture: "The pier in 2019. Photo: Ann Lee", "The pier (AP Photo/Ann Lee)", "Image caption, …" with the line after it. */
export const caption: RegionRule = {
  name: 'caption',
  kind: 'caption',
  find(page) {
    const head = new Set(headOf(page))
    return page.lines.flatMap((line, i) => {
      if (line.end - line.start > 300) return []
      const text = textOf(page, line)
      const before = page.lines[i - 1]
      if (CREDIT_BELOW.test(text))
        return before && before.end - before.start < 200 && !/[.!?”"]$/.test(textOf(page, before))
          ? [before, line]
          : [line]
      const isCaption = MAY_BE.test(text) && (CAPTION.test(text) || CREDITED_PHOTO.test(text))
      if (!isCaption && !(head.has(line) && MAY_END.test(text) && CREDITED.test(text))) return []
      const next = page.lines[i + 1]
      return /^image caption,?$/i.test(text) && next ? [line, next] : [line]
    })
  },
}
