import { ANY_PLACE, Known } from '../../../lexicon/gazetteer.js'
import { Shape, type Word } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'

/** A town with a score is its team: "Lipno 2 Warsaw 1", "beat Lipno 3-1". */
export const scoreBeside: ContextRule = {
  name: 'score-beside',
  weigh({ before, after, shape: { known } }, weigh) {
    if (!(known & ANY_PLACE) || known & Known.country || !isScore(after(1))) return
    const next = after(2)
    const pair = /^[-–]$/.test(next?.text ?? '') && isScore(after(3))
    const table = next !== undefined && next.shape & Shape.capital && isScore(after(3))
    if (pair || table || /^(?:beat|and|v|vs)$/.test(before(1)?.lower ?? '')) weigh('organization', 4)
  },
}

const isScore = (word: Word | undefined): boolean => word !== undefined && /^\d{1,3}$/.test(word.text)
