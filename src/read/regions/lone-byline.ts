import { headOf, isTaken, textOf, type RegionRule } from './region-rule.js'

const NAME =
  /^\p{Lu}[\p{Ll}’'-]{1,20}(?: (?:de|del|van|von|der|bin|al|el)| \p{Lu}\.){0,2}(?: \p{Lu}[\p{L}’'-]{1,20}){1,2}$/u
/** Words of menus that are written like names. */
const NO_NAME =
  /\b(?:News|Photos?|Staff|Press|Media|Post|Daily|Times|Project|Day|Live|World|Opinion|Sports?|Events?|Home|About|Contact|Writer|Editor|Reporter|Release|Section|Topics?|Gazette|Watch|Update|Search|Account|More|Read)\b/

/** A name alone on the line behind the headline or the date. */
export const loneByline: RegionRule = {
  name: 'lone-byline',
  kind: 'byline',
  find(page, earlier) {
    if (earlier.all.some(({ kind }) => kind === 'byline')) return []
    const head = headOf(page)
    const found = head.find((line, i) => {
      const before = head[i - 1]
      if (!before || isTaken(line, earlier)) return false
      const text = textOf(page, line)
      return (
        NAME.test(text) &&
        !NO_NAME.test(text) &&
        earlier.at(before).some(({ kind }) => kind === 'headline' || kind === 'dateline')
      )
    })
    return found ? [found] : []
  },
}
