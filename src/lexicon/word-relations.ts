import porterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'
import own from './en/word-relations.txt'
import compiled from './generated/word-relations.txt'
import { readTable } from './table.js'

export type OpenClass = 'noun' | 'verb' | 'adjective' | 'adverb'

/** What words mean, as far as it takes to see that two of them report the same. */
interface WordRelations {
  /** Irregular forms to their lemma, by part of speech: "sent" → "send". */
  readonly lemmas: Readonly<Record<OpenClass, ReadonlyMap<string, string>>>
  /** Stems to the numbers of the classes of synonyms they belong to. */
  readonly classes: Readonly<Record<OpenClass, ReadonlyMap<string, readonly string[]>>>
  /** Stems of nouns to the verbs they are made from: "closur" → "close". */
  readonly verbs: ReadonlyMap<string, readonly string[]>
  /** Stems of adjectives to the nouns they are made from: "presidenti" → "president". */
  readonly nouns: ReadonlyMap<string, readonly string[]>
  /** Stems of nouns for whoever does a thing to the verbs for it: "rescuer" → "rescue". */
  readonly agents: ReadonlyMap<string, readonly string[]>
  /** Stems of nouns to the numbers of the classes of things that are counted for one another: "job", "employee". */
  readonly counted: ReadonlyMap<string, readonly string[]>
  /** Stems of nouns to those of nouns that may mean the same, or what the other is: "cabin", "house". */
  readonly near: ReadonlyMap<string, readonly string[]>
  /** Keys to the keys of their opposites. */
  readonly opposites: ReadonlyMap<string, ReadonlySet<string>>
  /** Keys of verbs to those of verbs by which the other side tells the same: of "sell" to those of "buy". */
  readonly converses: ReadonlyMap<string, ReadonlySet<string>>
  readonly persons: ReadonlySet<string>
  /** "verb make", "noun number": stems of words that tell little by themselves. */
  readonly light: ReadonlySet<string>
  /** Stems of nouns that may stand for any other: "works", "cases". */
  readonly generic: ReadonlySet<string>
}

let loaded: WordRelations | undefined
const stems = new Map<string, string>()
const keys: Record<OpenClass, Map<string, readonly string[]>> = {
  noun: new Map(),
  verb: new Map(),
  adjective: new Map(),
  adverb: new Map(),
}
/** Words kept; beyond this the memory starts anew. */
const MOST_KEPT = 100_000

/** The stem of a word in small letters: "repatriated" → "repatri". */
export function stemOf(word: string): string {
  let stem = stems.get(word)
  if (stem === undefined) {
    if (stems.size >= MOST_KEPT) stems.clear()
    stem = porterStemmer.stem(word)
    stems.set(word, stem)
  }
  return stem
}

/** The stem of a noun, in which whoever does a thing stays apart from the thing: "officer" from "office". */
const nounStem = (noun: string): string => (/.{3}(?:er|or)$/.test(noun) ? noun : stemOf(noun))

const stemIn = (part: OpenClass, word: string): string => (part === 'noun' ? nounStem(word) : stemOf(word))

/**
 * The keys under which a word reports what it reports: the stem of its lemma, the classes of synonyms it belongs to, and for
 * a noun made from a verb those of the verb, for an adjective made from a noun that of the noun. Two words that share a key may report the same.
 * @param word in small letters
 * @param particle what follows a verb: "off" of "put off"
 */
export function keysOf(word: string, part: OpenClass, particle?: string): readonly string[] {
  const known = keys[part]
  const form = particle === undefined ? word : `${word} ${particle}`
  let found = known.get(form)
  if (!found) {
    if (known.size >= MOST_KEPT) known.clear()
    found = makeKeys(wordRelations(), word, part, particle)
    known.set(form, found)
  }
  return found
}

/** Whether a noun in small letters, singular or plural, names people: "refugees". */
export const isPerson = (noun: string): boolean => {
  const { persons, lemmas } = wordRelations()
  return persons.has(stemOf(lemmas.noun.get(noun) ?? noun))
}

