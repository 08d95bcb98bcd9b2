import { boilerplateLines } from './whole-lines.js'

/** "Tags: courts, schools", "Filed under: News", "Posted in News", "Topics". */
export const tagList = boilerplateLines({
  name: 'tag-list',
  patterns: [
    /^(?:tags?|tagged(?: in)?|topics?|filed under|filed in|posted in|categories|category|related topics|region \/ country|archives|about the authors?)(?::.{0,160}|\s\p{Lu}[^.]{0,80})?$/iu,
    /^view all posts by\b.{0,60}$/i,
    /^posted by \p{Lu}[^.]{1,60}$/u,
    /^key ?words: .{1,160}$/i,
    /^this entry was posted in\b.{0,200}$/i,
    /^filed under\s?[—–-]$/i,
  ],
})
