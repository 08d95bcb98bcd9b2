import { cueVerbOf } from '../../lexicon/cue-verbs.js'
import { nameContext } from '../../lexicon/name-contexts.js'
import { oneOf } from '../../lexicon/one-of.js'
import { ANY_PLACE, KNOWN_PLACE, Known } from '../../lexicon/gazetteer.js'
import { PartOfSpeech as P, Shape, type Article, type TokenTable, type Word } from '../../model/article.js'
import type { EntityType } from '../../model/record.js'
import { isGlued } from '../../text/tokens.js'
import type { CaseEvidence, Casing } from './case-evidence.js'
import { TYPES, type NameShape } from './evidence.js'
import type { Candidate, PlacedRun, PooledName } from './name-pool.js'
import { hasSyllables, isPluralTitle, isRank } from './shape/person-shape.js'
import { isAdverb, wordFacts, type WordFacts } from './word-facts.js'

const isMaker = nameContext('maker')
const isBareAuxiliary = oneOf('be have do get')

/** Takes a name that is chosen from a run. */
type Take = (run: PlacedRun, first: number, end: number, type: EntityType, rule: string) => void

/** Cost of beginning a name: between one long name and two short ones as good, the long one wins. */
const START_COST = 0.4
/** Cost of ending a person's name where another begins. */
const TORN_COST = 0.9
const PERSON = TYPES.indexOf('person')
/** Evidence at which a name is taken for half sure. */
const HALF = 1.5

/**
 * The value of so many tokens at the end of a run, and the name that begins with the first of them, with the index of its
 * type; kept from run to run.
 */
const best: number[] = [0]
const choice: (Candidate | null)[] = [null]
const typeOfChoice: number[] = [-1]

/**
 * Cuts a run into the names that together are most likely; words may stay outside. Each name counts with its number of
 * words times how sure it is.
 */
export function bestCut(article: Article, run: PlacedRun, casing: CaseEvidence, take: Take): void {
  let c = run.candidates.length - 1
  for (let first = run.end - 1; first >= run.first; first--) {
    const size = run.end - first
    let value = best[size - 1]
    let chosen: Candidate | null = null
    let type = -1
    for (; c >= 0 && run.candidates[c].first === first; c--) {
      const candidate = run.candidates[c]
      const { end, name } = candidate
      const t = name.evidence.best()
      const sum = name.evidence.sum(t)
      const sure = sum + standing(article, run, first, end, name, casing)
      if (sure <= 0) continue
      // "Jean-Luc | Duval": two people side by side with nothing between are one
      const torn = t === PERSON && typeOfChoice[run.end - end] === PERSON ? TORN_COST : 0
      const cutHere = (end - first) * (sure / (sure + HALF)) - START_COST - torn + best[run.end - end]
      if (cutHere > value) {
        value = cutHere
        chosen = candidate
        type = t
      }
    }
    best[size] = value
    choice[size] = chosen
    typeOfChoice[size] = type
  }
  for (let first = run.first; first < run.end;) {
    const chosen = choice[run.end - first]
    if (chosen) {
      const t = typeOfChoice[run.end - first]
      take(run, first, chosen.end, TYPES[t], chosen.name.evidence.rule(t))
    }
    first = chosen ? chosen.end : first + 1
  }
}

/** What its place in the sentence says for or against a name: capitals at the start or in a heading prove nothing. */
function standing(
  { tokens }: Article,
  run: PlacedRun,
  first: number,
  end: number,
  { phrase: { shape }, inProse }: PooledName,
  casing: CaseEvidence,
): number {
  const { seenSmall, seenAsName } = casing
  const { words, facts, known } = shape
  let weight = 0
  // "North Korea | - | China border": a hyphen joins, unless both sides are known
  if (
    first > run.first &&
    isGlued(tokens, first) &&
    tokens.word[first - 1].shape & Shape.symbol &&
    tokens.word[first - 1].text !== '&'
  )
    weight -= known & (ANY_PLACE | Known.people) ? 0 : 1.5
  if (end < run.end && isGlued(tokens, end) && /^[-‐‑&]$/.test(tokens.word[end].text) && isGlued(tokens, end + 1)) {
    // "Song | -min" would tear a name
    if (!(tokens.word[end + 1].shape & Shape.capital)) weight -= 5
    else if (!(known & (ANY_PLACE | Known.people))) weight -= 1.5
  }
  if (run.casing !== 'sentence')
    return known || inProse ? weight : weight + standingInHeading(run.casing, shape, casing)
  if (!startsSentence(tokens, run, first)) return weight
  const fact = facts[0]
  const { lower } = words[0]
  if (inProse && !fact.closed) return weight
  if (known && words.length > 1) return weight
  // "Said | Ann Hall, who was there"
  if (words.length > 1 && words[0].parts & P.past && cueVerbOf(words[0])?.class === 'speech') return weight - 6
  if (fact.closed) {
    const isName =
      fact.known & Known.firstName && words.length > 1 && !(end < run.sentence.endToken && asks(tokens, first, end))
    return weight - (isName ? 1 : 6)
  }
  if (seenAsName.has(lower) && !seenSmall.has(lower)) return weight
  if (fact.known & ~Known.nonName && !fact.common) return weight
  // "Results of | National Hockey League"
  if (fact.common && !fact.heads && words[1]?.lower === 'of') return weight - 4
  // "Rivals | Chevron"
  if (fact.common && /[^s]s$/.test(lower) && facts[1]?.known & Known.organization) return weight - 4
  if (seenSmall.has(lower) || /(?:ly|ing|tions|ments)$/.test(lower)) return weight - 3
  // "Carmaker | Hall Motors"
  if (words.length > 1 && isMaker(words[0])) return weight - 8
  if (words.length === 1) {
    if (fact.common) return weight - (fact.known & Known.surname ? 1.5 : fact.known & ~Known.nonName ? 3 : 6)
    // "Editorialists", "Aides"
    if (isTrade(words[0]) || isPluralTitle(words[0])) return weight - 5
  }
  // "Park Geun-soo"
  if (words.length > 3 && hasSyllables(shape)) return weight
  // "Bob Hall", "Grant Moss"
  if (fact.common && !isRank(words[0]) && fact.known & Known.firstName && isSurname(facts.at(-1)!)) return weight - 0.6
  if (fact.common) return weight - (facts.at(-1)!.heads ? 0.8 : 2)
  return weight - (words.length === 1 && /(?:s|tion|ment|ness|ity)$/.test(lower) ? 0.6 : 0)
}

