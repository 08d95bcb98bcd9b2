import { textOf, type RegionRule } from './region-rule.js'

const LONGEST = 400
/** What a site wants of its readers, ... */
const WANTED =
  /\b(?:subscri(?:be|bers?|ption)|newsletters?|inbox|sign up|become an? (?:free |paid )?(?:member|subscriber|supporter)|support (?:our|my|independent|local) \w{3,12}|thanks? (?:you )?for reading|write to us|e-?mail us|follow us|reading list|download (?:the|our)\b.{0,30}\bapp|pick up (?:the|a copy)|unlimited access|create an account|log in|free trial)\b/i
/** ... the voice in which it speaks to them, ... */
const VOICE = /\b(?:you|your|us|our|my|free|here)\b/i
/** ... and how such a sentence begins. */
const ADDRESS =
  /(?:^|[.!?:]\s)[♦•*>→ ]{0,3}(?:(?:please |click here to )?(?:subscribe|sign up|download|get|receive|support|join|save|pick up|follow|register|create|become|enjoy|write|consider|log in)|want|to (?:receive|read|continue|subscribe)|if you|do you|did you|are you|thanks?(?: you)? for)\b/i

/** A line that asks something of the reader: "Thanks for reading! Subscribe to receive new posts and support my work." */
export const readerAppeal: RegionRule = {
  name: 'reader-appeal',
  kind: 'boilerplate',
  find: (page) =>
    page.lines.filter((line) => {
      if (line.end - line.start > LONGEST) return false
      const text = textOf(page, line)
      return ADDRESS.test(text) && VOICE.test(text) && WANTED.test(text) && !/[“”"]|\bsaid\b/.test(text)
    }),
}
