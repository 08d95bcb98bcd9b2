import { isSpeechForm } from '../lexicon/speech-words.js'
import type { ResolvedEntity } from '../model/entity.js'
import { PartOfSpeech as P, type Article } from '../model/article.js'
import type { Span } from '../model/span.js'
import { oneOf } from '../lexicon/one-of.js'
import { intervieweeBefore, isName } from './interviewee.js'
import { byContent, type Statement } from './statement.js'
import type { MentionsIn } from './stretch.js'
import { turnLabelOf, type TurnLabel } from './turn-label.js'

/** So many paragraphs without a label may follow one and still be its speaker's. */
const MAX_PARAGRAPHS = 4
/** Of so many turns at least one has to ask or to speak of "I", "we", "you"; of so many or more one more, unless somebody asks. */
const TURNS_OF_TALK = 3

/** What one speaker says before the next label. */
interface Turn {
  readonly label: TurnLabel
  /** One after its last paragraph. */
  end: number
  readonly speaker: ResolvedEntity | null
}

/**
 * Interviews and transcripts: paragraphs that begin with who speaks and a colon, "Q: …" and "A: …", "MS. HALL: …", "Ann
 * Lee: …"; and messages under their sender, "From Ann Lee: …", "Ann Lee (@annlee): …". A paragraph without a label between
 * two that have one goes on with the first.
 * @param speakerOf the person or body that a label names, or null
 * @returns the statements given, but for those inside such paragraphs, and those found, in text order
 */
export function labelledParagraphs(
  article: Article,
  statements: readonly Statement[],
  mentionsIn: MentionsIn,
  speakerOf: (source: Span) => ResolvedEntity | null,
): Statement[] {
  const turns = speakersAmong(article, turnsOf(article, speakerOf), mentionsIn)
  if (!turns.length) return [...statements]
  const taken = new Set<number>()
  const answers = turns.some(({ label }) => label.kind === 'answer')
  const interviewee = answers ? intervieweeBefore(article, turns[0].label.paragraph, mentionsIn) : null
  const found = turns.flatMap(({ label, end }): Statement[] => {
    const content: Span[] = []
    for (let p = label.paragraph; p < end; p++) {
      taken.add(p)
      const span = spoken(article, label, p)
      if (span) content.push(span)
    }
    if (!content.length) return []
    return [
      {
        rule: 'labelled-paragraph',
        paragraph: label.paragraph,
        content,
        source: label.source,
        antecedent: label.kind === 'answer' ? interviewee : null,
        via: null,
        cue: label.colon && { ...label.colon, lemma: ':' },
      },
    ]
  })
  return [...statements.filter(({ paragraph }) => !taken.has(paragraph)), ...found].sort(byContent)
}

/** What is said in a paragraph of a turn, or null. */
function spoken({ paragraphs, tokens, text }: Article, { paragraph, body }: TurnLabel, p: number): Span | null {
  const { firstToken, endToken, region, start, end } = paragraphs[p]
  if (region === 'boilerplate') return null
  const first = p === paragraph ? body : firstToken
  if (first >= endToken || (p > paragraph && isStageDirection(text, start, end))) return null
  return { start: tokens.start[first], end: tokens.end[endToken - 1] }
}

/** "(APPLAUSE)", "[Music]" */
const isStageDirection = (text: string, start: number, end: number): boolean =>
  end - start < 120 && /^(?:\([^()]*\)|\[[^[\]]*\])\.?\s*$/.test(text.slice(start, end))

function turnsOf(article: Article, speakerOf: (source: Span) => ResolvedEntity | null): Turn[] {
  const turns: Turn[] = []
  for (let p = 0; p < article.paragraphs.length; p++) {
    const label = turnLabelOf(article, p)
    if (!label) continue
    const speaker = speakerOf(label.source)
    const before = turns.at(-1)
    if (before && before.label.kind !== 'sender' && p - before.label.paragraph <= MAX_PARAGRAPHS)
      before.end = isAsked(article, before, p, speaker) ? p - 1 : p
    turns.push({ label, end: label.body >= article.paragraphs[p].endToken ? p + 2 : p + 1, speaker })
  }
  return turns
}

