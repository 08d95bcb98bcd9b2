import type { FigureAnnotation } from '../model/annotation.js'
import { PartOfSpeech as P, Shape, type Article, type Sentence } from '../model/article.js'
import type { ResolvedEntity } from '../model/entity.js'
import { areCompatible, intervalOf, type Interval } from '../model/interval.js'
import { firstEndingAfter, indexSpans, type Span } from '../model/span.js'
import { tokensIn } from '../text/tokens.js'
import { withCounted } from './figure-without-source.js'
import type { CheckRule, Examined } from './rule.js'

/** Of figures that count the same, each is compared with so many before it at most. */
const MAX_COMPARED = 12
/** Share of the words of two sentences that must stand in both, for them to be about the same. */
const SAME_MATTER = 0.6

export const conflictingFigures: CheckRule = {
  name: 'conflicting-figures',
  severity: 'note',
  summary: 'two figures of one article for the same thing that cannot both hold',
  description:
    'Two sentences of one article, also a headline, say the same of the same thing, with amounts that exclude each other: ' +
    '“412 jobs” here, “421 jobs” there. Modifiers and rounding are allowed for. Figures of different sources, times, places ' +
    'or people are not compared, nor those that a sentence itself sets against others (“rose from”, “another”, “earlier”). ' +
    'It is not said which of them is wrong.',
  *find(examined) {
    const { text } = examined.article
    const alike = new Map<string, Counted[]>()
    for (const counted of countedIn(examined)) {
      const others = alike.get(counted.key) ?? []
      alike.set(counted.key, others)
      const other = others.slice(-MAX_COMPARED).find((before) => conflict(before, counted))
      if (other) {
        const { start, end } = withCounted(counted.figure)
        const place = withCounted(other.figure)
        const message = `“${text.slice(place.start, place.end)}”, of the same thing`
        yield {
          start,
          end,
          message: `“${text.slice(start, end)}” and “${text.slice(place.start, place.end)}” were found for the same thing.`,
          related: [{ document: examined.article.document.info.id, passage: examined.passageAt(place), message }],
        }
      }
      others.push(counted)
    }
  },
}

/** A figure with all that must agree before another one contradicts it. */
interface Counted {
  readonly figure: FigureAnnotation
  /** Unit and counted thing. */
  readonly key: string
  readonly interval: Interval
  readonly sentence: Sentence
  /** Stems of the content words of the sentence. */
  readonly words: ReadonlySet<string>
  readonly dates: string
  readonly entities: ReadonlySet<ResolvedEntity>
  /** Whose statement it is; null in the writer's own voice. */
  readonly source: string | null
}

/** Words by which a sentence sets an amount apart from others. */
const SET_APART =
  /\b(?:another|others?|more|additional|additionally|further|extra|fewer|less|earlier|previous(?:ly)?|initial(?:ly)?|original(?:ly)?|former(?:ly)?|later|next|last|first|second|third|latter|rest|remaining|compared|than|versus|instead|from|rose|fell|grew|increased|decreased|dropped|up|down|revised|respectively|each|per|every|half|only|some|including|among)\b/i

function* countedIn({ article, found, coverage }: Examined): Iterable<Counted> {
  const { text, sentences } = article
  const mentionsIn = indexSpans(
    found.entities.flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity }))),
  )
  const datesIn = indexSpans(found.dates)
  const attributedBy = new Map(coverage.measured.map(({ item, attribution }) => [item.span, attribution]))
  for (const figure of found.figures) {
    const interval = intervalOf(figure)
    const sentence = sentences[firstEndingAfter(sentences, figure.start)]
    if (!figure.measure || figure.kind === 'ordinal' || figure.value === null || !interval || !sentence) continue
    if (SET_APART.test(text.slice(sentence.start, sentence.end))) continue
    const attribution = attributedBy.get(figure)
    const { measure } = figure
    yield {
      figure,
      key: `${figure.kind} ${figure.unit} ${stemmed(article, measure).join(' ')}`,
      interval,
      sentence,
      words: new Set(stemmed(article, sentence).filter((stem) => stem.length > 2)),
      dates: datesIn(sentence)
        .map(({ value, start, end }) => value ?? text.slice(start, end))
        .sort()
        .join(' '),
      entities: new Set(mentionsIn(sentence).map(({ entity }) => entity)),
      source: attribution?.source ? text.slice(attribution.source.start, attribution.source.end) : null,
    }
  }
}

function conflict(a: Counted, b: Counted): boolean {
  if (a.sentence === b.sentence || areCompatible(a.interval, b.interval)) return false
  if (a.source !== null && b.source !== null && a.source !== b.source) return false
  if (a.dates !== b.dates || !areTheSame(a.entities, b.entities)) return false
  const shared = [...a.words].filter((word) => b.words.has(word)).length
  return shared >= 3 && shared >= SAME_MATTER * (a.words.size + b.words.size - shared)
}

const areTheSame = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean =>
  a.size === b.size && [...a].every((item) => b.has(item))

const CONTENT = P.noun | P.name | P.adjective | P.verb | P.verbS | P.past | P.participle | P.gerund

/** The content words of a stretch without their endings: "closed", "closes" and "closing" are one. */
function stemmed({ tokens, tags }: Article, where: Span): string[] {
  const [first, end] = tokensIn(tokens, where)
  const stems: string[] = []
  for (let i = first; i < end; i++)
    if (tags[i] & CONTENT && tokens.word[i].shape & Shape.letters)
      stems.push(tokens.word[i].lower.replace(/(?:ing|ed|es|s|e)$/, ''))
  return stems
}
