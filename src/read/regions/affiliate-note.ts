import { boilerplateLines } from './whole-lines.js'

/** "We may earn a commission …", "Check price at …", "A message from …". */
export const affiliateNote = boilerplateLines({
  name: 'affiliate-note',
  patterns: [
    /^(?:we may (?:earn|receive) (?:an? )?(?:small |affiliate )?(?:commission|share|fee)|(?:this|our) (?:article|site|page) (?:may )?contains? affiliate)\b.{0,160}$/i,
    /^(?:shop now|buy now|check price(?: at .{1,40})?|learn more)$/i,
    /^a message from [^.“”]{2,60}: .{0,200}$/i,
    /^by (?:taboola|outbrain)$/i,
  ],
})
