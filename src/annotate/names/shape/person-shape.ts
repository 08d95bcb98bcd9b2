import { KNOWN_PLACE, Known, gazetteer } from '../../../lexicon/gazetteer.js'
import { Shape, type Word } from '../../../model/article.js'
import type { NameShape, ShapeRule } from '../evidence.js'

const INITIAL = /^(?:\p{Lu}\.)+$/u
const GENERATION = /^(?:Jr\.?|Sr\.?|II|III|IV)$/
const SURNAME_SHAPE =
  /^(?:Mc\p{Lu}|Mac\p{Lu}|O'\p{Lu}|Fitz)|(?:ović|ovic|evich|ovich|enko|owski|ewski|sky|ski|yan|shvili|opoulos|sson|sen|ez|berg|stein|mann|ov|ev|ova|eva|ić|oğlu)$/u
const DEMONYM = /\p{Ll}(?:ian|lander|logist|lonian)$/u
const PARTICLE = /^(?:de|del|della|di|da|dos|du|van|von|der|bin|ibn|al|la|le|ter|ten|bint)$/
const HYPHEN = /^[-‐‑]$/

/** A first name and a surname, initials, particles: "Suzanne Scholte", "George W. Bush", "Jang Song-thaek". */
export const personShape: ShapeRule = {
  name: 'person-shape',
  weigh(shape, weigh) {
    const { words, facts } = shape
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
    else if (INITIAL.test(words[0].text)) weigh('person', 2.5)
    else if (known & Known.surname) weigh('person', 0.6)
    // "Gamal Abdel Nasser"
    else if (!known && !common && facts[1].known & Known.firstName) weigh('person', 1.5)
    // 'Ann "Ace" Moss'
    const quote = words.findIndex(({ text }) => /^["“]$/.test(text))
    if (quote > 0) weigh('person', isNicknamed(shape, quote) ? 4 : -8)
    let end = last
    if (GENERATION.test(words[end].text)) {
      weigh('person', 2)
      end--
      if (words[end]?.text === ',') end--
    }
    if (end > 0 && facts[end].known & Known.surname) weigh('person', 1.2)
    if (end > 0 && SURNAME_SHAPE.test(words[end].text)) weigh('person', 1)
    if (words.slice(1, end).some(({ text }) => INITIAL.test(text))) weigh('person', 2.5)
    if (words.some(({ text }, i) => i > 0 && i < last && PARTICLE.test(text))) weigh('person', 1)
    // "Song-thaek": a small letter after the hyphen
    if (
      words.some(
        ({ text, shape: bits }, i) => HYPHEN.test(text) && i < last && !(words[i + 1].shape & Shape.capital) && bits,
      )
    )
      weigh('person', 1.5)
  },
}

/** What a person's name does not have: a title or a committee in it, "of", common words. */
function objections({ words, facts, known }: NameShape): number {
  let weight = 0
  let parts = 0
  words.forEach((word, i) => {
    const fact = facts[i]
    if (word.shape & Shape.capital || fact.nameLike) parts++
    if (word.shape & Shape.number || /^(?:of|for|and|in|on|to|the|'s|'|&|against|at|into)$/.test(word.lower))
      weight -= 5
    if (i > 0 && HYPHEN.test(word.text) && bothListed(facts[i - 1].known, facts[i + 1]?.known ?? 0)) weight -= 2
    if (!fact.nameLike) return
    const personal = fact.known & (Known.firstName | Known.surname)
    if (fact.title) weight -= titleObjection(words, facts, i)
    if (fact.known & Known.people)
      weight -=
        personal || (i === words.length - 1 && facts[0].known & Known.firstName && !(facts[0].known & KNOWN_PLACE))
          ? 1
          : 3.5
    if (fact.known & Known.organization && !personal) weight -= 2
    if (fact.known & KNOWN_PLACE && !personal) weight -= i === words.length - 1 ? 1.2 : 1.8
    if (fact.known & Known.nonName) weight -= personal ? 0.5 : 3
    if (fact.heads && !personal && !isSyllable(words, i)) weight -= isLastHead(word, fact.heads) ? 2.5 : 0.3
    if (fact.common && !personal && !isSyllable(words, i)) weight -= 1.2
    if (word.shape & Shape.allCaps && word.text.length > 1 && word.text.length < 6) weight -= acronymObjection(words, i)
  })
  if (parts > 4) weight -= 2
  // "Lake Chad", "Mount Ann"
  if (/^(?:Lake|Mount|Mt\.|Fort|Cape)$/.test(words[0].text)) weight -= 3
  // "Marine Le | Pen"
  if (words.length > 1 && /^(?:Le|La|De|Du|Da|Di|Van|Von|Del|Della|Bin)$/.test(words.at(-1)!.text)) weight -= 3
  if (known & (Known.country | Known.organization)) weight -= 2
  return weight
}

/** "Song" in "Song-thaek". */
const isSyllable = (words: readonly Word[], i: number): boolean =>
  HYPHEN.test(words[i + 1]?.text ?? '') && i + 2 < words.length && !(words[i + 2].shape & Shape.capital)

/** An acronym before other words is no first name: "HRNK Ann Lee"; "KIM Jong-min" and "JD Moss" are written so. */
function acronymObjection(words: readonly Word[], i: number): number {
  const { text } = words[i]
  if (INITIAL.test(text) || GENERATION.test(text)) return 0
  if (i > 0 || words.every(({ shape }) => shape & Shape.allCaps)) return 1.5
  const { factsOf } = gazetteer()
  const usual = factsOf(text.charAt(0) + text.slice(1).toLowerCase())
  if (usual & (Known.firstName | Known.surname)) return 1.5
  return text.length > 2 || factsOf(text) & (KNOWN_PLACE | Known.organization) ? 6 : 1.5
}

/** A title is no part of the name, unless it is a surname or first name too: "Rufus King", "Dean Moss", not "Justice Ann Moss". */
function titleObjection(words: readonly Word[], facts: NameShape['facts'], i: number): number {
  const personal = facts[i].known & (Known.firstName | Known.surname)
  if (i > 0) return personal || (i === words.length - 1 && facts[0].known & Known.firstName) ? 0 : 6
  // "Justice Michael | Kirby"
  return personal ? (facts[1].known & Known.firstName ? 5 : 1) : 15
}

const bothListed = (a: number, b: number): boolean => Boolean(a & KNOWN_PLACE && b & KNOWN_PLACE)
const isLastHead = (_: Word, heads: NonNullable<NameShape['facts'][number]['heads']>): boolean =>
  heads.some(({ place, weight }) => place !== 'first' && weight >= 2)

/** A first name, a nickname in quotation marks that are closed, a surname. */
const isNicknamed = ({ words, facts }: NameShape, quote: number): boolean =>
  Boolean(facts[0].known & Known.firstName) &&
  words.findLastIndex(({ text }) => /^["”]$/.test(text)) > quote &&
  facts.at(-1)!.nameLike &&
  !facts.at(-1)!.common
