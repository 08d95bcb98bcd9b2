import { boilerplateLines } from './whole-lines.js'

const NAME = "\\p{Lu}[\\p{L}’'-]{1,20}(?: \\p{Lu}[\\p{L}’'-]{1,20}){0,2}"
/** "Lee 7", "Hall (Roux 60)" */
const PLAYER = `(?:\\p{Lu}\\. )?${NAME}(?: \\d{1,2})?(?: \\([^()]{1,40}\\))?`
/** "Sarn Rovers (4-4-2)" */
const TEAM = `${NAME}(?: \\([\\d-]{3,9}\\))?`

/** Who played, with marks or in rows, behind the name of the team: "Sarn Rovers: Lee 7; Hall 6, Moss 8, Roux 5, Reyes 7". */
export const lineUp = boilerplateLines({
  name: 'line-up',
  patterns: [
    new RegExp(`^(?=[^:]{1,80}: )(?=[^;]*;|(?:[^\\d]*\\d){3})${TEAM}: ${PLAYER}(?:[,;] ${PLAYER}){4,30}\\.?$`, 'u'),
  ],
})
