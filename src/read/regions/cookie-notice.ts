import { boilerplateLines } from './whole-lines.js'

/** "We use cookies to improve …", "Accept all", "Privacy Policy". */
export const cookieNotice = boilerplateLines({
  name: 'cookie-notice',
  patterns: [
    /^(?:we|this (?:web)?site|our (?:web)?site)(?: and our partners)? uses? (?:\w{1,10} )?cookies\b.{0,280}$/i,
    /^cookies on (?:this|our)\b.{0,60}$/i,
    /^(?:accept|reject|manage|allow|view)(?: all)?(?: additional)?(?: cookies| preferences| settings)?$/i,
    /^(?:cookies?|cookie (?:policy|settings|preferences|notice)|privacy(?: (?:policy|notice))?|terms(?: (?:of (?:use|service)|and conditions|& conditions))?|accessibility(?: statement)?|imprint)(?:\s?[|•·].{0,120})?$/i,
    /^by (?:using|continuing to use) (?:this|our) (?:web)?site\b.{0,200}$/i,
    /^by (?:signing up|subscribing|submitting|creating an account),? you (?:agree|accept)\b.{0,200}$/i,
    /^we value your privacy\b.{0,200}$/i,
    /^we and our (?:\d{1,4} )?partners\b.{0,280}$/i,
  ],
  holding: [
    [
      /cookies/i,
      /^(?=.{0,250}\b(?:we use|we and|our (?:partners|(?:web)?site)|this (?:web)?site|your (?:browser|experience|preferences|settings|device)|you (?:can|consent|agree|accept))\b)[^“”]{0,250}\bcookies\b[^“”]{0,250}$/i,
    ],
  ],
})
