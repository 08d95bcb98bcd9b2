import type { Span } from '../model/span.js'
import { fold } from '../text/fold.js'
import type { Reading } from './reading.js'
import type { SourceIndex } from './source-index.js'

/** Whether a sentence of the sources has the words of a draft as they stand. */
export function saysVerbatim(
  { analysis: { article } }: Reading,
  where: Span,
  { sentences }: SourceIndex,
  sentence: number,
): boolean {
  const { source, start, end } = sentences[sentence]
  return wordsIn(source.text, { start, end }).includes(wordsIn(article.text, where))
}

const wordsIn = (text: string, { start, end }: Span): string => fold(text.slice(start, end)).replace(/\s+/g, ' ')
