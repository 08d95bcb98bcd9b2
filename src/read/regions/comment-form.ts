import { boilerplateLines } from './whole-lines.js'

/** "Leave a Reply", "Your email address will not be published.", "12 Comments". */
export const commentForm = boilerplateLines({
  name: 'comment-form',
  patterns: [
    /^(?:leave|post|add|write) a (?:reply|comment)(?: cancel reply)?$/i,
    /^(?:your e-?mail address will not be published\b|required fields are marked\b|save my name, e-?mail\b|notify me of (?:new|follow-?up) (?:posts|comments)\b|you must be logged in to (?:post|comment|reply)\b|(?:log|sign) in to (?:comment|reply|leave a (?:comment|reply))\b).{0,200}$/i,
    /^(?:\d{1,6} comments?|no comments(?: yet)?|comments(?: \(\d{1,6}\))?|comments are closed\.?|post comment|submit comment|name \*|e-?mail \*|comment \*|website)$/i,
  ],
})
