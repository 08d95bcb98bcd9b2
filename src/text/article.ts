import type { Article, Paragraph, Sentence } from '../model/article.js'
import type { SourceDocument } from '../model/document.js'
import { findParagraphs } from './paragraphs.js'
import { tagPartsOfSpeech } from './part-of-speech-tags.js'
import { splitSentences } from './sentences.js'
import { spanOfTokens, tokenize, tokensIn } from './tokens.js'

/** Splits a document into paragraphs, sentences and tokens and tags these with their parts of speech. */
export function analyse(document: SourceDocument): Article {
  const { text, regions } = document
  const tokens = tokenize(text)
  const sentences: Sentence[] = []
  let paragraphCount = 0
  const paragraphs = findParagraphs(text, regions).flatMap(({ kind, ...span }): Paragraph[] => {
    const [firstToken, endToken] = tokensIn(tokens, span)
    if (firstToken === endToken) return []
    const firstSentence = sentences.length
    const paragraph = paragraphCount++
    for (const range of splitSentences(tokens, firstToken, endToken))
      sentences.push({ ...range, ...spanOfTokens(tokens, range.firstToken, range.endToken), paragraph })
    return [{ ...span, firstToken, endToken, region: kind, firstSentence, endSentence: sentences.length }]
  })
  const tags = tagPartsOfSpeech(tokens, new Set(sentences.map((sentence) => sentence.firstToken)))
  return { document, text, tokens, tags, sentences, paragraphs }
}
