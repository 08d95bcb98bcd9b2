import type { Quotation } from '../model/annotation.js'
import type { Article } from '../model/article.js'
import type { ResolvedAttribution, ResolvedEntity, ResolvedMention } from '../model/entity.js'
import type { AttributionForm } from '../model/record.js'
import { indexSpans, type Span } from '../model/span.js'
import { isSpeechForm } from '../lexicon/speech-words.js'
import { accordingTo } from './according-to.js'
import { antecedentOf } from './antecedent.js'
import { blockAfterColon } from './block-after-colon.js'
import { asSpeakerSays } from './as-speaker-says.js'
import { quoteThenAnyVerb } from './quote-then-any-verb.js'
import { clauseThenQuote } from './clause-then-quote.js'
import { confidenceOf } from './confidence.js'
import { Scene, type Construction, type Draft } from './construction.js'
import { findCues } from './cue.js'
import { embeddedPosts } from './embedded-post.js'
import { inSurvey } from './in-survey.js'
import { inWordsOf } from './in-words-of.js'
import { labelledParagraphs } from './labelled-paragraph.js'
import { labelThenStatement } from './label-then-statement.js'
import { nounThenStatement } from './noun-then-statement.js'
import { parentheticalSpeaker } from './parenthetical-speaker.js'
import { questionThenAnswer } from './question-then-answer.js'
import { quotedBy } from './quoted-by.js'
import { carryOnQuotations } from './quotation-goes-on.js'
import { quoteThenSpeaker } from './quote-then-speaker.js'
import { Sign } from './signs.js'
import { identify, type Identity } from './speaker.js'
import { reportedFact } from './reported-fact.js'
import { raisedSubject } from './raised-subject.js'
import { relayedStatement } from './relayed-statement.js'
import { speakerThenStatement } from './speaker-then-statement.js'
import { byContent, type Statement } from './statement.js'
import { statementThenLabel } from './statement-then-label.js'
import { findStretches, spanOfUnits, type Stretch } from './stretch.js'

/** In the order in which they take what they find: what stands beside a quotation first, what embraces before what is embraced. */
const CONSTRUCTIONS: readonly Construction[] = [
  quoteThenSpeaker,
  labelThenStatement,
  statementThenLabel,
  relayedStatement,
  accordingTo,
  asSpeakerSays,
  inWordsOf,
  parentheticalSpeaker,
  speakerThenStatement,
  quoteThenAnyVerb,
  clauseThenQuote,
  nounThenStatement,
  reportedFact,
  inSurvey,
  raisedSubject,
  quotedBy,
]

/**
 * The statements of an article and who made them, in text order. Of statements within statements only the outermost is
 * kept.
 */
export function attribute(
  article: Article,
  quotations: readonly Quotation[],
  entities: readonly ResolvedEntity[],
  mentions: readonly ResolvedMention[],
): ResolvedAttribution[] {
  const mentionsIn = indexSpans(mentions)
  const stretches = findStretches(article, quotations, mentionsIn)
  const identityOf = identify(article, entities, mentionsIn)
  const isSpeaker = (label: Span): boolean =>
    isWho(identityOf(label).speaker) || isReporter(article.text.slice(label.start, label.end))
  const statements = stretches.flatMap((stretch) => statementsIn(stretch, isSpeaker)).sort(byContent)
  const blocks = blockAfterColon(article, stretches, quotations, statements)
  const labelled = labelledParagraphs(article, blocks, mentionsIn, (source) => identityOf(source).speaker)
  const answered = questionThenAnswer(article, labelled, mentionsIn)
  const posted = embeddedPosts(article, answered)
  const all = carryOnQuotations(article, stretches, quotations, posted, isSpeaker)
  const quoted = indexSpans(quotations)
  const resolved = new Map<Statement, ResolvedAttribution>()
  for (const statement of all) {
    const { rule, content, source, antecedent, cue, via } = statement
    const who = antecedent ?? source
    const identity = who ? identityOf(who, antecedent && source ? source : undefined) : NOBODY
    const { speaker, level } = identity
    // "the bank, which said": where nobody by name is meant, "which" alone would tell nothing
    const start = antecedent && !speaker ? antecedent.start : (source?.start ?? 0)
    const isLabel = SET_OFF.has(rule)
    const form = antecedent && speaker ? (isLabel ? 'description' : 'pronoun') : identity.form
    const statementForm = isLabel ? 'block' : formOf(article, content, quoted)
    resolved.set(statement, {
      rule,
      form: statementForm,
      content,
      source: source && { start, end: source.end, form },
      speaker,
      via: (via && resolved.get(via)) ?? null,
      cue,
      level,
      confidence: confidenceOf(rule, statementForm),
    })
  }
  return [...resolved.values()]
}

