import type { Aliases } from '../../lexicon/aliases.js'
import type { Article, Sentence } from '../../model/article.js'
import type { EntityType } from '../../model/record.js'
import { firstEndingAfter, type Span } from '../../model/span.js'
import { addEvidence, type NamePool } from './name-pool.js'

/** Evidence that outweighs all that rules can say. */
const CERTAIN = 25

/** A name chosen from a run of a sentence. */
export interface PlacedCut {
  readonly first: number
  readonly end: number
  readonly type: EntityType
  readonly rule: string
  readonly sentence: Sentence
}

/** Lets the names that the user lists, wherever they stand in an article, be what the list says. */
export function weighListed(article: Article, pool: NamePool, aliases: Aliases): void {
  for (const { firstToken, endToken, value } of aliases.namesIn(article.tokens, {
    firstToken: 0,
    endToken: article.tokens.count,
  })) {
    const words = article.tokens.word.slice(firstToken, endToken)
    const name = pool.get(words.map(({ text }) => text).join(' '))
    if (name) addEvidence(name, value.type, CERTAIN, 'user-alias')
  }
}

/**
 * Puts the names that the user lists in the place of those that they touch; one within a longer name stays what it is part
 * of: "Kim" in "Stephen Kim".
 * @param cuts of the whole article, in text order
 * @param taken spans that names may not overlap, sorted
 */
export function putListed(
  article: Article,
  cuts: readonly PlacedCut[],
  aliases: Aliases,
  taken: readonly Span[],
): PlacedCut[] {
  const { tokens, sentences } = article
  const listed: PlacedCut[] = []
  let next = 0
  for (const sentence of sentences)
    for (const { firstToken: first, endToken: end, value } of aliases.namesIn(tokens, sentence)) {
      while (next < cuts.length && cuts[next].end <= first) next++
      const cut = cuts[next]
      const isPart = cut && cut.first <= first && end <= cut.end && end - first < cut.end - cut.first
      const date = taken.length ? taken[firstEndingAfter(taken, tokens.start[first])] : undefined
      if (isPart || (date && date.start < tokens.end[end - 1])) continue
      listed.push({ first, end, type: value.type, rule: 'user-alias', sentence })
    }
  if (!listed.length) return [...cuts]
  let at = 0
  const kept = cuts.filter((cut) => {
    while (at < listed.length && listed[at].end <= cut.first) at++
    return at === listed.length || cut.end <= listed[at].first
  })
  return [...kept, ...listed].toSorted((a, b) => a.first - b.first)
}
