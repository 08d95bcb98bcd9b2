import type { ContextRule } from '../surroundings.js'
import { TYPES } from '../evidence.js'

/** A district before an office belongs to it: "U.S. District | Judge Ann Hall", "Lipno County District | Attorney". */
export const districtOfOffice: ContextRule = {
  name: 'district-of-office',
  wordAfter: ({ text }) => /^(?:Judge|Attorney|Court)$/.test(text),
  weigh({ shape: { words } }, weigh) {
    if (words.length > 1 && /^(?:District|Circuit)$/.test(words.at(-1)!.text)) for (const type of TYPES) weigh(type, -6)
  },
}
