import { ANY_PLACE, Known } from '../../lexicon/gazetteer.js'
import { Shape, type Article } from '../../model/article.js'
import type { EntityType } from '../../model/record.js'
import { isGlued } from '../../text/tokens.js'
import type { CaseEvidence } from './case-evidence.js'
import { endsOf, startsOf, type NamePool, type PlacedRun, type PooledName } from './name-pool.js'
import { wordFacts } from './word-facts.js'

/** A name chosen from a run. */
export interface Cut {
  readonly first: number
  readonly end: number
  readonly type: EntityType
  readonly rule: string
  readonly key: string
}

/** Cost of beginning a name: between one long name and two short ones as good, the long one wins. */
const START_COST = 0.3
/** Evidence at which a name is taken for half sure. */
const HALF = 1.5

/**
 * Cuts a run into the names that together are most likely; words may stay outside. Each name counts with its number of
 * words times how sure it is.
 */
export function bestCut(article: Article, run: PlacedRun, pool: NamePool, casing: CaseEvidence): Cut[] {
  const { word } = article.tokens
  const size = run.end - run.first
  const best = new Float64Array(size + 1)
  const choice: (Cut | undefined)[] = Array.from({ length: size + 1 })
  // from the right: best[k] is the value of the run from token run.first + k on
  const starts = new Set(startsOf(run, word))
  for (let k = size - 1; k >= 0; k--) {
    best[k] = best[k + 1]
    const first = run.first + k
    if (!starts.has(first)) continue
    for (const end of endsOf(run, first, word)) {
      const name = pool.at(first, end, run.casing)
      const { type, sum, rule } = name.evidence.best()
      const sure = sum + standing(article, run, first, end, name, casing)
      if (sure <= 0) continue
      const value = (end - first) * (sure / (sure + HALF)) - START_COST + best[end - run.first]
      if (value > best[k]) {
        best[k] = value
        choice[k] = { first, end, type, rule, key: name.key }
      }
    }
  }
  const cuts: Cut[] = []
  for (let k = 0; k < size;) {
    const cut = choice[k]
    if (cut) cuts.push(cut)
    k = cut ? cut.end - run.first : k + 1
  }
  return cuts
}

/** What its place in the sentence says for or against a name: capitals at the start or in a heading prove nothing. */
function standing(
  { tokens }: Article,
  run: PlacedRun,
  first: number,
  end: number,
  { shape, inProse }: PooledName,
  { seenSmall, seenAsName }: CaseEvidence,
): number {
  const { words, facts, known } = shape
  let weight = 0
  // "North Korea | - | China border": a hyphen joins, unless both sides are known
  if (
    first > run.first &&
    isGlued(tokens, first) &&
    tokens.word[first - 1].shape & Shape.symbol &&
    tokens.word[first - 1].text !== '&'
  )
    weight -= known & (ANY_PLACE | Known.people) ? 0 : 1.5
  if (end < run.end && isGlued(tokens, end) && /^[-‐‑&]$/.test(tokens.word[end].text) && isGlued(tokens, end + 1))
    weight -= known & (ANY_PLACE | Known.people) ? 0 : 1.5
  if (run.casing !== 'sentence') {
    if (known || inProse) return weight
    facts.forEach((fact, i) => {
      if (!(words[i].shape & Shape.capital)) return
      if (fact.common && !fact.known) weight -= 1.5
      else if (words.length === 1 && !fact.known) weight -= 0.6
    })
    return weight
  }
  if (!startsSentence(first)) return weight
  const fact = facts[0]
  const { lower } = words[0]
  if (inProse && !fact.closed) return weight
  if (known && words.length > 1) return weight
  if (fact.closed) return weight - (fact.known & Known.firstName && words.length > 1 ? 1 : 6)
  if (seenAsName.has(lower) && !seenSmall.has(lower)) return weight
  if (fact.known & ~Known.nonName && !fact.common) return weight
  if (seenSmall.has(lower) || /(?:ly|ing|tions|ments)$/.test(lower)) return weight - 3
  if (fact.common) return weight - (words.length === 1 ? 3 : facts.at(-1)!.heads ? 0.8 : 2)
  return weight - (words.length === 1 ? 0.5 : 0)

  function startsSentence(i: number): boolean {
    let k = i - 1
    while (k >= run.sentence.firstToken && /^["“”„«‘'([`—–•*]$/.test(tokens.word[k].text)) k--
    return (
      k < run.sentence.firstToken ||
      (k < i - 1 && !wordFacts(tokens.word[k]).nameLike && i - k === 2 && /^["“„«‘'`]$/.test(tokens.word[i - 1].text))
    )
  }
}
