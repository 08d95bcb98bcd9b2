// Compiles word data that comes from packages into src/lexicon/generated/, where the bundle picks it up as text.
// Source of the words: the lexicon of `compromise` (MIT): parts of speech with their ambiguities ("report" is noun and verb);
// what it lacks is taken from the counts of WordNet.
// Names of people and places: compile-names.mjs. Relations between words: compile-relations.mjs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import nlp from 'compromise/two'
import { compileNames } from './compile-names.mjs'
import { compileRelations } from './compile-relations.mjs'
import { usualParts } from './usual-parts.mjs'

const OUT = 'src/lexicon/generated'
const { one, two } = nlp.model()

/** compromise's tags and ambiguity classes → the names of PartOfSpeech. */
const PARTS = {
  Gerund: ['gerund'],
  Adjective: ['adjective'],
  Comparative: ['adjective'],
  Superlative: ['adjective'],
  PastTense: ['past', 'participle'],
  Participle: ['participle'],
  PresentTense: ['verbS'],
  Infinitive: ['verb'],
  PhrasalVerb: [],
  Plural: ['noun'],
  Singular: ['noun'],
  Noun: ['noun'],
  Actor: ['noun'],
  Uncountable: ['noun'],
  Unit: ['noun'],
  Duration: ['noun'],
  Currency: ['noun'],
  Demonym: ['adjective', 'noun'],
  TextValue: ['number'],
  Cardinal: ['number'],
  Ordinal: ['number'],
  Adverb: ['adverb'],
  'Noun|Verb': ['noun', 'verb'],
  'Plural|Verb': ['noun', 'verbS'],
  'Adj|Noun': ['adjective', 'noun'],
  'Adj|Past': ['adjective', 'past', 'participle'],
  'Adj|Present': ['adjective', 'verb'],
  'Adj|Gerund': ['adjective', 'gerund'],
  'Noun|Gerund': ['noun', 'gerund'],
  'Actor|Verb': ['noun', 'verb'],
  'Unit|Noun': ['noun'],
  'Person|Noun': ['noun'],
  'Person|Adj': ['adjective'],
  'Person|Verb': ['verb'],
}
const PLAIN_WORD = /^[a-z]{2,}$/

const partsOf = new Map()
const add = (word, tag) => {
  const parts = PARTS[tag]
  if (!parts?.length || !PLAIN_WORD.test(word)) return
  if (!partsOf.has(word)) partsOf.set(word, new Set())
  for (const part of parts) partsOf.get(word).add(part)
}
for (const [word, tags] of Object.entries(one.lexicon)) {
  if (two.switches[word]) add(word, two.switches[word])
  else for (const tag of [tags].flat()) add(word, tag)
}
for (const [word, tag] of Object.entries(two.switches)) add(word, tag)

/** Words that are no surnames, though somebody bears them; "bush" and "hay", which compromise has not, are. */
const noSurnames = [...partsOf.keys()]

for (const [word, usual] of usualParts()) {
  const known = partsOf.get(word)
  // "aged" and "boring" follow from their endings, and are verbs first
  if (!known && !/(?:ed|ing)$/.test(word)) partsOf.set(word, usual)
  // "a message", "the firm"
  else if (known?.has('verb') && usual.has('noun')) known.add('noun')
}
// "the messages", of "message"; "she favors", of "favor"
for (const [word, parts] of partsOf) {
  const base = word.endsWith('s') ? partsOf.get(word.slice(0, -1)) : undefined
  if (base && parts.size === 1 && parts.has('verbS') && base.has('noun')) parts.add('noun')
  if (base && parts.size === 1 && parts.has('noun') && base.has('noun') && base.has('verb')) parts.add('verbS')
}

const byParts = new Map()
for (const [word, parts] of partsOf) {
  const key = [...parts].toSorted((a, b) => (a < b ? -1 : 1)).join(' ')
  if (!byParts.has(key)) byParts.set(key, [])
  byParts.get(key).push(word)
}

mkdirSync(OUT, { recursive: true })
writeFileSync(
  `${OUT}/open-class-words.txt`,
  '# Made from the lexicon of compromise (MIT) by scripts/compile-lexicon.mjs.\nparts | words\n' +
    [...byParts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([parts, words]) => `${parts} | ${words.toSorted((a, b) => (a < b ? -1 : 1)).join(' ')}\n`)
      .join(''),
)
const written = ['function-words', 'common-nouns', 'name-heads', 'kind-nouns', 'titles', 'irregular-words'].flatMap(
  (name) => readFileSync(`src/lexicon/en/${name}.txt`, 'utf8').match(/\b[a-z]+\b/g),
)
writeFileSync(`${OUT}/names.txt`, compileNames(one.lexicon, new Set([...noSurnames, ...written])))
writeFileSync(`${OUT}/word-relations.txt`, compileRelations())
console.error(`compiled ${partsOf.size} words`)
