import { compareWords } from '../text/word-difference.js'
import { wordsOf } from '../text/words.js'
import type { WordDifference } from '../model/finding.js'
import type { Span } from '../model/span.js'
import { speakersIn } from './draft-speakers.js'
import { findWords, type Quote } from './quotes.js'
import type { Reading } from './reading.js'
import * as rules from './rules.js'
import type { SourceIndex, SourceQuote } from './source-index.js'
import { compareSpeakers, NOBODY } from './speakers.js'
import { foundBy, sentenceEvidence, verdictAt, type Evidence, type Verdict } from './verdict.js'

/** Fewer words are no quotation of anybody in particular. */
const FEWEST_WORDS = 3
/** The same of a quotation that the draft gives to nobody. */
const FEWEST_ALONE = 5
/** Share of words that two quotations must have in common for one to be the other, altered. */
const ALIKE = 0.6
/** How many times as long a quotation may be that is compared as a whole. */
const LONGER = 1.5
/** Letters from which a word seldom serves grammar alone. */
const LONG = 5

/** What the sources say of a quotation of a draft; null where it is too short to be looked up. */
export function compareQuote(draft: Reading, quote: Quote, index: SourceIndex): Verdict | null {
  const { forms } = quote.words
  if (forms.length < (quote.attribution ? FEWEST_WORDS : FEWEST_ALONE)) return null
  const speakers = quote.attribution ? speakersIn(draft, quote.attribution, index) : NOBODY
  const candidates = index.searchQuotes(forms)
  const verdict = verdictAt(quote, 'quote')

  const exact = candidates.flatMap((source) => {
    const at = findWords(quote.words, source.words)
    return at ? [{ source, evidence: evidenceAt(source, at, 1) }] : []
  })
  if (exact.length) {
    const related = exact.map(({ source, evidence }) => ({
      source,
      evidence,
      relation: compareSpeakers(speakers, source.speakers, (identities) => index.mentions(source.sentence, identities)),
    }))
    const of = (...relations: string[]): Evidence[] =>
      related.filter(({ relation }) => relations.includes(relation)).map(({ evidence }) => evidence)
    const given = exact.find(({ source }) => source.speakers.name)?.source.speakers.name ?? null
    if (of('same', 'unknown').length) return verdict('supported', null, of('same', 'unknown'))
    if (of('lost').length)
      return verdict(
        'weakened',
        foundBy(rules.speakerLost, `The source says whose words these are: ${given}.`),
        of('lost'),
      )
    return verdict(
      'misattributed',
      foundBy(
        rules.quoteMisattributed,
        `No support found that these are words of ${speakers.name}: the source gives them to ${given ?? 'nobody'}.`,
      ),
      of('different'),
    )
  }

  const altered = candidates
    .flatMap((source) => {
      const compared = compareWithQuote(draft, quote, source)
      return compared ? [compared] : []
    })
    .sort((a, b) => b.evidence.fit - a.evidence.fit)
  if (altered.length)
    return verdict(
      'altered-quote',
      {
        rule: rules.quoteAltered,
        message: 'No support found for these words as a quotation: the source quotes others.',
        difference: altered[0].difference,
      },
      altered.map(({ evidence }) => evidence),
    )
  return verdict(
    'unsupported',
    foundBy(rules.noSupportFound, 'No support found for this quotation.'),
    nearestPassages(draft, quote, index),
  )
}

const evidenceAt = (
  { source, words }: SourceQuote,
  [first, end]: readonly [number, number],
  fit: number,
): Evidence => ({ source, start: words.start[first], end: words.end[end - 1], fit })

interface ComparedQuote {
  readonly evidence: Evidence
  readonly difference: readonly WordDifference[]
}

/** Compares with the stretch of a source's quotation that has most words in common, or with all of it, if it is not much longer. */
function compareWithQuote(draft: Reading, quote: Quote, source: SourceQuote): ComparedQuote | null {
  const { length } = source.words.forms
  const likeliest = likeliestWindow(quote.words.forms, source.words.forms)
  if (!likeliest) return null
  // words left out from the middle make the source's longer
  const windows = length <= LONGER * quote.words.forms.length ? [likeliest, [0, length] as const] : [likeliest]
  return windows
    .flatMap((window) => compareWithWindow(draft, quote, source, window) ?? [])
    .reduce<ComparedQuote | null>(
      (best, other) => (best && best.evidence.fit >= other.evidence.fit ? best : other),
      null,
    )
}

function compareWithWindow(
  draft: Reading,
  quote: Quote,
  source: SourceQuote,
  window: readonly [first: number, end: number],
): ComparedQuote | null {
  if (!sharesLongWords(quote.words.forms, source.words.forms.slice(...window))) return null
  const evidence = evidenceAt(source, window, 0)
  const [expected, given] = [
    textOf(source.source.text, evidence),
    textOf(draft.analysis.article.text, wordsSpan(quote)),
  ]
  const compared = compareWords(expected, given, 0, given.words.forms.length)
  return compared && compared.similarity >= ALIKE
    ? { evidence: { ...evidence, fit: compared.similarity }, difference: compared.difference }
    : null
}

/** Whether what two quotations have in common is more than "is not a": a third of the longer words, where there are two. */
function sharesLongWords(draft: readonly string[], source: readonly string[]): boolean {
  const long = draft.filter((form) => form.length >= LONG)
  return long.length < 2 || 3 * long.filter((form) => source.includes(form)).length >= long.length
}

/** From the first word to the last, without the comma before the closing mark. */
const wordsSpan = ({ words }: Quote): Span => ({ start: words.start[0], end: words.end.at(-1)! })

const textOf = (text: string, { start, end }: Span) => {
  const exact = text.slice(start, end)
  return { text: exact, words: wordsOf(exact) }
}

/** Where in a source's words those of a draft would stand: around the longest run that they share. */
function likeliestWindow(draft: readonly string[], source: readonly string[]): [first: number, end: number] | null {
  let best = { length: 0, inDraft: 0, inSource: 0 }
  let before = new Uint16Array(source.length + 1)
  for (let i = 0; i < draft.length; i++) {
    const lengths = new Uint16Array(source.length + 1)
    for (let k = 0; k < source.length; k++) {
      if (draft[i] !== source[k]) continue
      lengths[k + 1] = before[k] + 1
      if (lengths[k + 1] > best.length)
        best = { length: lengths[k + 1], inDraft: i + 1 - lengths[k + 1], inSource: k + 1 - lengths[k + 1] }
    }
    before = lengths
  }
  if (!best.length) return null
  const first = Math.max(0, best.inSource - best.inDraft)
  return [first, Math.min(source.length, first + draft.length)]
}

/** The sentences that say most of the same, to be shown beside the quotation. */
const nearestPassages = (draft: Reading, quote: Quote, index: SourceIndex): Evidence[] =>
  index
    .search(draft.termsIn(quote).map((term) => ({ term, weight: term.weight })))
    .map(({ sentence, coverage }) => sentenceEvidence(index, sentence, coverage))
