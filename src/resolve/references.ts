import { PartOfSpeech as P, Shape, type Article, type Sentence } from '../model/article.js'
import type { Quotation } from '../model/annotation.js'
import type { EntityMention, Gender } from '../model/entity.js'
import { bySpan, firstEndingAfter, type Span } from '../model/span.js'
import { cueVerbOf } from '../lexicon/cue-verbs.js'
import { oneOf } from '../lexicon/one-of.js'
import { describedBy, Describable, isDescribing } from './descriptions.js'
import type { Draft } from './draft.js'
import { namedInClause, namedInQuotation } from './named-beside.js'
import { MainClause } from './main-clause.js'
import { prominenceOf, type Prominence } from './prominence.js'
import { isNamed, unnamedSubject, type Unnamed } from './unnamed.js'

const isHe = oneOf('he him his himself')
const isShe = oneOf('she her hers herself')
const isObject = oneOf('him her')
const isIt = oneOf('it its')
const isImpersonalVerb = oneOf(
  "'s is was seems seemed appears appeared takes took turns turned happens happened came comes falls fell",
)
const isImpersonalInfinitive = oneOf('be take seem appear have not')
const specifies = oneOf('of for with that which who whose where')

/** A mention of an entity with where its tokens begin and end. */
export interface PlacedMention extends Span {
  readonly role: Span | null
  readonly draft: Draft
  readonly firstToken: number
  readonly endToken: number
}

/** What a pronoun or the article of a description can be. */
const REFERRING = P.pronoun | P.determiner
const NOBODY: ReadonlySet<Draft | Unnamed> = new Set()
/** How many sentences back "he" and "she" may reach. */
const REACH = 6
/** How much farther somebody may be, by the same measure, who is meant in place of one that cannot be. */
const AS_PLAIN = 1
/** What prominence adds to a distance in sentences. */
const DISTANCE: readonly [number, number, number] = [1, 0, -0.5]

/** A person that the text has just spoken of, perhaps without a name. */
interface Candidate {
  readonly person: Draft | Unnamed
  /** Index of the sentence. */
  readonly sentence: number
  /** How much the text speaks of them. */
  readonly prominence: Prominence
}

/**
 * Adds pronouns and descriptions to the entities, in text order: "he" and "she" are the person of that gender spoken of
 * last, subjects first; "it" the organisation or place that is the subject of its clause, or, as the first word, of the
 * sentence before; "the congressman" the one person with that role. Inside quotations nobody is looked for: "he" there is
 * another story.
 * @param mentions named mentions in text order
 */
