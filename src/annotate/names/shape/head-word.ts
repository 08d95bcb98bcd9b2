import { ANY_PLACE, KNOWN_PLACE, Known, gazetteer } from '../../../lexicon/gazetteer.js'
import { nameContext } from '../../../lexicon/name-contexts.js'
import { PartOfSpeech as P, Shape, type Word } from '../../../model/article.js'
import type { NameShape, ShapeRule, Weigh } from '../evidence.js'
import { isBranch } from './country-last.js'
import { isPluralTitle } from './person-shape.js'
import { isOfPersonsAlone, NamePart, type WordFacts } from '../word-facts.js'

const LISTED = ANY_PLACE | Known.people | Known.organization | Known.firstName | Known.surname
/** People in the plural, whose association it is. */
const MEMBERS = /(?:er|or|ist|ant|ent|ee|ian|an|en)s$/
const isPreposition = ({ part }: WordFacts): boolean => (part & NamePart.preposition) !== 0

/**
 * A word in the name tells its type: "Foreign Ministry", "Commission of Inquiry on Human Rights", "Yalu River", "Lake Chad",
 * "Refugee Convention", "Acme Inc.".
 */
export const headWord: ShapeRule = {
  name: 'head-word',
  weigh(shape, weigh) {
    const { words, facts, parts, known } = shape
    const objection = structure(shape)
    for (const type of ['organization', 'place', 'other'] as const) weigh(type, objection)
    // a listed name is what the list says: "White House"
    if (words.length > 1 && known & ~(Known.firstName | Known.surname | Known.smallCity)) return
    if (words.length === 1) {
      // "the Committee": a mere description, unless listed
      if (facts[0].heads && facts[0].common && !(facts[0].known & ~Known.nonName))
        for (const type of ['person', 'organization', 'place', 'other'] as const) weigh(type, -1)
      return
    }
    const extension = parts & NamePart.preposition ? facts.findIndex((fact, i) => i > 0 && isPreposition(fact)) : -1
    const headAt = (extension < 0 ? words.length : extension) - 1
    weighHead(shape, headAt, extension, weigh)
  },
}

function weighHead({ words, facts }: NameShape, headAt: number, extension: number, weigh: Weigh): void {
  const last = words.length - 1
  // "Governor Bill"
  if (headAt > 0 && facts[headAt].known & Known.firstName && facts[headAt - 1].title) return
  // "School District" before "District"
  const pair =
    (headAt > 0 ? gazetteer().headsOf(`${words[headAt - 1].lower} ${words[headAt].lower}`) : undefined) ??
    // "Hall of Fame"
    (extension > 0
      ? gazetteer().headsOf(
          words
            .slice(headAt)
            .map(({ lower }) => lower)
            .join(' '),
        )
      : undefined)
  for (const { type, place, weight, takes } of pair ?? facts[headAt].heads ?? []) {
    // "Young Friends of Lipno"
    if (place === 'first' && headAt > 0 && !(headAt === 1 && extension > 0 && isCommonAdjective(words[0], facts[0])))
      continue
    if (place === 'first' && extension > 0 && !takes.has(words[extension].lower)) continue
    if (extension > 0 && !pair && !takes.has(words[extension].lower)) continue
    if (extension < 0 && headAt === 0) continue
    // "Michelle Steel": a person may bear such a word as surname
    const personal =
      extension < 0 &&
      words.length === 2 &&
      // "Princeton University"
      (facts[1].known & Known.surname || type !== 'organization' || weight < 3 || !takes.size) &&
      facts[0].known & Known.firstName &&
      !(facts[0].known & KNOWN_PLACE) &&
      !facts[0].common
    weigh(type, (place === 'suffix' ? 4 : [0, 1.2, 2.6, 4][weight]) / (personal ? 2.5 : 1))
    break
  }
  // the last word too, after an extension: "House of Commons Committee"
  if (extension > 0)
    for (const { type, place, weight } of facts[last].heads ?? [])
      if (place !== 'first' && weight === 3 && !facts[headAt].heads) weigh(type, 2.5)
  for (const { type, place, weight } of facts[0].heads ?? [])
    if (
      place === 'first' &&
      headAt > 0 &&
      extension < 0 &&
      !facts[last].heads?.some((head) => head.place !== 'first' && head.weight > 1)
    )
      weigh(
        type,
        words[1].shape & Shape.capital && words.length < 4 && !(facts[1].known & Known.people) ? weight - 1 : 0,
      )
}

