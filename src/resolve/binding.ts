import { cueVerbOf } from '../lexicon/cue-verbs.js'
import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P, Shape, type Article, type Sentence, type TokenRange } from '../model/article.js'
import type { Gender } from '../model/entity.js'
import type { Draft, PlacedMention } from './draft.js'
import { subjectBehindOpening } from './subject-behind-opening.js'
import type { Unnamed } from './unnamed.js'

/** Somebody whom the sentence has spoken of so far, by name or pronoun. */
interface Spoken extends TokenRange {
  readonly person: Draft | Unnamed
  readonly isSubject: boolean
  readonly isPronoun: boolean
}

/** Who a verb says does something: a person, somebody or something without a name, or nobody that is plain. */
type Doer = Draft | Unnamed | 'other' | null

const isWho = oneOf('who')
const isAnd = oneOf('and')
const isHeOrShe = oneOf('he she')
const isWhen = oneOf('when before after while until since')
const isFor = oneOf('for')
const blames = oneOf('blame blames blamed blaming')
const isHeForm = oneOf('he him his')
const isSheForm = oneOf('she her hers')
const isOther = oneOf('i we you they it who which that')
const isReflexive = oneOf('himself herself')
const isHim = oneOf('him')
const isHer = oneOf('her')
const isOr = oneOf('or and /')
const isCause = oneOf('without by before after while when in')
const endsClause = oneOf(', ; : – — ( )')
const isThat = oneOf('that')
const isLike = oneOf('like including')
const isOnOrAgainst = oneOf('on against')

const NOMINAL = P.noun | P.name | P.pronoun | P.number
const VERB = P.verb | P.verbS | P.past | P.participle | P.gerund
const FINITE = P.verbS | P.past | P.auxiliary | P.modal
/** How many mentions of a sentence are remembered, and how far from its verb a subject may be, in tokens. */
const MAX_SPOKEN = 32
const MAX_SUBJECT = 60
/** How far a verb, a "who" or the comma of an adjunct may be from the pronoun, in tokens. */
const MAX_DISTANCE = 12
/** Longest title between a comma and a name, in tokens. */
const MAX_TITLE = 4

/** How the pronouns of a sentence are bound to the persons of the same sentence by where they stand. */
export class Binding {
  readonly #article: Article
  #sentence: Sentence
  #spoken: Spoken[] = []

  constructor(article: Article) {
    this.#article = article
    this.#sentence = article.sentences[0]
  }

  beginSentence(sentence: Sentence): void {
    this.#sentence = sentence
    this.#spoken = []
  }