export function addReferences(
  article: Article,
  mentions: readonly PlacedMention[],
  quotations: readonly Quotation[],
): void {
  const { tokens, tags, sentences } = article
  const speech = quotations.filter(({ use }) => use === 'speech')
  const describable = new Describable(article)
  const people = new Recent(8)
  const subject = new ThingAsSubject(article)
  const mainClause = new MainClause(article)
  const roles = mentions.flatMap(({ role }) => (role ? [role] : [])).toSorted(bySpan)
  let next = 0
  for (const [s, sentence] of sentences.entries()) {
    subject.beginSentence(sentence.paragraph)
    mainClause.beginSentence(sentence)
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const mention = mentions[next]
      if (mention && mention.firstToken <= i) {
        const { draft } = mention
        describable.note(draft, i)
        if (!isQuoted(mention.start)) {
          const prominence = prominenceOf(article, sentence, mention.firstToken, mention.endToken)
          if (draft.type === 'person') people.note(draft, s, mainClause.prominenceIn(draft, prominence, mention))
          if (prominence > 0) subject.set(draft, mention.firstToken <= sentence.firstToken + 1)
          else subject.passName(draft)
        }
        i = mention.endToken - 1
        next++
        continue
      }
      const word = tokens.word[i]
      subject.pass(i)
      const described = word.parts & P.noun ? describedBy(word) : null
      if (described && !isInRole(tokens.start[i])) describable.noteNoun(described, i)
      if (!(word.parts & REFERRING)) continue
      const gender = isHe(word) ? 'male' : isShe(word) ? 'female' : null
      if (gender && !isQuoted(tokens.start[i])) {
        const prominence = tags[i] !== P.pronoun || isObject(word) ? 0 : prominenceOf(article, sentence, i, i + 1)
        const others = prominence > 0 ? othersBeside(sentence, i) : NOBODY
        const person = people.person(gender, s, others)
        if (!person) continue
        person.gender ??= gender
        if (isNamed(person)) {
          person.mentions.push(pronounAt(i))
          describable.note(person, i)
        }
        people.note(person, s, mainClause.prominenceIn(person, prominence, { firstToken: i, endToken: i + 1 }))
      } else if (isIt(word) && !isQuoted(tokens.start[i]) && !isImpersonal(article, i)) {
        const thing = subject.meantBy(i === sentence.firstToken)
        if (!thing) continue
        thing.mentions.push(pronounAt(i))
        describable.note(thing, i)
        if (word.lower === 'it') subject.set(thing, i === sentence.firstToken)
      } else if (i === sentence.firstToken && word.parts & P.determiner) {
        const unnamed = unnamedSubject(article, i, sentence.endToken)
        if (unnamed) people.note(unnamed, s, prominenceOf(article, sentence, i, unnamed.endToken) || 1)
      }
      if (word.lower === 'the') {
        const end = descriptionEnd(article, i, sentence.endToken)
        const meant =
          end > 0 && !isQuoted(tokens.start[i]) ? describable.meantBy(tokens.word[end - 1].lower) : undefined
        if (meant) {
          const { draft } = meant
          draft.mentions.push({ start: tokens.start[i], end: tokens.end[end - 1], form: 'description' })
          describable.note(draft, i)
          const prominence = prominenceOf(article, sentence, i, end)
          if (draft.type === 'person')
            people.note(draft, s, mainClause.prominenceIn(draft, prominence, { firstToken: i, endToken: end }))
          if (prominence > 0) subject.set(draft, i === sentence.firstToken)
          i = end - 1
        }
      }
    }
  }

  function pronounAt(i: number): EntityMention {
    return { start: tokens.start[i], end: tokens.end[i], form: 'pronoun' }
  }

  /** "a congressman from Ohio" behind a name is no other congressman. */
  function isInRole(start: number): boolean {
    const role = roles[firstEndingAfter(roles, start)]
    return role !== undefined && role.start <= start
  }

  /** Whom a pronoun that is a subject cannot stand for, since they are called by name beside it. */
  function othersBeside(sentence: Sentence, i: number): ReadonlySet<Draft | Unnamed> {
    const clause = namedInClause(article, sentence, i, mentions, next).filter(({ start }) => !isQuoted(start))
    const quotation = quotationBefore(i)
    const quoted = quotation ? namedInQuotation(article, quotation, i, mentions, next) : []
    return new Set([...clause, ...quoted].map(({ draft }) => draft))
  }

  /** The quotation that token `i` follows. */
  function quotationBefore(i: number): Quotation | undefined {
    const quotation = i > 0 ? speech[firstEndingAfter(speech, tokens.start[i - 1])] : undefined
    return quotation?.end === tokens.end[i - 1] ? quotation : undefined
  }

  function isQuoted(start: number): boolean {
    const quotation = speech[firstEndingAfter(speech, start)]
    return quotation !== undefined && quotation.start <= start
  }
}

/** Those spoken of last, at most `size`, the latest first. */
class Recent {
  readonly #size: number
  readonly #candidates: Candidate[] = []

  constructor(size: number) {
    this.#size = size
  }

  note(person: Draft | Unnamed, sentence: number, prominence: Prominence): void {
    const candidates = this.#candidates
    const at = candidates.findIndex((candidate) => candidate.person === person)
    const old = at < 0 ? undefined : candidates[at]
    const stays = old?.sentence === sentence ? old.prominence : 0
    if (at >= 0) candidates.splice(at, 1)
    else if (candidates.length === this.#size) candidates.pop()
    candidates.unshift({ person, sentence, prominence: prominence > stays ? prominence : stays })
  }

  /**
   * The nearest person whose gender fits; one whose gender nothing tells only if no other person is in reach.
   * @param others who cannot be meant; where one of them was spoken of last, only somebody as plain takes their place
   */
  person(gender: Gender, sentence: number, others: ReadonlySet<Draft | Unnamed>): Draft | Unnamed | undefined {
    const near = this.#candidates.filter((candidate) => sentence - candidate.sentence <= REACH)
    const best = fitting(near, gender, sentence)
    if (!best || !others.has(best.person)) return best?.person
    const next = fitting(
      near.filter(({ person }) => !others.has(person)),
      gender,
      sentence,
    )
    return next && next.prominence > 0 && distance(next, sentence) <= distance(best, sentence) + AS_PLAIN
      ? next.person
      : undefined
  }
}

function fitting(near: readonly Candidate[], gender: Gender, sentence: number): Candidate | undefined {
  const open = near.filter(({ person }) => person.gender === null)
  const best = nearest(
    near.filter(({ person }) => person.gender === gender),
    sentence,
  )
  const first = nearest(open, sentence)
  if (best)
    // somebody of unknown gender, spoken of since, may be meant as well
    return first && distance(first, sentence) < distance(best, sentence) && first.prominence > 0 ? first : best
  return open.every((candidate) => candidate === first || distance(candidate, sentence) > distance(first!, sentence))
    ? first
    : undefined
}

/** The organisation or place that "it" stands for, as far as that is plain. */
class ThingAsSubject {
  readonly #article: Article
  /** Subject of the clause, with whether it begins the sentence. */
  #now: { readonly draft: Draft; readonly initial: boolean } | null = null
  /** What began the sentence before as its subject. */
  #before: Draft | null = null
  /** Verbs since the subject. */
  #verbs = 0
  #hasRival = false
  #paragraph = -1

