import { isSpeechWord } from '../lexicon/speech-words.js'
import type { Quotation } from '../model/annotation.js'
import { PartOfSpeech as P, type Article } from '../model/article.js'
import { indexSpans, type Span } from '../model/span.js'
import { findCues } from './cue.js'
import { byContent, type Statement } from './statement.js'
import { nounPhraseBefore } from './noun-phrase-before.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import { Sign } from './signs.js'
import { FINITE, isComma, isDash, spanOfUnits, type Stretch } from './stretch.js'

/** A quotation of fewer words without a speaker of its own may be a slogan or a title. */
const MIN_WORDS = 4

/**
 * Finds who said the quotations that no construction has tied to a speaker: they carry on the statement before them
 * (“No,” Lee said. “It will fail.” — Lee said it was lost. “It will fail.” — or the next paragraph, where it is a quotation
 * from its first mark to its last), are carried on by the next paragraph, or follow what their speaker does: Lee shook his head. “It will fail.”
 * @param stretches of the article, in order
 * @param statements in text order
 * @param isSpeaker whether a span names a person or a body
 * @returns all statements, in text order
 */
export function carryOnQuotations(
  article: Article,
  stretches: readonly Stretch[],
  quotations: readonly Quotation[],
  statements: readonly Statement[],
  isSpeaker: (source: Span) => boolean,
): Statement[] {
  if (!quotations.length) return [...statements]
  const all = [...statements]
  const claimed = indexSpans(all.flatMap(({ content }) => content))
  const quotedIn = indexSpans(quotations)
  const holders = new Map<Quotation, Statement>()
  const hold = (statement: Statement, spans: readonly Span[]): void => {
    for (const span of spans) for (const quotation of quotedIn(span)) holders.set(quotation, statement)
  }
  for (const statement of all) hold(statement, statement.content)

  const statementsIn = indexSpans(
    statements.map((statement) => {
      const { start, end } = statement.content[0]
      return { start, end, statement }
    }),
  )
  const statedIn = ({ firstToken, endToken }: Stretch): Statement | undefined =>
    statementsIn({ start: article.tokens.start[firstToken], end: article.tokens.end[endToken - 1] }).at(-1)?.statement

  let previous: Stretch | undefined
  let last: Statement | undefined
  for (let i = 0; i < stretches.length; i++) {
    const stretch = stretches[i]
    const quotes = (stretch.signs & Sign.quotation) !== 0
    const lead = quotes ? connectiveLength(stretch) : 0
    const first = quotes ? stretch.units[lead]?.quotation : null
    if (first && first.use === 'speech' && !claimed(first).length) {
      const carriedOn = first.continues >= 0 ? holders.get(quotations[first.continues]) : undefined
      const rest = lead || stretch.units.length <= 2 ? first : spanOfUnits(stretch, 0, withoutFinalMark(stretch))
      const signed = lead ? null : signedBy(stretch, first, stretches[i + 1], isSpeaker)
      if (signed) {
        all.push(signed)
        hold(signed, [first])
        previous = stretch
        continue
      }
      const before =
        carriedOn ??
        (goesOn(article, previous, first, stretch, lead) ? (last ?? (previous && statedIn(previous))) : undefined)
      if (before) {
        before.content = [...before.content, { start: rest.start, end: rest.end }]
        hold(before, [first])
      } else if (previous?.paragraph === stretch.paragraph && stretch.units.length <= 2) {
        const statement = afterAction(previous, first)
        if (statement) {
          all.push(statement)
          hold(statement, [first])
        }
      }
    }
    if (previous?.paragraph !== stretch.paragraph && !first) last = undefined
    if (quotes) last = holderWithin(stretch, holders) ?? last
    previous = stretch
  }
  // “We came in May. — “We left in June,” Lee said: whoever speaks the paragraph that carries a quotation on speaks it all
  for (const quotation of quotations) {
    const statement = holders.get(quotation)
    if (!statement) continue
    for (let k = quotation.continues; k >= 0 && !holders.has(quotations[k]); k = quotations[k].continues) {
      const { start, end } = quotations[k]
      statement.content = [{ start, end }, ...statement.content]
      holders.set(quotations[k], statement)
    }
  }
  return all.sort(byContent)
}

