import { PartOfSpeech as P, Shape, type TokenRange, type TokenTable, type Word } from '../model/article.js'
import { cueVerbForms } from '../lexicon/cue-verbs.js'
import { trait } from '../lexicon/traits.js'
import { abbreviationKind } from '../lexicon/word-forms.js'
import { isGlued } from './tokens.js'

const TERMINATORS: ReadonlySet<string> = new Set('.!?…‽。！？')
const CLOSERS: ReadonlySet<string> = new Set(`" ” ’ » ) ] ' ''`.split(' '))
const OPENERS: ReadonlySet<string> = new Set(`" “ „ « ‘ ( [ ' '' \`\``.split(' '))

/** "." or a run of it, "!", "?" and the like. */
const endsSentence = ({ shape, text }: Word): boolean =>
  Boolean(shape & Shape.symbol) && (TERMINATORS.has(text) || text.startsWith('..'))

/** No sentence ends with other words and signs. */
const MAY_END = trait((word) => (word.shape & Shape.abbreviation) !== 0 || endsSentence(word))

/**
 * Splits the tokens `[first, end)` of one paragraph into sentences. A sentence ends at ". ! ? …" with the closing marks
 * after it, before a capital, a number or an opening mark; not after "Rep.", initials or inside "U.S. officials", and not
 * between a question and who asks it: “Why?” Lee asked.
 */
export function splitSentences(tokens: TokenTable, first: number, end: number): TokenRange[] {
  const sentences: TokenRange[] = []
  let start = first
  for (let i = first; i < end;) {
    let next = i + 1
    if (tokens.traits[i] & MAY_END && isTerminator(tokens, i, first, end)) {
      while (
        next < end &&
        (endsSentence(tokens.word[next]) || (CLOSERS.has(tokens.word[next].text) && closes(tokens, next)))
      )
        next++
      if (next < end && startsSentence(tokens, next, end) && !asksWho(tokens, i, next, end)) {
        sentences.push({ firstToken: start, endToken: next })
        start = next
      }
    }
    i = next
  }
  if (start < end) sentences.push({ firstToken: start, endToken: end })
  return sentences
}

/** Whether a mark or an abbreviation ends a sentence where it stands. */
function isTerminator(tokens: TokenTable, i: number, first: number, end: number): boolean {
  const word = tokens.word[i]
  if (word.shape & Shape.symbol) return !numbersAnItem(tokens, i, first)
  const next = tokens.word[i + 1]
  if (!next || i + 1 >= end) return true
  const kind = abbreviationKind(word.text)
  if (kind === 'title' || kind === 'number') return false
  // "J. Lee", "George W. Bush": an initial; "He got a B. She left.": none
  if (/^\p{Lu}\.$/u.test(word.text)) {
    const before = i > first ? tokens.word[i - 1] : undefined
    return Boolean(before && before.parts & P.determiner) && beginsSentences(next)
  }
  if (CLOSERS.has(next.text) && closes(tokens, i + 1)) return true
  if (CLOCK.has(word.lower))
    return (
      Boolean(next.shape & Shape.capital) &&
      !AFTER_CLOCK.has(next.lower.replace('.', '')) &&
      !namesTimeOfPlace(tokens, i + 1, end)
    )
  // "U.S. The" and not "U.S. Army"; "in Fresno, Calif. “We lost”"
  const opens = OPENERS.has(next.text) && i + 2 < end
  return beginsSentences(opens ? tokens.word[i + 2] : next)
}

/** "a.m.", "p.m." – before a capital they end the sentence, ... */
const CLOCK: ReadonlySet<string> = new Set(['a.m.', 'p.m.'])
/** ... unless it is one of these. */
const AFTER_CLOCK: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri sat sun ' +
    'january february march april may june july august september october november december ' +
    'jan feb mar apr aug sept oct nov dec ' +
    'eastern central mountain pacific atlantic greenwich gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet local'
  ).split(' '),
)

