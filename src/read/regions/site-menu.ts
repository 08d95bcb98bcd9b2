import { boilerplateLines } from './whole-lines.js'

/** "Skip to main content", "Home > World > Asia", "Advertisement", "Back to top". */
export const siteMenu = boilerplateLines({
  name: 'site-menu',
  patterns: [
    /^(?:skip|jump) to (?:the )?(?:main |primary |site )?(?:content|navigation|menu|search|footer|cookie)\b[^.]{0,40}$/i,
    /^(?:home|front page)\s?[>»›/|].{0,120}$/i,
    /^(?:\p{Lu}[\p{L}&'’]{1,15}(?: \p{Lu}[\p{L}&'’]{1,15})?\s?[|•·]\s?){3,15}\p{Lu}[\p{L}&'’]{1,15}(?: \p{Lu}[\p{L}&'’]{1,15})?$/u,
    /^(?:home|menu|main menu|footer menu|sections|search|search for:?|log ?in|sign ?in|sign out|register|register now|my account|contact|contact us|about|about us|about|site ?map|accessibility links|navigation|toggle navigation|top of page|back to top|advertisement|\[ad\]|scroll to continue|advertise|ad feedback|sponsored(?: content)?|promoted links|careers|jobs|newsletters?|more languages|languages|available in|close|loading|previous|next|show more|load more|view all|breaking news|live feed|watch live|e-?edition|classifieds|obituaries|whitepapers|webinars)(?:\.{3}|…)?$/i,
    /^(?:story|article) continues (?:below|after)(?: this)? (?:the |our )?(?:ad|advert|advertisement|sponsor message)s?\.?$/i,
    /^sponsored by\b.{0,60}$/i,
    /^(?:please )?(?:turn on|enable) javascript\b.{0,80}$/i,
    /^(?:english|français|deutsch|español|português|italiano|русский|العربية|中文|日本語|한국어|türkçe|فارسی|українська|简中|繁中)$/i,
    /^download our (?:free )?app\b.{0,100}$/i,
    /^(?:show key events only|sort by:? \w{1,12}|pinned post|see all .{0,40}|report a problem with this page)$/i,
    /^skip (?:advertisement|next section|this (?:ad|section))\b.{0,60}$/i,
    /^(?:go to homepage|live tv|latest (?:videos|audio)|video player ?(?:close)?|show more stories|an official website of .{1,60}|here['’]s how you know|scroll down(?: for (?:video|more))?|continue reading below|submit a tip)$/i,
    /^available in\b.{0,60}$/i,
    /^to view this video\b.{0,200}$/i,
    /^this live blog is now closed\b.{0,120}$/i,
    /^(?:updated )?\d{1,2} ?(?:m|h|d|mins?|minutes?|hours?|days?) ago\b.{0,100}$/i,
    /^updated at \d{1,2}[.:]\d\d .{1,10}$/i,
  ],
  holding: [[/up and down arrows/i, /^.{0,60}\buse (?:the )?up and down arrows\b.{0,100}$/i]],
})
