import { kindBefore } from '../lexicon/kind-nouns.js'
import { keysOf } from '../lexicon/word-relations.js'
import { PartOfSpeech as P } from '../model/article.js'
import type { Entity } from '../model/record.js'
import { contains, type Span } from '../model/span.js'
import { spanOfTokens, tokensIn } from '../text/tokens.js'
import type { Candidate, Said } from './figure-candidates.js'
import type { Reading, ReportedFigure } from './reading.js'
import type { SourceIndex } from './source-index.js'
import type { Speakers } from './speakers.js'

/** Whether a draft states flatly what the source gives to somebody, and does not speak of them either. */
export function isSpeakerLost(
  draft: Reading,
  { sentence }: ReportedFigure,
  candidate: Candidate,
  said: Said,
  index: SourceIndex,
): boolean {
  const { article, record } = draft.analysis
  const statements = candidate.figure.statements.filter(({ cue }) => !isDecision(cue))
  const span = article.sentences[sentence]
  if (statements.every(({ speakers: { level } }) => level === 'none') || draft.attributionsIn(span).length) return false
  // whoever "he" or "the company" is may be the one whom the draft names
  const named = record.entities.filter(isNamedIn(span))
  if (named.some((entity) => statements.every(({ speakers }) => canBe(speakers, entity)))) return false
  if (
    statements.every(({ speakers }) => isUnnamedOrganization(speakers)) &&
    speaksOfOrganization(draft, span, candidate, index)
  )
    return false
  // "the villagers' own demand had been for 260 million" names who demanded it
  return !statements.some(({ speakers: { identities, heads }, cue }) =>
    [identities, cue, ...heads].some((keys) => said({ keys, words: [] })),
  )
}

/** Who decides a thing makes it so: "agreed to cut the quota to 21,500 tonnes". */
const isDecision = (cue: readonly string[]): boolean =>
  ['agree', 'decide'].some((verb) => keysOf(verb, 'verb')[0] === cue[0])

/** Whether somebody whom a source does not name can be somebody: a person "he", an organization "it" or "the company". */
const canBe = ({ isUnresolved, identities, level }: Speakers, { type }: Entity): boolean =>
  isUnresolved || (type === 'organization' && level === 'collective' && !identities.length)

const isNamedIn =
  (span: Span) =>
  ({ type, mentions }: Entity): boolean =>
    (type === 'person' || type === 'organization') &&
    mentions.some((mention) => mention.form === 'name' && contains(span, mention))

/** "the company", "the agency" */
function isUnnamedOrganization({ level, identities, name }: Speakers): boolean {
  const noun = /^the ([a-z]+)$/i.exec(name ?? '')?.[1]
  return level === 'collective' && !identities.length && noun !== undefined && isOrganizationNoun(noun.toLowerCase())
}

const isOrganizationNoun = (noun: string): boolean => kindBefore(noun)?.type === 'organization'

/**
 * Whether a sentence of a draft speaks of an organization: "the chain lost 412 shops"; or begins with a name that stands in the
 * source's sentence too, though nothing tells of what it is one: "Velora".
 */
function speaksOfOrganization(
  { analysis: { article }, termsIn }: Reading,
  span: Span,
  candidate: Candidate,
  index: SourceIndex,
): boolean {
  const { tokens, tags } = article
  const [first, end] = tokensIn(tokens, span)
  const [subject] = termsIn(spanOfTokens(tokens, first, first + 1))
  if (subject && tags[first] & P.name && index.says(candidate.sentence, subject)) return true
  for (let i = first; i + 1 < end; i++)
    if (tokens.word[i].lower === 'the' && isOrganizationNoun(tokens.word[i + 1].lower)) return true
  return false
}
