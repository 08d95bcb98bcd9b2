import { boilerplateLines } from './whole-lines.js'

/** "Leave a Reply", "Your email address will not be published.", "12 Comments". */
export const commentForm = boilerplateLines({
  name: 'comment-form',
  patterns: [
    /^(?:leave|post|add|write) a (?:reply|comment)(?: cancel reply)?$/i,
    /^(?:your e-?mail address will not be published\b|required fields are marked\b|save my name, e-?mail\b|notify me of (?:new|follow-?up) (?:posts|comments)\b|you must be logged in to (?:post|comment|reply)\b|(?:please )?(?:log|sign) in to (?:comment|reply|leave a (?:comment|reply))\b).{0,200}$/i,
    /^(?:\d{1,6} (?:comments?|responses?|replies)|no comments(?: yet| on this item)?|comments(?: \(\d{1,6}\))?|comments are closed\.?|(?:post|submit|load|view) comments?|join the (?:conversation|discussion)|name \*|e-?mail \*|comment \*|website)$/i,
    /^(?:\d{1,4}|one|two|three) (?:thoughts?|comments?|responses?) on [“"'‘].{0,160}$/i,
    /^(?:do you have an opinion on the issues|vote in our poll|do you think\b.{0,80}vote in our poll|view results|is this page useful\?)\b.{0,250}$/i,
    /^post navigation$/i,
    /^the comments below have (?:not )?been moderated\b.{0,60}$/i,
    /^(?:reply|click to rate|sort by|(?:newest|oldest|best rated|worst rated))$/i,
  ],
  holding: [[/in the comments/i, /^.{0,80}\b(?:let us know|tell us|sound off)\b.{0,30} in the comments\b.{0,20}$/i]],
})
