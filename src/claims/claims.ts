import { hash } from 'node:crypto'
import { PartOfSpeech as P, Shape, type Article, type Sentence } from '../model/article.js'
import type { ArticleRecord, Attribution, AttributionLevel, Claim, ClaimKind, FigureItem } from '../model/record.js'
import { hull, indexSpans, type Span } from '../model/span.js'
import { fold, onOneLine } from '../text/fold.js'
import { tokensIn } from '../text/tokens.js'
import { isKnownNumber } from './counted.js'
import { passagesOf } from './passage.js'

type Found = Pick<ArticleRecord, 'entities' | 'dates' | 'figures' | 'attributions'>

/**
 * The claims of an article, in text order: each attributed statement, and each sentence of the body, or what is left of it
 * outside of statements, that asserts a figure, or a date together with an entity.
 */
export function makeClaims(article: Article, found: Found): Claim[] {
  const { text, document } = article
  const passageAt = passagesOf(article)
  const datesIn = indexSpans(found.dates)
  const figuresIn = indexSpans(found.figures)
  const mentionsIn = indexSpans(
    found.entities.flatMap(({ id, type, mentions }) => mentions.map(({ start, end }) => ({ start, end, id, type }))),
  )
  const attributedIn = indexSpans(found.attributions.map((attribution) => hull(partsOf(attribution))))
  const occurrences = new Map<string, number>()

  const makeClaim = (
    kind: ClaimKind,
    where: Span,
    parts: readonly Span[],
    { id: attribution, level }: Pick<Attribution, 'level'> & { readonly id: string | null },
  ): Claim => {
    const passage = passageAt(where)
    const key = `${document.info.id}\0${kind}\0${fold(passage.exact)}`
    const occurrence = occurrences.get(key) ?? 0
    occurrences.set(key, occurrence + 1)
    return {
      id: hash('sha256', `${key}\0${occurrence}`).slice(0, 12),
      kind,
      text: onOneLine(parts.map(({ start, end }) => text.slice(start, end)).join(' ')),
      passage,
      attribution,
      level,
      entities: [...new Set(mentionsIn(where).map(({ id }) => id))],
      dates: datesIn(where).map(({ id }) => id),
      figures: figuresIn(where).map(({ id }) => id),
    }
  }

  /** What a stretch of text asserts of itself: a figure, or a happening tied to a time and to somebody. */
  const kindOfAssertion = (where: Span): ClaimKind | null => {
    if (!isAssertion(article, where)) return null
    if (figuresIn(where).some((figure) => isCounted(text, figure))) return 'figure'
    const dated = datesIn(where).some(
      ({ value, type }) => value !== null && (type === 'date' || type === 'range' || type === 'time'),
    )
    return dated && mentionsIn(where).some(({ type }) => type !== 'other') ? 'event' : null
  }

  const attributed = found.attributions.map((attribution) =>
    makeClaim(kindOf(attribution), hull(partsOf(attribution)), assertedBy(article, attribution), attribution),
  )
  const unattributed: { readonly id: null; readonly level: AttributionLevel } = { id: null, level: 'none' }
  const stated = article.sentences.flatMap((sentence) => {
    if (article.paragraphs[sentence.paragraph].region !== 'body') return []
    if (!figuresIn(sentence).length && !datesIn(sentence).length) return []
    const rests = outside(text, sentence, attributedIn(sentence)).map((rest) => ({ rest, kind: kindOfAssertion(rest) }))
    const asserting = rests.filter(({ kind }) => kind !== null)
    // "and has spent $3 million": only the whole sentence says who; "Last week Hall had [what he called “a talk”]": and what
    const wheres = asserting.some(
      ({ rest }) =>
        (rest.start > sentence.start && !hasSubject(article, rest)) ||
        (rest.end < lastEnd(article, sentence) && isUnfinished(article, rest)),
    )
      ? [{ rest: sentence, kind: asserting[0].kind }]
      : asserting
    return wheres.map(({ rest, kind }) => makeClaim(kind!, rest, [rest], unattributed))
  })
  return [...attributed, ...stated].sort((a, b) => a.passage.start - b.passage.start || a.passage.end - b.passage.end)
}

const kindOf = ({ form }: Attribution): ClaimKind => (form === 'indirect' ? 'statement' : 'quote')

const partsOf = ({ content, source, cue }: Attribution): Span[] => [
  ...content,
  ...(source ? [source] : []),
  ...(cue ? [cue] : []),
]

