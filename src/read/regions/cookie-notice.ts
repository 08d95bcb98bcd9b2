import { boilerplateLines } from './whole-lines.js'

/** "We use cookies to improve …", "Accept all", "Privacy Policy". */
export const cookieNotice = boilerplateLines({
  name: 'cookie-notice',
  patterns: [
    /^(?:we|this (?:web)?site|our (?:web)?site)(?: and our partners)? uses? cookies\b.{0,280}$/i,
    /^(?:accept|reject|manage|allow)(?: all)?(?: cookies)?$/i,
    /^(?:cookie (?:policy|settings|preferences|notice)|privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions|& conditions))(?:\s?[|•·].{0,120})?$/i,
    /^by (?:using|continuing to use) (?:this|our) (?:web)?site\b.{0,200}$/i,
  ],
})
