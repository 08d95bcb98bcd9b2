import { ANY_PLACE, Known, KNOWN_PLACE } from '../../lexicon/gazetteer.js'
import { NEWSPAPER } from '../../lexicon/newspaper-words.js'
import { PartOfSpeech, Shape } from '../../model/article.js'
import type { CaseEvidence } from './case-evidence.js'
import { TYPES, type NameShape } from './evidence.js'
import { addEvidence, type NamePool, type PooledName } from './name-pool.js'
import { isAdverb } from './word-facts.js'

/** Evidence from which a full name lends its type to its parts. */
const SURE = 2.5

/**
 * A person named in full is meant by the surname elsewhere, seldom by the first name; an organisation by its initials:
 * "Suzanne Scholte" … "Scholte", "North Korea Freedom Coalition" … "NKFC".
 */
export function weighShortForms(pool: NamePool, casing: CaseEvidence): void {
  for (const name of pool.values()) weighJoined(pool, name)
  const organizations: PooledName[] = []
  const people: PooledName[] = []
  for (const name of pool.values()) {
    if (!isSure(name)) continue
    const type = TYPES[name.evidence.best()]
    if (type === 'organization') organizations.push(name)
    else if (type === 'person' && !isDoubtful(name, casing)) people.push(name)
  }
  const borne = new Set<PooledName>()
  for (const name of people) weighSurname(pool, name, borne)
  for (const name of pool.values()) weighPair(pool, name, borne)
  for (const name of organizations) {
    const acronym = pool.get(name.phrase.short.initials)
    if (acronym) addEvidence(acronym, 'organization', 3, 'acronym-of-name')
    weighCompany(pool, name, borne)
  }
  if (people.length < INTRODUCED) return
  const surnames = new Set<string>()
  for (const { phrase, evidence } of pool.values())
    if (phrase.shape.words.length > 1 && TYPES[evidence.best()] === 'person')
      surnames.add(phrase.shape.words.at(-1)!.text)
  for (const name of pool.values()) if (!borne.has(name) && !surnames.has(name.phrase.key)) weighUnintroduced(name)
}

/** So many people in full show that the article introduces those it speaks of. */
const INTRODUCED = 2

/** Who is never named in full where others are is rather an organisation: "Greystone said". */
function weighUnintroduced(name: PooledName): void {
  const { phrase, evidence, said, inProse } = name
  const { words, facts, known } = phrase.shape
  if (!said || !inProse || words.length > 1 || known || facts[0].common) return
  if (TYPES[evidence.best()] !== 'person' || evidence.rule(PERSON) !== 'speaks') return
  addEvidence(name, 'person', -0.8, 'never-in-full')
  addEvidence(name, 'organization', 0.8, 'never-in-full')
}

const PERSON = TYPES.indexOf('person')

function isSure({ phrase, evidence }: PooledName): boolean {
  return phrase.shape.words.length > 1 && evidence.sum(evidence.best()) >= SURE
}

/** "Hall Ally Just": with words that are none of a name, and only in headlines or first in a sentence. */
const isDoubtful = ({ phrase: { shape }, inProse }: PooledName, { seenSmall, seenAsName }: CaseEvidence): boolean =>
  !inProse &&
  shape.words.some((word, i) => {
    const { common, known } = shape.facts[i]
    if (!(word.shape & Shape.capital)) return false
    return (common && (!known || (seenSmall.has(word.lower) && !seenAsName.has(word.lower)))) || isAdverb(word)
  })

function weighSurname(pool: NamePool, { phrase }: PooledName, borne: Set<PooledName>): void {
  const { words, facts } = phrase.shape
  if (isPair(words)) return
  const { ends, beginnings } = phrase.short
  const given: PooledName[] = []
  // "Nevada Democrat" is no Mr. Democrat, "Volker Turk" is a Mr. Turk
  if (facts.at(-1)!.known & Known.people && facts[0].known & ANY_PLACE && !(facts[0].known & Known.firstName)) return
  const last = words.length - 1
  const lend = (key: string, first: number, end: number, weight: number): void => {
    const short = pool.get(key)
    if (!short || given.includes(short)) return
    given.push(short)
    borne.add(short)
    const place = facts.slice(first, end).some(({ known }) => known & KNOWN_PLACE)
    addEvidence(short, 'person', place ? weight - 0.5 : weight, 'surname-of-person')
    // "Carlos Medina" … "Medina": hardly the town as well
    if (place && weight > 2 && !(facts[last].known & (Known.country | Known.region)))
      addEvidence(short, 'place', -1, 'surname-of-person')
    if (weight > 2) {
      addEvidence(short, 'other', -2.5, 'surname-of-person')
      // "Michael Bloomberg" … "Bloomberg"
      addEvidence(short, 'organization', -2, 'surname-of-person')
    }
  }
  for (let k = 0; k < last; k++) lend(ends[k], last - k, last + 1, k ? 2 : 3)
  lend(beginnings[0], 0, 1, 0.8)
}