/** "9 p.m. | London time", "Hong Kong time" */
const namesTimeOfPlace = ({ word }: TokenTable, i: number, end: number): boolean =>
  word
    .slice(i + 1, Math.min(end, i + 1 + MAX_PLACE))
    .some(
      ({ lower }, k) => lower === 'time' && word.slice(i + 1, i + 1 + k).every(({ shape }) => shape & Shape.capital),
    )

/** Most words of such a place. */
const MAX_PLACE = 3

/** "1. First item" – the number at the beginning of a line. */
const numbersAnItem = (tokens: TokenTable, i: number, first: number): boolean =>
  i === first + 1 && tokens.word[first].text.length <= 2 && Boolean(tokens.word[first].shape & Shape.number)

/** A capital that owes itself to its place: "The", "She", "In", "But". */
const beginsSentences = ({ shape, parts }: Word): boolean =>
  Boolean(shape & Shape.capital) &&
  Boolean(parts & (P.determiner | P.pronoun | P.preposition | P.subordinator | P.conjunction | P.adverb))

function startsSentence(tokens: TokenTable, i: number, end: number): boolean {
  let k = i
  while (k < end && OPENERS.has(tokens.word[k].text)) k++
  const word = tokens.word[k]
  if (k >= end || !word) return false
  if (word.shape & (Shape.capital | Shape.number) || /^\p{Ll}{1,2}\p{Lu}/u.test(word.text))
    return k > i || !isGlued(tokens, i) || CLOSERS.has(tokens.word[i - 1].text) || isGluedSentence(tokens, i)
  return k > i ? !isGlued(tokens, i) : Boolean(word.shape & Shape.symbol) && /^[•*–—-]$/.test(word.text)
}

/** "the plan ended.Then", "in 2013.Then", "(AP).Then" but not "Yahoo!News", "3.A" */
function isGluedSentence(tokens: TokenTable, i: number): boolean {
  const before = tokens.word[i - 2]
  if (!before || tokens.word[i].shape & Shape.number) return false
  return /\p{Ll}\p{Ll}$/u.test(before.text) || /^\d{3,}$/.test(before.text) || CLOSERS.has(before.text)
}

/**
 * “Why?” Lee asked. — the sentence goes on after the mark when a verb of saying follows within its first words; after a
 * period typed for a comma (“No.” Lee said.) only when nothing else does.
 */
function asksWho(tokens: TokenTable, terminator: number, next: number, end: number): boolean {
  if (next === terminator + 1 || !/["”'’]$/.test(tokens.word[next - 1].text)) return false
  const typedPeriod = tokens.word[terminator].text.startsWith('.')
  for (let i = next; i < Math.min(end, next + 5); i++) {
    const word = tokens.word[i]
    if (word.text === ',' && i > next && !typedPeriod) return asksAfterAside(tokens, i, end)
    if (word.shape & Shape.symbol) return false
    if (takesQuotation(tokens, i)) return !typedPeriod || (i > next && TERMINATORS.has(tokens.word[i + 1]?.text ?? '.'))
  }
  return false
}

/** “Why?” Lee, a clerk from Rome, asked. */
function asksAfterAside(tokens: TokenTable, comma: number, end: number): boolean {
  for (let i = comma + 1; i < Math.min(end - 1, comma + MAX_ASIDE); i++) {
    const { text } = tokens.word[i]
    if (TERMINATORS.has(text) || OPENERS.has(text)) return false
    if (text === ',' && takesQuotation(tokens, i + 1)) return true
  }
  return false
}

/** "asked", "went on", "shot back" */
const takesQuotation = (tokens: TokenTable, i: number): boolean =>
  cueVerbForms.longestAt(tokens, i)?.value.frames.has('quote') === true

/** The longest aside between a speaker and the verb, in tokens. */
const MAX_ASIDE = 30

/** Whether a mark stands at the end of something: after a sign or a letter, before white space or another sign. */
const closes = (tokens: TokenTable, i: number): boolean => isGlued(tokens, i)