/** A label is a speaker only where the article knows it as a person or a body: not "Opinion:" or "Update:". */
const isWho = (speaker: ResolvedEntity | null): boolean =>
  speaker?.type === 'person' || speaker?.type === 'organization'

/** "Poll:", "Police:": who is no more than a label. */
const isReporter = (label: string): boolean => isSpeechForm(label.toLowerCase(), 'reporter')

/** Rules whose statements are whole paragraphs, with or without quotation marks. */
const SET_OFF: ReadonlySet<string> = new Set([
  'block-after-colon',
  'labelled-paragraph',
  'question-then-answer',
  'embedded-post',
])

const NOBODY: Identity = { form: 'description', speaker: null, level: 'none' }

/** @param isSpeaker whether a label names somebody who may speak */
function statementsIn(stretch: Stretch, isSpeaker: (label: Span) => boolean): Statement[] {
  const cues = stretch.signs & Sign.cue ? findCues(stretch) : []
  const signs = cues.length ? stretch.signs : stretch.signs & ~Sign.cue
  if (!signs) return []
  const scene = new Scene(stretch, cues, isSpeaker)
  for (const { needs, find } of CONSTRUCTIONS) if (signs & needs) find(scene)
  const { found } = scene
  const statements = found.map((draft) => statementOf(stretch, draft))
  if (found.some(({ via }) => via)) {
    const of = new Map(found.map((draft, i) => [draft, statements[i]]))
    for (const [{ via }, statement] of of) statement.via = (via && of.get(via)) ?? null
  }
  return statements
}

/** A draft by its spans in the text; what relays it is still left out. */
function statementOf(stretch: Stretch, { rule, content, source, cue }: Draft): Statement {
  return {
    rule,
    paragraph: stretch.paragraph,
    content: content.map(({ start, end }) => spanOfUnits(stretch, start, end)),
    source: source && spanOfUnits(stretch, source.start, source.end),
    antecedent: source && antecedentOf(stretch, source),
    cue: cue && cueSpan(stretch, cue),
    via: null,
  }
}

function cueSpan(stretch: Stretch, cue: NonNullable<Draft['cue']>): NonNullable<Statement['cue']> {
  const { start, end } = spanOfUnits(stretch, cue.start, cue.end)
  return { start, end, lemma: cue.lemma }
}

const WORD = /[\p{L}\p{N}]/u

/** direct: all words of the content stand in quotation marks; mixed: some do; indirect: none. */
function formOf(
  { text }: Article,
  content: readonly Span[],
  quotedIn: (span: Span) => readonly Span[],
): AttributionForm {
  let inside = false
  let outside = false
  for (const span of content) {
    let at = span.start
    for (const quotation of quotedIn(span)) {
      inside = true
      if (WORD.test(text.slice(at, quotation.start))) outside = true
      at = Math.max(at, quotation.end)
    }
    if (at < span.end && WORD.test(text.slice(at, span.end))) outside = true
  }
  return inside ? (outside ? 'mixed' : 'direct') : 'indirect'
}
