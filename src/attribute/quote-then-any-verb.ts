import { cueVerbOf } from '../lexicon/cue-verbs.js'
import { PartOfSpeech as P } from '../model/article.js'
import type { Construction } from './construction.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import { Sign } from './signs.js'
import { endsBeforeSpeaker, FINITE, type Stretch, type Unit } from './stretch.js'

/** “No,” Lee retaliated. — “No?” sniped Lee. Beside a quotation that ends with a comma any verb tells who speaks. */
export const quoteThenAnyVerb: Construction = {
  name: 'quote-then-any-verb',
  needs: Sign.quotation,
  find(scene) {
    const { stretch, isTaken } = scene
    const { units } = stretch
    const quotation = units.findIndex(
      ({ quotation: spoken }, i) => spoken?.use === 'speech' && !isTaken(i) && endsBeforeSpeaker(stretch, spoken),
    )
    if (quotation < 0 || !standsApart(units, quotation)) return
    const verb = verbAfter(stretch, quotation + 1)
    if (!verb) return
    const { source, cue } = verb
    scene.take('quote-then-any-verb', {
      content: [{ start: quotation, end: quotation + 1 }],
      source,
      cue: { ...cue, lemma: units[cue.end - 1].word.lower },
    })
  },
}

/** Not the “undocumented,” of a sentence: no word of it leads to the quotation. */
const standsApart = (units: readonly Unit[], quotation: number): boolean =>
  quotation === 0 || (units[quotation - 1].tag & (P.punctuation | P.conjunction)) !== 0

/** Whether a quotation is a sentence by its mark or its verb: “No?”, “It is full,”; not “Tide,”. */
function isSentence({ article: { text, tags } }: Stretch, { quotation }: Unit): boolean {
  const { inner, firstToken, endToken } = quotation!
  return (
    /[?!]['’]?$/.test(text.slice(inner.end - 2, inner.end)) ||
    tags.subarray(firstToken, endToken).some((tag) => tag & FINITE)
  )
}

const VERB = P.past | P.verbS

function verbAfter(
  stretch: Stretch,
  i: number,
): { source: { start: number; end: number }; cue: { start: number; end: number } } | null {
  const { units } = stretch
  if (units[i] && units[i].tag & VERB) {
    const source = nounPhraseFrom(stretch, i + 1, { apposition: true })
    return source && isSentence(stretch, units[i - 1]) && endsClause(stretch, source.end)
      ? { source, cue: { start: i, end: i + 1 } }
      : null
  }
  const source = nounPhraseFrom(stretch, i)
  if (!source || units[i].tag & (P.gerund | P.participle)) return null
  let end = source.end
  while (units[end] && units[end].tag & (P.adverb | P.auxiliary)) end++
  const verb = units[end]
  const speaks =
    verb &&
    (verb.tag & VERB || (verb.tag === P.participle && end > source.end)) &&
    endsClause(stretch, end + 1) &&
    // "a film directed by Lee"; not "Lee said by telephone"
    (units[end + 1]?.word.lower !== 'by' || cueVerbOf(verb.word) !== null)
  return speaks ? { source, cue: { start: source.end, end: end + 1 } } : null
}

/** Nothing is done to anything: the verb stands alone or with an occasion. */
function endsClause({ units }: Stretch, i: number): boolean {
  const next = units[i]
  return !next || (next.tag & (P.punctuation | P.preposition | P.adverb | P.conjunction | P.subordinator)) !== 0
}
