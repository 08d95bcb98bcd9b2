import { nameContext } from '../lexicon/name-contexts.js'
import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P, Shape, type Article, type Word } from '../model/article.js'
import type { ResolvedEntity, ResolvedMention } from '../model/entity.js'
import type { AttributionLevel, SourceForm } from '../model/record.js'
import type { Span } from '../model/span.js'
import { isGlued, tokenFrom, tokensIn } from '../text/tokens.js'
import { besideOrganization } from './beside-organization.js'
import { NAMES_PEOPLE, isPersonNoun } from './person-noun.js'
import { areSeveral, isDescribedPerson, isPerson, tokenBeforeTitles } from './several.js'
import type { MentionsIn } from './stretch.js'

/** Who a source mention stands for. */
export interface Identity {
  readonly form: SourceForm
  readonly speaker: ResolvedEntity | null
  readonly level: AttributionLevel
}

/** These end the head of a noun phrase: "a spokesman | for", "Lee |, the mayor", "people | who". */
const AFTER_HEAD = P.preposition | P.relative | P.punctuation | P.participle | P.past | P.subordinator | P.infinitiveTo

/**
 * Prepares finding who source mentions stand for.
 * @returns a function from a source's span to its identity: the entity mentioned at the end of its head ("Trump adviser
 * | Ann Lee |, of Ohio" is Lee, "supporters of Trump" nobody known), for a spokesperson the body spoken for. Two people
 * joined by "and" are named, but nobody alone. Where the source is what a relative pronoun stands for, that is told too.
 */
export function identify(
  article: Article,
  entities: readonly ResolvedEntity[],
  mentionsIn: MentionsIn,
): (source: Span, relative?: Span) => Identity {
  const { tokens, tags, text } = article
  let byCapitals: ReturnType<typeof surnamesInCapitals> | undefined
  return (source, relative) => {
    const [first, end] = tokensIn(tokens, source)
    const mentions = mentionsIn(source)
    // "the mayor himself"
    const headEnd = headEndOf(first, isReflexive(tokens.word[end - 1]) && end - 1 > first ? end - 1 : end, mentions)
    const named = mentions.some(isName)
    const atHead =
      besideOrganization(article, source, headEnd, end, mentions) ??
      mentions.find(({ start, end: at }) => at === tokens.end[headEnd - 1] && start >= source.start) ??
      antecedent(end, mentions) ??
      (relative && personAtEnd(source, relative, headEnd, mentions)) ??
      personBeside(mentions, source, isSpeechWord(tokens.word[headEnd - 1], 'spokesperson') ? headEnd : -1) ??
      describedBeforeAnd(mentions, source)
    if (areSeveral(article, { firstToken: first, endToken: end }, headEnd, mentions, atHead))
      return { form: named ? 'name' : 'description', speaker: null, level: named ? 'named' : 'collective' }

    const last = tokens.word[end - 1]
    const spelled =
      mentions.length || !(last.shape & Shape.capital)
        ? null
        : (byCapitals ??= surnamesInCapitals(text, entities)).get(last.text)
    if (spelled) return { form: 'name', speaker: spelled, level: 'named' }
    const isPronoun = end - first === 1 && (tags[first] & (P.pronoun | P.relative)) !== 0
    if (atHead) return { form: isPronoun ? 'pronoun' : FORM[atHead.form], speaker: atHead.entity, level: 'named' }
    // "a spokesman for Mayor Ann Hall of Rome" speaks for a person, and not for Rome
    const represented = isSpeechWord(tokens.word[headEnd - 1], 'spokesperson')
      ? (mentions.find((mention) => isPerson(mention) && mention.end === source.end) ??
        mentions.find(({ entity }) => /^(?:organization|place|person)$/.test(entity.type)))
      : undefined
    const body = represented?.entity.type === 'person' ? undefined : represented
    return { form: isPronoun ? 'pronoun' : 'description', speaker: body?.entity ?? null, level: 'collective' }
  }

  /** Lee in "a win for Lee, who". */
  function antecedent(end: number, mentions: readonly ResolvedMention[]): ResolvedMention | undefined {
    if (!(tags[end - 1] & P.relative)) return undefined
    const before = tokens.word[end - 2]?.text === ',' ? end - 3 : end - 2
    return mentions.find((mention) => isPerson(mention) && mention.end === tokens.end[before])
  }

  /** "no mention of | Ann Lee |, who", "a hard defeat for | Ann Lee |, who": who is no mention or defeat is a person; not "an adviser to Ann Lee, who". */
  function personAtEnd(
    source: Span,
    relative: Span,
    headEnd: number,
    mentions: readonly ResolvedMention[],
  ): ResolvedMention | undefined {
    const head = tokens.word[headEnd - 1]
    const isThing =
      tokens.word[tokenFrom(tokens, relative.start)].lower === 'who' &&
      !isPersonNoun(head) &&
      !NAMES_PEOPLE.test(head.lower)
    return isThing && !(tags[headEnd - 1] & (P.pronoun | P.name | P.number))
      ? mentions.find((mention) => isPerson(mention) && isName(mention) && mention.end === source.end)
      : undefined
  }

  /** The token after the head of the phrase `[first, end)`; mentions and compounds ("Texas-based") stay whole. */
  function headEndOf(first: number, end: number, mentions: readonly ResolvedMention[]): number {
    for (let i = first + 1; i < end; i++) {
      const inCompound = (tokens.word[i].text === '-' || tokens.word[i - 1].text === '-') && isGlued(tokens, i)
      // "a flabbergasted | Lee"
      const isModifier =
        i === first + 1 && i + 1 < end && tags[first] & P.determiner && tags[i] & (P.participle | P.past)
      if (
        tags[i] & AFTER_HEAD &&
        !isModifier &&
        !inCompound &&
        !isApostrophe(tokens.word[i].text) &&
        !isInside(mentions, tokens.start[i])
      )
        return i
      // "Ann Lee | KC", "Corvane | plc"; not "the Harlow East MP"
      if (isBehindName(tokens.word[i]) && !isInside(mentions, tokens.start[i]) && endsName(i)) return i
    }
    return end

    function endsName(i: number): boolean {
      const named = mentions.find((mention) => mention.end === tokens.end[i - 1] && isName(mention))
      return named !== undefined && (isPerson(named) || isPlc(tokens.word[i]))
    }
  }

  /**
   * "a spokesman, | Ann Lee |", "Vice President for news | Ann Lee |": a person named in apposition; not "a spokesman for
   * House Speaker Ann Lee".
   * @param spokesmanEnd the token behind a spokesman, or -1
   */
  function personBeside(
    mentions: readonly ResolvedMention[],
    source: Span,
    spokesmanEnd: number,
  ): ResolvedMention | undefined {
    const isFor = spokesmanEnd >= 0 && (tags[spokesmanEnd] & P.preposition) !== 0
    return mentions.find((mention) => {
      if (!isPerson(mention) || mention.form !== 'name' || mention.start <= source.start) return false
      const before = tokenFrom(tokens, mention.start) - 1
      // "a document filed by attorney Ann Lee": who filed it does not speak
      for (let i = tokenFrom(tokens, source.start); i < before; i++)
        if (tags[i] & (P.past | P.participle) && tags[i + 1] & P.preposition) return false
      if (isFor && tokens.word[before].text !== ',') return false
      const behind = tokens.word[tokenFrom(tokens, mention.end)]
      const isLast = mention.end === source.end || (behind?.text === '(' && text[source.end - 1] === ')')
      return (isLast || tokens.word[before].text === ',') && !(tags[tokenBeforeTitles(article, mention)] & GOVERNING)
    })
  }

  /** "The Florida senator | and Republican candidate" */
  function describedBeforeAnd(mentions: readonly ResolvedMention[], source: Span): ResolvedMention | undefined {
    return mentions.find(
      (mention) =>
        mention.start === source.start &&
        isDescribedPerson(mention) &&
        tokens.word[tokenFrom(tokens, mention.end)]?.lower === 'and',
    )
  }
}

