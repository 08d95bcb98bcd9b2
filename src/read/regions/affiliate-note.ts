import { textOf, type RegionRule } from './region-rule.js'
import { boilerplateLines } from './whole-lines.js'

/** "We may earn a commission …", "Check price at …", "A message from …". */
const lines = boilerplateLines({
  name: 'affiliate-note',
  patterns: [
    /^(?:we may (?:earn|receive) (?:an? )?(?:small |affiliate )?(?:commission|share|fee)|(?:this|our) (?:article|site|page) (?:may )?contains? affiliate)\b.{0,160}$/i,
    /^(?:shop now|buy now|check price(?: at .{1,40})?|learn more)$/i,
    /^a message from [^.“”]{2,60}: .{0,200}$/i,
    /^(?:(?:recommended|powered) )?by (?:taboola|outbrain)$/i,
    /^presented by .{2,60}$/i,
    /^.{0,40}\b(?:play|solve) (?:the|our|today['’]s) .{0,20}\b(?:crossword|sudoku|quiz|puzzle)s?\b.{0,20}$/i,
  ],
  holding: [[/links/i, /^.{0,200}\b(?:share of sales|commission|compensation)\b.{0,60}\blinks\b.{0,40}$/i]],
})

/** "A message from Sealine Capital:" alone, with the advertisement below. */
const SPONSOR = /^a message from [^.“”]{2,60}:$/i

export const affiliateNote: RegionRule = {
  ...lines,
  *find(page, earlier) {
    yield* lines.find(page, earlier)
    for (let i = 0; i < page.lines.length; i++) {
      const line = page.lines[i]
      if (line.end - line.start < 100 && SPONSOR.test(textOf(page, line))) yield* page.lines.slice(i, i + 2)
    }
  },
}