/** "Is it safe?" alone in the paragraph before the same person speaks again is asked by somebody else. */
function isAsked({ paragraphs, tokens }: Article, turn: Turn, next: number, speaker: ResolvedEntity | null): boolean {
  return (
    speaker !== null &&
    speaker === turn.speaker &&
    next - 1 > turn.label.paragraph &&
    tokens.word[paragraphs[next - 1].endToken - 1].text === '?'
  )
}

/** The turns of those who speak: senders who are known; others where two or more make a conversation. */
function speakersAmong(article: Article, turns: readonly Turn[], mentionsIn: MentionsIn): Turn[] {
  const nameOf = ({ label: { source } }: Turn): string => article.text.slice(source.start, source.end)
  const isNamed = ({ label: { kind } }: Turn): boolean => kind === 'capitals' || kind === 'name'
  const isKnown = ({ speaker }: Turn): boolean => speaker?.type === 'person' || speaker?.type === 'organization'
  const hasRole = (turn: Turn): boolean =>
    turn.label.kind === 'capitals' &&
    nameOf(turn)
      .split(/\s+/)
      .some((word) => isSpeechForm(word.toLowerCase(), 'role'))

  const asked = turns.filter(({ label }) => label.kind === 'question')
  const named = turns.filter(isNamed)
  const times = new Map<string, number>()
  for (const turn of named) times.set(nameOf(turn), (times.get(nameOf(turn)) ?? 0) + 1)
  const converse =
    named.length + asked.length >= 2 && named.some(isKnown) && (asked.length > 0 || isTalk(article, named, mentionsIn))
  const answered = turns.some(({ label }) => label.kind === 'answer')
  return turns.filter((turn, i) => {
    switch (turn.label.kind) {
      case 'question':
        return answered || converse
      case 'answer':
        return asked.length > 0
      case 'sender':
        return isKnown(turn)
      default:
        return (
          converse &&
          (isKnown(turn) ||
            hasRole(turn) ||
            times.get(nameOf(turn))! > 1 ||
            isBetween(article, turn, turns[i - 1], turns[i + 1]))
        )
    }
  })
}

/** Directly before another, after one or with a question: "WOMAN: No.", "Herald: Why?" */
const isBetween = (
  { paragraphs, tokens }: Article,
  { label, end }: Turn,
  before: Turn | undefined,
  next: Turn | undefined,
): boolean =>
  next?.label.paragraph === end &&
  (before?.end === label.paragraph || tokens.word[paragraphs[end - 1].endToken - 1].text === '?')

const isOfTalk = oneOf('i we my our me us you your ?')
const isQuotationMark = oneOf('" “ „ «')

/**
 * Whether turns are talk and no list of people and what is told of them: "Ann Lee: 547 votes. We counted them.", "Ann Lee:
 * Schools. Lee plans more of them.", "10:30 Ann Lee: Why we need you".
 */
function isTalk(article: Article, turns: readonly Turn[], mentionsIn: MentionsIn): boolean {
  const { tokens, tags, paragraphs } = article
  let talk = 0
  let told = 0
  let asks = false
  for (const turn of turns) {
    const { label, end, speaker } = turn
    const endToken = paragraphs[end - 1].endToken
    let i = label.body
    while (i < endToken && !isOfTalk(tokens.word[i]) && !isQuotationMark(tokens.word[i])) i++
    if (i < endToken && isOfTalk(tokens.word[i]) && !isOnAgenda(article, turn)) talk++
    asks ||= tokens.word[endToken - 1].text === '?'
    const said = { start: tokens.start[label.body], end: paragraphs[end - 1].end }
    const isOfThemselves =
      speaker !== null && mentionsIn(said).some((mention) => mention.entity === speaker && isName(mention))
    if (isOfThemselves || tags[label.body] === P.number) told++
  }
  return talk * TURNS_OF_TALK >= turns.length && talk > told && (talk > 1 || asks || turns.length < TURNS_OF_TALK)
}

/** "10:30 Ann Lee: Why we need you": behind a time a line that no mark ends is a title. */
const isOnAgenda = ({ text, paragraphs }: Article, { label: { paragraph, source }, end }: Turn): boolean =>
  /^\W{0,3}\d{1,2}:\d\d/.test(text.slice(paragraphs[paragraph].start, source.start)) &&
  !/[.?!…"”»)\]–—-]\s*$/.test(text.slice(paragraphs[end - 1].end - 4, paragraphs[end - 1].end))
