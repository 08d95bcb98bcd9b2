const NAME =
  "(?:\\p{Lu}[\\p{Ll}’'-]{1,20}|\\p{Lu}\\.(?:\\s?\\p{Lu}\\.)?)(?: (?:de|del|van|von|der|bin|al|el)| \\p{Lu}\\.){0,2}(?: \\p{Lu}[\\p{L}’'-]{1,20}){1,2}"
const PLACE = "\\p{Lu}[\\p{L}’'-]{1,20}(?: \\p{Lu}[\\p{L}’'-]{1,20}){0,2}"
const POST = '(?:[Cc]orrespondents?|[Rr]eporters?|[Ee]ditor|[Ww]riters?)'
/**
 * Behind a name: " in Denby", " at Vale Park", ", Political Correspondent", " North of England correspondent", ", Harbour
 * News", "/Post Writer", " with AFP, dpa", " (now)".
 */
const BESIDE = `(?: (?:in|at) ${PLACE}|(?:,? |/)(?:[\\p{L}’']{1,20} ){0,4}(?:News|${POST})| with \\p{L}{2,20}(?:(?:, | and )\\p{L}{2,20}){0,2}| \\((?:now|earlier)\\))?`
const NAMES = new RegExp(`^${NAME}${BESIDE}(?:(?:, and |, | and | & )${NAME}${BESIDE}){0,3}$`, 'u')
/** "ANN LEE, SPOKESPERSON" */
const WITH_ROLE = /^\p{Lu}{2,20}(?: \p{Lu}\.)?(?: \p{Lu}{2,20}){1,2}, \p{Lu}{4,20}$/u
/** "Staff Reporter", "Our Correspondent in Denby", "Staff Correspondent, Denby", "Web Desk". */
const STAFF = new RegExp(
  `^(?:(?:[Oo]ur|[Ss]taff|[Ss]pecial|[Bb]ureau|[Aa]gency) (?:(?:[Ss]taff|[Ss]pecial|[Cc]ourt|[Cc]rime) )?${POST}|(?:News|Web|Online|Digital|City|Sports) [Dd]esk)(?:(?:, | in )${PLACE})?$`,
  'u',
)
/** Words of menus that are written like names. */
const NO_NAME =
  /\b(?:News|Photos?|Staff|Press|Media|Post|Daily|Times|Project|Day|Live|World|Opinion|Sports?|Events?|Home|About|Contact|Writer|Editor|Reporter|Release|Section|Topics?|Gazette|Watch|Update|Search|Account|More|Read)\b/
/** Behind a name they say where somebody works. */
const POST_BEHIND = /(?:,? |\/)[^,/]{0,60}\b(?:News|correspondents?|reporters?|editor|writers?)$/i

/** "Ann Lee", "Ann Lee in Denby and Joe Hall in Lipno", "Ann Lee, Harbour News", "Staff Reporter": who signs an article. */
export const isSignature = (text: string): boolean =>
  (NAMES.test(text) && !NO_NAME.test(text.replace(POST_BEHIND, ''))) || WITH_ROLE.test(text) || STAFF.test(text)
