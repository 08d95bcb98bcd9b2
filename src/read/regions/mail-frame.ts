import { boilerplateLines } from './whole-lines.js'

/** "View this email in your browser", "Unsubscribe", "To: subscribers". */
export const mailFrame = boilerplateLines({
  name: 'mail-frame',
  patterns: [
    /^view (?:(?:this (?:e-?mail|newsletter)|it) )?(?:in|your)\b.{0,40}$/i,
    /^(?:unsubscribe|was this e-?mail forwarded|you are receiving this|you received this|to unsubscribe|update your preferences)\b.{0,200}$/i,
    /^(?:from|to):\s\S+@\S+$/i,
    /^(?:to|subject):\s.{1,120}$/i,
    /^--$|^(?:reply-to|cc|bcc):\s.{0,120}$/i,
    /^(?:did someone forward this|to change your (?:alert|e-?mail|subscription)|this e-?mail was sent to|want to receive this newsletter)\b.{0,250}$/i,
    /^that['’]s (?:all|it) for (?:today|now|this week|\p{Lu}{3,20})\b.{0,60}$/iu,
  ],
})
