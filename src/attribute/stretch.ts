import { oneOf } from '../lexicon/one-of.js'
import type { Quotation } from '../model/annotation.js'
import {
  PartOfSpeech as P,
  type Article,
  type Sentence,
  type TokenRange,
  type TokenTable,
  type Word,
} from '../model/article.js'
import type { ResolvedMention } from '../model/entity.js'
import { SILENT_REGIONS } from '../model/silent-regions.js'
import type { Span } from '../model/span.js'
import { isGlued } from '../text/tokens.js'
import { Sign, SIGNS } from './signs.js'

const isApostrophe = oneOf("' ’")
const isSaying = oneOf('said says told')
/** What parts the clauses of a sentence, so that a statement does not reach over it: "it is late; Lee said". */
export const isBreak = oneOf('; :')

/** A token outside of quotation marks, or a whole quotation. */
export interface Unit extends TokenRange {
  readonly quotation: Quotation | null
  readonly word: Word
  /** Its part of speech; 0 for a quotation. */
  readonly tag: number
  /** No space stands before it. */
  readonly glued: boolean
}

/**
 * One sentence of the article, or several where a quotation runs across them, as a row of units: quotations are closed
 * boxes, so that grammar sees `“A. B,” Lee said.` as one sentence.
 */
export class Stretch implements TokenRange {
  readonly article: Article
  readonly firstToken: number
  readonly endToken: number
  readonly paragraph: number
  /** Bits of {@link Sign}: what its units call upon. */
  readonly signs: number
  readonly #quotations: readonly Quotation[]
  readonly #firstQuotation: number
  readonly #mentionsIn: MentionsIn
  #units: readonly Unit[] | null = null

  /** @param firstQuotation index of the first of `quotations` that does not end before these tokens */
  constructor(
    article: Article,
    { firstToken, endToken }: TokenRange,
    paragraph: number,
    quotations: readonly Quotation[],
    firstQuotation: number,
    mentionsIn: MentionsIn,
  ) {
    this.article = article
    this.firstToken = firstToken
    this.endToken = endToken
    this.paragraph = paragraph
    this.signs = signsIn(article.tokens, firstToken, endToken, quotations, firstQuotation)
    this.#quotations = quotations
    this.#firstQuotation = firstQuotation
    this.#mentionsIn = mentionsIn
  }

