import { hash } from 'node:crypto'
import { PartOfSpeech as P, Shape, type Article, type Sentence } from '../model/article.js'
import type { ResolvedEntity, ResolvedMention } from '../model/entity.js'
import type { ArticleRecord, Attribution, AttributionLevel, Claim, ClaimKind, FigureItem } from '../model/record.js'
import { hull, indexSpans, type Span } from '../model/span.js'
import { fold, onOneLine } from '../text/fold.js'
import { tokensIn } from '../text/tokens.js'
import { isKnownNumber, isOpenEnded } from './counted.js'
import { tellsWhen } from './dating.js'
import { passagesOf } from './passage.js'

/** What a claim rests on, numbered. */
interface Found extends Pick<ArticleRecord, 'dates' | 'figures' | 'attributions'> {
  /** In text order. */
  readonly mentions: readonly ResolvedMention[]
  readonly idOf: (entity: ResolvedEntity) => string
}

/**
 * The claims of an article, in text order: each attributed statement, and each sentence of the body, or what is left of it
 * outside of statements, that asserts a figure, or a date together with an entity.
 */
export function makeClaims(article: Article, found: Found): Claim[] {
  const { text, tokens, document } = article
  const passageAt = passagesOf(article)
  const datesIn = indexSpans(found.dates)
  const figuresIn = indexSpans(found.figures)
  const mentionsIn = indexSpans(found.mentions)
  const hulls = found.attributions.map(hullOf)
  const cueEnds = new Set(found.attributions.flatMap(({ cue }) => (cue ? [cue.end] : [])))
  const attributedIn = indexSpans(hulls)
  const sourcesIn = indexSpans(found.attributions.flatMap(({ source }) => source ?? []))
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
      text: onOneLine(
        parts.length === 1 && parts[0].start === where.start && parts[0].end === where.end
          ? passage.exact
          : parts.map(({ start, end }) => text.slice(start, end)).join(' '),
      ),
      passage,
      attribution,
      level,
      entities: [...new Set(mentionsIn(where).map(({ entity }) => found.idOf(entity)))],
      dates: datesIn(where).map(idOf),
      figures: figuresIn(where).map(idOf),
    }
  }

  /** What a stretch of text asserts of itself: a figure, or a happening tied to a time and to somebody. */
  const kindOfAssertion = (where: Span): ClaimKind | null => {
    if (!isAssertion(article, where)) return null
    if (figuresIn(where).some((figure) => isCounted(text, figure))) return 'figure'
    const dated = datesIn(where).some((date) => tellsWhen(article, date))
    return dated && !isOfCue(where) && mentionsIn(where).some(({ entity }) => entity.type !== 'other') ? 'event' : null
  }

  const claims: Claim[] = []
  found.attributions.forEach((attribution, i) => {
    const isEmpty = isQuestion(article, attribution) || pointsElsewhere(article, attribution)
    if (isEmpty && !figuresIn(hulls[i]).length) return
    claims.push(makeClaim(kindOf(attribution), hulls[i], assertedBy(article, attribution, hulls[i]), attribution))
  })
  /** "told | the ITV station in an interview aired on Monday |": what stands right behind a cue is said of the saying. */
  const isOfCue = (where: Span): boolean => cueEnds.has(tokens.end[tokensIn(tokens, where)[0] - 1])
  const hasFigure = meetingNext(found.figures)
  const hasDate = meetingNext(found.dates)
  for (const sentence of article.sentences) {
    if (article.paragraphs[sentence.paragraph].region !== 'body') continue
    if (!hasFigure(sentence) && !hasDate(sentence)) continue
    const asserting: { readonly rest: Span; readonly kind: ClaimKind }[] = []
    for (const rest of outside(text, sentence, attributedIn(sentence)).map((part) => withoutLead(article, part))) {
      const kind = kindOfAssertion(rest)
      const isPart = rest.start > sentence.start || rest.end < lastEnd(article, sentence)
      if (kind && !(kind === 'event' && isPart && !hasMainVerb(article, rest))) asserting.push({ rest, kind })
    }
    // "and has spent $3 million": only the whole sentence says who; "Last week Hall had [what he called “a talk”]": and what;
    // "The fire broke out the week [the city said that …]": and which week
    const isWhole = asserting.some(
      ({ rest }) =>
        (rest.start > sentence.start && !hasSubject(article, rest)) ||
        (rest.end < lastEnd(article, sentence) && isUnfinished(article, rest)),
    )
    const one = asserting.length === 1 ? withSource(text, asserting[0].rest, sourcesIn(sentence)) : null
    if (one) claims.push(makeClaim(asserting[0].kind, one, [one], UNATTRIBUTED))
    else if (isWhole) claims.push(makeClaim(asserting[0].kind, sentence, [sentence], UNATTRIBUTED))
    else for (const { rest, kind } of asserting) claims.push(makeClaim(kind, rest, [rest], UNATTRIBUTED))
  }
  return claims.sort((a, b) => a.passage.start - b.passage.start || a.passage.end - b.passage.end)
}

