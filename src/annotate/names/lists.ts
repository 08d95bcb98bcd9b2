import { KNOWN_PLACE, Known } from '../../lexicon/gazetteer.js'
import { kindBefore } from '../../lexicon/kind-nouns.js'
import { Shape, type Article, type Word } from '../../model/article.js'
import type { EntityType } from '../../model/record.js'
import { TYPES } from './evidence.js'
import { addEvidence, type PlacedRun, type PooledName } from './name-pool.js'

/** Evidence from which a name tells what the one beside it is. */
const SURE = 3
/** The same where a name in brackets stands right behind it. */
const LIKELY = 1.5
/** Most tokens between two names of a list: ", and". */
const MAX_JOINT = 2
/** Kinds that have other names in brackets behind them; behind a person stands what she belongs to. */
const RENAMED: ReadonlySet<EntityType | undefined> = new Set(['organization', 'place'])
const JOINT = /^(?:,|and|or|&|\/)$/

/**
 * Things of a kind stand together: an unlisted name in a list with a sure one is likely the same ("Harbour Watch and
 * Odhikar"), and all are what a noun before says ("brands such as Velmar, Tessmore and Olbrich").
 * @param runs of the article in text order
 */
export function weighLists(article: Article, runs: readonly PlacedRun[]): void {
  const items: Item[] = []
  for (const run of runs) if (run.casing === 'sentence') addItems(article, run, items)
  for (let i = 1; i < items.length; i++)
    if (isRenamed(article, items[i - 1], items[i])) weighRenamed(items[i - 1], items[i])
  for (let i = 0; i < items.length;) {
    let end = i + 1
    while (end < items.length && isJoined(article, items[end - 1], items[end])) end++
    weighList(article, items, i, end)
    i = end
  }
}

/** What may be one name of a list: a run, or what it has on either side of "and". */
interface Item {
  readonly run: PlacedRun
  readonly first: number
  readonly end: number
}

function addItems({ tokens: { word } }: Article, run: PlacedRun, items: Item[]): void {
  let { first } = run
  for (let i = run.first; i <= run.end; i++)
    if (i === run.end || word[i].lower === 'and') {
      items.push({ run, first, end: i })
      first = i + 1
    }
}

/** @param items of which those in `[first, end)` are one list */
function weighList(article: Article, items: readonly Item[], first: number, end: number): void {
  const stated = statedKind(article, items[first])
  if (end - first < 2 && !stated) return
  const names = items.slice(first, end).map(nameOf)
  const sure = names.map((name) => sureType(name))
  names.forEach((name, k) => {
    // "Bill, Hillary and Chelsea"
    if (names.length > 2 && name && isGivenName(name) && (isGivenPerson(names[k - 1]) || isGivenPerson(names[k + 1])))
      addEvidence(name, 'person', 3.5, 'list-of-names')
    if (!name || name.phrase.shape.known || !name.phrase.shape.words.every(isPlain)) return
    if (stated) addEvidence(name, stated, 2, 'list-of-names')
    for (const type of new Set([sure[k - 1], sure[k + 1]]))
      if (type && !(type === 'person' && isAcronym(name))) addEvidence(name, type, 1.2, 'list-of-names')
  })
}

/** A name alone in brackets is another of the one before: "the National Revival Party (Milli Velmar, 1970-1983)". */
function isRenamed({ tokens: { word } }: Article, a: Item, b: Item): boolean {
  return (
    a.run.sentence === b.run.sentence &&
    b.first === a.end + 1 &&
    word[a.end].text === '(' &&
    /^[),]$/.test(word[b.end]?.text ?? '')
  )
}

function weighRenamed(full: Item, other: Item): void {
  const [from, to] = [nameOf(full), nameOf(other)]
  const type = from && sureType(from, LIKELY)
  if (to && !to.phrase.shape.known && RENAMED.has(type)) addEvidence(to, type!, 2, 'list-of-names')
}

/** No "of" in "Ann Moss of HWX". */
const isPlain = ({ shape }: Word): boolean => !(shape & Shape.letters) || Boolean(shape & Shape.capital)
const isGivenName = ({ phrase: { shape } }: PooledName): boolean =>
  shape.words.length === 1 && (shape.known & (Known.firstName | KNOWN_PLACE)) === Known.firstName
const isGivenPerson = (name: PooledName | undefined): boolean =>
  name !== undefined &&
  isGivenName(name) &&
  !name.phrase.shape.facts[0].common &&
  TYPES[name.evidence.best()] === 'person'
const isAcronym = ({ phrase: { shape } }: PooledName): boolean =>
  shape.words.every((word) => word.shape & Shape.allCaps)

const nameOf = ({ run, first, end }: Item): PooledName | undefined =>
  run.candidates.find((candidate) => candidate.first === first && candidate.end === end)?.name

function sureType(name: PooledName | undefined, least = SURE): EntityType | undefined {
  if (!name) return undefined
  const best = name.evidence.best()
  return name.evidence.sum(best) >= least ? TYPES[best] : undefined
}

/** Whether only a comma or "and" stands between two names of a sentence. */
function isJoined({ tokens: { word } }: Article, a: Item, b: Item): boolean {
  if (a.run.sentence !== b.run.sentence || b.first === a.end || b.first - a.end > MAX_JOINT) return false
  for (let i = a.end; i < b.first; i++) if (!JOINT.test(word[i].lower)) return false
  return true
}

/** The type that a plural noun before a list states: "bands such as |", "groups including |", "companies like |". */
function statedKind({ tokens: { word } }: Article, { first, run: { sentence } }: Item): EntityType | undefined {
  const link = word[first - 1]?.lower
  const length =
    link === 'as' && word[first - 2]?.lower === 'such' ? 2 : link === 'like' || link === 'including' ? 1 : 0
  if (!length) return undefined
  let at = first - length - 1
  if (word[at]?.text === ',') at--
  if (at < sentence.firstToken) return undefined
  const { lower } = word[at]
  return lower.endsWith('s')
    ? (kindBefore(lower.slice(0, -1)) ?? kindBefore(lower.replace(/ies$/, 'y')))?.type
    : undefined
}
