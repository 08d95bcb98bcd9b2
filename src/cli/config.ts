import { existsSync } from 'node:fs'
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js'
import { CHECK_RULES } from '../check/index.js'
import { COMPARE_RULES } from '../compare/rules.js'
import { ACCEPTANCE_RULES } from '../findings/acceptance.js'
import { VERIFY_RULES } from '../verify/rules.js'
import type { Config } from './config-file.js'
import { UsageError } from './exit-code.js'
import { readJson } from './json.js'
import { FAIL_LEVELS } from './findings/fail-level.js'

const FILE = 'claimtrace.config.json'
const KEY = 'claimtrace'

/** Says what is wrong with a value, or null. */
type Check = (value: unknown, place: string) => string | null

/** One check a key; the types see to it that none is forgotten. */
type Fields<T> = { readonly [Key in keyof Required<T>]: Check }

const expected =
  (holds: (value: unknown) => boolean, what: string): Check =>
  (value, place) =>
    holds(value) ? null : `${place} is ${JSON.stringify(value)}; it is ${what}`

const text = expected((value) => typeof value === 'string' && value !== '', 'a text')
const texts = expected(
  (value) => Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string' && item !== ''),
  'a list of one text or more',
)
const oneOf = (names: readonly string[]): Check =>
  expected((value) => names.includes(value as string), `one of ${names.join(', ')}`)
const numberIn = (min: number, max: number, what: string): Check =>
  expected((value) => typeof value === 'number' && value >= min && value <= max, what)

function fields<T>(known: Fields<T>): Check {
  const names = Object.keys(known)
  return (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${place} is no JSON object`
    for (const [name, inner] of Object.entries(value)) {
      if (!Object.hasOwn(known, name)) return `${place} has no ${JSON.stringify(name)}; ${suggestion(name, names)}`
      const fault = known[name as keyof T](inner, place === 'it' ? name : `${place}.${name}`)
      if (fault) return fault
    }
    return null
  }
}

function suggestion(name: string, names: readonly string[]): string {
  const [best] = names.toSorted((a, b) => jaroWinkler(name, b) - jaroWinkler(name, a))
  return jaroWinkler(name, best) > 0.8 ? `did you mean ${JSON.stringify(best)}?` : `there are ${names.join(', ')}`
}

const severity = oneOf(['off', 'note', 'warning', 'error'])
const failLevel = oneOf(Object.keys(FAIL_LEVELS))

const config = fields<Config>({
  $schema: text,
  rules: fields(
    Object.fromEntries(
      [...CHECK_RULES, ...COMPARE_RULES, ...ACCEPTANCE_RULES, ...VERIFY_RULES].map(({ name }) => [name, severity]),
    ),
  ),
  check: fields<Required<Config>['check']>({
    paths: texts,
    against: texts,
    aliases: text,
    cache: text,
    failLevel,
    maxUnattributed: numberIn(0, Number.MAX_SAFE_INTEGER, 'a number from 0'),
    minCoverage: numberIn(0, 100, 'a percentage, 0 to 100'),
    baseline: text,
  }),
  verify: fields<Required<Config>['verify']>({ claims: text, root: text, sources: texts, failLevel }),
})

/**
 * The configuration of the working folder: the file that is named, else claimtrace.config.json, else the key "claimtrace"
 * of package.json, else nothing. Nothing in it is run.
 * @throws {UsageError} naming the key and how to mend it
 */
export async function readConfig(named?: string): Promise<Config> {
  const file = configFile(named)
  if (file === undefined) return {}
  const value = await readJson(file)
  const isPackage = file === 'package.json'
  const found = isPackage ? (value as Record<string, unknown> | null)?.[KEY] : value
  if (isPackage && found === undefined) return {}
  const fault = config(found, 'it')
  if (fault) throw new UsageError(`${isPackage ? `${file}, key "${KEY}"` : file}: ${fault}`)
  return found as Config
}

/** The path of the file that the configuration is read from, if there is one. */
export const configFile = (named?: string): string | undefined =>
  named ?? [FILE, 'package.json'].find((name) => existsSync(name))

/** Options by the flags where these are given, else by the configuration. */
export const withConfig = <Options extends object>(flags: Options, configured: Partial<Options> = {}): Options => ({
  ...configured,
  ...(Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined)) as Options),
})
