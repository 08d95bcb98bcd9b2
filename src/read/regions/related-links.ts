import { boilerplateLines } from './whole-lines.js'

/** "See Also: Why the mill closed", "Read more", "RELATED: Five charts", "Most viewed". */
export const relatedLinks = boilerplateLines({
  name: 'related-links',
  patterns: [
    /^(?:see also|read more|read also|also read|read next|watch next|up next|now playing|related|related (?:articles?|stories|coverage|content|links|posts|topics|news|items|internet links)|more from [^:.]{1,40}|more on this story|more to read|more reading|more by this author|also on our site|further reading|recommended(?: for you| reading)?|you (?:may|might)(?: also)? like|other items that may interest you|explore more on (?:these|this) topics?|most (?:read|viewed|popular|shared|commented)|trending|trending now|don['’]t miss|before you leave\b.{0,40}|keep reading|continue reading|latest(?: news)?|previous (?:article|post|story)|next (?:article|post|story)|recent (?:posts|comments|stories))(?::.{0,200}|…|\.\.\.|\s?[»›→>])?$/i,
    /^(?:READ MORE|READ ALSO|ALSO READ|SEE ALSO|RELATED|WATCH)\b[^.]{0,200}$/,
    /^(?:←|«)\s?.{0,100}$/,
    /^(?:more|see more on|explore more): [^“”]{0,200}$/i,
    /^(?:editors['’] picks?|recommended stories|top stories|most popular|what to read next|explore more|more releases from this source|featured (?:stories|content)|key events)$/i,
    /^(?:more|other|latest|top|popular|trending|recommended)\b.{0,30}\b(?:stories|news|articles|posts|videos|headlines)\b.{0,20}$/i,
    /^(?:read more|also read|read also|see also|related|watch)\s?[|–—-]\s?.{1,200}$/i,
  ],
  holding: [[/[→»]$/, /^.{0,100}\s?(?:→|»)$/]],
})