/** What holds a long name together or shows that it is two: small words, possessives, "and". */
function structure(shape: NameShape): number {
  const { words, facts, known } = shape
  if (known || isBranch(shape)) return 0
  let weight = 0
  let prepositions = 0
  const last = words.length - 1
  if (endsAtSite(shape)) weight -= 8
  // "Port Vale 0", but "Camp 14"
  // "Virginia | Democrat", "Texas | Republicans" are two
  if (last > 0 && facts[last].known & Known.people && facts[last - 1].known & (Known.country | Known.region))
    weight -= 3
  if (words[last].shape & Shape.number && last > 0 && !facts[last - 1].heads) weight -= last > 1 ? 6 : 3
  words.forEach((word, i) => {
    if (facts[i].known & Known.nonName) weight -= 3
    if (word.text === '"' || word.text === '“') weight -= 8
    // "Acme Corp. | Northern Bank", but "Acme Holdings Co., Inc."
    if (i > 0 && i < last && isSuffix(facts[i]) && !isSuffix(facts[i + 1]) && words[i + 1].text !== ',') weight -= 7
    // "Party Member of Parliament"
    if (i > 0 && facts[i].title && !facts[i].heads && words[i + 1]?.lower === 'of') weight -= 4
    // "Human Rights Carla Moss"
    if (i > 1 && i < last && isGivenName(facts[i]) && facts[i - 1].common && !facts[last].heads) weight -= 2.5
    // "Prime Minister Raila", "Bank of Lipno Governor Raila Moss"
    if (facts[i].title && !facts[i].heads && i < last && facts[i + 1].nameLike && !facts[last].heads)
      weight -= prepositions && !facts[last].common ? 8 : 3
    // "Senators Moss"
    if (i === 0 && last > 0 && isPluralTitle(word) && facts[1].known & (Known.firstName | Known.surname)) weight -= 8
    // "Secretary Ann Hall", "Attorney Ann B. Hall"
    if (
      facts[i].title &&
      (i === last - 2 || (i === last - 3 && facts[last - 1].part & NamePart.initial)) &&
      (isGivenName(facts[i + 1]) || (i > 0 && !facts[i].heads && facts[i + 1].known & Known.firstName)) &&
      (facts[last].known & Known.surname || i < last - 2)
    )
      weight -= facts[i].heads ? 8 : 4
    // "Managing Editor Bill" | "Hall"
    if (i > 0 && i === last - 1 && facts[i].title && !facts[i].heads && facts[last].known & Known.firstName) weight -= 3
    if (i === 0 || i === words.length - 1) {
      // not "Refugee Council"
      if (
        i === 0 &&
        facts[0].title &&
        words.length > 1 &&
        !facts[0].heads &&
        !isParty(words, facts) &&
        !isOfMembers(facts)
      )
        weight -= 4
      return
    }
    // "Oslo 5 Bergen" are a result
    if (word.shape & Shape.number) weight -= 4
    const before = facts[i - 1]
    const after = facts[i + 1]
    if (isPreposition(facts[i])) {
      prepositions++
      // "Party of Ann Moss", "Star of Newark": two names, unless a head word holds them together
      if (after.known & Known.firstName && !(after.known & ANY_PLACE)) weight -= 4
      // "Lawyers for Moss"
      else if (
        i === 1 &&
        last === 2 &&
        word.lower === 'for' &&
        isPluralTitle(words[0]) &&
        !after.common &&
        !(after.known & ~(Known.firstName | Known.surname))
      )
        weight -= 8
      // "Economist Ann Moss of the Lipno Institute"
      else if (i > 2 && isTitled(facts, i)) weight -= 8
      // "Ann Moss of the Lipno Party", "Sato Kenji of the University of Lipno"
      else if (i > 1 && isPersonal(words, facts, i)) weight -= 4
      else if (word.lower !== 'of' && prepositions === 1 && !takes(facts, i, word.lower)) weight -= 2.5
      // "Chan of the Lipno Party"
      else if (word.lower === 'of' && i === 1 && before.known & Known.surname && !before.common) weight -= 4
      // "Moss-Lipnokar of the Lipno Party"
      else if (i === 3 && facts[1].part & NamePart.hyphen && [facts[0], before].every(isOfPersonsAlone)) weight -= 4
      else if (word.lower === 'of' && !before.heads && !(before.known & Known.organization))
        weight -= after.known & ANY_PLACE ? 2 : before.common ? 1.5 : 0
      if (
        word.lower === 'in' &&
        !(i === last - 1 && hasSeat(before)) &&
        !(prepositions > 1 && facts.slice(i).some((fact) => fact.known & (Known.country | Known.region)))
      )
        weight -= after.known & ANY_PLACE ? 8 : 5
      // "Lipno District | of Chittoor Province"
      if (word.lower === 'of' && i > 1 && isPlaceHead(before) && !isCommonWord(facts[0])) weight -= 3
      if (word.lower === 'at' && words.every(({ lower }, k) => k >= i || lower !== 'university')) weight -= 4
    }
    // "the Ministry and the Party", "Ministry of Health and Ministry of Trade" are two
    if (word.lower === 'and' && (words[i + 1].lower === 'the' || beginsBody(words, facts, i + 1) || joinsTwo(facts, i)))
      weight -= 9
    // "North Korea | - | China"
    if (before.known & KNOWN_PLACE && after.known & KNOWN_PLACE && /^[-‐‑–]$/.test(word.text)) weight -= 6
    if (word.lower === 'and' || word.text === '&') {
      // "Health and Welfare": common nouns, or after "of" at least no listed names
      const common =
        !((before.known | after.known) & LISTED) &&
        !before.heads?.some((head) => head.weight > 2) &&
        (prepositions > 0 || before.common)
      if (word.text !== '&' && !common) weight -= 5
    }
    // "China's Ministry" are two names, "People's Party" one
    if ((word.lower === "'s" || word.lower === "'") && isOwner(words, facts, i)) weight -= 6
    // "Youngspiration's Baggio Leung", "The Verge's Victoria Song"
    if (
      word.lower === "'s" &&
      (isPersonBehind(facts, i) || facts.slice(i + 1).every(({ heads, common }) => !heads && !common))
    )
      weight -= 8
  })
  if (prepositions > 3) weight -= 2
  return weight
}

