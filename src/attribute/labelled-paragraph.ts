import { oneOf } from '../lexicon/one-of.js'
import { isSpeechForm, isSpeechWord } from '../lexicon/speech-words.js'
import type { ResolvedEntity } from '../model/entity.js'
import { PartOfSpeech as P, Shape, type Article } from '../model/article.js'
import type { Span } from '../model/span.js'
import { spanOfTokens } from '../text/tokens.js'
import { byContent, type Statement } from './statement.js'

/** The longest label, in tokens: "Rep. Ann Lee (@annlee):". */
const MAX_LABEL = 9
/** So many paragraphs without a label may follow one and still be its speaker's. */
const MAX_PARAGRAPHS = 4

/** What stands before the colon at the head of a paragraph. */
interface Label {
  readonly paragraph: number
  /** The speaker as named. */
  readonly source: Span
  /** The colon; null behind "Q." and "A.". */
  readonly colon: Span | null
  /** Token after the label. */
  readonly body: number
  /** `sender`: "From Ann Lee:", "Ann Lee (@annlee):" – one is enough; the others only go in company. */
  readonly kind: 'question' | 'answer' | 'capitals' | 'name' | 'sender'
}

const isOpeningMark = oneOf('" “ „ « ‘')
const QUESTION = /^(?:q|question)\.?$/i
const ANSWER = /^(?:a|answer)\.?$/i

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
  speakerOf: (source: Span) => ResolvedEntity | null,
): Statement[] {
  const labels = speakersAmong(article, findLabels(article), speakerOf)
  if (!labels.length) return [...statements]
  const taken = new Set<number>()
  const found = labels.map((label, i): Statement => {
    const next = labels[i + 1]
    const goesOn = label.kind !== 'sender' && next && next.paragraph - label.paragraph <= MAX_PARAGRAPHS
    const end = goesOn ? next.paragraph : label.paragraph + 1
    const content: Span[] = []
    for (let p = label.paragraph; p < end; p++) {
      const { firstToken, endToken, region } = article.paragraphs[p]
      if (region === 'boilerplate') continue
      taken.add(p)
      const first = p === label.paragraph ? label.body : firstToken
      content.push({ start: article.tokens.start[first], end: article.tokens.end[endToken - 1] })
    }
    return {
      rule: 'labelled-paragraph',
      paragraph: label.paragraph,
      content,
      source: label.source,
      antecedent: null,
      via: null,
      cue: label.colon && { ...label.colon, lemma: ':' },
    }
  })
  return [...statements.filter(({ paragraph }) => !taken.has(paragraph)), ...found].sort(byContent)
}

/** The labels that name speakers: senders who are known; others where two or more of them make a conversation. */
function speakersAmong(
  article: Article,
  labels: readonly Label[],
  speakerOf: (source: Span) => ResolvedEntity | null,
): Label[] {
  const isKnown = ({ source }: Label): boolean => /^(?:person|organization)$/.test(speakerOf(source)?.type ?? '')
  const hasRole = ({ source: { start, end } }: Label): boolean =>
    article.text
      .slice(start, end)
      .split(/\s+/)
      .some((word) => isSpeechForm(word.toLowerCase(), 'role'))
  const questions = labels.some(({ kind }) => kind === 'question') && labels.some(({ kind }) => kind === 'answer')
  const known = new Set(
    labels.filter((label) => label.kind !== 'question' && label.kind !== 'answer' && isKnown(label)),
  )
  const inCompany = labels.filter(({ kind }) => kind === 'capitals' || kind === 'name').length >= 2
  return labels.filter((label) => {
    if (label.kind === 'question' || label.kind === 'answer') return questions
    if (label.kind === 'sender') return known.has(label)
    return inCompany && known.size > 0 && (known.has(label) || (label.kind === 'capitals' && hasRole(label)))
  })
}

function findLabels(article: Article): Label[] {
  const labels: Label[] = []
  for (let paragraph = 0; paragraph < article.paragraphs.length; paragraph++) {
    const label = labelOf(article, paragraph)
    if (label) labels.push(label)
  }
  return labels
}

/** The label that a paragraph begins with, or null. */
function labelOf({ paragraphs, tokens, tags, text }: Article, paragraph: number): Label | null {
  const { firstToken, endToken, region } = paragraphs[paragraph]
  if (region === 'boilerplate' || region === 'headline') return null
  const first = isOpeningMark(tokens.word[firstToken]) ? firstToken + 1 : firstToken
  if (first >= endToken) return null
  const opening = tokens.word[first].text
  if ((opening === 'Q.' || opening === 'A.') && first + 2 < endToken)
    return {
      paragraph,
      source: spanOfTokens(tokens, first, first + 1),
      colon: null,
      body: first + 1,
      kind: opening === 'Q.' ? 'question' : 'answer',
    }
  const limit = Math.min(endToken - 1, first + MAX_LABEL + 1)
  let colon = first
  while (colon < limit && tokens.word[colon].text !== ':') colon++
  if (colon === first || colon === limit) return null

  const words = tokens.word.slice(first, colon)
  if (words.some((word) => isSpeechWord(word, 'page-label'))) return null
  const found = (from: number, to: number, kind: Label['kind']): Label => ({
    paragraph,
    source: spanOfTokens(tokens, from, to),
    colon: spanOfTokens(tokens, colon, colon + 1),
    body: colon + 1,
    kind,
  })
  if (words.length === 1 && QUESTION.test(opening)) return found(first, colon, 'question')
  if (words.length === 1 && ANSWER.test(opening)) return found(first, colon, 'answer')
  const areNames = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (!(tags[i] & P.name || tokens.word[i].shape & Shape.abbreviation)) return false
    return to > from
  }
  if (opening === 'From' && areNames(first + 1, colon)) return found(first + 1, colon, 'sender')
  const bracket = words.findIndex((word) => word.text === '(')
  if (bracket > 0 && text[tokens.start[first + bracket + 1]] === '@' && areNames(first, first + bracket))
    return found(first, first + bracket, 'sender')
  if (words.every((word) => word.shape & Shape.allCaps || /^[A-Z]+\.$/.test(word.text)))
    return found(first, colon, 'capitals')
  // the first paragraph may be a headline: "Lee: Plan Will Fail"
  const isName = paragraph > 0 && areNames(first, colon) && words.every(({ shape }) => shape & Shape.capital)
  return isName ? found(first, colon, 'name') : null
}
