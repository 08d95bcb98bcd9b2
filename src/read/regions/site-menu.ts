import { boilerplateLines } from './whole-lines.js'

/** "Skip to main content", "Home > World > Asia", "Advertisement", "Back to top". */
export const siteMenu = boilerplateLines({
  name: 'site-menu',
  patterns: [
    /^skip to (?:main |primary |site )?(?:content|navigation|menu|search|footer|cookie)\b[^.]{0,40}$/i,
    /^home\s?[>»›/|].{0,120}$/i,
    /^(?:home|menu|main menu|footer menu|search|log ?in|sign in|register|my account|contact|contact us|about us|site ?map|navigation|back to top|advertisement|sponsored(?: content)?|careers|newsletters|more languages|available in|close|loading)(?:\.{3}|…)?$/i,
    /^(?:story|article) continues (?:below|after)(?: this)? (?:the )?(?:ad|advert|advertisement)s?\.?$/i,
  ],
})
