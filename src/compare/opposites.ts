import { wordForms } from '../lexicon/word-forms.js'
import { conversesOf, oppositesOf, stemOf } from '../lexicon/word-relations.js'
import type { SourceIndex, SourceSentence } from './source-index.js'
import type { Term } from './terms.js'

/** Words below this weight do not turn a statement round. */
const LEAST_WEIGHT = 0.7

/**
 * Whether a sentence says the opposite: it denies what the draft says, or the other way round, or says "fell" for "rose".
 * @param negated keys of what the draft says not to be so
 * @param among numbers of the keys of the part of the sentence that counts
 */
export function saysOpposite(
  index: SourceIndex,
  sentence: number,
  terms: readonly Term[],
  negated: ReadonlySet<string>,
  among = index.sentences[sentence].keys,
): boolean {
  const source = index.sentences[sentence]
  // where both deny something, they may do it in two ways: "no such request had come", "it had not come"
  const bothDeny = negated.size > 0 && source.negated.size > 0
  const named = terms.filter((term) => term.isName && index.says(sentence, term))
  return terms.some((term) => {
    if (term.isName || term.weight < LEAST_WEIGHT) return false
    const isDenied = term.keys.some((key) => negated.has(key))
    if (index.says(sentence, term))
      return !bothDeny && index.saysAmong(among, term) && isDenied !== term.keys.some((key) => source.negated.has(key))
    // "Corvin sold the mill to Solvia", "Solvia bought the mill from Corvin"
    const isOtherSide =
      named.length > 1 && isPaired(index, among, term, conversesOf) && !standInOrder(named, term, source)
    return !isDenied && !isOtherSide && hasOpposite(index, among, term) && !deniesOpposite(source.negated, term)
  })
}

/**
 * Whether those named before and behind a verb stand in the same order in a sentence: "Solvia | sold | the mill to Corvin" and
 * "Solvia bought the mill from Corvin", of which not both are true; not "Corvin sold the mill to Solvia".
 */
function standInOrder(named: readonly Term[], verb: Term, { source, start, end }: SourceSentence): boolean {
  const stems = wordForms(source.text.slice(start, end)).map((word) => stemOf(word.toLowerCase()))
  const placeOf = ({ words }: Term): number => stems.findIndex((stem) => words.includes(stem))
  const subject = named.findLast((name) => name.start < verb.start)
  const at = subject ? placeOf(subject) : -1
  const behind = named.filter((name) => name.start > verb.start).map(placeOf)
  return at >= 0 && behind.some((place) => place > at) && !behind.some((place) => place >= 0 && place < at)
}

/** Whether a word for the opposite of what a term says is among some keys: "shorter" for "longer". */
export const hasOpposite = (index: SourceIndex, among: Int32Array, term: Term): boolean =>
  !term.isName && isPaired(index, among, term, oppositesOf)

const isPaired = (
  index: SourceIndex,
  among: Int32Array,
  { keys }: Term,
  pairedWith: (key: string) => ReadonlySet<string>,
): boolean =>
  keys.some((key) => [...pairedWith(key)].some((other) => index.saysAmong(among, { keys: [other], words: [] })))

/**
 * Whether a sentence says the same as a term by its opposite, which one of the two denies: "innocent" for "not guilty", "too
 * young" for "not old enough".
 * @param isDenied whether the draft denies the term
 */
export function saysByOpposite(index: SourceIndex, sentence: number, term: Term, isDenied: boolean): boolean {
  const { keys, negated } = index.sentences[sentence]
  return isDenied ? hasOpposite(index, keys, term) && !deniesOpposite(negated, term) : deniesOpposite(negated, term)
}

/** Whether the opposite of what a term says is among the keys that are denied. */
const deniesOpposite = (negated: ReadonlySet<string>, { keys, isName }: Term): boolean =>
  !isName && negated.size > 0 && keys.some((key) => [...oppositesOf(key)].some((other) => negated.has(other)))
