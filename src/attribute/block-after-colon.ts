import { isSpeechWord } from '../lexicon/speech-words.js'
import type { Quotation } from '../model/annotation.js'
import { PartOfSpeech as P, type Article } from '../model/article.js'
import { indexSpans } from '../model/span.js'
import { findCues } from './cue.js'
import { Sign } from './signs.js'
import { byContent, type Statement } from './statement.js'
import { isColon, spanOfUnits, type Stretch } from './stretch.js'
import { sharedSubject, subjectAfter, subjectBefore } from './subject.js'

/**
 * A paragraph that ends with a colon hands the word over: "Ann Lee, the mayor, stated:" – the next paragraph is hers, and so
 * are those after it that begin with a quotation mark where the first one did not close. Without quotation marks it is one
 * paragraph.
 * @returns the statements given and those found, in text order
 */
export function blockAfterColon(
  article: Article,
  stretches: readonly Stretch[],
  quotations: readonly Quotation[],
  statements: readonly Statement[],
): Statement[] {
  const leads = stretches.filter((stretch) => leadsIntoBlock(article, stretch))
  if (!leads.length) return [...statements]
  const claimed = indexSpans(statements.flatMap(({ content }) => content))
  const quotedIn = indexSpans(quotations)
  const dropped = new Set<Statement>()
  const blocks: Statement[] = []
  for (const stretch of leads) {
    const { paragraph } = stretch
    const block = article.paragraphs[paragraph + 1]
    const introduced = introducedBy(stretch)
    if (!introduced) continue
    const quotation = quotedIn(block).find(({ start }) => start === block.start)
    // "Lee also spoke out against the plan:" hands no word over
    if (!quotation && !introduced.tells) continue
    const content = quotation ?? block
    // what seemed to be said inside the block is part of it
    if (!quotation)
      for (const statement of statements) if (statement.paragraph === paragraph + 1) dropped.add(statement)
    if (quotation && claimed(quotation).length) continue
    blocks.push({
      rule: 'block-after-colon',
      paragraph: paragraph + 1,
      content: [{ start: content.start, end: content.end }],
      ...introduced.by,
    })
  }
  return [...statements.filter((statement) => !dropped.has(statement)), ...blocks].sort(byContent)
}

/** Whether a paragraph ends with this stretch and a colon, and another follows. */
function leadsIntoBlock({ paragraphs }: Article, stretch: Stretch): boolean {
  const { paragraph, endToken } = stretch
  if (!(stretch.signs & Sign.colon) || endToken !== paragraphs[paragraph].endToken) return false
  if (!isColon(stretch.units.at(-1))) return false
  const block = paragraphs[paragraph + 1]
  return block !== undefined && block.region !== 'boilerplate'
}

/** Who speaks after the colon: the subject of the last verb of saying, or of the sentence where it speaks of a statement. */
function introducedBy(
  stretch: Stretch,
): { by: Pick<Statement, 'source' | 'antecedent' | 'cue' | 'via'>; tells: boolean } | null {
  const cue = findCues(stretch).findLast(({ entry, end }) => entry.frames.has('quote') && leadsToColon(stretch, end))
  const speaker = cue && (subjectBefore(stretch, cue.start) ?? subjectAfter(stretch, cue))
  if (speaker)
    return {
      by: {
        source: spanOfUnits(stretch, speaker.start, speaker.end),
        antecedent: null,
        via: null,
        cue: { ...spanOfUnits(stretch, cue.start, cue.end), lemma: cue.entry.lemma },
      },
      tells: cue.entry.frames.has('that') || cue.entry.frames.has('bare'),
    }
  if (!stretch.units.some(({ word }) => isSpeechWord(word, 'message'))) return null
  const subject = sharedSubject(stretch, stretch.units.length - 1)
  if (!subject) return null
  const source = spanOfUnits(stretch, subject.start, subject.end)
  return { by: { source, antecedent: null, via: null, cue: null }, tells: false }
}

/** Between the verb and the colon stands at most an occasion: "said in a statement:", not "said it would fail:". */
const leadsToColon = ({ units }: Stretch, from: number): boolean =>
  units
    .slice(from, -1)
    .every((unit) => unit.quotation === null && (unit.tag & (P.past | P.verbS | P.modal | P.auxiliary)) === 0)
