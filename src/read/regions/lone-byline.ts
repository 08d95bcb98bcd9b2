import { headOf, isTaken, textOf, type Page, type RegionRule } from './region-rule.js'

const NAME =
  /^\p{Lu}[\p{Ll}’'-]{1,20}(?: (?:de|del|van|von|der|bin|al|el)| \p{Lu}\.){0,2}(?: \p{Lu}[\p{L}’'-]{1,20}){1,2}(?: in \p{Lu}[\p{L} ’'-]{1,30})?$/u
/** "ANN LEE, SPOKESPERSON", "Ann Lee (now) and Tom Ray (earlier)". */
const WITH_ROLE =
  /^\p{Lu}{2,20}(?: \p{Lu}\.)?(?: \p{Lu}{2,20}){1,2}, \p{Lu}{4,20}$|^(?:(?: and |, )?\p{Lu}[\p{L}’'-]{1,20} \p{Lu}[\p{L}’'-]{1,20} \((?:now|earlier)\)){1,4}$/u
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
        isName(text) &&
        earlier
          .at(before)
          .some(({ kind, start }) => kind === 'headline' || kind === 'dateline' || isPortrait(page, start))
      )
    })
    return found ? [found] : []
  },
}

/** "Ann Lee", "Ann Lee in Denby". */
export const isName = (text: string): boolean => (NAME.test(text) && !NO_NAME.test(text)) || WITH_ROLE.test(text)

/** "Portrait of Ann Lee", as the picture of an author is described. */
const isPortrait = ({ text }: Page, start: number): boolean => text.startsWith('Portrait of ', start)
