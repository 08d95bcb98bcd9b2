import type { Span } from '../model/span.js'
import { fold } from '../text/fold.js'
import type { Reading } from './reading.js'
import type { SourceIndex } from './source-index.js'

/** Whether sentences of the sources have the words of a draft as they stand. */
export function verbatimIn(
  { analysis: { article } }: Reading,
  where: Span,
  { sentences }: SourceIndex,
): (sentence: number) => boolean {
  const sought = wordsIn(article.text, where)
  return (sentence) => {
    const { source, start, end } = sentences[sentence]
    // folding makes no text longer
    return end - start >= sought.length && wordsIn(source.text, { start, end }).includes(sought)
  }
}

const wordsIn = (text: string, { start, end }: Span): string => fold(text.slice(start, end)).replace(/\s+/g, ' ')
