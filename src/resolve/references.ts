import { PartOfSpeech as P, Shape, type Article, type Sentence, type TokenRange } from '../model/article.js'
import type { Quotation } from '../model/annotation.js'
import type { Gender } from '../model/entity.js'
import type { MentionForm } from '../model/record.js'
import { bySpan, firstEndingAfter, type Span } from '../model/span.js'
import { spanOfTokens } from '../text/tokens.js'
import { cueVerbOf } from '../lexicon/cue-verbs.js'
import { oneOf } from '../lexicon/one-of.js'
import { trait } from '../lexicon/traits.js'
import { calledBy, descriptiveNoun } from '../lexicon/descriptions.js'
import { Binding } from './binding.js'
import { broughtInAs } from './brought-in-as.js'
import { Describable } from './descriptions/describable.js'
import { descriptionAt, DESCRIBES } from './descriptions/description-phrase.js'
import type { Draft, PlacedMention } from './draft.js'
import { namedInClause, namedInQuotation } from './named-beside.js'
import { MainClause } from './main-clause.js'
import { prominenceOf, prominenceOfPerson, type Prominence } from './prominence.js'
import { Recent } from './recent.js'
import { ThingAsSubject } from './thing-as-subject.js'
import { isNamed, unnamedSubject, type Unnamed } from './unnamed.js'

const isHe = oneOf('he him his himself')
const isShe = oneOf('she her hers herself')
const isObject = oneOf('him her')
const isIt = oneOf('it its')
const isImpersonalVerb = oneOf(
  "'s is was seems seemed appears appeared takes took turns turned happens happened came comes falls fell",
)
const isImpersonalInfinitive = oneOf('be take seem appear have not')
const isWhere = oneOf('in at from near')
const isFrom = oneOf('from')
const isBecoming = oneOf('be being become becomes became becoming')

/** A pronoun or what may be the article of a description. */
const REFERS = trait(({ parts }) => (parts & (P.pronoun | P.determiner)) !== 0)
const NOBODY: ReadonlySet<Draft | Unnamed> = new Set()

/** A mention of an entity, by whatever it is called. */
export interface Mention extends Span {
  readonly form: MentionForm
  readonly draft: Draft
}

/**
 * Adds pronouns and descriptions to the entities, in text order: "he" and "she" are the person of that gender spoken of
 * last, subjects first; "it" the organisation or place that is the subject of its clause, or, as the first word, of the
 * sentence before; "the congressman" the one person with that role. Inside quotations nobody is looked for: "he" there is
 * another story.
 * @param named in text order
 * @returns all mentions, in text order
 */