/** "Fox News Channel | White House": words without "of" and the like, and then a listed site of two. */
function endsAtSite({ words, facts, parts }: NameShape): boolean {
  const site = words.length - 2
  const before = facts[site - 1]
  // "the Moss White House" is one
  if (
    site < 1 ||
    (site === 1 && (!before.common || before.known)) ||
    parts & (NamePart.preposition | NamePart.impersonal) ||
    !facts[site].begins
  )
    return false
  return (gazetteer().factsOf(`${words[site].text} ${words[site + 1].text}`) & Known.site) !== 0
}

/** Bodies in which parties sit. */
const HOUSES = /^(?:council|congress|senate|house|legislature|assembly|parliament|court|administration)$/

/** "Republican | Jewish Coalition": a party, where a body's head is last; not "Republican | Congress". */
const isParty = (words: NameShape['words'], facts: NameShape['facts']): boolean => {
  const last = facts[facts.length - 1]
  return (
    facts.length > 2 &&
    (facts[0].known & Known.people) !== 0 &&
    isHeadOfBody(last) &&
    !HOUSES.test(words[words.length - 1].lower) &&
    facts.every((fact, i) => i === 0 || !(fact.known & (Known.organization | KNOWN_PLACE)))
  )
}

/** "Refugee Council": people and what they come together in, both common words. */
const isOfMembers = (facts: NameShape['facts']): boolean =>
  facts.length === 2 &&
  facts.every(({ common, known }) => common && !known) &&
  Boolean(facts[1].heads?.some(({ type, weight }) => type === 'organization' && weight === 3))

/** "Ministry of", "Bank of": a body begins here. */
const beginsBody = (words: NameShape['words'], facts: NameShape['facts'], i: number): boolean =>
  i + 1 < words.length &&
  Boolean(facts[i].heads?.some(({ place, takes: taken }) => place === 'first' && taken.has(words[i + 1].lower)))

/** "Bail Project and | First Baptist Church": on both sides a whole name. */
const joinsTwo = (facts: NameShape['facts'], and: number): boolean =>
  and > 1 &&
  and < facts.length - 2 &&
  !facts[0].common &&
  isHeadOfBody(facts[and - 1]) &&
  facts.slice(and + 2).some(isHeadOfBody)
const isHeadOfBody = ({ heads }: WordFacts): boolean =>
  Boolean(heads?.some(({ type, place, weight }) => type === 'organization' && place === 'last' && weight > 1))

const isPlaceHead = ({ heads }: WordFacts): boolean =>
  Boolean(heads?.some(({ type, place, weight }) => type === 'place' && place === 'last' && weight === 3))
