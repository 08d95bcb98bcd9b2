import { PartOfSpeech as P, type Article } from '../../model/article.js'
import { numberContext } from '../../lexicon/number-contexts.js'
import { isGlued } from '../../text/tokens.js'
import { times } from './numerals/numeral.js'
import { amountFrom, type Amount, type JoinRule } from './amount.js'

const isContest = numberContext('contest')
const isChanging = numberContext('change')

/**
 * Recognises two bounds: "80,000 to 120,000", "between five and ten", "from 20 to 30 percent", "$50-60 million", "8- to
 * 16-meter", "17 or 18 percent". Not a score ("won 52–48") and not a change ("rose from 9 to 10").
 */
export const range: JoinRule = {
  name: 'range',
  *find({ article, amounts }) {
    for (let i = 0; i + 1 < amounts.length; i++) {
      const [low, high] = [amounts[i], amounts[i + 1]]
      if (low.sentence !== high.sentence) continue
      const joined = join(article, low, high)
      if (joined) {
        yield joined
        i++
      }
    }
  },
}

function join(article: Article, low: Amount, high: Amount): Amount | undefined {
  const { tokens } = article
  const { word } = tokens
  const gap = high.firstToken - low.endToken
  if (gap === 0 || gap > 3) return undefined
  const between = word.slice(low.endToken, high.firstToken)
  const connector = between.map(({ lower }) => lower).join(' ')
  const phrase = startOfAges(article, low)
  const opening = phrase > low.sentence.firstToken ? word[phrase - 1].lower : ''
  const thePlaces = opening === 'the' && low.firstToken - 2 >= low.sentence.firstToken
  const opens = thePlaces ? word[low.firstToken - 2].lower : opening
  const firstToken = low.firstToken - (thePlaces ? 2 : 1)
  if (low.kind === 'ordinal' || high.kind === 'ordinal') {
    if (low.kind !== high.kind || opens !== 'between' || !/^and(?: the)?$/.test(connector)) return undefined
    return merge(article, low, high, firstToken)
  }
  if (opening === 'between' && (connector === 'and' || connector === '-' || connector === '–'))
    return merge(article, low, high, phrase - 1)
  // "17 or 18 percent", "one or two": about so many
  if (connector === 'or' && opening !== 'either' && isNextTo(low, high))
    return merge(article, low, high, low.firstToken)
  const dash = /^[-–—~−‑]$/.test(connector)
  // "8- to 16-meter", "18-to-24-year-olds"
  const to = /^(?:to|- to|- to -|through)$/.test(connector)
  if (!dash && !to) return undefined
  if (dash && isScore(article, low, high)) return undefined
  if (dash && isGlued(tokens, low.endToken) !== isGlued(tokens, high.firstToken) && connector !== '-') return undefined
  // "fell by $3 million to $9 million", "climbed $2 to $104": the step and where it leads
  if (to && isStep(article, low, high, opening)) return undefined
  if (opening === 'from' && to) {
    if (isChange(article, low)) return undefined
    return merge(article, low, high, low.firstToken - 1)
  }
  return merge(article, low, high, low.firstToken)
}

/** The token at which an age begins with the words for it: "between | the ages of 18 and 29". */
function startOfAges({ tokens: { word } }: Article, { rule, firstToken, sentence }: Amount): number {
  const at = firstToken - 3
  const isNamed =
    rule === 'age' && at > sentence.firstToken && word[at + 2].lower === 'of' && word[at + 1].lower === 'ages'
  return isNamed && word[at].lower === 'the' ? at : firstToken
}

/** Two amounts that are close to one another, the larger last, of which the first leaves the unit to the second. */
function isNextTo(low: Amount, high: Amount): boolean {
  if (low.rule !== 'cardinal' && low.rule !== high.rule) return false
  if (low.value === null || high.value === null || low.value <= 0) return false
  const [from, to] = [low.value, high.value / (low.scale === 1 ? high.scale : 1)]
  const step = 10 ** Math.floor(Math.log10(from))
  // "17 or 18", "40 or 50", "12 or 15"; not "911 or 999"
  const isNear = to - from === 1 || (to - from) % step === 0 || (from < 100 && to - from <= 5)
  return to > from && to <= 2 * from && isNear
}

/** One amount from two, with what the second says for both: unit and, where the first has none, magnitude. */
function merge(article: Article, low: Amount, high: Amount, firstToken: number): Amount | undefined {
  const sharesUnit = low.unit === null || low.unit === high.unit
  const carriesUnit = (low.kind === 'money' || low.rule === 'age') && high.unit === null
  if (!sharesUnit && !carriesUnit) return undefined
  let [min, max] = [low.value ?? low.min, high.value ?? high.max]
  if (min === null || max === null) return undefined
  // "$50-60 million"
  if (low.scale === 1 && high.scale > 1 && min < 1000 && min * high.scale <= Math.abs(max)) min = times(min, high.scale)
  if (min > max) {
    // "-18 to -34"
    if (min >= 0 && max >= 0) return undefined
    ;[min, max] = [max, min]
  }
  if (min === max) return undefined
  const bounds = { value: null, min, max, scale: high.scale, sentence: low.sentence }
  return amountFrom(article, bounds, { firstToken, endToken: high.endToken }, 'range', high.unit ?? low.unit, 'range')
}

/** How far around a pair of numbers a word of contest is looked for. */
const CONTEST_WINDOW = 12

/** "won 52–48", "a 3-0 victory", "0 – 0": results of votes and games. */
function isScore({ tokens, tags }: Article, low: Amount, high: Amount): boolean {
  if (low.unit !== null || high.unit !== null || low.scale > 1 || high.scale > 1) return false
  if ((low.value ?? 0) >= (high.value ?? 0) && (low.value ?? 0) >= 0) return true
  const names = (i: number): boolean => i >= low.sentence.firstToken && i < low.sentence.endToken && tags[i] === P.name
  if (names(low.firstToken - 1) && names(high.endToken)) return true
  const from = Math.max(low.sentence.firstToken, low.firstToken - CONTEST_WINDOW)
  const to = Math.min(low.sentence.endToken, high.endToken + CONTEST_WINDOW)
  for (let i = from; i < to; i++) if (isContest(tokens.word[i])) return true
  return false
}

/** A verb of change before "by" an amount, or before a sum with its own sign. */
function isStep({ tokens }: Article, low: Amount, high: Amount, opening: string): boolean {
  const { word } = tokens
  const by = opening === 'by'
  // "rise by 30 to 90 centimetres": both of one unit
  if (by && low.unit === null && high.unit !== null) return false
  if (!by && (low.kind !== 'money' || high.kind !== 'money' || !/^\P{L}/u.test(word[high.firstToken].text)))
    return false
  for (let i = low.firstToken - 1; i >= Math.max(low.sentence.firstToken, low.firstToken - (by ? 6 : 3)); i--)
    if (isChanging(word[i])) return true
  return false
}

/** "rose from 9 to 10", "was cut from 40 to 30": a verb of change close before "from". */
function isChange({ tokens }: Article, low: Amount): boolean {
  for (let i = low.firstToken - 2; i >= Math.max(low.sentence.firstToken, low.firstToken - 8); i--)
    if (isChanging(tokens.word[i])) return true
  return false
}
