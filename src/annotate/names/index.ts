import type { Aliases } from '../../lexicon/aliases.js'
import type { NameAnnotation } from '../../model/annotation.js'
import { Shape, type Article, type Sentence } from '../../model/article.js'
import type { EntityType } from '../../model/record.js'
import type { Span } from '../../model/span.js'
import { bestCut } from './best-cut.js'
import { caseEvidence } from './case-evidence.js'
import { firstOfName } from './leading-words.js'
import { weighLists } from './lists.js'
import { putListed, weighListed, type PlacedCut } from './listed-names.js'
import { NamePool, type PlacedRun } from './name-pool.js'
import { joinElections } from './named-elections.js'
import { shareRoles } from './repeated-titles.js'
import { roleOf } from './roles.js'
import { RunFinder, type Run } from './runs.js'
import { weighShortForms } from './short-forms.js'

/**
 * The names of an article. Runs of capitalised words are collected; every phrase in them gathers evidence for being a
 * person, organisation, place or something else, from its words and from all its places in the article; then each run is
 * cut into the likeliest names.
 * @param taken spans that names may not overlap, sorted (dates)
 * @param aliases names that the user lists, if any; they win over all that is found
 * @returns in text order, not overlapping
 */
export function annotateNames(
  article: Article,
  taken: readonly Span[],
  aliases: Aliases | null = null,
): NameAnnotation[] {
  const casing = caseEvidence(article)
  const pool = new NamePool(article)
  const finder = new RunFinder(article, taken)
  const runs: PlacedRun[] = []
  for (const sentence of article.sentences) {
    const kind = casing.casingOf(sentence)
    for (const run of finder.runsOf(sentence))
      runs.push(pool.collect(run, sentence, kind, isSpeakerInCapitals(article, sentence, run)))
  }
  if (aliases) weighListed(article, pool, aliases)
  weighLists(article, runs)
  weighShortForms(pool, casing)
  const cuts: PlacedCut[] = []
  const take = (run: PlacedRun, first: number, end: number, type: EntityType, rule: string): void => {
    cuts.push({ first: firstOfName(article, run, first, end, type), end, type, rule, sentence: run.sentence })
  }
  for (const run of runs) bestCut(article, run, casing, take)
  const found = joinElections(article, cuts)
  const names = aliases ? putListed(article, found, aliases, taken) : found
  const placed = names.map(({ first, end, type, rule, sentence }) => ({
    start: article.tokens.start[first],
    end: article.tokens.end[end - 1],
    type,
    role: type === 'person' ? roleOf(article, sentence, first, end) : null,
    rule,
  }))
  return shareRoles(article.text, placed)
}

/** Between the name and the colon of a speaker at most so many tokens: ", CHIEF ECONOMIST", "(through interpreter)". */
const MAX_OFFICE = 6

/** "ANN LEE: It will hold.", "ANN LEE, HOST: It will." at the head of a sentence, as transcripts write who speaks. */
function isSpeakerInCapitals({ tokens: { word } }: Article, { firstToken, endToken }: Sentence, run: Run): boolean {
  if (run.first > firstToken + 1) return false
  for (let i = run.first; i < run.end; i++) if (!(word[i].shape & Shape.allCaps)) return false
  const limit = Math.min(endToken - 1, run.end + MAX_OFFICE)
  for (let i = run.end; i < limit; i++) {
    if (word[i].text === ':') return true
    if (!(word[i].shape & (Shape.allCaps | Shape.symbol))) return false
  }
  return false
}
