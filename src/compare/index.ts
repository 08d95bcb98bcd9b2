import { passagesOf } from '../claims/passage.js'
import { isKnownNumber, isOpenEnded } from '../claims/counted.js'
import type { Analysis } from '../model/analysis.js'
import type { Finding, RuleDescription } from '../model/finding.js'
import { contains, overlaps } from '../model/span.js'
import { compareFigure } from './compare-figure.js'
import { compareQuote } from './compare-quote.js'
import { compareEvent, compareSentence, compareStatement } from './compare-statement.js'
import { quotesOf } from './quotes.js'
import { readForComparing, type ReportedFigure } from './reading.js'
import { COMPARE_RULES, oppositeStated } from './rules.js'
import type { SourceIndex } from './source-index.js'
import { NO_TOPIC, topicsOf, type Topic } from './topic.js'
import type { Verdict } from './verdict.js'

export { COMPARE_RULES } from './rules.js'
export { SourceIndex } from './source-index.js'
export { readSource, type SourceReading } from './source-reading.js'
export { VERDICT_KINDS, type CheckedThing, type Evidence, type Verdict, type VerdictKind } from './verdict.js'

/**
 * What the sources say of each thing of a draft that can be looked up: of the claims of its record the figures that count
 * something, the quotations, the statements that it reports in its own words, and the dated happenings. In text order.
 * Spans in UTF-16 code units of the draft. Time grows with the number of claims, and with the sources only as far as they
 * share words with them.
 */
export function compareDraft(draft: Analysis, index: SourceIndex): Verdict[] {
  const reading = readForComparing(draft)
  const { article, record } = draft
  const quotes = quotesOf(draft)
  const isQuoted = (span: { readonly start: number; readonly end: number }): boolean =>
    quotes.some((quote) => contains(quote, span))
  const claims: ((topic: Topic) => Verdict | null)[] = [
    ...quotes.map((quote) => () => compareQuote(reading, quote, index)),
    ...record.attributions
      .filter(
        ({ form, content }) =>
          form === 'indirect' && !content.some((span) => quotes.some((quote) => overlaps(quote, span))),
      )
      .map((attribution) => (topic: Topic) => compareStatement(reading, attribution, index, topic)),
    ...reading.figures
      .filter(
        (figure) =>
          !isQuoted(figure) &&
          (record.claims.some(({ passage }) => contains(passage, figure)) || isCounted(draft, figure)) &&
          !isOpenEnded(figure.item) &&
          !isKnownNumber(article.text, figure.item),
      )
      .map((figure) => (topic: Topic) => compareFigure(reading, figure, index, topic)),
    ...record.claims
      .filter(({ kind }) => kind === 'event')
      .map(
        ({ passage }) =>
          (topic: Topic) =>
            compareEvent(reading, passage, index, topic),
      ),
  ]
  const first = claims.map((compareWith) => compareWith(NO_TOPIC))
  const topicOf = topicsOf(first.filter(isVerdict), reading.sentenceAt, index)
  const found = first
    .map((verdict, i) => {
      if (!verdict) return null
      const topic = topicOf(reading.sentenceAt(verdict.start))
      const isOfTopic = verdict.evidence.some(({ source }) => topic.hasReport(source.report))
      return topic.isKnown && !(verdict.kind === 'supported' && isOfTopic) ? claims[i](topic) : verdict
    })
    .filter(isVerdict)
  const told = found.filter((verdict) => !isToldByFigure(verdict, found) && !isToldByStatement(verdict, found))
  const contradicted = article.sentences.flatMap((sentence, i): Verdict[] => {
    const own = told.filter((verdict) => overlaps(verdict, sentence))
    if (
      article.paragraphs[sentence.paragraph].region !== 'body' ||
      own.some(({ kind, checked }) => kind !== 'supported' || checked !== 'figure')
    )
      return []
    const verdict = compareSentence(reading, sentence, index, topicOf(i), own)
    // of the clause with a number it is known what it says
    const isOfFigure = own.some(({ evidence }) =>
      evidence.some((one) => verdict?.evidence.some((other) => other.source === one.source && overlaps(one, other))),
    )
    return verdict && !isOfFigure ? [verdict] : []
  })
  return [...told, ...contradicted].sort((a, b) => a.start - b.start || b.end - a.end)
}

const isVerdict = (verdict: Verdict | null): verdict is Verdict => verdict !== null

/** Whether a figure counts or measures something in a sentence of the body, whose verb may have stayed unseen. */
function isCounted(
  { article: { text, paragraphs, sentences } }: Analysis,
  { item, sentence }: ReportedFigure,
): boolean {
  const { end, paragraph } = sentences[sentence]
  return (
    (item.measure !== null || item.unit !== null) &&
    paragraphs[paragraph].region === 'body' &&
    /[.!…]["”’)\]]*\s*$/.test(text.slice(Math.max(0, end - 8), end))
  )
}

/** Whether the figures of a statement say all that there is to say of it: nothing is wrong but what it counts. */
const isToldByFigure = ({ kind, checked, start, end, finding }: Verdict, all: readonly Verdict[]): boolean =>
  (checked === 'statement' || checked === 'event') &&
  all.some(
    (other) =>
      other.checked === 'figure' &&
      contains({ start, end }, other) &&
      (kind === 'supported' ||
        kind === 'unsupported' ||
        // of the clause with the number it is known what it says, of a whole sentence only which words it has
        (finding?.rule === oppositeStated && other.kind === 'supported')),
  )

/** Whether it is said already of the statement that a figure stands in that it is of somebody else. */
const isToldByStatement = ({ kind, checked, ...figure }: Verdict, all: readonly Verdict[]): boolean =>
  kind === 'misattributed' &&
  checked === 'figure' &&
  all.some((other) => other.checked === 'statement' && other.kind === kind && contains(other, figure))

/** What there is to say of a draft, in text order. */
export function findingsOf(
  verdicts: readonly Verdict[],
  { article }: Analysis,
  rules: readonly RuleDescription[] = COMPARE_RULES,
): Finding[] {
  const passageAt = passagesOf(article)
  return verdicts.flatMap(({ finding, evidence, start, end }): Finding[] => {
    const rule = finding && rules.find(({ name }) => name === finding.rule.name)
    if (!rule) return []
    return [
      {
        rule: rule.name,
        severity: rule.severity,
        document: article.document.info.id,
        passage: passageAt({ start, end }),
        message: finding.message,
        difference: finding.difference,
        related: evidence.map(({ source, ...span }) => ({
          document: source.id,
          passage: source.passageAt(span),
          message: 'the nearest passage',
        })),
      },
    ]
  })
}
