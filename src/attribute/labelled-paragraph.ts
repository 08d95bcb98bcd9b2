import { isSpeechForm, isSpeechWord } from '../lexicon/speech-words.js'
import type { ResolvedEntity } from '../model/entity.js'
import { PartOfSpeech as P, Shape, type Article } from '../model/article.js'
import type { Span } from '../model/span.js'
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

function findLabels({ paragraphs, tokens, tags, text }: Article): Label[] {
  return paragraphs.flatMap(({ firstToken, endToken, region }, paragraph): Label[] => {
    if (region === 'boilerplate' || region === 'headline') return []
    let first = firstToken
    if (first < endToken && /^["“„«‘]$/.test(tokens.word[first].text)) first++
    const spanOf = (from: number, to: number): Span => ({ start: tokens.start[from], end: tokens.end[to - 1] })
    const opening = tokens.word[first]?.text ?? ''
    if (/^[QA]\.$/.test(opening) && first + 2 < endToken)
      return [
        {
          paragraph,
          source: spanOf(first, first + 1),
          colon: null,
          body: first + 1,
          kind: QUESTION.test(opening) ? 'question' : 'answer',
        },
      ]
    let colon = first
    while (colon < Math.min(endToken, first + MAX_LABEL) && tokens.word[colon].text !== ':') colon++
    if (colon === first || colon + 1 >= endToken || tokens.word[colon].text !== ':') return []
    const words = tokens.word.slice(first, colon)
    if (words.some((word) => isSpeechWord(word, 'page-label'))) return []
    const found = (from: number, to: number, kind: Label['kind']): Label[] => [
      { paragraph, source: spanOf(from, to), colon: spanOf(colon, colon + 1), body: colon + 1, kind },
    ]
    if (words.length === 1 && QUESTION.test(opening)) return found(first, colon, 'question')
    if (words.length === 1 && ANSWER.test(opening)) return found(first, colon, 'answer')
    const isNameAt = (i: number): boolean =>
      (tags[i] & P.name) !== 0 || (tokens.word[i].shape & Shape.abbreviation) !== 0
    const areNames = (from: number, to: number): boolean => {
      for (let i = from; i < to; i++) if (!isNameAt(i)) return false
      return to > from
    }
    if (opening === 'From' && areNames(first + 1, colon)) return found(first + 1, colon, 'sender')
    const bracket = words.findIndex(({ text: word }) => word === '(')
    if (bracket > 0 && text[tokens.start[first + bracket + 1]] === '@' && areNames(first, first + bracket))
      return found(first, first + bracket, 'sender')
    if (words.every(({ shape, text: word }) => shape & Shape.allCaps || /^[A-Z]+\.$/.test(word)))
      return found(first, colon, 'capitals')
    // the first paragraph may be a headline: "Lee: Plan Will Fail"
    return paragraph > 0 && areNames(first, colon) && words.every(({ shape }) => shape & Shape.capital)
      ? found(first, colon, 'name')
      : []
  })
}
