import { gazetteer, Known } from '../../../lexicon/gazetteer.js'
import { isInLexicon } from '../../../lexicon/parts-of-speech.js'
import type { ContextRule } from '../surroundings.js'

/** The plural of a surname after "the" or "both" is a family: "the Clintons"; in a report on sport a team. */
export const familyName: ContextRule = {
  name: 'family-name',
  wordBefore: ({ lower }) => lower === 'the' || lower === 'both',
  weigh({ sport, shape: { words, facts, known } }, weigh) {
    const { text, lower } = words[0]
    if (sport || known || words.length > 1 || facts[0].common || !/[^s]s$/.test(text)) return
    const isSurname = (end: number): boolean =>
      !isInLexicon(lower.slice(0, end)) && (gazetteer().factsOf(text.slice(0, end)) & Known.surname) !== 0
    if (!isSurname(-1) && !(text.endsWith('es') && isSurname(-2))) return
    weigh('other', 2.5)
    weigh('organization', -1)
    weigh('person', -1)
  },
}
