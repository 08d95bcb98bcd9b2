import type { FigureAnnotation } from '../model/annotation.js'
import { PartOfSpeech as P, Shape, type Article, type Sentence, type TokenTable } from '../model/article.js'
import type { Findings, ResolvedEntity } from '../model/entity.js'
import { areCompatible, intervalOf, type Interval } from '../model/interval.js'
import { firstEndingAfter, indexSpans, type Span } from '../model/span.js'
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

/** What a sentence is about: all that must agree before a figure in it contradicts one elsewhere. */
interface Matter {
  /** Stems of the content words. */
  readonly words: ReadonlySet<string>
  readonly dates: string
  readonly entities: ReadonlySet<ResolvedEntity>
}

interface Counted {
  readonly figure: FigureAnnotation
  /** Kind, unit and counted thing. */
  readonly key: string
  readonly interval: Interval
  readonly sentence: Sentence
  readonly matter: Matter
  /** Whose statement it is; null in the writer's own voice. */
  readonly source: string | null
}

/** Words by which a sentence sets an amount apart from others. */
const SET_APART =
  /\b(?:another|others?|more|additional|additionally|further|extra|fewer|less|earlier|previous(?:ly)?|initial(?:ly)?|original(?:ly)?|former(?:ly)?|later|next|last|first|second|third|latter|rest|remaining|compared|than|versus|instead|from|rose|fell|grew|increased|decreased|dropped|up|down|revised|respectively|each|per|every|half|only|some|including|among)\b/i

function* countedIn({ article, found, coverage }: Examined): Iterable<Counted> {
  const { text, sentences } = article
  const attributedBy = new Map(coverage.measured.map(({ item, attribution }) => [item.span, attribution]))
  const matterOf = mattersIn(article, found)
  for (const figure of found.figures) {
    const interval = intervalOf(figure)
    const sentence = sentences[firstEndingAfter(sentences, figure.start)]
    if (!figure.measure || figure.kind === 'ordinal' || figure.value === null || !interval || !sentence) continue
    const matter = matterOf(sentence)
    if (!matter) continue
    const source = attributedBy.get(figure)?.source
    yield {
      figure,
      key: `${figure.kind} ${figure.unit} ${stemmed(article, figure.measure).join(' ')}`,
      interval,
      sentence,
      matter,
      source: source ? text.slice(source.start, source.end) : null,
    }
  }
}

/** A function from a sentence to what it is about, found once; null where it sets its figures apart. */
function mattersIn(article: Article, { mentions, dates }: Findings): (sentence: Sentence) => Matter | null {
  const mentionsIn = indexSpans(mentions)
  const datesIn = indexSpans(dates)
  const textOf = ({ start, end }: Span): string => article.text.slice(start, end)
  const known = new Map<Sentence, Matter | null>()
  return (sentence) => {
    let matter = known.get(sentence)
    if (matter !== undefined) return matter
    matter = SET_APART.test(textOf(sentence))
      ? null
      : {
          words: new Set(stemmed(article, sentence).filter((stem) => stem.length > 2)),
          dates: datesIn(sentence)
            .map((date) => date.value ?? textOf(date))
            .sort()
            .join(' '),
          entities: new Set(mentionsIn(sentence).map(({ entity }) => entity)),
        }
    known.set(sentence, matter)
    return matter
  }
}

function conflict(a: Counted, b: Counted): boolean {
  if (a.sentence === b.sentence || areCompatible(a.interval, b.interval)) return false
  if (a.source !== null && b.source !== null && a.source !== b.source) return false
  return areAboutTheSame(a.matter, b.matter)
}

function areAboutTheSame(a: Matter, b: Matter): boolean {
  if (a.dates !== b.dates || !areTheSame(a.entities, b.entities)) return false
  const shared = [...a.words].filter((word) => b.words.has(word)).length
  return shared >= 3 && shared >= SAME_MATTER * (a.words.size + b.words.size - shared)
}

const areTheSame = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean =>
  a.size === b.size && [...a].every((item) => b.has(item))

const CONTENT = P.noun | P.name | P.adjective | P.verb | P.verbS | P.past | P.participle | P.gerund

/** The content words of a stretch without their endings: "closed", "closes" and "closing" are one. */
function stemmed({ tokens, tags }: Article, { start, end }: Span): string[] {
  const stems: string[] = []
  for (let i = firstTokenFrom(tokens, start); i < tokens.count && tokens.start[i] < end; i++)
    if (tags[i] & CONTENT && tokens.word[i].shape & Shape.letters)
      stems.push(tokens.word[i].lower.replace(/(?:ing|ed|es|s|e)$/, ''))
  return stems
}

/** Not `tokenFrom` of text/: that brings the word data along, and these rules are read for the help. */
function firstTokenFrom({ count, end }: TokenTable, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (end[middle] > offset) high = middle
    else low = middle + 1
  }
  return low
}
