import type { Construction } from './construction.js'
import { isColon, isComma, isDash, type Stretch } from './stretch.js'
import { sharedSubject } from './subject.js'

/** Lee demurred: “No.” — Lee issued a statement, “It will fail.” Whatever the verb is, its subject speaks. */
export const clauseThenQuote: Construction = {
  name: 'clause-then-quote',
  find({ stretch, isTaken }) {
    const { units, article } = stretch
    const quotation = units.findIndex(
      (unit, i) => i > 1 && unit.quotation?.use === 'speech' && !isTaken(i) && handsOver(stretch, i),
    )
    if (quotation < 0) return []
    const inner = units[quotation].quotation!.inner
    const ends = /[.!?…]['’]?$/.test(article.text.slice(inner.end - 2, inner.end)) && quotation >= units.length - 2
    const source = ends ? sharedSubject(stretch, quotation - 1) : null
    return source ? [{ content: [{ start: quotation, end: quotation + 1 }], source, cue: null }] : []
  },
}

const handsOver = (stretch: Stretch, i: number): boolean =>
  isColon(stretch.units[i - 1]) || isComma(stretch.units[i - 1]) || isDash(stretch, i - 1)
