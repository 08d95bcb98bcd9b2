import type { Line, RegionRule } from './region-rule.js'
import { boilerplateLines } from './whole-lines.js'

const named = boilerplateLines({
  name: 'related-links',
  patterns: [
    /^(?:see also|read more|read also|also read|read next|watch next|up next|now playing|related|related (?:articles?|stories|coverage|content|links|posts|topics|news|items|internet links)|more from [^:.]{1,40}|more on this story|more to read|more reading|more by this author|also on our site|further reading|recommended(?: for you| reading)?|you (?:may|might)(?: also)? like|other items that may interest you|explore more on (?:these|this) topics?|most (?:read|viewed|popular|shared|commented)|trending|trending now|don['’]t miss|before you leave\b.{0,40}|keep reading|continue reading|latest(?: news)?|around the web|previous (?:article|post|story)|next (?:article|post|story)|recent (?:posts|comments|stories))(?::.{0,200}|…|\.\.\.|\s?[»›→>])?$/i,
    /^(?:READ MORE|READ ALSO|ALSO READ|SEE ALSO|RELATED|WATCH)\b[^.]{0,200}$/,
    /^(?:←|«)\s?.{0,100}$/,
    /^(?:more|see more on|explore more): [^“”]{0,200}$/i,
    /^(?:editors['’] picks?|recommended stories|top stories|most popular|what to read next|explore more|more releases from this source|featured (?:stories|content)|key events)$/i,
    /^(?:more|other|latest|top|popular|trending|recommended)\b.{0,30}\b(?:stories|news|articles|posts|videos|headlines)\b.{0,20}$/i,
    /^(?:read more|also read|read also|see also|related|watch)\s?[|–—-]\s?.{1,200}$/i,
  ],
  holding: [[/[→»]$/, /^.{0,100}\s?(?:→|»)$/]],
})

/** "READ MORE:" alone, which the link follows on a line of its own. */
const LABEL =
  /^(?:read more|read also|also read|see also|related|related articles?|related stor(?:y|ies)|more on this story|don['’]t miss):$/i
/** No sentence ends like a title. */
const SENTENCE_END = /[.!?…:;,]["”’')\]]{0,2}$/
const LONGEST_TITLE = 140

/** "See Also: Why the mill closed", "Read more", "RELATED: Five charts", "READ MORE:" and the title behind it, "Most viewed". */
export const relatedLinks: RegionRule = {
  ...named,
  find(page, earlier) {
    const lines = new Set<Line>(named.find(page, earlier) as Iterable<Line>)
    page.lines.forEach((line, i) => {
      const next = page.lines[i + 1]
      if (next && lines.has(line) && LABEL.test(line.text) && isTitle(next)) lines.add(next)
    })
    return lines
  },
}

const isTitle = ({ text }: Line): boolean => text.length <= LONGEST_TITLE && !SENTENCE_END.test(text.slice(-4))