/**
 * What an attribution asserts, readable alone: its content, or, where that has no verb of its own, with who says it: "praised the
 * plan", "vowed to leave", "called him “moderate”".
 */
function assertedBy(article: Article, attribution: Attribution): readonly Span[] {
  const { form, content } = attribution
  const isWhole = form === 'direct' || form === 'block' || content.some((part) => hasVerb(article, part))
  return isWhole ? withoutWhat(content) : [hull(partsOf(attribution))]
}

/** Whether a finite verb stands in a span; not "Rome to leave", nor that of "Rome to say where it is". */
function hasVerb({ tokens, tags }: Article, span: Span): boolean {
  const [first, end] = tokensIn(tokens, span)
  let infinitive = false
  for (let i = first; i < end; i++) {
    if (tags[i] & FINITE || (tags[i] & P.verb && i > first && !(tags[i - 1] & (P.infinitiveTo | P.adverb)))) return true
    if (infinitive && tags[i] & (P.subordinator | P.relative)) return false
    if (tags[i] & P.infinitiveTo) infinitive = true
  }
  return false
}

/** "what Lee said was “a lie”": what is asserted is the lie. */
const withoutWhat = (content: Attribution['content']): Attribution['content'] =>
  content.length > 1 && content[0].exact.toLowerCase() === 'what' ? content.slice(1) : content

/** What is left of a sentence outside of statements, without the commas and conjunctions at its ends. */
function outside(text: string, { start, end }: Sentence, statements: readonly Span[]): Span[] {
  const rests: Span[] = []
  let from = start
  for (const statement of [...statements, { start: end, end }]) {
    if (statement.start > from) rests.push(...trim(text, from, Math.min(statement.start, end), from > start))
    from = Math.max(from, statement.end)
  }
  return rests
}

const JOINT_BEFORE = /^[\s,;:.–—-]*(?:(?:and|but|while|which|who|as|although|though)\s+)?/
const JOINT_AFTER = /[\s,;:–—-]*(?:\s(?:and|but|while))?[\s,;:–—-]*$/
/** What the end of a stretch with such a joint looks like. */
const MAY_JOIN = /(?:[\s,;:–—-]|and|but|while)$/

function trim(text: string, start: number, end: number, isRest: boolean): Span[] {
  const exact = text.slice(start, end)
  const from = isRest ? start + JOINT_BEFORE.exec(exact)![0].length : start
  const to = start + (MAY_JOIN.test(exact.slice(-5)) ? exact.replace(JOINT_AFTER, '') : exact).length
  return from < to ? [{ start: from, end: to }] : []
}

const FINITE = P.past | P.verbS | P.modal | P.auxiliary

/** A finite verb and no question mark: not "2. Hall (3)" or "Who has 40 ships?". */
function isAssertion({ text, tokens, tags }: Article, where: Span): boolean {
  if (/\?["”’']*$/.test(text.slice(Math.max(where.start, where.end - 4), where.end))) return false
  const [first, end] = tokensIn(tokens, where)
  if (end - first < 4) return false
  for (let i = first; i < end; i++) {
    if (tags[i] & FINITE) return true
    // "some 2,700 children understand the language"
    if (tags[i] & P.verb && i > first && tags[i - 1] & (P.noun | P.name | P.adverb)) return true
  }
  return false
}

const SUBJECT = P.noun | P.name | P.pronoun | P.determiner | P.number | P.adjective

/** Whether a stretch begins as a subject does; not "has spent $3 million" or "on Thursday, ending a century". */
function hasSubject({ tokens, tags }: Article, where: Span): boolean {
  const [first] = tokensIn(tokens, where)
  return (tags[first] & SUBJECT) !== 0
}

const GOVERNING = P.auxiliary | P.modal | P.determiner | P.infinitiveTo

/** Whether a stretch breaks off before what its last word governs: "Last week Hall had". */
function isUnfinished({ tokens, tags }: Article, where: Span): boolean {
  const [, end] = tokensIn(tokens, where)
  return (tags[end - 1] & GOVERNING) !== 0
}

/** Where the last word of a sentence ends, its final mark left out. */
function lastEnd({ tokens }: Article, { firstToken, endToken }: Sentence): number {
  let last = endToken - 1
  while (last > firstToken && tokens.word[last].shape & Shape.symbol) last--
  return tokens.end[last]
}

/** Whether a figure says how much or how many; not a rank, nor "one", nor a small number of what is known already. */
const isCounted = (text: string, figure: FigureItem): boolean =>
  figure.kind !== 'ordinal' && !isKnownNumber(text, figure)
