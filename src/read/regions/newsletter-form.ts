import { boilerplateLines } from './whole-lines.js'

/** "Sign up for our newsletter", "Follow us on Twitter", "Donate Now", "Enter an email address". */
export const newsletterForm = boilerplateLines({
  name: 'newsletter-form',
  patterns: [
    /^(?:sign up|subscribe|join)\b[^“”"]{0,80}\b(?:newsletters?|e-?mail list|mailing list|briefing|inbox|e-?mail updates|updates by e-?mail|alerts)\b[^“”"]{0,60}$/i,
    /^get (?:our|the|daily|weekly|updates)\b[^“”"]{0,60}\b(?:newsletter|inbox|by e-?mail|from around the globe)\b.{0,40}$/i,
    /^(?:sign up|subscribe(?: now)?|donate(?: now)?|give now|enter (?:an|your) e-?mail(?: address)?|thank you for signing up!?)$/i,
    /^(?:follow|like|find|join|connect with) us on\b[^.]{0,80}\.?$/i,
    /^follow @\w{1,30}(?: on (?:twitter|x|instagram))?\.?$/i,
  ],
})
