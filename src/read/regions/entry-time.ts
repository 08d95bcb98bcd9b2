import { textOf, type RegionRule } from './region-rule.js'

/** The time of an entry in a live blog, alone on a line: "14:20", "2.05pm BST". */
export const entryTime: RegionRule = {
  name: 'entry-time',
  kind: 'dateline',
  find: (page) =>
    page.lines.filter((line) => {
      if (line.end - line.start > 20) return false
      return /^\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?$/i.test(textOf(page, line))
    }),
}
