import { oneOf } from '../lexicon/one-of.js'
import {
  CLOSED_CLASS,
  PartOfSpeech as P,
  Shape,
  type TokenRange,
  type TokenTable,
  type Word,
} from '../model/article.js'
import { isGlued } from './tokens.js'

const NOMINAL = P.noun | P.name
/** After these a word that can be a noun is one: "the report", "her claim", "three calls", "of talks". */
const BEFORE_NOUN = P.determiner | P.adjective | P.possessive | P.preposition | P.number
/** After these a word that can be a verb is one: "will report", "to claim". */
const BEFORE_VERB = P.modal | P.infinitiveTo
/** Opening marks of what is said: claims “the plan”. */
const OPENS_QUOTATION = /^(?:["“„«‘]|''|``)$/
const VERB_START = P.determiner | P.pronoun | P.name | P.subordinator | P.infinitiveTo | P.adverb | P.relative
const FINITE = P.verb | P.verbS | P.past
const VERBAL = P.verb | P.verbS | P.modal
const PREDICATE = VERBAL | P.past | P.auxiliary
/** After these "to" has an object, no verb. */
const isBeforeTo = oneOf('according contrary owing prior thanks response')
/** After these stands a noun, no verb: "the exit", "her say". */
const isArticle = oneOf('the a an my our your his her its their every no')
/** Verbs that open a sentence before their subject: "Said Lee, “No.”" */
const isInverted = oneOf('said says added adds wrote writes replied replies')
/** What a verb with a hyphen begins with: "co-founded", "fact-checks". */
const isVerbPrefix = oneOf('co re pre out over under un de dis mis counter cross double fact short')
/** After these "'s" is "is" or "has": nobody owns "a clown". */
const isAfterIs = oneOf('a an the been not got')
const isComparing = oneOf('as than')
const isHave = oneOf('have has had')
const isDo = oneOf("do does did don't doesn't didn't")

/**
 * One part of speech for each token, by lexicon, capital letters and the neighbours, left to right. An own, simple
 * tagger: exact on function words, good enough elsewhere to tell noun phrases from verbs.
 * @param sentences all tokens of the text, in order; capitals say nothing where one begins
 */
export function tagPartsOfSpeech(tokens: TokenTable, sentences: readonly TokenRange[]): Int32Array {
  const tags = new Int32Array(tokens.count)
  for (const sentence of sentences) {
    const capitalsTell = !isInTitleCase(tokens, sentence)
    for (let i = sentence.firstToken; i < sentence.endToken; i++)
      tags[i] = tagAt(tokens, tags, i, sentence.firstToken, sentence.endToken, capitalsTell)
  }
  return tags
}

/** "Lee Says Bridge Will Close by May": all words but the small ones have a capital, some of which are no names. */
function isInTitleCase({ word }: TokenTable, { firstToken, endToken }: TokenRange): boolean {
  let common = 0
  for (let i = firstToken + 1; i < endToken; i++) {
    const { shape, parts, lower } = word[i]
    if (!(shape & Shape.letters)) continue
    const isSmall = lower.length < LONG_WORD
    // "said" of "The White House said no."
    if (!(shape & Shape.capital) && !(isSmall && parts & (CLOSED_CLASS | P.adverb))) return false
    if (!isSmall && parts & ~P.name) common++
  }
  return common >= 2
}

/** From so many letters on a word of a headline has a capital. */
const LONG_WORD = 5

function tagAt(
  tokens: TokenTable,
  tags: Int32Array,
  i: number,
  first: number,
  end: number,
  capitalsTell: boolean,
): number {
  const word = tokens.word[i]
  const parts = word.parts
  const initial = i === first
  const previous = initial ? 0 : tags[i - 1]
  const next = i + 1 < end ? tokens.word[i + 1] : undefined

  if (capitalsTell && word.shape & Shape.capital && parts & ~(P.number | P.punctuation)) {
    const closedClass = parts & CLOSED_CLASS
    const spelledInCapitals = word.shape & Shape.allCaps && word.text.length > 1
    if (!initial && !afterOpeningMark(tokens, i)) {
      // "in May", "told Will"
      if (!closedClass || closedClass === P.modal || spelledInCapitals) return P.name
      // "CBS This Morning"
      if (previous & P.name && next && next.shape & Shape.capital) return P.name
    } else if (word.lower === 'may' && next && next.parts & (P.number | P.possessive)) return P.name
    // "Said Lee, “No.”"
    else if (isInverted(word) && next && next.shape & Shape.capital) return parts & P.past || P.verbS
    else if (
      !closedClass &&
      next &&
      next.shape & Shape.capital &&
      !(parts & (P.adverb | P.gerund)) &&
      parts !== P.adjective
    )
      return P.name
    // "Small, who was there, said"
    else if (
      initial &&
      parts === P.adjective &&
      next?.text === ',' &&
      i + 2 < end &&
      tokens.word[i + 2].lower === 'who'
    )
      return P.name
    // "Bob said", "Jolly said": what a verb follows is a name
    else if (
      initial &&
      (parts === P.verb || parts === P.adjective) &&
      next &&
      next.parts & (P.past | P.auxiliary) &&
      !(next.parts & P.noun)
    )
      return P.name
  }
  if (parts & PREDICATE && isHalfOfCompound(tokens, i, first, end))
    return parts & P.noun || parts & P.adjective || parts & P.participle || P.adjective
  // "the exit", "her say", "the will of": after an article no verb stands
  if (
    (previous === P.possessive || (previous === P.determiner && isArticle(tokens.word[i - 1]))) &&
    parts & VERBAL &&
    !(parts & ~VERBAL)
  )
    return P.noun
  if (parts === P.gerund && !initial && next && isNounOfGerund(tokens, tags, i, next)) return P.noun
  if ((parts & (parts - 1)) === 0) return parts

  if (parts & P.infinitiveTo) {
    // "according to state law"
    if (previous && isBeforeTo(tokens.word[i - 1])) return P.preposition
    const target = next && next.parts & P.adverb && i + 2 < end ? tokens.word[i + 2] : next
    return target && target.parts & P.verb && !(target.shape & Shape.capital)
      ? P.infinitiveTo
      : isBareAuxiliary(target?.lower)
        ? P.infinitiveTo
        : P.preposition
  }
  if (parts & P.possessive) {
    // "she's late", "Lee's been ill", "Lee's a clown"; not "Two's a Crowd"
    const isVerb = word.lower.length > 1 && next && isAfterIs(next) && !(tokens.word[i - 1].parts & P.number)
    return previous & P.pronoun || isVerb ? P.auxiliary : P.possessive
  }
  if (word.lower === 'that') {
    if (previous & (P.preposition | P.conjunction) && !initial) return P.determiner
    if (initial)
      return next && next.parts & (P.auxiliary | P.modal | FINITE) && !(next.parts & P.noun) ? P.pronoun : P.determiner
    return standsAlone(tokens, i, end) ? P.pronoun : P.subordinator
  }
  if (word.lower === 'her')
    return next && next.parts & (P.noun | P.adjective | P.name) && !(next.parts & P.preposition)
      ? P.determiner
      : P.pronoun
  if (parts & P.subordinator && parts & P.preposition)
    return next && next.parts & (P.pronoun | P.determiner) ? P.subordinator : P.preposition
  // "who once said", but "once it rains"
  if (parts === (P.subordinator | P.adverb))
    return previous & (NOMINAL | P.pronoun | P.relative) && next && next.parts & FINITE ? P.adverb : P.subordinator
  if (parts & P.relative) return P.relative
  if (parts & P.determiner && parts & P.pronoun) {
    const modifies =
      next && (next.parts & (NOMINAL | P.adjective | P.number) || (next.parts & P.participle && !(next.parts & P.past)))
    return modifies && !(next.parts & (P.preposition | P.auxiliary | P.modal)) ? P.determiner : P.pronoun
  }
  if (parts & P.modal && parts & P.auxiliary) return P.modal

  const before = pastAdverbs(tags, i, first)
  const settled = before < first ? 0 : tags[before]
  const governs = next && next.parts & P.determiner && !(next.parts & P.preposition)
  // "those who back her", "advisers who have run the numbers"
  if (previous === P.relative && parts & P.verb && governs) return P.verb
  if (previous & P.auxiliary && parts & P.participle && governs && isHave(tokens.word[i - 1])) return P.participle
  if (parts & P.noun && parts & (P.verb | P.verbS)) {
    // "is firm", "a firm offer"
    if (parts & P.adjective && (settled & P.auxiliary || (next && next.parts === P.noun))) return P.adjective
    if (previous & BEFORE_NOUN || (previous === P.relative && tokens.word[i - 1].lower === 'whose')) return P.noun
    if (settled & BEFORE_VERB) return parts & P.verb || P.noun
    if (parts & P.participle && settled & P.auxiliary && !isDo(tokens.word[i - 1])) return P.participle
    // “No,” read a sign
    if (parts & P.past && previous & P.punctuation && next && next.parts === P.determiner && !initial) return P.past
    // "Lee cut in", "the sign read: …"
    if (
      parts & P.past &&
      (settled & (P.name | P.pronoun | P.relative) ||
        (settled & P.noun &&
          next &&
          (/^[:.]$/.test(next.text) ||
            next.parts & (P.determiner | P.pronoun | P.name) ||
            (next.parts & P.noun && !(next.parts & (P.verb | P.verbS))))))
    )
      return P.past
    if (parts & P.verbS) {
      if (settled & (P.pronoun | P.relative)) return P.verbS
      // "refugee advocates also said", "the states would pay": the subject of the verb behind it
      if (settled & (P.noun | P.adjective) && precedesVerb(tokens, i, end)) return P.noun
      // "Lee, the mayor, calls her"
      if (
        settled & P.punctuation &&
        next &&
        ((next.parts & (P.determiner | P.pronoun | P.subordinator) && !(next.parts & P.preposition)) ||
          // "Lee, the mayor, calls Kim"
          (tokens.word[i - 1].text === ',' && next.shape & Shape.capital))
      )
        return P.verbS
      // "and claims that", "and points out that"
      if (settled & P.conjunction && (next?.lower === 'that' || next?.lower === 'out')) return P.verbS
      // "in court files that"
      if (previous === P.noun && i - 2 >= first && tags[i - 2] === P.preposition) return P.noun
      if (settled & NOMINAL && next && (next.parts & VERB_START || OPENS_QUOTATION.test(next.text))) return P.verbS
      // "Union Backs Strike": the verb of a headline
      if (!capitalsTell && settled & NOMINAL && next && !hasFinite(tags, first, i)) return P.verbS
      return P.noun
    }
    if (settled & (P.pronoun | P.relative)) return P.verb
    // "did not rule it out"
    if (settled & P.auxiliary && isDo(tokens.word[before])) return P.verb
    // "officials report that", not "a telephone interview that"
    if (
      settled & P.noun &&
      next &&
      next.parts & (P.determiner | P.pronoun | P.subordinator) &&
      isPlural(tokens.word[before].lower)
    )
      return P.verb
    return P.noun
  }
  if (parts === (P.noun | P.past)) return settled & (NOMINAL | P.pronoun | P.relative) ? P.past : P.noun
  if (parts & P.participle) {
    if (parts & P.verb && (initial || settled & BEFORE_VERB)) return P.verb
    if (settled & P.auxiliary) return P.participle
    if (previous & P.determiner) return parts & P.adjective || P.participle
    // "offered fairly detailed plans", "Democratic registered voters"
    if (next && next.parts === P.noun && i > first && isModified(tokens, tags, i, settled))
      return parts & P.adjective || P.participle
    if (parts & P.past && settled & (NOMINAL | P.pronoun | P.relative)) return P.past
    // "as expected", "than needed"
    if (previous & P.preposition && isComparing(tokens.word[i - 1])) return P.participle
    if (
      previous & P.punctuation &&
      parts & P.past &&
      next &&
      (next.parts & VERB_START ||
        next.shape & Shape.capital ||
        isBeforeName(tokens, i + 1, end) ||
        word.lower === 'said')
    )
      return P.past
    if (next && next.parts & NOMINAL && !(next.parts & (P.determiner | P.pronoun)))
      return parts & P.adjective || P.participle
    return parts & P.past || P.participle
  }
  if (parts & P.gerund && parts & (P.noun | P.adjective)) {
    if (previous & (P.determiner | P.adjective | P.possessive))
      return next && next.parts & P.noun ? parts & P.adjective || P.noun : P.noun & parts || P.adjective
    return P.gerund
  }
  if (parts & P.adjective && parts & P.noun)
    return settled & P.auxiliary && !(next && next.parts & NOMINAL)
      ? P.adjective
      : next && next.parts & NOMINAL && !(next.parts & (P.verb | P.verbS | P.auxiliary))
        ? P.adjective
        : next && next.parts === (P.noun | P.verbS)
          ? P.adjective
          : P.noun
  if (parts & P.adjective && parts & P.verb) return settled & (BEFORE_VERB | P.pronoun) ? P.verb : P.adjective
  // "they like it", "to like it"; else "people like us"
  if (parts & P.verb && parts & P.preposition)
    return settled & (BEFORE_VERB | P.pronoun) || (previous & P.auxiliary && isDo(tokens.word[i - 1]))
      ? P.verb
      : P.preposition
  // "Lee gingerly said"
  if (
    parts === (P.adverb | P.adjective) &&
    settled & (NOMINAL | P.pronoun) &&
    next &&
    next.parts & P.past &&
    !(next.parts & (P.noun | P.adjective))
  )
    return P.adverb
  if (parts & P.adverb && parts & P.conjunction) return previous & P.punctuation ? P.conjunction : P.adverb
  if (parts & P.preposition) return P.preposition
  return parts & -parts
}

/** The token before token `i`, adverbs left out: "will not | report", "he also | claims"; before `first` if there is none. */
function pastAdverbs(tags: Int32Array, i: number, first: number): number {
  let k = i - 1
  while (k >= first && tags[k] === P.adverb) k--
  return k
}

/** "another ranking says", "told a virtual briefing that"; not "the changing times", "is a trying and …". */
function isNounOfGerund({ word }: TokenTable, tags: Int32Array, i: number, { parts }: Word): boolean {
  if (parts & (P.noun | P.adjective)) return false
  const isDetermined = tags[i - 1] === P.determiner || word[i - 1].lower === 'another'
  if (isDetermined && parts & (P.past | P.verbS | P.modal | P.auxiliary)) return true
  const first = tags[i - 1] === P.adjective ? i - 2 : i - 1
  return (
    first >= 0 &&
    tags[first] === P.determiner &&
    isArticle(word[first]) &&
    (parts & (P.subordinator | P.determiner | P.preposition | P.pronoun)) !== 0
  )
}

/** "center-left", "D.C.-based", "a must-win", "a would-be heir": half of a word with a hyphen; not the verb of "she co-founded it". */
function isHalfOfCompound(tokens: TokenTable, i: number, first: number, end: number): boolean {
  const { word } = tokens
  if (i - 2 >= first && word[i - 1].text === '-' && isGlued(tokens, i) && isGlued(tokens, i - 1))
    return !isVerbPrefix(word[i - 2])
  return i + 2 < end && word[i + 1].text === '-' && isGlued(tokens, i + 1) && isGlued(tokens, i + 2)
}

/** Whether what stands before a participle and its noun modifies it: an adverb after a verb or preposition, a capital adjective. */
const isModified = ({ word }: TokenTable, tags: Int32Array, i: number, settled: number): boolean =>
  tags[i - 1] === P.adverb
    ? (settled & (FINITE | P.participle | P.preposition | P.determiner)) !== 0
    : tags[i - 1] === P.name && word[i - 1].parts === P.adjective

/** "…, said | strategist | Ann Lee": a noun right before a name. */
const isBeforeName = ({ word }: TokenTable, i: number, end: number): boolean =>
  i + 1 < end && Boolean(word[i].parts & P.noun && word[i + 1].shape & Shape.capital)

/** Whether a verb that makes a clause stands among the tokens `[first, end)`. */
const hasFinite = (tags: Int32Array, first: number, end: number): boolean =>
  tags.subarray(first, end).some((tag) => (tag & PREDICATE) !== 0)

/** Whether a word stands before a verb that can be nothing else, adverbs between left out. */
function precedesVerb({ word }: TokenTable, i: number, end: number): boolean {
  let k = i + 1
  while (k < end && word[k].parts === P.adverb) k++
  return (
    k < end &&
    k <= i + MAX_ADVERBS &&
    (word[k].lower === 'said' || (word[k].parts & (P.modal | P.auxiliary)) !== 0) &&
    !(word[k].parts & P.noun)
  )
}

/** Most adverbs before a verb, with it. */
const MAX_ADVERBS = 3

/** Nouns of which more than one is meant: "officials", "police"; not "congress". */
const isPlural = (noun: string): boolean =>
  /(?:[^s]s|people|police|men|children|media|staff|crew|team|percent)$/.test(noun)

/** "I can't do that.", “That, too, and that,” – nothing that it could introduce or stand beside follows. */
function standsAlone(tokens: TokenTable, i: number, end: number): boolean {
  const next = i + 1 < end ? tokens.word[i + 1] : undefined
  if (!next || next.text === ',') return !next || /^["”’]/.test(tokens.word[i + 2]?.text ?? '')
  return next.parts === P.punctuation && !/^["“‘'`([–—-]/.test(next.text)
}

const isBareAuxiliary = (form: string | undefined): boolean =>
  form === 'be' || form === 'have' || form === 'do' || form === 'get'

/** After a quotation mark or bracket a capital may only mark the beginning: “The plan”. */
function afterOpeningMark(tokens: TokenTable, i: number): boolean {
  return (
    i > 0 && isGlued(tokens, i) && /^["“„«‘'([`]/.test(tokens.word[i - 1].text) && (i < 2 || !isGlued(tokens, i - 1))
  )
}
