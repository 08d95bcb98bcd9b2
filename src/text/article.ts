import type { Article, Paragraph, Sentence } from '../model/article.js'
import type { SourceDocument } from '../model/document.js'
import { findParagraphs } from './paragraphs.js'
import { tagPartsOfSpeech } from './part-of-speech-tags.js'
import { splitSentences } from './sentences.js'
import { tokenize, tokensIn } from './tokens.js'

/** Splits a document into paragraphs, sentences and tokens and tags these with their parts of speech. */
export function analyse(document: SourceDocument): Article {
  const { text, regions } = document
  const tokens = tokenize(
    text,
    regions.map(({ start }) => start),
  )
  const sentences: Sentence[] = []
  const paragraphs: Paragraph[] = []
  for (const span of findParagraphs(text, regions)) {
    const [firstToken, endToken] = tokensIn(tokens, span)
    if (firstToken === endToken) continue
    const { start, end, kind: region } = span
    const firstSentence = sentences.length
    const paragraph = paragraphs.length
    for (const { firstToken: first, endToken: after } of splitSentences(tokens, firstToken, endToken))
      sentences.push({
        firstToken: first,
        endToken: after,
        start: tokens.start[first],
        end: tokens.end[after - 1],
        paragraph,
      })
    paragraphs.push({ start, end, firstToken, endToken, region, firstSentence, endSentence: sentences.length })
  }
  return { document, text, tokens, tags: tagPartsOfSpeech(tokens, sentences), sentences, paragraphs }
}
