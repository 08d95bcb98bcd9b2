import type { SourceDocument } from '../model/document.js'
import type { DocumentInfo, Published } from '../model/record.js'
import { MediaType } from './media-types.js'
import { mojibakeIn } from './mojibake.js'
import { publishedInFileName, type StatedDate } from './published.js'
import { findRegions } from './regions/index.js'
import type { KnownText } from './reader.js'

type Known = KnownText & Pick<DocumentInfo, 'sha256' | 'byteLength' | 'encoding'>

/**
 * A document of a text: its regions, and its title, byline and date of publication as far as they are known. What the
 * caller knows wins over what the text states, that over the name of the file, and that over when the article was changed.
 */
export function makeDocument(text: string, known: Known): SourceDocument {
  const { regions, title, byline, stated, changed } = findRegions(text, known.title ?? null, known.marked)
  const published =
    known.published ??
    publishedInText(stated) ??
    publishedInFileName(known.path ?? known.id) ??
    // News is changed on its day or the next one.
    publishedInText(changed)
  return {
    info: {
      id: known.id,
      path: known.path,
      sha256: known.sha256,
      byteLength: known.byteLength,
      encoding: known.encoding,
      mediaType: known.mediaType ?? MediaType.text,
      title: known.title ?? title,
      byline: known.byline ?? byline,
      url: known.url ?? null,
      language: known.language ?? 'en',
      published,
    },
    text,
    regions,
    diagnostics: [...(known.diagnostics ?? []), ...mojibakeIn(text)],
  }
}

const publishedInText = (stated: StatedDate | null): Published | null =>
  stated && { value: stated.value, precision: 'day', basis: 'stated', start: stated.start, end: stated.end }
