import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P, Shape, type Article } from '../model/article.js'
import type { Span } from '../model/span.js'
import { spanOfTokens, tokenFrom } from '../text/tokens.js'

/** What stands at the head of a paragraph and says who speaks. */
export interface TurnLabel {
  readonly paragraph: number
  /** The speaker as named, without office and time. */
  readonly source: Span
  /** The colon; null behind "Q.", "A I did" and a time alone. */
  readonly colon: Span | null
  /** Token after the label; where the label fills its paragraph, the first of the next one. */
  readonly body: number
  /** `sender`: "From Ann Lee:", "Ann Lee (@annlee):" – one is enough; the others only go in company. */
  readonly kind: 'question' | 'answer' | 'capitals' | 'name' | 'sender'
}

/** The longest label, in tokens: "Rep. Ann Lee (@annlee):", "ANN LEE, CHIEF ECONOMIST, BANK OF ROME:". */
const MAX_LABEL = 12
/** A longer name is none, in tokens. */
const MAX_NAME = 6
/** Where a recording is: "00:12", "[01:02:33]", "(0:07)". */
const TIME = String.raw`(?:\[\d{1,2}:\d\d(?::\d\d)?\]|\(\d{1,2}:\d\d(?::\d\d)?\)|\d{1,2}:\d\d:\d\d|\d{1,2}:\d\d)`
const TIME_BEFORE = new RegExp(String.raw`^["“]?${TIME}\s{0,3}[-–—]?\s{0,3}`)
const TIME_AT_END = new RegExp(String.raw`\s{1,4}${TIME}:?\s{0,3}$`)
/** The longest paragraph that is a label alone, in characters. */
const MAX_ALONE = 60

const isOpeningMark = oneOf('" “ „ « ‘')
const QUESTION = /^(?:q|question)\.?$/i
const ANSWER = /^(?:a|answer)\.?$/i
const INNER = /^[-‐‑.&]$/

/** Tokens at the head of a paragraph among which a label's colon stands: mark, time and label. */
const HEAD = MAX_LABEL + 10

/** Whether a longer paragraph has a colon at its head, or "Q" or "A". */
function mayBeLabelled({ tokens: { word } }: Article, firstToken: number, endToken: number): boolean {
  const limit = Math.min(endToken, firstToken + HEAD)
  for (let i = firstToken; i < limit; i++) if (word[i].text === ':' || /^[QA]\.?$/.test(word[i].text)) return true
  return false
}

/** The label that a paragraph begins with, or null. */
export function turnLabelOf(article: Article, paragraph: number): TurnLabel | null {
  const { paragraphs, tokens, tags, text } = article
  const { start, end, firstToken, endToken, region } = paragraphs[paragraph]
  if (region === 'boilerplate' || region === 'headline') return null
  if (end - start > MAX_ALONE && !mayBeLabelled(article, firstToken, endToken)) return null
  const time = TIME_BEFORE.exec(text.slice(start, Math.min(end, start + 20)))
  const from = time ? tokenFrom(tokens, start + time[0].length) : firstToken
  const first = isOpeningMark(tokens.word[from]) ? from + 1 : from
  if (first >= endToken) return null

  const opening = tokens.word[first].text
  const found = (nameEnd: number, colon: number | null, body: number, kind: TurnLabel['kind'], name = first) => ({
    paragraph,
    source: spanOfTokens(tokens, name, nameEnd),
    colon: colon === null ? null : spanOfTokens(tokens, colon, colon + 1),
    body,
    kind,
  })
  if ((opening === 'Q.' || opening === 'A.') && first + 2 < endToken)
    return found(first + 1, null, first + 1, opening === 'Q.' ? 'question' : 'answer')
  // "Q What did you find?", and in the next paragraph "A I found a lake."
  if (/^[QA]$/.test(opening) && first + 1 < endToken && tokens.word[first + 1].shape & Shape.capital) {
    const before = paragraphs[paragraph - 1]
    if (opening === 'Q' && tokens.word[endToken - 1].text === '?') return found(first + 1, null, first + 1, 'question')
    if (opening === 'A' && before && tokens.word[before.firstToken].text === 'Q')
      return found(first + 1, null, first + 1, 'answer')
  }

  const areNames = (to: number, name = first): boolean => {
    for (let i = name; i < to; i++) {
      const { shape, text: word } = tokens.word[i]
      if (!(tags[i] & P.name || shape & (Shape.abbreviation | Shape.capital) || INNER.test(word))) return false
    }
    return to > name && to - name <= MAX_NAME
  }
  const areCapitals = (to: number): boolean => {
    for (let i = first; i < to; i++)
      if (!(tokens.word[i].shape & Shape.allCaps || /^(?:[A-Z]+\.|\d{1,2}|#|-)$/.test(tokens.word[i].text)))
        return false
    return /\p{Lu}/u.test(opening)
  }

  const following = paragraphs[paragraph + 1]
  const next = following && following.region !== 'boilerplate' ? following : undefined
  // "Ann Lee  00:12", with what is said in the next paragraph
  const alone = end - start <= MAX_ALONE && TIME_AT_END.exec(text.slice(start, end))
  if (alone) {
    const nameEnd = tokenFrom(tokens, start + alone.index)
    if (!next || nameEnd <= first || !areNames(nameEnd)) return null
    return found(nameEnd, null, next.firstToken, areCapitals(nameEnd) ? 'capitals' : 'name')
  }

  const limit = Math.min(endToken, first + MAX_LABEL + 1)
  let colon = first
  let nameEnd = -1
  for (; colon < limit && tokens.word[colon].text !== ':'; colon++)
    if (nameEnd < 0 && /^[,([]$/.test(tokens.word[colon].text)) nameEnd = colon
  if (colon === first || colon === limit) return null
  if (nameEnd < 0) nameEnd = colon
  // "ANN LEE, HOST:", with what is said in the next paragraph
  const body = colon + 1 < endToken ? colon + 1 : areCapitals(nameEnd) ? next?.firstToken : undefined
  if (body === undefined) return null
  for (let i = first; i < nameEnd; i++) if (isSpeechWord(tokens.word[i], 'page-label')) return null

  if (colon === first + 1 && QUESTION.test(opening)) return found(colon, colon, body, 'question')
  if (colon === first + 1 && ANSWER.test(opening)) return found(colon, colon, body, 'answer')
  if (opening === 'From' && nameEnd === colon && areNames(colon, first + 1))
    return found(colon, colon, body, 'sender', first + 1)
  if (text[tokens.end[nameEnd]] === '@' && areNames(nameEnd)) return found(nameEnd, colon, body, 'sender')
  if (areCapitals(nameEnd)) return found(nameEnd, colon, body, 'capitals')
  // the first paragraph may be a headline: "Lee: Plan Will Fail"
  return (paragraph > 0 || time) && areNames(nameEnd) ? found(nameEnd, colon, body, 'name') : null
}