/** A function that tells of one span after the other, from left to right, whether it meets one of `items`, in text order. */
function meetingNext(items: readonly Span[]): (span: Span) => boolean {
  let next = 0
  return ({ start, end }) => {
    while (next < items.length && items[next].end <= start) next++
    return next < items.length && items[next].start < end
  }
}

const UNATTRIBUTED: { readonly id: null; readonly level: AttributionLevel } = { id: null, level: 'none' }

const kindOf = ({ form }: Attribution): ClaimKind => (form === 'indirect' ? 'statement' : 'quote')

const idOf = ({ id }: { readonly id: string }): string => id

/** The span from the first to the last of what an attribution consists of. */
function hullOf({ content, source, cue }: Attribution): Span {
  let { start, end } = hull(content)
  if (source) {
    start = Math.min(start, source.start)
    end = Math.max(end, source.end)
  }
  if (cue) {
    start = Math.min(start, cue.start)
    end = Math.max(end, cue.end)
  }
  return { start, end }
}

/**
 * What an attribution asserts, readable alone: its content, or, where that has no verb of its own, with who says it: "praised the
 * plan", "vowed to leave", "called him “moderate”".
 */
function assertedBy(article: Article, { form, content }: Attribution, whole: Span): readonly Span[] {
  const isWhole = form === 'direct' || form === 'block' || content.some((part) => hasVerb(article, part))
  if (!isWhole) return [whole]
  const [pronoun, ...rest] = content
  if (!rest.length) return content
  // "what Lee said was “a lie”": what is asserted is the lie
  if (/^what$/i.test(pronoun.exact)) return rest
  const isSubject =
    /^(?:that|which)$/.test(pronoun.exact) && article.tags[tokensIn(article.tokens, rest[0])[0]] & FINITE
  const antecedent = isSubject ? antecedentBefore(article, pronoun) : null
  return antecedent ? [antecedent, ...rest] : content
}

const IN_PHRASE = P.noun | P.name | P.adjective | P.number | P.possessive
/** Tokens of a noun phrase, at most. */
const LONGEST_PHRASE = 12

/** "a deal | that Lee said | would cost jobs": the phrase right before a relative pronoun, which tells what would. */
function antecedentBefore({ tokens, tags }: Article, { start }: Span): Span | null {
  const [pronoun] = tokensIn(tokens, { start, end: start + 1 })
  let first = pronoun
  while (first > 0 && pronoun - first < LONGEST_PHRASE && tags[first - 1] & IN_PHRASE) first--
  if (first === pronoun) return null
  if (first > 0 && tags[first - 1] & P.determiner) first--
  return { start: tokens.start[first], end: tokens.end[pronoun - 1] }
}

/** "asked whether the bridge is safe": asking asserts nothing. */
const isQuestion = ({ text }: Article, { form, cue, content }: Attribution): boolean =>
  form === 'indirect' &&
  cue !== null &&
  ASKING.test(cue.lemma) &&
  INTERROGATIVE.test(text.slice(content[0].start, content[0].end))

const ASKING = /^(?:ask|inquire|enquire|wonder)$/
const INTERROGATIVE = /^(?:whether|if|why|how|what|when|where|which|who|whom|whose)\b/i

/** "mentioned it", "said the same of Lee": what is said stands elsewhere. */
function pointsElsewhere({ text, tokens, tags }: Article, { form, content }: Attribution): boolean {
  if (form !== 'indirect') return false
  const [first, end] = tokensIn(tokens, content[0])
  if (content.length > 1 || end - first > MOST_POINTING) return false
  if (POINTING.test(text.slice(content[0].start, content[0].end))) return true
  for (let i = first; i < end; i++) if (!(tags[i] & POINTER)) return false
  return true
}

/** Words of a content that only points to another place, at most. */
const MOST_POINTING = 6
const POINTING =
  /^(?:(?:just |exactly |much )?the (?:same|opposite|contrary)|as much|(?:a |any )?requests? for (?:comment|an interview))\b/i