/** Whether a noun in small letters may stand for whatever was counted before: "30 of the works". */
export const isGeneric = (noun: string): boolean => {
  const { generic, lemmas } = wordRelations()
  return generic.has(stemOf(lemmas.noun.get(noun) ?? noun))
}

/** The keys of what somebody does who is called by a noun in small letters: those of "rescue" for "rescuers". */
export function deedsOf(noun: string): readonly string[] {
  const { agents, lemmas } = wordRelations()
  const verbs = agents.get(nounStem(singular(lemmas.noun.get(noun) ?? noun)))
  return verbs ? verbs.flatMap((verb) => keysOf(verb, 'verb')) : NOTHING
}

/** Whether a word tells little by itself, by its stem: "take" of "take part", "number" of "the number of injured". */
export const isLightWord = (stem: string, part: OpenClass): boolean =>
  wordRelations().light.has(`${part === 'noun' ? 'noun' : 'verb'} ${stem}`)

/** Keys of what a noun in small letters counts: two that share one are counted for one another, jobs for employees. */
export function countedAs(noun: string): readonly string[] {
  const { counted, lemmas } = wordRelations()
  return counted.get(stemOf(singular(lemmas.noun.get(noun) ?? noun))) ?? NOTHING
}

const NOTHING: readonly string[] = []

/** "rescuers" is no other word than "rescuer"; other plurals fall to the stemmer. */
const singular = (noun: string): string => noun.replace(/(?<=.{3}(?:er|or))s$/, '')

/** The keys that report the opposite of a key: those of "fall" for that of "rise". */
export const oppositesOf = (key: string): ReadonlySet<string> => wordRelations().opposites.get(key) ?? NONE

/** The keys by which the other side tells what a key of a verb tells: those of "buy" for that of "sell". */
export const conversesOf = (key: string): ReadonlySet<string> => wordRelations().converses.get(key) ?? NONE

const NONE: ReadonlySet<string> = new Set()

/** The stems of nouns that are near to one in meaning, by its stem: "house" to "cabin". */
export const nearTo = (stem: string): readonly string[] => wordRelations().near.get(stem) ?? NOTHING

function makeKeys(
  relations: Pick<WordRelations, 'lemmas' | 'classes' | 'verbs' | 'nouns'>,
  word: string,
  part: OpenClass,
  particle?: string,
): string[] {
  const lemma = lemmaOf(relations.lemmas[part], word)
  const stem = stemIn(part, part === 'noun' ? singular(lemma) : lemma)
  const found = new Set([stem, ...(relations.classes[part].get(stem) ?? [])])
  if (particle !== undefined) for (const key of relations.classes[part].get(`${stem}_${particle}`) ?? []) found.add(key)
  if (part === 'adjective') for (const noun of relations.nouns.get(stem) ?? []) found.add(nounStem(noun))
  if (part === 'noun')
    for (const verb of relations.verbs.get(stem) ?? []) {
      const verbStem = stemOf(verb)
      found.add(verbStem)
      for (const key of relations.classes.verb.get(verbStem) ?? []) found.add(key)
    }
  return [...found]
}

/** "foreseen" is made of "seen", as "overtook" of "took". */
function lemmaOf(lemmas: ReadonlyMap<string, string>, word: string): string {
  const known = lemmas.get(word)
  if (known !== undefined) return known
  const prefix = /^(?:fore|over|under|with|out|mis|re|un|up)(?=[a-z]{3})/.exec(word)?.[0]
  const rest = prefix && lemmas.get(word.slice(prefix.length))
  return rest ? prefix + rest : word
}

function wordRelations(): WordRelations {
  loaded ??= read()
  return loaded
}

const byPart = <Item>(): Record<OpenClass, Map<string, Item>> => ({
  noun: new Map(),
  verb: new Map(),
  adjective: new Map(),
  adverb: new Map(),
})

