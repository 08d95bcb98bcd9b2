import { ANY_PLACE, Known, KNOWN_PLACE } from '../../lexicon/gazetteer.js'
import { NEWSPAPER } from '../../lexicon/newspaper-words.js'
import { TYPES } from './evidence.js'
import { addEvidence, type NamePool, type PooledName } from './name-pool.js'

/** Evidence from which a full name lends its type to its parts. */
const SURE = 2.5

/**
 * A person named in full is meant by the surname elsewhere, seldom by the first name; an organisation by its initials:
 * "Suzanne Scholte" … "Scholte", "North Korea Freedom Coalition" … "NKFC".
 */
export function weighShortForms(pool: NamePool): void {
  const sure = [...pool.values()].filter((name) => isSure(name))
  for (const name of sure) {
    const type = TYPES[name.evidence.best()]
    if (type === 'person') weighSurname(pool, name)
    else if (type === 'organization') {
      const acronym = pool.get(initialsOf(name))
      if (acronym) addEvidence(acronym, 'organization', 3, 'acronym-of-name')
      weighCompany(pool, name)
    }
  }
}

function isSure({ phrase, evidence }: PooledName): boolean {
  return phrase.shape.words.length > 1 && evidence.sum(evidence.best()) >= SURE
}

function weighSurname(pool: NamePool, { phrase }: PooledName): void {
  const { words, facts } = phrase.shape
  const given = new Set<PooledName>()
  // "Nevada Democrat" is no Mr. Democrat, "Volker Turk" is a Mr. Turk
  if (facts.at(-1)!.known & Known.people && facts[0].known & ANY_PLACE && !(facts[0].known & Known.firstName)) return
  const last = words.length - 1
  const lend = (first: number, end: number, weight: number): void => {
    const short = pool.get(
      words
        .slice(first, end)
        .map(({ text }) => text)
        .join(' '),
    )
    if (!short || given.has(short)) return
    given.add(short)
    const place = facts.slice(first, end).some(({ known }) => known & KNOWN_PLACE)
    addEvidence(short, 'person', place ? weight - 0.5 : weight, 'surname-of-person')
    if (weight > 2) addEvidence(short, 'other', -2.5, 'surname-of-person')
  }
  lend(last, last + 1, 3)
  for (let first = last - 1; first > 0; first--) lend(first, last + 1, 2)
  lend(0, 1, 0.8)
}

/** A company is called without its "Corp.", and by its first word, a newspaper by its last: "Tessmore Corp." … "Tessmore". */
function weighCompany(pool: NamePool, { phrase }: PooledName): void {
  const { words, facts } = phrase.shape
  const isSuffix = facts.at(-1)!.heads?.some(({ place }) => place === 'suffix')
  const lend = (end: number, weight: number): void => {
    const short = pool.get(
      words
        .slice(0, end)
        .map(({ text }) => text)
        .join(' '),
    )
    if (short && !short.phrase.shape.known) addEvidence(short, 'organization', weight, 'shorter-name')
  }
  if (isSuffix) lend(words.length - 1, 3)
  // "The Lipno Herald" … "the Herald"
  const { text } = words.at(-1)!
  const newspaper = NEWSPAPER.test(text) ? pool.get(text) : undefined
  if (newspaper) addEvidence(newspaper, 'organization', 4, 'shorter-name')
  const [{ known, common }] = facts
  const joined = words.some(({ text: word }) => word === '&' || word === 'and')
  if (isSuffix && words.length > 2 && !joined && !known && !common) lend(1, 1.5)
}

/** "Committee for Human Rights in North Korea" → "CHRNK"; small words give no letter. */
export const initialsOf = ({ phrase }: PooledName): string =>
  phrase.shape.words
    .filter(({ text }) => /^\p{Lu}/u.test(text))
    .map(({ text }) => text[0])
    .join('')