/** Two names that "and" may tie are one, if its initials stand in the article: "Union Solidarity and Growth Party … USGP". */
function weighJoined(pool: NamePool, name: PooledName): void {
  const { words, facts, known } = name.phrase.shape
  if (known || words.length < 4 || !words.some(({ text }) => text === 'and')) return
  if (!facts.at(-1)!.heads?.some(({ type, place }) => type === 'organization' && place !== 'first')) return
  const { initials } = name.phrase.short
  if (initials.length > 2 && pool.get(initials)) addEvidence(name, 'organization', 6, 'acronym-of-name')
}

/** "the Hall-Moss plan": two people with a hyphen between, if others bear both surnames; and the families "the Halls". */
function weighPair(pool: NamePool, name: PooledName, borne: ReadonlySet<PooledName>): void {
  const { words, known } = name.phrase.shape
  if (known) return
  if (words.length === 1) {
    const { text } = words[0]
    if (!/[^s]s$/.test(text) || isBorne(pool, text, borne)) return
    if (isBorne(pool, text.slice(0, -1), borne) || isBorne(pool, text.replace(/es$/, ''), borne)) {
      addEvidence(name, 'other', 3.5, 'family-name')
      addEvidence(name, 'organization', -2, 'family-name')
    }
  } else if (
    isPair(words) &&
    !borne.has(name) &&
    isBorne(pool, words[0].text, borne) &&
    isBorne(pool, words[2].text, borne)
  )
    for (const type of TYPES) addEvidence(name, type, -8, 'surname-of-person')
}

/** Whether somebody of the article has this surname. */
function isBorne(pool: NamePool, surname: string, borne: ReadonlySet<PooledName>): boolean {
  const short = pool.get(surname)
  return short !== undefined && (borne.has(short) || short.evidence.sum(PERSON) >= TITLED)
}

/** Evidence that a surname alone has at least from a title: "President Hall". */
const TITLED = 4

/** "Hall-Moss" */
const isPair = (words: NameShape['words']): boolean =>
  words.length === 3 && /^[-‐‑–]$/.test(words[1].text) && (words[2].shape & Shape.capital) !== 0

/** A company is called without its "Corp.", and by its first word, a newspaper by its last: "Tessmore Corp." … "Tessmore". */
function weighCompany(pool: NamePool, name: PooledName, borne: ReadonlySet<PooledName>): void {
  const { phrase } = name
  const { words, facts } = phrase.shape
  const isSuffix = facts.at(-1)!.heads?.some(({ place }) => place === 'suffix')
  const { beginnings } = phrase.short
  const lend = (key: string, weight: number): void => {
    const short = pool.get(key)
    if (short && !short.phrase.shape.known && !borne.has(short))
      addEvidence(short, 'organization', weight, 'shorter-name')
  }
  if (isSuffix) lend(beginnings.at(-1)!, 3)
  // "The Lipno Herald" … "the Herald"
  const { text } = words.at(-1)!
  const newspaper = NEWSPAPER.test(text) ? pool.get(text) : undefined
  if (newspaper) addEvidence(newspaper, 'organization', 4, 'shorter-name')
  // "European Commission" … "the Commission"
  const head = headOf(words, facts)
  const body = head ? pool.get(head) : undefined
  if (body && body.inProse > 0 && !(body.phrase.shape.known & ~Known.nonName))
    addEvidence(body, 'organization', 4, 'shorter-name')
  // "Manchester City" … "City", "Boston Celtics" … "the Celtics"
  const nickname = isTeam(name) ? pool.get(text) : undefined
  if (nickname && !nickname.phrase.shape.facts[0].title) addEvidence(nickname, 'organization', 3.5, 'shorter-name')
  const [{ known, common }] = facts
  const joined = words.some(({ text: word }) => word === '&' || word === 'and')
  if (isSuffix && words.length > 2 && !joined && !known && !common) lend(beginnings[0], 1.5)
  // "Carver Foods plc" … "Carver said", where nobody is called Carver
  const founder =
    isSuffix && words.length > 2 && !joined && !common && !(known & NOT_SURNAME_ALONE)
      ? pool.get(beginnings[0])
      : undefined
  if (known & Known.surname && founder && !borne.has(founder)) addEvidence(founder, 'organization', 3.5, 'shorter-name')
}

const NOT_SURNAME_ALONE = Known.firstName | Known.country | Known.region | Known.people | Known.famous

/** Listed as a team, or shaped like one: "Denver Otters". */
const isTeam = ({ phrase: { shape }, evidence }: PooledName): boolean =>
  Boolean(shape.known & Known.team) || evidence.rule(TYPES.indexOf('organization')) === 'place-and-plural'

/** The word of a body by which it is called when it was named: "Commission" in "European Commission", "Ministry" in "Ministry of Health". */
function headOf(words: NameShape['words'], facts: NameShape['facts']): string | undefined {
  const extension = words.findIndex((word, i) => i > 0 && (word.parts & PartOfSpeech.preposition) !== 0)
  const at = (extension < 0 ? words.length : extension) - 1
  const isBody = facts[at].heads?.some(
    ({ type, place, weight }) => type === 'organization' && place !== 'suffix' && weight > 1,
  )
  // "Iraq Veterans of America" are not called "the Veterans"
  return isBody && words.length > 1 && !/[^s]s$/.test(words[at].lower) ? words[at].text : undefined
}
