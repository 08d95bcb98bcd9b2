import { boilerplateLines } from './whole-lines.js'

/** "Sign up for our newsletter", "Follow us on Twitter", "Enter an email address". */
export const newsletterForm = boilerplateLines({
  name: 'newsletter-form',
  patterns: [
    /^(?:sign up|subscribe|join)\b[^“”"]{0,80}\b(?:newsletters?|e-?mail list|mailing list|briefing|inbox|e-?mail updates|updates by e-?mail|alerts|here)\b[^“”"]{0,60}$/i,
    /^(?:get|receive) (?:our|the|daily|weekly|updates|emails)\b[^“”"]{0,80}\b(?:newsletters?|inbox|by e-?mail|from around the globe|about this page)\b.{0,40}$/i,
    /^(?:sign up|subscribe(?: now)?(?:: .{0,60})?|(?:enter )?(?:an|your) e-?mail(?: address)?|e-?mail address|manage your lists|thank you for signing up!?|stay (?:in touch|informed|connected)|follow us|connect with us|get involved)$/i,
    /^(?:follow|like|find|join|connect with) us on\b[^.]{0,80}\.?$/i,
    /^follow @\w{1,30}(?: on (?:twitter|x|instagram))?\.?$/i,
    /^(?:listen|subscribe|follow)(?: on|:)? (?:apple podcasts|spotify|google podcasts|itunes|&|and)\b.{0,40}$/i,
    /^(?:each|every) (?:weekday|day|morning|evening|week|month|sunday)\b[^“”]{0,40}\b(?:get|receive)\b.{0,200}$/i,
    /^make your inbox more interesting\.?$/i,
    /^(?:we use your sign-?up|your newsletter subscriptions are subject|you can unsubscribe)\b.{0,250}$/i,
    /^write an article and join\b.{0,160}$/i,
    /^want to write\?$/i,
    /^(?:new! |follow us: )?(?:sign up|facebook|twitter|subscribe)\b.{0,40}\b(?:newsletters?|rss feeds?)\b.{0,40}$/i,
    /^follow us: .{0,100}$/i,
  ],
  holding: [[/is a non/i, /^.{2,60} is a non-?profit (?:newsroom|news organi[sz]ation)\b.{0,220}$/i]],
})
