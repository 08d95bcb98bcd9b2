import { hash } from 'node:crypto'
import type { Article } from '../model/article.js'
import type { ResolvedEntity, ResolvedMention } from '../model/entity.js'
import type { ArticleRecord, Attribution, AttributionLevel, Claim, ClaimKind, FigureItem } from '../model/record.js'
import { hull, indexSpans, type Span } from '../model/span.js'
import { fold, onOneLine } from '../text/fold.js'
import { tokensIn } from '../text/tokens.js'
import { assertedBy, isQuestion, isSaidByNobody, pointsElsewhere } from './asserted-by.js'
import { isKnownNumber, isOpenEnded } from './counted.js'
import { tellsWhen } from './dating.js'
import { passagesOf } from './passage.js'
import { isAssertion } from './predicate.js'
import { assertionsBeside } from './remainder.js'

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
    const isEmpty =
      isQuestion(article, attribution) || isSaidByNobody(article, attribution) || pointsElsewhere(article, attribution)
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
    for (const { kind, where } of assertionsBeside(
      article,
      sentence,
      attributedIn(sentence),
      sourcesIn(sentence),
      kindOfAssertion,
    ))
      claims.push(makeClaim(kind, where, [where], UNATTRIBUTED))
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

/** Whether a figure says how much or how many; not a rank, nor "one", nor "several", nor a small number of what is known already. */
const isCounted = (text: string, figure: FigureItem): boolean =>
  figure.kind !== 'ordinal' && !isKnownNumber(text, figure) && !isOpenEnded(figure)