/** What speaks against a name that stands in a heading only. */
function standingInHeading(
  casing: Casing,
  { words, facts }: NameShape,
  { seenSmall, seenAsName }: CaseEvidence,
): number {
  let weight = 0
  // "ENGLISH LEAGUE RESULTS" names no league
  const headed = casing === 'title' && facts.some(isBody) && !words.some(isVerb)
  // "Hold Beijing Accountable"
  if (!headed && words.length > 1 && facts.some((fact) => fact.known & (KNOWN_PLACE | Known.people))) weight -= 2
  const last = words.length - 1
  // "Ann Hall | Rampages"
  if (last > 0 && isFinite(words[last]) && facts[last].common && !facts[last].known && !facts[last].heads) weight -= 3
  // "Hateful Campaign", "Needs More Investigation"
  const described =
    headed && last > 0 && last < 3 && facts.every(({ common, known }) => common && !known) && !(words[0].parts & P.noun)
  if (described) weight -= 2
  facts.forEach((fact, i) => {
    if (!(words[i].shape & Shape.capital)) return
    if (fact.common && !fact.known) weight -= headed ? 1 : 3
    // "Hall | Ally", of whom the article says "an ally"
    else if (fact.common && seenSmall.has(words[i].lower) && !seenAsName.has(words[i].lower)) weight -= i ? 5 : 3
    // "Ann Hall | Just"
    else if ((i > 0 || words.length === 1) && isAdverb(words[i])) weight -= 3
    // among capitals a word in capitals is no acronym
    else if (words.length === 1 && !fact.known) weight -= casing === 'capitals' && words[i].text.length > 4 ? 2 : 0.6
  })
  return weight
}

/** Whether nothing but signs stands before token `i`, or it opens a quotation. */
function startsSentence({ word }: TokenTable, { sentence: { firstToken } }: PlacedRun, i: number): boolean {
  let k = i - 1
  while (k >= firstToken && word[k].shape & Shape.symbol && /^["“”„«‘'([`—–•*]$/.test(word[k].text)) k--
  return k < firstToken || (k === i - 2 && !wordFacts(word[k]).nameLike && /^["“„«‘'`]$/.test(word[i - 1].text))
}

/** "Will | Moss be there?", where a verb that is nothing else follows. */
const asks = ({ word }: TokenTable, first: number, end: number): boolean =>
  (word[first].parts & P.modal) !== 0 && (isBareVerb(word[end]) || isBareAuxiliary(word[end]))

const isBareVerb = ({ parts }: Word): boolean =>
  (parts & P.verb) !== 0 && (parts & (P.past | P.noun | P.adverb | P.preposition)) === 0

const isTrade = ({ lower }: Word): boolean =>
  /.(?:ers|ors|ours|ists|ians|ees|als|ants|ents|men|women|crats|gates)$/.test(lower)
const isSurname = ({ known, common }: WordFacts): boolean => (known & Known.surname) !== 0 || !common
const isBody = ({ heads }: WordFacts): boolean =>
  Boolean(heads?.some(({ type, weight }) => type !== 'other' && type !== 'person' && weight > 1))
/** "Rampages", "Described" */
const isFinite = ({ parts }: Word): boolean => (parts & (P.verbS | P.past)) !== 0
/** "Expand" in "Bid to Expand Airport" is a verb and nothing else. */
const isVerb = ({ parts }: Word): boolean => (parts & P.verb) !== 0 && (parts & (P.noun | P.adjective)) === 0
