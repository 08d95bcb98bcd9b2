import type { Quotation } from '../../model/annotation.js'
import type { Article } from '../../model/article.js'
import type { Diagnostic } from '../../model/record.js'
import type { Span } from '../../model/span.js'
import { tokensIn } from '../../text/tokens.js'
import { findMarkedStretches } from './marks.js'
import { nickname } from './nickname.js'
import { scareQuote } from './scare-quote.js'
import { termMentioned } from './term-mentioned.js'
import { titleOfWork } from './title-of-work.js'
import type { UnquotedUse } from './use.js'

/** What quotation marks are used for beside speech; the first that applies counts. */
const USES: readonly UnquotedUse[] = [nickname, termMentioned, titleOfWork, scareQuote]

/** Everything between quotation marks outside of boilerplate, in text order, not overlapping, with what the marks are for. */
export function annotateQuotations(article: Article): Quotation[] {
  const quotations: Quotation[] = []
  let openBefore = -1
  article.paragraphs.forEach((paragraph, index) => {
    if (paragraph.region === 'boilerplate') return
    const stretches = findMarkedStretches(article.text.slice(paragraph.start, paragraph.end), openBefore >= 0)
    const carriedOn = openBefore
    openBefore = -1
    for (const stretch of stretches) {
      const { closed } = stretch
      const { start, end } = shift(stretch, paragraph.start)
      const inner = shift(stretch.inner, paragraph.start)
      const [firstToken, endToken] = tokensIn(article.tokens, { start, end })
      if (firstToken === endToken) continue
      const continues = start === paragraph.start ? carriedOn : -1
      const found = { start, end, inner, closed, firstToken, endToken, paragraph: index, continues }
      const use = continues < 0 ? USES.find(({ applies }) => applies(article, found)) : undefined
      quotations.push({
        start,
        end,
        inner,
        closed,
        firstToken,
        endToken,
        paragraph: index,
        continues,
        use: use?.use ?? 'speech',
        rule: use?.name ?? 'quotation-marks',
      })
      if (!closed && end === paragraph.end) openBefore = quotations.length - 1
    }
  })
  return quotations
}

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

/** A warning for each quotation that no mark closes and no paragraph carries on. */
export function reportUnclosed(quotations: readonly Quotation[]): Diagnostic[] {
  const carriedOn = new Set(quotations.map(({ continues }) => continues))
  return quotations.flatMap(({ closed, start, end }, i) =>
    closed || carriedOn.has(i)
      ? []
      : [
          {
            severity: 'warning',
            code: 'quotation-not-closed',
            message: 'no mark closes this quotation before its paragraph ends',
            start,
            end,
          },
        ],
  )
}
