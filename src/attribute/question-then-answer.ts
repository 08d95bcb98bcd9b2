import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P, type Article, type Paragraph, type Word } from '../model/article.js'
import type { Span } from '../model/span.js'
import { intervieweeBefore } from './interviewee.js'
import { byContent, type Statement } from './statement.js'
import type { MentionsIn } from './stretch.js'
import { turnLabelOf } from './turn-label.js'

/** An interview has so many questions, and half of its answers speak of "I" or "we". */
const MIN_QUESTIONS = 3
/** An answer has at most so many paragraphs; the last has one. */
const MAX_ANSWER = 8
/** A longer paragraph is no question, in tokens. */
const MAX_QUESTION = 80

const isYou = oneOf('you your')
const isMe = oneOf('i my me')
const isMeOrUs = oneOf('i my me we our us')
const isQuotationMark = oneOf('" “ ” „ « »')
const isAsked = oneOf('asked')
const isUs = oneOf('i we')
const isWithOrAbout = oneOf('to with about')

/**
 * Interviews without labels, whose questions are paragraphs of their own: "What do you think?" ¶ "I think it is safe." What is
 * answered is said by the person whom the article is said to talk to.
 * @returns the statements given, but for those inside answers, and the answers, in text order
 */
export function questionThenAnswer(
  article: Article,
  statements: readonly Statement[],
  mentionsIn: MentionsIn,
): Statement[] {
  const { paragraphs, tokens } = article
  const has = ({ firstToken, endToken }: Paragraph, is: (word: Word) => boolean): boolean => {
    for (let i = firstToken; i < endToken && !isQuotationMark(tokens.word[i]); i++) if (is(tokens.word[i])) return true
    return false
  }
  const questions: number[] = []
  paragraphs.forEach((paragraph, p) => {
    const { firstToken, endToken, region } = paragraph
    const asks = region !== 'boilerplate' && p > 0 && tokens.word[endToken - 1].text === '?'
    if (asks && endToken - firstToken <= MAX_QUESTION && !has(paragraph, isMe)) questions.push(p)
  })
  if (questions.length < MIN_QUESTIONS) return [...statements]
  const toYou = questions.filter((p) => has(paragraphs[p], isYou))
  if (toYou.length < 2 || !tellsOfInterview(article, paragraphs[questions[0]].firstToken)) return [...statements]
  const interviewee = intervieweeBefore(article, questions[0], mentionsIn)
  if (!interviewee) return [...statements]

  const answers = questions
    .map((question, i) => ({ from: question + 1, end: questions[i + 1] ?? question + 2 }))
    .filter(({ from, end }) => from < end && end - from <= MAX_ANSWER && end <= paragraphs.length)
  // "A: It is.": labels tell who speaks
  if (answers.some(({ from }) => turnLabelOf(article, from))) return [...statements]
  const ofThemselves = answers.filter(({ from, end }) => paragraphs.slice(from, end).some((p) => has(p, isMeOrUs)))
  if (answers.length < MIN_QUESTIONS - 1 || ofThemselves.length * 2 < answers.length) return [...statements]

  const taken = new Set<number>(questions)
  const found = answers.flatMap(({ from, end }): Statement[] => {
    const content: Span[] = []
    for (let p = from; p < end; p++) {
      if (paragraphs[p].region === 'boilerplate') continue
      taken.add(p)
      content.push({ start: paragraphs[p].start, end: paragraphs[p].end })
    }
    if (!content.length) return []
    const rule = 'question-then-answer'
    return [{ rule, paragraph: from, content, source: null, antecedent: interviewee, via: null, cue: null }]
  })
  return [...statements.filter(({ paragraph }) => !taken.has(paragraph)), ...found].sort(byContent)
}

/** Whether the article says before its first question that it is an interview: "Nora Berg spoke to us about dams", "We asked". */
function tellsOfInterview({ tokens: { word }, tags }: Article, end: number): boolean {
  for (let i = 0; i < end; i++) {
    if (isSpeechWord(word[i], 'interview') || (isAsked(word[i]) && isUs(word[i - 1]))) return true
    // not "peace talks with the rebels", "spoke on Monday"
    if (isSpeechWord(word[i], 'talk') && tags[i] !== P.noun && isWithOrAbout(word[i + 1])) return true
  }
  return false
}
