import { PartOfSpeech as P, Shape } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'

const MOVES =
  /^(?:rose|fell|gained|lost|slipped|climbed|dropped|added|jumped|surged|tumbled|eased|firmed|advanced|declined|slid|shed|plunged|soared|closed)$/

/** What rises and falls by a sum or a share is a company: "Velmar rose 12 yen", "Velmar fell 2.5 percent". */
export const sharePrice: ContextRule = {
  name: 'share-price',
  wordAfter: ({ parts, lower }) => (parts & P.past) !== 0 && MOVES.test(lower),
  weigh({ after }, weigh) {
    // "closed down 3 cents", "rose by 3 percent", "fell $2"
    const next = after(2)
    const third = after(3)
    const amount =
      next && !(next.shape & Shape.number) && third && next.parts & (P.preposition | P.adverb) ? third : next
    const sum = amount?.text === '$' || /^(?:US|HK|A|C)$/.test(amount?.text ?? '')
    const unit = amount === next ? third : after(4)
    if (sum || (amount && amount.shape & Shape.number && UNIT.test(unit?.lower ?? ''))) {
      weigh('organization', 2.5)
      weigh('person', -1)
    }
  },
}

const UNIT =
  /^(?:%|percent|per|pct|point|points|cents?|pence|p|yen|francs?|marks?|pfennigs|lire|crowns?|rupees?|ringgit|baht|won|pesos?|dollars?|euros?|pounds?|shillings?|guilders?|to)$/