  constructor(article: Article) {
    this.#article = article
  }

  beginSentence(paragraph: number): void {
    const goesOn = paragraph === this.#paragraph
    this.#before = goesOn && this.#now?.initial && isThing(this.#now.draft) ? this.#now.draft : null
    this.#now = null
    this.#paragraph = paragraph
  }

  /** Notes the subject of a clause; a person is one too, and then "it" is something else. */
  set(draft: Draft, initial: boolean): void {
    const begins = initial || (this.#now?.initial === true && this.#now.draft === draft)
    this.#now = { draft, initial: begins }
    this.#verbs = 0
    this.#hasRival = false
  }

  /** Notes another organisation or place behind the subject, which "it" may be as well. */
  passName(draft: Draft): void {
    if (draft !== this.#now?.draft && isThing(draft)) this.#hasRival = true
  }

  /** Notes a token behind the subject. */
  pass(i: number): void {
    const { tags } = this.#article
    if (tags[i] & FINITE && !(tags[i - 1] & (FINITE | P.adverb | P.infinitiveTo))) this.#verbs++
  }

  /**
   * The subject of the clause, while no other verb and no other such name has come between: "the bank sold its shares", not
   * "the bank said the firm sold its shares"; for the first word of a sentence, the subject that the one before began with.
   */
  meantBy(isFirst: boolean): Draft | undefined {
    if (isFirst) return this.#before ?? undefined
    const { draft } = this.#now ?? {}
    return draft && isThing(draft) && this.#verbs === 1 && !this.#hasRival ? draft : undefined
  }
}

const isThing = ({ type }: Draft): boolean => type === 'organization' || type === 'place'
const FINITE = P.past | P.verbS | P.verb | P.modal | P.auxiliary

const distance = ({ sentence, prominence }: Candidate, now: number): number => now - sentence + DISTANCE[prominence]

function nearest(candidates: readonly Candidate[], sentence: number): Candidate | undefined {
  let best: Candidate | undefined
  for (const candidate of candidates)
    if (!best || distance(candidate, sentence) < distance(best, sentence)) best = candidate
  return best
}

/** "it" that stands for nothing: "it is clear that", "it was raining". */
function isImpersonal({ tokens, tags }: Article, i: number): boolean {
  if (tokens.word[i].lower !== 'it') return false
  const next = tokens.word[i + 1]
  if (!next) return true
  if (isImpersonalVerb(next)) return true
  if (next.parts & P.modal && isImpersonalInfinitive(tokens.word[i + 2])) return true
  // "the council said it"
  if (i > 0 && cueVerbOf(tokens.word[i - 1])?.class === 'speech') return false
  return i > 0 && Boolean(tags[i - 1] & (P.verb | P.past | P.participle | P.preposition | P.gerund | P.infinitiveTo))
}

/** End of "the congressman", "the prime minister", "the New Jersey congressman" is left to names; 0 if none begins at `the`. */
function descriptionEnd({ tokens }: Article, the: number, limit: number): number {
  for (let end = the + 2; end <= Math.min(limit, the + 3); end++) {
    const word = tokens.word[end - 1]
    if (word.shape & Shape.capital || !(word.shape & Shape.letters)) return 0
    if (!isDescribing(word.lower)) continue
    const after = tokens.word[end]
    // "the council's", "the report found"; not "the group of", "the police officer", "the group Harbour Watch", "the county that"
    if (
      after &&
      (after.shape & Shape.capital || specifies(after) || (after.parts === P.noun && !(after.shape & Shape.symbol)))
    )
      return 0
    return end
  }
  return 0
}
