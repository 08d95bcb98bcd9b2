import { cueVerbOf } from '../lexicon/cue-verbs.js'
import { oneOf } from '../lexicon/one-of.js'
import type { Quotation } from '../model/annotation.js'
import { PartOfSpeech as P, type Article, type Sentence } from '../model/article.js'
import type { Span } from '../model/span.js'

const endsClause = oneOf(', ; – — (')
const isMark = oneOf('" “ ‘ \'')

interface Named extends Span {
  readonly firstToken: number
}

/** How far a name behind "he" is looked for, in tokens, and how many names at most are looked at. */
const MAX_CLAUSE = 40
const MAX_NAMES = 12

/**
 * Whom the clause calls by name of which "he" is the subject, and who he therefore is not: Wolff in "He said Wolff was late";
 * nobody in "as he spoke Wolff left", "After he spoke, Wolff left".
 * @param pronoun index of a pronoun that is the subject of a verb
 * @param named mentions in text order, of which `next` is the first behind the pronoun
 */
export function namedInClause<T extends Named>(
  { tokens, tags }: Article,
  sentence: Sentence,
  pronoun: number,
  named: readonly T[],
  next: number,
): T[] {
  if (pronoun > sentence.firstToken && isSubordinator(pronoun - 1)) return []
  const limit = Math.min(sentence.endToken, pronoun + MAX_CLAUSE)
  let end = pronoun + 1
  while (end < limit && !endsClause(tokens.word[end]) && !(isSubordinator(end) && !isThat(end))) end++
  let last = next
  while (last < named.length && named[last].firstToken < end) last++
  return named.slice(next, last)

  function isSubordinator(i: number): boolean {
    return (tags[i] & (P.subordinator | P.relative)) !== 0
  }

  function isThat(i: number): boolean {
    return tokens.word[i].lower === 'that'
  }
}

/**
 * Whom a quotation calls by name, and who does not speak it: Wolff in “Wolff was late,” he said. A name with a mark of its
 * own may be the speaker's: “They call me ‘Wolff,’” he said.
 * @param pronoun index of the pronoun behind the quotation
 */
export function namedInQuotation<T extends Named>(
  { tokens }: Article,
  quotation: Quotation,
  pronoun: number,
  named: readonly T[],
  next: number,
): T[] {
  if (cueVerbOf(tokens.word[pronoun + 1])?.class !== 'speech') return []
  return named
    .slice(Math.max(0, next - MAX_NAMES), next)
    .filter(
      ({ start, firstToken }) =>
        start > quotation.start && start < quotation.end && !isMark(tokens.word[firstToken - 1]),
    )
}
