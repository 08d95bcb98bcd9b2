import { ANY_PLACE, Known } from '../../../lexicon/gazetteer.js'
import { Shape, type Word } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'

/** A town with a score or a victory is its team: "Lipno 2 Warsaw 1", "Lipno beat Warsaw". */
export const scoreBeside: ContextRule = {
  name: 'score-beside',
  weigh({ before, after, shape: { known } }, weigh) {
    if (!(known & ANY_PLACE) || known & Known.country) return
    if (BEATS.test(before(1)?.lower ?? '') || BEATS.test(after(1)?.lower ?? '')) weigh('organization', 4)
    if (!isScore(after(1))) return
    const next = after(2)
    const listed = isScore(before(1))
    const pair = /^[-–]$/.test(next?.text ?? '') && isScore(after(3))
    const table = next !== undefined && next.shape & Shape.capital && isScore(after(3))
    if (listed || pair || table || /^(?:beat|and|v|vs)$/.test(before(1)?.lower ?? '')) weigh('organization', 4)
  },
}

const BEATS = /^(?:beat|thrashed|trounced|edged|outplayed)$/
const isScore = (word: Word | undefined): boolean => word !== undefined && /^\d{1,3}$/.test(word.text)