const POINTER = P.pronoun | P.determiner | P.adverb | P.punctuation

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

/** "said | Ann Hall, who left in 2012": what is told of a source right behind it, with the source; `null` of anything else. */
function withSource(text: string, { start, end }: Span, sources: readonly Span[]): Span | null {
  const source = sources.find((span) => span.end < start && WHO_ONLY.test(text.slice(span.end, start)))
  return source ? { start: source.start, end } : null
}

/** What is left of a sentence outside of statements, without the commas and conjunctions at its ends. */
function outside(text: string, { start, end }: Sentence, statements: readonly Span[]): Span[] {
  const rests: Span[] = []
  let from = start
  const addRest = (to: number): void => {
    const rest = to > from ? trim(text, from, to, from > start) : null
    if (rest) rests.push(rest)
  }
  for (const statement of statements) {
    addRest(Math.min(statement.start, end))
    from = Math.max(from, statement.end)
  }
  addRest(end)
  return rests
}

const JOINT_BEFORE = /^[\s,;:.–—-]*(?:(?:and|but|while|which|who|as|although|though)\s+)?/
const WHO_ONLY = /^,?\s+(?:who|which)\s+$/
const JOINT_AFTER = /[\s,;:–—-]*(?:\s(?:and|but|while))?[\s,;:–—-]*$/
/** What the end of a stretch with such a joint looks like. */
const MAY_JOIN = /(?:[\s,;:–—-]|and|but|while)$/

function trim(text: string, start: number, end: number, isRest: boolean): Span | null {
  const exact = text.slice(start, end)
  const from = isRest ? start + JOINT_BEFORE.exec(exact)![0].length : start
  const to = start + (MAY_JOIN.test(exact.slice(-5)) ? exact.replace(JOINT_AFTER, '') : exact).length
  return from < to ? { start: from, end: to } : null
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

/** Whether a verb stands outside of dependent clauses; not in "But in March, the month when Hall died". */
function hasMainVerb({ tokens, tags }: Article, where: Span): boolean {
  const [first, end] = tokensIn(tokens, where)
  let isDependent = false
  for (let i = first; i < end; i++) {
    if (tags[i] & (P.subordinator | P.relative) && !COMPARING.test(tokens.word[i].lower)) isDependent = true
    if (!(tags[i] & (FINITE | P.verb)) || tags[i - 1] & (FINITE | P.infinitiveTo)) continue
    if (!isDependent) return true
    isDependent = false
  }
  return false
}

const COMPARING = /^(?:as|than|like)$/
const LEADING = P.subordinator | P.relative

/** A stretch without the words at its end that lead on to a statement: "he drove men to tears | as", "sent a letter | that". */
function withoutLead({ tokens, tags }: Article, { start, end }: Span): Span {
  const [first, after] = tokensIn(tokens, { start, end })
  if (!(tags[after - 1] & LEADING)) return { start, end }
  let last = after - 1
  while (last > first && tags[last] & (LEADING | P.preposition | P.adverb | P.punctuation)) last--
  return { start, end: tokens.end[last] }
}

const SUBJECT = P.noun | P.name | P.pronoun | P.determiner | P.number | P.adjective

/** Whether a stretch begins as a subject does; not "has spent $3 million" or "on Thursday, ending a century". */
function hasSubject({ tokens, tags }: Article, where: Span): boolean {
  const [first] = tokensIn(tokens, where)
  return (tags[first] & SUBJECT) !== 0
}

const GOVERNING = P.auxiliary | P.modal | P.determiner | P.infinitiveTo

/** Whether a stretch breaks off before what its last word governs, or before a clause about its last noun: "Last week Hall had". */
function isUnfinished({ tokens, tags }: Article, where: Span): boolean {
  const [, end] = tokensIn(tokens, where)
  if (tags[end - 1] & GOVERNING) return true
  const next = tags[end] ?? P.punctuation
  return (tags[end - 1] & P.noun) !== 0 && (next & (P.determiner | P.name | P.pronoun)) !== 0
}

/** Where the last word of a sentence ends, its final mark left out. */
function lastEnd({ tokens }: Article, { firstToken, endToken }: Sentence): number {
  let last = endToken - 1
  while (last > firstToken && tokens.word[last].shape & Shape.symbol) last--
  return tokens.end[last]
}

/** Whether a figure says how much or how many; not a rank, nor "one", nor "several", nor a small number of what is known already. */
const isCounted = (text: string, figure: FigureItem): boolean =>
  figure.kind !== 'ordinal' && !isKnownNumber(text, figure) && !isOpenEnded(figure)
