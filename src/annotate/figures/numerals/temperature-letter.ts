import { PartOfSpeech as P, type Article } from '../../../model/article.js'
import { isGlued } from '../../../text/tokens.js'

/** Units by the letter of their scale. */
const SCALES: Readonly<Record<string, string>> = { C: 'degree Celsius', F: 'degree Fahrenheit' }

/** Nothing on earth is told in hotter degrees by the letter alone. */
const HOTTEST = 200

/**
 * The unit that a lone letter glued to a number stands for: "40C", "98.6F"; undefined where the number is a name, after a
 * determiner, a noun or a name ("the 13F form", "a 777F freighter") or before a hyphen or slash ("14.7C/").
 * @param first the number's token, at which it begins
 * @param at the letter's token
 */
export function temperatureUnit(
  { tokens, tags }: Article,
  value: number | null,
  first: number,
  at: number,
  sentence: { readonly firstToken: number; readonly endToken: number },
): string | undefined {
  const unit = at < sentence.endToken && isGlued(tokens, at) ? SCALES[tokens.word[at].text] : undefined
  if (!unit || value === null || Math.abs(value) > HOTTEST) return undefined
  const next = at + 1 < sentence.endToken && isGlued(tokens, at + 1) ? tokens.word[at + 1].text : ''
  if (/^[-/+]$/.test(next)) return undefined
  return first > sentence.firstToken && tags[first - 1] & (P.determiner | P.name | P.noun) ? undefined : unit
}