export function addReferences(
  article: Article,
  named: readonly PlacedMention[],
  quotations: readonly Quotation[],
): Mention[] {
  const { tokens, tags, paragraphs, sentences } = article
  const speech = quotations.filter(({ use }) => use === 'speech')
  const describable = new Describable(article)
  const people = new Recent(8)
  const subject = new ThingAsSubject(article)
  const mainClause = new MainClause(article)
  const binding = new Binding(article)
  const roles = named.flatMap(({ role }) => (role ? [role] : [])).toSorted(bySpan)
  const mentions: Mention[] = []
  let next = 0
  /** The token after what a thing is called beside its name: "airline" of "Acme, an airline". */
  let endOfBroughtIn = 0
  for (const [s, sentence] of sentences.entries()) {
    // who wrote the article is in none of its stories
    const isByline = paragraphs[sentence.paragraph].region === 'byline'
    subject.beginSentence(sentence.paragraph)
    mainClause.beginSentence(sentence)
    binding.beginSentence(sentence)
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const mention = named[next]
      if (mention && mention.firstToken <= i) {
        addMention(mention.draft, mention, mention.form)
        if (!isByline) noteNamed(mention, i, sentence, s)
        i = mention.endToken - 1
        next++
        continue
      }
      subject.pass(i)
      const traits = tokens.traits[i]
      if (!(traits & (REFERS | DESCRIBES))) continue
      const word = tokens.word[i]
      const noun = traits & DESCRIBES && word.parts & P.noun ? descriptiveNoun(word) : null
      if (
        noun !== null &&
        i >= endOfBroughtIn &&
        !isInRole(tokens.start[i]) &&
        !isAttribute(article, i) &&
        !isOffice(article, i)
      )
        describable.noteNoun(noun, i)
      if (!(traits & REFERS)) continue
      const gender = isHe(word) ? 'male' : isShe(word) ? 'female' : null
      if (gender && !isQuoted(tokens.start[i])) {
        const prominence = tags[i] !== P.pronoun || isObject(word) ? 0 : prominenceOf(article, sentence, i, i + 1)
        const person = personMeant(i, gender, prominence, sentence, s)
        if (!person) continue
        person.gender ??= gender
        if (!isNamed(person)) person.isPassing = false
        else {
          addMention(person, spanOfTokens(tokens, i, i + 1), 'pronoun')
          describable.note(person, i, s, prominence, null)
        }
        // "Lee said it, but Roux told him": a subject is not brought forward as an object
        if (prominence === 0 && people.hasAsSubject(person, s))
          binding.note(person, { firstToken: i, endToken: i + 1 }, false)
        else speakOf(person, { firstToken: i, endToken: i + 1 }, prominence, s)
      } else if (isIt(word) && !isQuoted(tokens.start[i]) && !isImpersonal(article, i)) {
        const saysSo = isSayingSo(article, i, sentence)
        const thing = subject.meantBy(i === sentence.firstToken) ?? (saysSo ? subject.speakingAgain() : undefined)
        if (!thing) continue
        addMention(thing, spanOfTokens(tokens, i, i + 1), 'pronoun')
        describable.note(thing, i, s, 0, null)
        if (word.lower === 'it') subject.set(thing, i === sentence.firstToken, saysSo)
      }
      const described = word.lower === 'the' ? pastDescription(i, sentence, s) : i
      if (described === i && word.parts & P.determiner && !isQuoted(tokens.start[i])) {
        const unnamed = unnamedSubject(article, i, sentence, people.inView(s, true) !== null)
        if (unnamed) {
          const range = { firstToken: i, endToken: unnamed.endToken }
          people.note(unnamed, s, prominenceOf(article, sentence, i, unnamed.endToken) || 1)
          binding.note(unnamed, range, true)
        }
      }
      i = described
    }
  }
  // a name within the description that the text ends with
  for (; next < named.length; next++) addMention(named[next].draft, named[next], named[next].form)
  return mentions

  /** Notes a name at token `i` as somebody or something that may be meant from there on. */
  function noteNamed(mention: PlacedMention, i: number, sentence: Sentence, s: number): void {
    const { draft } = mention
    const broughtIn = broughtInAs(article, sentence, mention, draft.type === 'person')
    if (broughtIn) endOfBroughtIn = Math.max(endOfBroughtIn, broughtIn.endToken)
    if (isQuoted(mention.start)) describable.note(draft, i, s, 0, broughtIn)
    else {
      const measure = draft.type === 'person' ? prominenceOfPerson : prominenceOf
      const prominence = measure(article, sentence, mention.firstToken, mention.endToken)
      describable.note(draft, i, s, prominence, broughtIn)
      describable.noteName(mention, i)
      if (draft.type === 'person') speakOf(draft, mention, prominence, s)
      if (draft.type === 'person' && mention.role) describable.noteRole(draft, mention.role, i)
      // "the attack in Harlow surprised"
      const isGoverned = isWhere(tokens.word[mention.firstToken - 1]) && tokens.word[mention.endToken]?.text !== ','
      if (prominence > 0 && !isGoverned)
        subject.set(draft, mention.firstToken <= sentence.firstToken + 1, prominence === 2)
      else subject.passName(draft)
    }
  }

  function speakOf(person: Draft | Unnamed, range: TokenRange, prominence: Prominence, s: number): void {
    people.note(person, s, mainClause.prominenceIn(person, prominence, range))
    binding.note(person, range, prominence > 0)
  }

  /** Whom "he", "him", "his" or "himself" stands for: who is bound to it in its sentence, or else who was spoken of last. */
  function personMeant(
    i: number,
    gender: Gender,
    prominence: Prominence,
    sentence: Sentence,
    s: number,
  ): Draft | Unnamed | null | undefined {
    if (binding.isAnybody(i)) return null
    const bound = binding.boundTo(i, gender, named, next)
    if (bound !== undefined) return bound
    const doer = binding.doerBeside(i)
    return people.person(gender, s, prominence > 0 ? othersBeside(sentence, i) : NOBODY, doer)
  }

  function addMention(draft: Draft, { start, end }: Span, form: MentionForm): void {
    mentions.push({ start, end, form, draft })
  }

  /**
   * Notes whom or what "the congressman", "the Florida senator" at token `the` stands for.
   * @returns the last token of the description, or `the` where it stands for nobody that is plain
   */
  function pastDescription(the: number, sentence: Sentence, s: number): number {
    if (isQuoted(tokens.start[the])) return the
    const phrase = descriptionAt(article, the, sentence.endToken, named, next)
    if (!phrase) return the
    const { endToken: end, names } = phrase
    // "Lee should be the president", not "will be the party's last"
    if (the > 0 && isBecoming(tokens.word[the - 1]) && !(tags[end] & P.possessive)) return names.length ? the : end - 1
    const origin = placeBehindFrom(end, names.length)
    if (origin === undefined || isNamedBehind(end, names.length)) return the
    const prominence = prominenceOfPerson(article, sentence, the, end)
    // "the nominee would be chosen" is anybody, "Lee and the candidate" somebody else
    const isAgain =
      prominence > 0 && !(tags[end] & P.modal) && !(the > 0 && tags[the - 1] & (P.conjunction | P.preposition))
    const hasPlace = names.some((name) => name.draft.type === 'place')
    const draft = describable.meantBy(phrase, origin, s, isAgain ? people.inView(s, !hasPlace) : null)
    if (!draft) return the
    addMention(draft, spanOfTokens(tokens, the, end), 'description')
    for (const name of names) addMention(name.draft, name, name.form)
    next += names.length
    describable.note(draft, the, s, prominence, null)
    if (draft.type === 'person') speakOf(draft, { firstToken: the, endToken: end }, prominence, s)
    if (prominence > 0) subject.set(draft, the === sentence.firstToken, prominence === 2)
    return end - 1
  }

  /** Ohio in "the senator | from Ohio"; null behind another word, undefined where no place is named. */
  function placeBehindFrom(from: number, between: number): PlacedMention | null | undefined {
    if (!isFrom(tokens.word[from])) return null
    const mention = named.slice(next + between, next + between + 2).find(({ firstToken }) => firstToken === from + 1)
    return mention?.draft.type === 'place' ? mention : undefined
  }

  /** "the chairman | , Ann Lee," */
  function isNamedBehind(comma: number, between: number): boolean {
    const mention = named[next + between]
    return tokens.word[comma]?.text === ',' && mention?.firstToken === comma + 1 && mention.draft.type === 'person'
  }

  /** "a congressman from Ohio" behind a name is no other congressman. */
  function isInRole(start: number): boolean {
    const role = roles[firstEndingAfter(roles, start)]
    return role !== undefined && role.start <= start
  }

  /** Whom a pronoun that is a subject cannot stand for, since they are called by name beside it. */
  function othersBeside(sentence: Sentence, i: number): ReadonlySet<Draft | Unnamed> {
    const clause = namedInClause(article, sentence, i, named, next).filter(({ start }) => !isQuoted(start))
    const quotation = quotationBefore(i)
    const quoted = quotation ? namedInQuotation(article, quotation, i, named, next) : []
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

/** "Sales fell, | it | said in a filing", “Sales fell,” | it | said, "In a filing, | it | said"; not "As sales fell, | it | said". */
function isSayingSo({ tokens, tags }: Article, i: number, { firstToken, endToken }: Sentence): boolean {
  const { word } = tokens
  if (word[i].lower !== 'it' || i === firstToken || !(tags[i + 1] & SAID)) return false
  if (cueVerbOf(word[i + 1])?.class !== 'speech' || !(word[i - 1].shape & Shape.symbol)) return false
  if (i + 2 >= endToken || tags[i + 2] & P.preposition || isStop(word[i + 2])) return true
  for (let k = firstToken; k < i; k++) if (tags[k] & (SAID | P.auxiliary | P.modal)) return false
  return word[i - 1].text === ','
}

const SAID = P.past | P.verbS
const isStop = oneOf(', . ;')

/** "party" in "party leaders", which brings in no other party. */
const isAttribute = ({ tags }: Article, i: number): boolean => (tags[i + 1] & P.noun) !== 0

/** "president" in "to be president", "ran for president", who is nobody. */
const isOffice = ({ tokens, tags }: Article, i: number): boolean =>
  calledBy(tokens.word[i].lower) !== null && (tags[i - 1] & (P.auxiliary | P.preposition | P.verb)) !== 0
