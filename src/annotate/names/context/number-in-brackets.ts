import { ANY_PLACE, Known } from '../../../lexicon/gazetteer.js'
import { Shape } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'

/** Who scored, at which minute, or wrote, in which year, stands in brackets: "(Moss 12, Olbrich 77 penalty)", "(Olbrich 1987)". */
export const numberInBrackets: ContextRule = {
  name: 'number-in-brackets',
  headings: true,
  wordAfter: ({ shape, text }) => (shape & Shape.number) !== 0 && /^\d{1,4}$/.test(text),
  weigh({ before, after, shape: { words, known } }, weigh) {
    if (words.length > 2 || known & (ANY_PLACE | Known.organization | Known.people | Known.nonName)) return
    if (!/^(?:[,);]|penalty|pen|og|and)$/.test(after(2)?.lower ?? '')) return
    const opened = before(1)?.text === '('
    // ", Olbrich 77" within the brackets
    const listed = before(1)?.text === ',' && /^(?:\d{1,3}|penalty|pen|og)$/.test(before(2)?.lower ?? '')
    if (opened || listed) weigh('person', 2.5)
  },
}
