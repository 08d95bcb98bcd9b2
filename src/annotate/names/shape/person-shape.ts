import { ANY_PLACE, KNOWN_PLACE, Known, gazetteer } from '../../../lexicon/gazetteer.js'
import { nameContext } from '../../../lexicon/name-contexts.js'
import { Shape, type Word } from '../../../model/article.js'
import type { NameShape, ShapeRule } from '../evidence.js'
import { isOfPersonsAlone, NamePart, type WordFacts } from '../word-facts.js'

const SURNAME_SHAPE =
  /^(?:Mc\p{Lu}|Mac\p{Lu}|O'\p{Lu}|Fitz)|(?:ović|ovic|evich|ovich|enko|owski|ewski|sky|ski|yan|shvili|opoulos|sson|sen|ez|berg|stein|mann|ov|ev|ova|eva|ić|oğlu)$/u
const DEMONYM = /\p{Ll}(?:ian|lander|logist|lonian)$/u

const isInitial = ({ part }: WordFacts): boolean => (part & NamePart.initial) !== 0
const isHyphen = ({ part }: WordFacts): boolean => (part & NamePart.hyphen) !== 0

/** A first name and a surname, initials, particles: "Suzanne Scholte", "George W. Bush", "Jang Song-thaek". */
export const personShape: ShapeRule = {
  name: 'person-shape',
  weigh(shape, weigh) {
    const { words, facts, parts } = shape
    const last = words.length - 1
    if (words.length === 1) {
      const { known, common } = facts[0]
      if (known & Known.surname) weigh('person', common ? 0.8 : 1.6)
      if (known & Known.firstName) weigh('person', common ? 0.4 : 1.2)
      if (SURNAME_SHAPE.test(words[0].text)) weigh('person', 0.8)
      return
    }
    weigh('person', objections(shape))
    const { known, common } = facts[0]
    // "Virginian Edmund Randolph"
    if (last > 1 && !known && DEMONYM.test(words[0].text) && facts[1].known & Known.firstName) weigh('person', -2.5)
    if (known & Known.firstName) weigh('person', common || known & KNOWN_PLACE ? 1.8 : 3.2)
    // "U.S. | Marshal Ann Moss"
    else if (isInitial(facts[0])) weigh('person', known & ANY_PLACE && facts[1].title ? -4 : 2.5)
    else if (known & Known.surname) weigh('person', 0.6)
    // "Gamal Abdel Nasser"
    else if (!known && !common && facts[1].known & Known.firstName) weigh('person', 1.5)
    // 'Ann "Ace" Moss'
    if (parts & NamePart.quote) {
      const quote = facts.findIndex(({ part }) => part & NamePart.quote)
      if (quote > 0) weigh('person', isNicknamed(shape, quote) ? 4 : -8)
    }
    let end = last
    if (facts[end].part & NamePart.generation) {
      // "Annex II" is nobody
      weigh('person', end === 1 && common && !(known & (Known.firstName | Known.surname)) ? -2 : 2)
      end--
      if (words[end]?.text === ',') end--
    }
    if (end > 0 && facts[end].known & Known.surname) weigh('person', 1.2)
    if (end > 0 && SURNAME_SHAPE.test(words[end].text)) weigh('person', 1)
    if (parts & NamePart.initial && facts.slice(1, end).some(isInitial)) weigh('person', 2.5)
    if (parts & NamePart.particle && facts.slice(1, last).some(({ part }) => part & NamePart.particle))
      weigh('person', 1)
    if (hasSyllables(shape)) weigh('person', 1.5)
  },
}

/** A small letter after the hyphen: "Jang Song-thaek". */
export const hasSyllables = ({ words, facts, parts }: NameShape): boolean =>
  (parts & NamePart.hyphen) !== 0 &&
  facts.some((fact, i) => isHyphen(fact) && i < words.length - 1 && !(words[i + 1].shape & Shape.capital))

/** What a person's name does not have: a title or a committee in it, "of", common words. */
function objections(name: NameShape): number {
  const { words, facts, known } = name
  let weight = 0
  let parts = 0
  // "Park" in "Park Geun-soo" is no park, "Son" in "Son Heung-min" no son; but "Dr | Moss Wai-kat"
  const isSurname =
    words.length > 3 &&
    words[0].text.length < 5 &&
    isHyphen(facts[2]) &&
    !(facts[0].known & Known.nonName) &&
    hasSyllables(name)
  const surname = isSurname ? 0 : -1
  words.forEach((word, i) => {
    const fact = facts[i]
    if (word.shape & Shape.capital || fact.nameLike) parts++
    // the "in" of "Jae-in" is a syllable
    const isSmall = fact.part & NamePart.impersonal && !(i > 0 && isHyphen(facts[i - 1]))
    if (word.shape & Shape.number || isSmall) weight -= 5
    if (i > 0 && isHyphen(fact) && bothListed(facts[i - 1].known, facts[i + 1]?.known ?? 0)) weight -= 2
    if (!fact.nameLike) return
    const personal = fact.known & (Known.firstName | Known.surname) || i === surname
    if (fact.title && i !== surname) weight -= titleObjection(words, facts, i)
    if (fact.known & Known.people)
      weight -=
        personal || (i === words.length - 1 && facts[0].known & Known.firstName && !(facts[0].known & KNOWN_PLACE))
          ? 1
          : 3.5
    if (fact.known & Known.organization && !personal) weight -= 2
    if (fact.known & KNOWN_PLACE && !personal) weight -= i === words.length - 1 ? 1.2 : 1.8
    if (fact.known & Known.nonName) weight -= personal ? 0.5 : 3
    if (fact.heads && !personal && !isSyllable(words, facts, i)) weight -= isLastHead(fact.heads) ? 2.5 : 0.3
    if (fact.common && !personal && !isSyllable(words, facts, i)) weight -= 1.2
    if (word.shape & Shape.allCaps && word.text.length > 1 && word.text.length < 6)
      weight -= acronymObjection(words, facts[i], i)
  })
  if (parts > 4) weight -= 2
  // "Ms Hall's | Iraq vote"
  // "Ann Moss | and Ben Hall", "Ann Moss | 300"
  if (words.some(({ text, shape }) => /^(?:['’]s|and|&)$/i.test(text) || shape & Shape.number)) weight -= 20
  // "Ann Moss | of Illinois"
  const of = words.findIndex(({ lower }) => lower === 'of')
  if (of > 1 && facts[of + 1] && facts[of + 1].known & ANY_PLACE) weight -= 15
  // "Senators | Moss"
  if (isPluralTitle(words[0])) weight -= 15
  // "Lake Chad", "Mount Ann"
  if (/^(?:Lake|Mount|Mt\.|Fort|Cape)$/.test(words[0].text)) weight -= 3
  // "Marine Le | Pen"
  if (words.length > 1 && /^(?:Le|La|De|Du|Da|Di|Van|Von|Del|Della|Bin)$/.test(words.at(-1)!.text)) weight -= 3
  if (known & (Known.country | Known.organization)) weight -= 2
  return weight
}

/** "Senators" */
export const isPluralTitle = ({ lower }: Word): boolean =>
  lower.endsWith('s') && gazetteer().titleOf(lower.slice(0, -1)) !== undefined

/** "Song" in "Song-thaek". */
const isSyllable = (words: readonly Word[], facts: NameShape['facts'], i: number): boolean =>
  i + 2 < words.length && isHyphen(facts[i + 1]) && !(words[i + 2].shape & Shape.capital)

/** An acronym before other words is no first name: "HRNK Ann Lee"; "KIM Jong-min" and "JD Moss" are written so. */
function acronymObjection(words: readonly Word[], { part }: WordFacts, i: number): number {
  const { text } = words[i]
  if (part & (NamePart.initial | NamePart.generation)) return 0
  if (i > 0 || words.every(({ shape }) => shape & Shape.allCaps)) return 1.5
  const { factsOf } = gazetteer()
  const usual = factsOf(text.charAt(0) + text.slice(1).toLowerCase())
  if (usual & (Known.firstName | Known.surname)) return 1.5
  return text.length > 2 || factsOf(text) & (KNOWN_PLACE | Known.organization) ? 6 : 1.5
}

/** A title is no part of the name, unless it is a surname or first name too: "Rufus King", "Dean Moss", not "Justice Ann Moss". */
function titleObjection(words: readonly Word[], facts: NameShape['facts'], i: number): number {
  const personal = facts[i].known & (Known.firstName | Known.surname)
  // "LeRoy Pope Walker"
  if (
    i > 0 &&
    i < words.length - 1 &&
    isRank(words[i]) &&
    facts[0].known & Known.firstName &&
    !(facts[0].known & KNOWN_PLACE)
  )
    return 0
  if (i > 0) return personal || (i === words.length - 1 && facts[0].known & Known.firstName) ? 0 : 6
  // "Justice Michael | Kirby", "Justice | Moss"
  if (!personal) return 15
  if (isRank(words[0])) return 9
  return facts[1].known & Known.firstName ? 5 : 1
}

export const isRank = nameContext('rank')
const bothListed = (a: number, b: number): boolean => Boolean(a & KNOWN_PLACE && b & KNOWN_PLACE)
const isLastHead = (heads: NonNullable<WordFacts['heads']>): boolean =>
  heads.some(({ place, weight }) => place !== 'first' && weight >= 2)

/** A first name or a word that is none, a nickname in quotation marks that are closed, a surname: 'Eyob “Halibay” Tesfay'. */
const isNicknamed = ({ words, facts }: NameShape, quote: number): boolean =>
  (Boolean(facts[0].known & Known.firstName) || facts.slice(0, quote).every(isOfPersonsAlone)) &&
  words.findLastIndex(({ text }) => /^["”]$/.test(text)) > quote &&
  facts.at(-1)!.nameLike &&
  (!facts.at(-1)!.common || Boolean(facts.at(-1)!.known & Known.surname))