const push = (map: Map<string, string[]>, key: string, item: string): void => {
  const items = map.get(key)
  if (!items) map.set(key, [item])
  else if (!items.includes(item)) items.push(item)
}

function read(): WordRelations {
  const lemmas = byPart<string>()
  const classes = byPart<string[]>()
  const verbs = new Map<string, string[]>()
  const nouns = new Map<string, string[]>()
  const agents = new Map<string, string[]>()
  const counted = new Map<string, string[]>()
  const persons = new Set<string>()
  const generic = new Set<string>()
  const light = new Set<string>()
  const near = new Map<string, string[]>()
  const opposed: [string, string][] = []
  const converse: [string, string][] = []
  let classNumber = 0
  for (const [content, file] of [
    [compiled, 'generated/word-relations.txt'],
    [own, 'en/word-relations.txt'],
  ] as const)
    for (const { relation, words } of readTable<'relation' | 'words'>(content, file)) {
      const [kind, part] = relation.split(' ') as [kind: string, part?: OpenClass]
      const list = words.split(' ')
      if (kind === 'same' && part) {
        const id = `#${classNumber++}`
        for (const word of list)
          push(
            classes[part],
            word.replace(/^[a-z]+/, (first) => stemIn(part, first)),
            id,
          )
      } else if (kind === 'forms' && part) for (const form of list.slice(1)) lemmas[part].set(form, list[0])
      else if (kind === 'near' && part) {
        // what stands behind the stroke is what those before it are
        const at = list.indexOf('/')
        const members = (at < 0 ? list : list.slice(0, at)).map((word) => stemIn(part, word))
        const above = at < 0 ? [] : list.slice(at + 1).map((word) => stemIn(part, word))
        for (const one of members) {
          for (const other of members) if (other !== one) push(near, one, other)
          for (const other of above)
            if (other !== one) {
              push(near, one, other)
              push(near, other, one)
            }
        }
      } else if (kind === 'derived') push(verbs, nounStem(list[0]), list[1])
      else if (kind === 'related') push(nouns, stemOf(list[0]), list[1])
      else if (kind === 'agent') push(agents, nounStem(list[0]), list[1])
      else if (kind === 'counted') {
        const id = `#${classNumber++}`
        for (const word of list) push(counted, stemOf(lemmas.noun.get(word) ?? word), id)
      } else if (kind === 'opposite') opposed.push([list[0], list[1]])
      else if (kind === 'converse') converse.push([list[0], list[1]])
      else if (kind === 'light' && part) for (const word of list) light.add(`${part} ${stemIn(part, word)}`)
      else if (kind === 'generic') for (const word of list) generic.add(stemOf(word))
      else if (kind === 'person') for (const word of list) persons.add(stemOf(word))
    }

  const relations = { lemmas, classes, verbs, nouns }
  const pairedKeys = (
    pairs: readonly (readonly [string, string])[],
    parts: readonly OpenClass[],
  ): Map<string, Set<string>> => {
    const paired = new Map<string, Set<string>>()
    for (const [a, b] of pairs)
      for (const part of parts)
        for (const [from, to] of [
          [a, b],
          [b, a],
        ])
          for (const key of makeKeys(relations, from, part)) {
            const found = paired.get(key) ?? new Set()
            for (const other of makeKeys(relations, to, part)) found.add(other)
            paired.set(key, found)
          }
    return paired
  }
  // "parents" say nothing against "children"
  const arePeople = ([a, b]: readonly [string, string]): boolean => persons.has(stemOf(a)) && persons.has(stemOf(b))
  const opposites = pairedKeys(
    opposed.filter((pair) => !arePeople(pair)),
    ['verb', 'noun', 'adjective'],
  )
  const converses = pairedKeys(converse, ['verb'])
  return { lemmas, classes, verbs, nouns, agents, counted, persons, light, generic, near, opposites, converses }
}