const isCommonWord = ({ common, known }: WordFacts): boolean => common && !known

const isCommonAdjective = ({ parts }: Word, { known }: WordFacts): boolean =>
  (parts & (P.adjective | P.participle | P.past)) !== 0 && !(known & (ANY_PLACE | Known.people | Known.firstName))

const isSuffix = ({ heads }: WordFacts): boolean => Boolean(heads?.some(({ place }) => place === 'suffix'))

/** Whether a head word goes on with the preposition at `i`: "Committee | for", "Ministry of Trade | and". */
const takes = (facts: NameShape['facts'], i: number, preposition: string): boolean =>
  Boolean(
    facts[i - 1].heads?.some((head) => head.takes.has(preposition)) ||
    facts[0].heads?.some((head) => head.place === 'first' && head.takes.has(preposition)),
  )

/** "Victoria Song" behind a possessive: a first name and a surname. */
const isPersonBehind = (facts: NameShape['facts'], possessive: number): boolean =>
  possessive === facts.length - 3 &&
  !facts[possessive + 1].common &&
  (facts[possessive + 1].known & Known.firstName) !== 0 &&
  !facts[possessive + 2].heads?.some(({ type }) => type !== 'other')

/** "the Velmar Embassy in Lipno": where it sits tells it from others; of the heads that "in" carries on those that no "for" does. */
const hasSeat = ({ heads }: WordFacts): boolean =>
  Boolean(heads?.some(({ type, takes: taken }) => type === 'organization' && taken.has('in') && !taken.has('for')))

/** Whether the words before a possessive are a name of their own: "China's Ministry", "Nordic Institute's Centre". */
function isOwner(words: NameShape['words'], facts: NameShape['facts'], possessive: number): boolean {
  const { known, common, heads } = facts[possessive - 1]
  if (isOfOwner(words, possessive)) return false
  // "Seafarers' Rights Network"
  if (words[possessive].lower === "'" && MEMBERS.test(words[possessive - 1].lower) && !(known & LISTED)) return false
  return (
    Boolean(known & (ANY_PLACE | Known.organization | Known.firstName | Known.surname)) ||
    !common ||
    // "City's", of a name before it
    (possessive === 1 && heads !== undefined && heads.some(({ place, weight }) => place === 'last' && weight > 1)) ||
    Boolean(words[possessive - 1].shape & Shape.allCaps) ||
    (possessive > 1 && heads !== undefined && heads.some(({ place, weight }) => place !== 'first' && weight > 1))
  )
}

const isPremises = nameContext('premises')

/** "Joey's Cafe", "St. Luke's Hospital": what is called by whom it belongs to, or by a saint. */
const isOfOwner = (words: NameShape['words'], possessive: number): boolean =>
  words[possessive].lower === "'s" &&
  possessive === words.length - 2 &&
  (possessive === 1 || (possessive === 2 && /^(?:St\.?|Saint)$/.test(words[0].text))) &&
  isPremises(words[possessive + 1])

/** Whether the words before a preposition name somebody, as far as words can tell: none is a common one or part of a body's name. */
const isPersonal = (words: NameShape['words'], facts: NameShape['facts'], preposition: number): boolean =>
  isGivenName(facts[0])
    ? facts.slice(1, preposition).every(({ heads, known }) => !heads || (known & Known.surname) !== 0)
    : words[preposition + 1].lower === 'the' &&
      (preposition === 2 || (preposition === 4 && (facts[2].part & NamePart.hyphen) !== 0)) &&
      facts.slice(0, preposition).every((fact) => isOfPersonsAlone(fact) || (fact.part & NamePart.hyphen) !== 0)

/** "Economist Ann Hall" before a preposition: a title and words that persons' names have. */
const isTitled = (facts: NameShape['facts'], preposition: number): boolean =>
  facts[0].title &&
  (isGivenName(facts[1]) || isOfPersonsAlone(facts[1])) &&
  facts.slice(2, preposition).every(mayEndPerson)

/** "Hall" in "Ann Hall", "Roth" and "-" in "Yildirim-Roth"; not "Institute". */
const mayEndPerson = ({ heads, common, known, part }: WordFacts): boolean =>
  (part & NamePart.hyphen) !== 0 || (known & Known.surname ? true : !heads && !common)

const isGivenName = ({ known, common }: WordFacts): boolean =>
  !common && Boolean(known & Known.firstName) && !(known & ANY_PLACE)