/** The statement that the last quotation of a stretch is part of which is part of any. */
function holderWithin({ units }: Stretch, holders: ReadonlyMap<Quotation, Statement>): Statement | undefined {
  for (let i = units.length - 1; i >= 0; i--) {
    const { quotation } = units[i]
    const holder = quotation && holders.get(quotation)
    if (holder) return holder
  }
  return undefined
}

/** “It will fail.” — Ann Lee, mayor of Rome: the name behind a dash after the quotation, there or in a line of its own. */
function signedBy(
  stretch: Stretch,
  quotation: Quotation,
  next: Stretch | undefined,
  isSpeaker: (source: Span) => boolean,
): Statement | null {
  if (!next || stretch.units.length > 2 || next.paragraph - stretch.paragraph > 1) return null
  const name = isDash(next, 0) ? 1 : 0
  const phrase = nounPhraseFrom(next, name, { apposition: true })
  if (!phrase || phrase.end < next.units.length - name || next.units[name].tag !== P.name) return null
  const source = spanOfUnits(next, phrase.start, phrase.end)
  if (!name && !(isTitledAlone(stretch, quotation, next) && isSpeaker(source))) return null
  return {
    rule: 'quotation-then-signature',
    paragraph: stretch.paragraph,
    content: [{ start: quotation.start, end: quotation.end }],
    source,
    antecedent: null,
    via: null,
    cue: null,
  }
}

/** “It will fail.” ¶ Ann Lee, engineer: without a dash, a name and what its bearer is, each in a paragraph of its own. */
function isTitledAlone(stretch: Stretch, quotation: Quotation, next: Stretch): boolean {
  const { paragraphs } = next.article
  return (
    next.paragraph === stretch.paragraph + 1 &&
    stretch.firstToken === paragraphs[stretch.paragraph].firstToken &&
    quotation.endToken - quotation.firstToken >= MIN_WORDS + 2 &&
    next.units.some(isComma) &&
    next.firstToken === paragraphs[next.paragraph].firstToken &&
    next.endToken === paragraphs[next.paragraph].endToken
  )
}

/** The units of the connective, with its comma, that a stretch begins with before a quotation; 0 if it does not. */
function connectiveLength({ units }: Stretch): number {
  if (!isSpeechWord(units[0].word, 'connective')) return 0
  return units[1]?.quotation ? 1 : isComma(units[1]) && units[2]?.quotation ? 2 : 0
}

/** The units of a stretch without its final period. */
function withoutFinalMark({ units }: Stretch): number {
  let end = units.length
  while (end > 1 && !units[end - 1].quotation && units[end - 1].tag === P.punctuation) end--
  return end
}

/** Whether a quotation at the head of a stretch carries on the one before it in the paragraph, or is a paragraph of its own. */
function goesOn(
  { paragraphs }: Article,
  previous: Stretch | undefined,
  quotation: Quotation,
  stretch: Stretch,
  lead: number,
): boolean {
  if (quotation.endToken - quotation.firstToken < MIN_WORDS) return false
  const alone = stretch.units.length - lead <= 2
  if (previous?.paragraph === quotation.paragraph) return alone || (!lead && !findCues(stretch).length)
  return !lead && quotation.end >= paragraphs[quotation.paragraph].end - 1
}

/** Lee shook his head. “It will fail.” — the subject of the sentence before speaks. */
function afterAction(previous: Stretch, quotation: Quotation): Statement | null {
  if (quotation.endToken - quotation.firstToken < MIN_WORDS + 2) return null
  const { units } = previous
  const verb = units.findIndex((unit, i) => i > 0 && (unit.tag & FINITE) !== 0)
  const subject = verb > 0 ? nounPhraseBefore(previous, verb) : null
  const speaks =
    subject &&
    (units[subject.end - 1].tag & (P.name | P.pronoun)) !== 0 &&
    /^[\p{Lu}\d]/u.test(previous.article.text.slice(quotation.inner.start))
  return speaks
    ? {
        rule: 'quotation-after-action',
        paragraph: previous.paragraph,
        content: [{ start: quotation.start, end: quotation.end }],
        source: spanOfUnits(previous, subject.start, subject.end),
        antecedent: null,
        via: null,
        cue: null,
      }
    : null
}