/** "HALL", as transcripts write it, for Ann Hall where she is the only one of that surname. */
function surnamesInCapitals(
  text: string,
  entities: readonly ResolvedEntity[],
): ReadonlyMap<string, ResolvedEntity | null> {
  const found = new Map<string, ResolvedEntity | null>()
  for (const entity of entities) {
    if (entity.type !== 'person') continue
    const surname = text.slice(entity.name.start, entity.name.end).split(/\s+/).at(-1)!.toUpperCase()
    found.set(surname, found.has(surname) ? null : entity)
  }
  return found
}

const FORM: Readonly<Record<ResolvedMention['form'], SourceForm>> = {
  name: 'name',
  alias: 'name',
  acronym: 'name',
  pronoun: 'pronoun',
  description: 'description',
}

/** After these a name is not in apposition: "supporters of Lee", "Kim and Lee", "Kim's Lee", "backing Lee". */
const GOVERNING = P.preposition | P.conjunction | P.possessive | P.verb | P.gerund | P.past | P.participle

const isName = ({ form }: ResolvedMention): boolean => form !== 'pronoun' && form !== 'description'

const isReflexive = oneOf('himself herself itself themselves')

const isPostNominal = nameContext('post-nominal')
const isPlc = oneOf('plc')
/** "KC", "plc": behind a name and no part of it. */
const isBehindName = (word: Word): boolean => isPostNominal(word) || isPlc(word)

/** The mark of "Jones' lawyer": what it belongs to is no head. */
const isApostrophe = (text: string): boolean => text === "'" || text === '’'

const isInside = (mentions: readonly ResolvedMention[], offset: number): boolean =>
  mentions.some(({ start, end }) => start < offset && offset < end)