  /** Made when they are first asked for: most stretches call upon no construction. */
  get units(): readonly Unit[] {
    return (this.#units ??= unitsOf(this, this.#quotations, this.#firstQuotation, this.#mentionsIn))
  }
}

/** The mentions of entities at a place. */
export type MentionsIn = (span: Span) => readonly ResolvedMention[]

/** The stretches of an article outside of boilerplate, bylines and datelines, in order. */
export function findStretches(article: Article, quotations: readonly Quotation[], mentionsIn: MentionsIn): Stretch[] {
  const { sentences, paragraphs } = article
  const stretches: Stretch[] = []
  let q = 0
  for (let s = 0; s < sentences.length;) {
    const first = sentences[s]
    let last: Sentence = first
    const firstQuotation = q
    for (;;) {
      while (q < quotations.length && quotations[q].firstToken < last.endToken) q++
      const crossing = quotations[q - 1]
      if (q === firstQuotation || crossing.endToken <= last.endToken || sentences[s + 1]?.paragraph !== first.paragraph)
        break
      last = sentences[++s]
    }
    s++
    if (SILENT_REGIONS.has(paragraphs[first.paragraph].region)) continue
    const tokens = { firstToken: first.firstToken, endToken: last.endToken }
    stretches.push(new Stretch(article, tokens, first.paragraph, quotations, firstQuotation, mentionsIn))
  }
  return stretches
}

function unitsOf(
  { article: { tokens, tags }, firstToken, endToken }: Stretch,
  quotations: readonly Quotation[],
  firstQuotation: number,
  mentionsIn: MentionsIn,
): Unit[] {
  const units: Unit[] = []
  let q = firstQuotation
  for (let i = firstToken; i < endToken;) {
    const quotation = quotations[q]?.firstToken === i ? quotations[q++] : null
    const next = quotation ? quotation.endToken : i + 1
    const glued = i > firstToken && isGlued(tokens, i)
    const tag = quotation ? 0 : glued ? gluedTag(tokens, tags, i, endToken, mentionsIn) : tags[i]
    units.push({ firstToken: i, endToken: next, quotation, word: tokens.word[i], tag, glued })
    i = next
  }
  return units
}

function signsIn(
  { traits }: TokenTable,
  firstToken: number,
  endToken: number,
  quotations: readonly Quotation[],
  firstQuotation: number,
): number {
  let signs = 0
  let q = firstQuotation
  for (let i = firstToken; i < endToken;) {
    if (quotations[q]?.firstToken === i) {
      signs |= Sign.quotation
      i = quotations[q++].endToken
    } else signs |= traits[i++]
  }
  return signs & SIGNS
}

/** The part of speech of a token that no space parts from the one before it. */
function gluedTag(tokens: TokenTable, tags: Int32Array, i: number, end: number, mentionsIn: MentionsIn): number {
  if (tags[i] === P.possessive && tags[i - 1] === P.name && isOfName(tokens, i, end, mentionsIn)) return P.name
  if (isPluralPossessive(tokens, tags, i, end)) return P.possessive
  // "since 4am": no verb
  if (tokens.word[i].lower === 'am' && tags[i - 1] === P.number) return P.noun
  // "a plan that's old": a verb
  return tags[i] === P.possessive && tags[i - 1] & (P.subordinator | P.relative) ? P.auxiliary : tags[i]
}

/** "Moody's cut the rating", "Harlow's said", "Lloyd's of London": not of what follows, but of a name or of its end. */
function isOfName({ word, start, end: ends }: TokenTable, i: number, end: number, mentionsIn: MentionsIn): boolean {
  const next = i + 1 < end ? word[i + 1] : undefined
  if (!next || next.parts === P.past || next.text === ',' || next.lower === 'of' || isSaying(next)) return true
  return mentionsIn({ start: start[i], end: ends[i] }).length > 0
}

/** The mark of "the farmers' union", "James' claim", outside of quotation marks. */
const isPluralPossessive = ({ word }: TokenTable, tags: Int32Array, i: number, end: number): boolean =>
  tags[i] === P.punctuation &&
  isApostrophe(word[i]) &&
  (tags[i - 1] & (P.noun | P.name)) !== 0 &&
  word[i - 1].lower.endsWith('s') &&
  i + 1 < end &&
  (tags[i + 1] & (P.noun | P.name | P.adjective | P.number | P.gerund | P.participle | P.verb | P.verbS)) !== 0

/** The text span of the units `[first, end)` of a stretch. */
export const spanOfUnits = ({ article: { tokens }, units }: Stretch, first: number, end: number): Span => ({
  start: tokens.start[units[first].firstToken],
  end: tokens.end[units[end - 1].endToken - 1],
})

export const isComma = (unit: Unit | undefined): boolean => unit?.tag === P.punctuation && unit.word.text === ','
/** Whether a quotation ends so that who says it may follow: “No,” or “No?”; not “No.” */
export function endsBeforeSpeaker({ article: { text } }: Stretch, { inner }: Quotation): boolean {
  return /[,?!]['’]?$/.test(text.slice(inner.end - 2, inner.end))
}
/** “we left,” and not “We left,”: a quotation that goes on with what stands before it. */
export function startsSmall({ article: { text }, units }: Stretch, i: number): boolean {
  const inner = units[i]?.quotation?.inner
  return inner !== undefined && /^['‘]?\p{Ll}/u.test(text.slice(inner.start, inner.start + 2))
}
const DASH = /^(?:[–—]|--+)$/
/** A dash between words: " - ", "—", "--"; not the hyphen of "co-founder". */
export function isDash({ article: { tokens }, units }: Stretch, i: number): boolean {
  const unit = units[i]
  if (unit?.tag !== P.punctuation) return false
  if (unit.word.text === '-') return !unit.glued && !isGlued(tokens, unit.endToken)
  return DASH.test(unit.word.text)
}
export const isColon = (unit: Unit | undefined): boolean => unit?.tag === P.punctuation && unit.word.text === ':'
export const isNominal = (unit: Unit | undefined): boolean => unit !== undefined && (unit.tag & (P.noun | P.name)) !== 0
/** Tags of words that only a finite clause has. */
export const FINITE = P.past | P.verbS | P.modal | P.auxiliary | P.verb
/** A verb that makes a clause by its form alone: "left", "leaves", "is", "would"; not "leave". */
export const isFinite = ({ tag }: Unit): boolean => (tag & (P.past | P.verbS | P.modal | P.auxiliary)) !== 0
