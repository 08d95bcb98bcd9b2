import { createHash } from 'node:crypto'
import type { Article } from '../model/article.js'
import type { ArticleRecord, Attribution, AttributionLevel, Claim, ClaimKind, FigureItem } from '../model/record.js'
import { hull, indexSpans, type Span } from '../model/span.js'
import { fold, onOneLine } from '../text/fold.js'
import { passagesOf } from './passage.js'

type Found = Pick<ArticleRecord, 'entities' | 'dates' | 'figures' | 'attributions'>

/**
 * The claims of an article, in text order: each attributed statement, and each sentence of the body outside of those that
 * carries a figure, or a date together with an entity.
 */
export function makeClaims(article: Article, found: Found): Claim[] {
  const { text, document } = article
  const passageAt = passagesOf(article)
  const datesIn = indexSpans(found.dates)
  const figuresIn = indexSpans(found.figures)
  const mentionsIn = indexSpans(
    found.entities.flatMap(({ id, type, mentions }) => mentions.map(({ start, end }) => ({ start, end, id, type }))),
  )
  const contentsIn = indexSpans(found.attributions.flatMap(({ content }) => content))
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
      id: createHash('sha256').update(`${key}\0${occurrence}`).digest('hex').slice(0, 12),
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

  /** A sentence with a figure, or one that ties a happening to a time and to somebody. */
  const kindOfSentence = (sentence: Span): ClaimKind | null => {
    if (figuresIn(sentence).some((figure) => isAsserted(text, figure))) return 'figure'
    const dated = datesIn(sentence).some(
      ({ value, type }) => value !== null && (type === 'date' || type === 'range' || type === 'time'),
    )
    return dated && mentionsIn(sentence).some(({ type }) => type !== 'other') ? 'event' : null
  }

  const attributed = found.attributions.map((attribution) =>
    makeClaim(kindOf(attribution), hull(partsOf(attribution)), attribution.content, attribution),
  )
  const unattributed: { readonly id: null; readonly level: AttributionLevel } = { id: null, level: 'none' }
  const stated = article.sentences.flatMap((sentence) => {
    if (article.paragraphs[sentence.paragraph].region !== 'body' || contentsIn(sentence).length) return []
    const kind = kindOfSentence(sentence)
    return kind ? [makeClaim(kind, sentence, [sentence], unattributed)] : []
  })
  return [...attributed, ...stated].sort((a, b) => a.passage.start - b.passage.start || a.passage.end - b.passage.end)
}

/** Figures named again: "the two countries", "these nine people". */
const KNOWN_BEFORE = /\b(?:the|these|those|its|his|her|their|our|both)\s+(?:\p{L}+\s+)?$/iu

/** Whether a figure says how much or how many; not a rank, nor a small number of what is known already. */
const isAsserted = (text: string, { kind, value, modifier, start }: FigureItem): boolean =>
  kind !== 'ordinal' &&
  !(
    kind === 'number' &&
    !modifier &&
    value !== null &&
    value <= 12 &&
    KNOWN_BEFORE.test(text.slice(Math.max(0, start - 24), start))
  )

const kindOf = ({ form }: Attribution): ClaimKind => (form === 'indirect' ? 'statement' : 'quote')

const partsOf = ({ content, source, cue }: Attribution): Span[] => [
  ...content,
  ...(source ? [source] : []),
  ...(cue ? [cue] : []),
]