  note(person: Draft | Unnamed, { firstToken, endToken }: TokenRange, isSubject: boolean): void {
    const { tokens, tags } = this.#article
    if (this.#spoken.length === MAX_SPOKEN) this.#spoken.shift()
    this.#spoken.push({
      person,
      firstToken,
      endToken,
      isSubject: isSubject && !(tags[firstToken - 1] & P.preposition),
      isPronoun: isHeForm(tokens.word[firstToken]) || isSheForm(tokens.word[firstToken]),
    })
  }

  /** "he or she", "his or her", who is anybody. */
  isAnybody(i: number): boolean {
    const { word } = this.#article.tokens
    const isBeside = (k: number, or: number): boolean =>
      isOr(word[or]) && ((isHeForm(word[i]) && isSheForm(word[k])) || (isSheForm(word[i]) && isHeForm(word[k])))
    return isBeside(i + 2, i + 1) || isBeside(i - 2, i - 1)
  }

  /**
   * Whom a pronoun must stand for where it stands; null if that is somebody without a name, undefined if nothing binds it.
   * "Lee will defend himself", "Lee praised Roux, who ended his strike", "Lee thanked Roux for his help", "Roux and his
   * friends", "Lee said Roux had sold his farm", "In his speech, Lee".
   * @param i its token
   * @param mentions names of the article in text order, of which `next` is the first behind the pronoun
   */
  boundTo(
    i: number,
    gender: Gender,
    mentions: readonly PlacedMention[],
    next: number,
  ): Draft | Unnamed | null | undefined {
    const { tokens, tags } = this.#article
    const word = tokens.word[i]
    const fits = (person: Draft | Unnamed): boolean => (person.gender ?? gender) === gender
    if (isReflexive(word)) {
      // "Lee himself"
      const beside = this.#endingAt(i)
      if (beside) return fits(beside.person) ? beside.person : undefined
      const doer = tags[i - 1] & VERB ? this.#doerOf(i - 1) : null
      if (doer === 'other') return null
      return doer && fits(doer) ? doer : undefined
    }
    if (!isPossessive(this.#article, i)) {
      const discussed = this.#discussed(i) ?? this.#whoWas(i) ?? this.#reminded(i)
      if (discussed) return fits(discussed.person) ? discussed.person : undefined
      const ahead = tags[i] === P.pronoun ? this.#subjectBehind(i, false, mentions, next) : undefined
      return ahead && fits(ahead) ? ahead : undefined
    }
    const owner = this.#coordinatedOwner(i) ?? this.#thanked(i) ?? this.#whoIsTold(i) ?? this.#subjectOfClause(i)
    if (owner) return fits(owner.person) ? owner.person : undefined
    const ahead = this.#subjectBehind(i, true, mentions, next)
    if (ahead) return fits(ahead) ? ahead : undefined
    return this.#onlyOneSpokenOf(gender)
  }

  /** Whom an object cannot stand for, being the one who does it: Lee in "Lee attacked Roux, calling him a clown". */
  doerBeside(i: number): Draft | Unnamed | null {
    const { tokens, tags } = this.#article
    const isObject = isHim(tokens.word[i]) || (isHer(tokens.word[i]) && !isPossessive(this.#article, i))
    if (!isObject || !(tags[i - 1] & VERB)) return null
    const doer = this.#doerOf(i - 1)
    return doer === 'other' ? null : doer
  }

  #verbBefore(i: number): number {
    const { tags } = this.#article
    for (let k = i - 1; k >= Math.max(this.#sentence.firstToken, i - MAX_DISTANCE); k--) if (tags[k] & VERB) return k
    return -1
  }

  /** Who does what verb `verb` says. */
  #doerOf(verb: number): Doer {
    const { tokens, tags } = this.#article
    const first = this.#sentence.firstToken
    let i = verb - 1
    while (i >= first && tags[i] & (P.auxiliary | P.modal | P.adverb)) i--
    if (i < first) return null
    const beside = this.#endingAt(i + 1)
    if (beside) return beside.person
    if (isWho(tokens.word[i])) return this.#antecedentOf(i)?.person ?? 'other'
    if (tags[i] & P.infinitiveTo) {
      const object = this.#endingAt(i)
      if (object && isSpeechWord(tokens.word[this.#verbBefore(object.firstToken)], 'object-control'))
        return object.person
      return object || !(tags[i - 1] & NOMINAL) ? this.#lastSubject(verb) : null
    }
    // "thanked Lee for leaving", "left without thanking"
    if (tags[i] & P.preposition)
      return this.#endingAt(i)?.person ?? (isCause(tokens.word[i]) ? this.#lastSubject(verb) : null)
    if (tags[i] & NOMINAL) return 'other'
    if (tags[i] & P.conjunction)
      return tokens.word[i - 1].text === ',' ? this.#firstSubject(verb) : this.#onlySubject(verb)
    if (tokens.word[i].text !== ',' || isSpeechWord(tokens.word[verb], 'result')) return null
    // "attacked Roux, calling him a clown", "attacked Roux, then accused him"
    if (tags[verb] & P.gerund || i < verb - 1) return this.#lastSubject(verb)
    const last = this.#spoken.at(-1)
    // "lawyers, like Lee, call him a clown"
    if (last?.endToken === i && isLike(tokens.word[this.#beforeTitle(last)])) return last.person
    // "Lee, the mayor, called him a clown"
    return last?.isSubject && tokens.word[last.endToken].text === ',' ? last.person : null
  }

  /** Who is the subject before a verb, as long as no clause of another lies between. */
  #lastSubject(verb: number): Draft | Unnamed | null {
    const { tokens, tags } = this.#article
    const last = this.#spoken.findLast(({ isSubject, endToken }) => isSubject && endToken <= verb)
    if (!last || verb - last.endToken > MAX_SUBJECT) return null
    for (let k = last.endToken; k < verb; k++) {
      if (isOther(tokens.word[k]) && !(tags[k] & P.determiner)) return null
      // "but the council denied it and jailed him"
      if (tags[k] & FINITE && k > last.endToken && tags[k - 1] & NOMINAL) return null
    }
    return last.person
  }

  /** The same where the sentence has no other subject: not in "Lee said Roux was late and called him a clown". */
  #onlySubject(verb: number): Draft | Unnamed | null {
    const last = this.#lastSubject(verb)
    return this.#spoken.every(({ isSubject, person }) => !isSubject || person === last) ? last : null
  }

  /** Lee in "Lee said Roux's plan was costly, and called him a clown", as long as the clause of another is no more than that. */
  #firstSubject(verb: number): Draft | Unnamed | null {
    const first = this.#spoken.find(({ isSubject }) => isSubject)
    const isBegun = first && first.firstToken - this.#sentence.firstToken <= MAX_TITLE
    return isBegun && verb - first.endToken <= MAX_SUBJECT ? first.person : this.#onlySubject(verb)
  }

  /** The token before a name and the title in front of it. */
  #beforeTitle({ firstToken }: Spoken): number {
    const { tags } = this.#article
    let i = firstToken - 1
    while (i > firstToken - MAX_TITLE && tags[i] & (P.noun | P.name | P.adjective)) i--
    return i
  }

  #endingAt(token: number): Spoken | undefined {
    return this.#spoken.findLast(({ endToken }) => endToken === token)
  }

  /** Whom "who" stands for. */
  #antecedentOf(who: number): Spoken | undefined {
    const { word } = this.#article.tokens
    return this.#endingAt(word[who - 1]?.text === ',' ? who - 1 : who)
  }

  /** Roux in "Roux and his friends", "Roux's stance and his promise". */
  #coordinatedOwner(i: number): Spoken | undefined {
    const { tokens, tags } = this.#article
    if (!isAnd(tokens.word[i - 1])) return undefined
    const last = this.#spoken.at(-1)
    if (!last) return undefined
    if (last.endToken === i - 1) return last
    if (!(tags[last.endToken] & P.possessive) || i - last.endToken > MAX_DISTANCE) return undefined
    for (let k = last.endToken + 1; k < i - 1; k++)
      if (tags[k] & (VERB | P.punctuation | P.preposition)) return undefined
    return last
  }

  /** Roux in "Lee thanked Roux for his help". */
  #thanked(i: number): Spoken | undefined {
    const { tokens } = this.#article
    const last = this.#spoken.at(-1)
    if (!isFor(tokens.word[i - 1]) || !last || last.isSubject || last.endToken !== i - 1) return undefined
    const verb = this.#verbBefore(last.firstToken)
    return verb < 0 || blames(tokens.word[verb]) ? undefined : last
  }

  /** Roux in "Lee endorsed Roux, saying he was able", "Lee decried Roux's plan, noting he had none". */
  #discussed(i: number): Spoken | undefined {
    const { tokens, tags } = this.#article
    const { word } = tokens
    const saying = word[i - 1]
    if (tags[i] !== P.pronoun || !(tags[i - 1] & P.gerund) || word[i - 2]?.text !== ',') return undefined
    const last = this.#spoken.at(-1)
    if (cueVerbOf(saying)?.class !== 'speech' || !last || last.isSubject || i - last.endToken > MAX_DISTANCE)
      return undefined
    // "attacks on Roux, saying he was weak"
    if (isOnOrAgainst(word[last.firstToken - 1]) && tags[last.firstToken - 2] & P.noun) return last
    const verb = this.#beforeTitle(last)
    return tags[verb] & (P.past | P.verbS | P.verb) && cueVerbOf(word[verb])?.lemma !== 'tell' ? last : undefined
  }

  /** Roux in "Lee reminded Roux that he had to win". */
  #reminded(i: number): Spoken | undefined {
    const { tokens, tags } = this.#article
    const last = this.#spoken.at(-1)
    const isBeside = last?.endToken === (isThat(tokens.word[i - 1]) ? i - 1 : i)
    if (!isBeside || tags[i] !== P.pronoun || last.isSubject) return undefined
    return isSpeechWord(tokens.word[this.#beforeTitle(last)], 'reminding') ? last : undefined
  }

  /** Roux in "Roux, who was 60 when he retired", "Roux, who has said that he was tired". */
  #whoWas(i: number): Spoken | undefined {
    const { tokens, tags } = this.#article
    const { word } = tokens
    const before = isThat(word[i - 1]) ? i - 2 : i - 1
    if (tags[i] !== P.pronoun || before < this.#sentence.firstToken) return undefined
    const says = isHeOrShe(word[i]) && cueVerbOf(word[before])?.frames.has('that')
    if (!says && !isWhen(word[i - 1])) return undefined
    for (let k = before; k >= Math.max(this.#sentence.firstToken, i - MAX_DISTANCE); k--) {
      const antecedent = isWho(word[k]) ? this.#antecedentOf(k) : undefined
      if (antecedent) return antecedent === this.#spoken.at(-1) ? antecedent : undefined
      if (tags[k] & (P.punctuation | P.subordinator | P.pronoun)) return undefined
    }
    return undefined
  }

  /** Roux in "Roux, who has ended his strike". */
  #whoIsTold(i: number): Spoken | undefined {
    const { tokens, tags } = this.#article
    for (let k = i - 1; k >= Math.max(this.#sentence.firstToken, i - MAX_DISTANCE); k--) {
      if (isWho(tokens.word[k])) return this.#antecedentOf(k)
      if (tags[k] & (P.punctuation | P.subordinator | P.pronoun)) return undefined
    }
    return undefined
  }

  /**
   * Roux in "Lee said Roux had sold his farm", "Lee said Roux's farm suffered from his debts", "Roux's farm in his youth",
   * "they led him to his farm", "Lee heard Roux claiming that his farm".
   */
  #subjectOfClause(i: number): Spoken | undefined {
    const { tokens, tags } = this.#article
    // "Roux's farm", "remembered Roux saying"
    const isOwner = ({ endToken }: Spoken): boolean => (tags[endToken] & (P.possessive | P.gerund)) !== 0
    const last = this.#spoken.findLast((spoken) => spoken.isSubject || spoken.isPronoun || isOwner(spoken))
    if (!last || i - last.endToken > MAX_DISTANCE) return undefined
    let verbs = 0
    const claims = tags[last.endToken] & P.gerund && cueVerbOf(tokens.word[last.endToken])?.frames.has('that')
    if (claims && i === last.endToken + 2 && isThat(tokens.word[i - 1])) return last
    for (let k = last.endToken; k < i; k++) {
      if (endsClause(tokens.word[k]) || tags[k] & (P.subordinator | P.relative)) return undefined
      if (tags[k] & FINITE && !(tags[k - 1] & FINITE)) verbs++
    }
    const mayLackVerb = last.isPronoun || (tags[last.endToken] & P.possessive) !== 0
    return verbs === 1 || (mayLackVerb && verbs === 0) ? last : undefined
  }

  /** Lee in "The letter was sent to Lee and opened by his wife", of whom alone the sentence has spoken. */
  #onlyOneSpokenOf(gender: Gender): Draft | Unnamed | undefined {
    const fitting = new Set(
      this.#spoken.filter(({ person }) => (person.gender ?? gender) === gender).map(({ person }) => person),
    )
    const [only] = fitting
    return fitting.size === 1 && only.gender === gender ? only : undefined
  }

  /** Lee in "Early in his speech, Lee said", where nobody is the subject before: not in "As Roux defended his record, Lee said". */
  #subjectBehind(i: number, isPossessed: boolean, mentions: readonly PlacedMention[], next: number): Draft | undefined {
    const { tags } = this.#article
    const isTaken = isPossessed
      ? this.#spoken.some(({ isSubject, endToken }) => isSubject || tags[endToken] & FINITE)
      : this.#spoken.length > 0
    return isTaken ? undefined : subjectBehindOpening(this.#article, this.#sentence, i, isPossessed, mentions, next)
  }
}

/** "his", and "her" before what she has: "her tack", not "drag her out". */
function isPossessive({ tokens, tags }: Article, i: number): boolean {
  if (!isHer(tokens.word[i])) return tags[i] !== P.pronoun
  const next = tokens.word[i + 1]
  return (
    next !== undefined && (next.shape & Shape.letters) !== 0 && !(tags[i + 1] & NOT_OWNED) && next.parts !== P.adverb
  )
}

const NOT_OWNED =
  P.punctuation |
  P.preposition |
  P.conjunction |
  P.subordinator |
  P.determiner |
  P.infinitiveTo |
  P.pronoun |
  P.auxiliary
