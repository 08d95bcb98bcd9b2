import type { SourceDocument } from '../model/document.js'
import type { Diagnostic } from '../model/record.js'
import { MediaType } from './media-types.js'
import { decodeWords } from './mime/decode-words.js'
import { parseMime, type MimePart } from './mime/parse-mime.js'
import { readPart } from './mime/read-part.js'
import { dateInText } from './published.js'
import { ReadProblem } from './read-problem.js'
import type { KnownText } from './reader.js'
import { wholeFile } from './whole-file.js'

/**
 * The document of a mail: its text or, where it has one, its page. The day on which it was sent is that of publication.
 * @param bytes the whole file
 * @throws {ReadProblem} `empty`, `damaged`, `encrypted`, `undecodable` or `too-complex`
 */
export function readMail(bytes: Uint8Array, known: KnownText): SourceDocument {
  if (!bytes.length) throw new ReadProblem('empty', 'is empty; there is nothing to extract')
  const mail = parseMime(bytes)
  if (!['from', 'date', 'subject', 'mime-version'].some((name) => mail.field(name) !== null))
    throw new ReadProblem('damaged', 'is no mail: it does not begin with fields such as "From:"; save it anew as .eml')
  const part = textOf(mail)
  if (!part)
    throw /^multipart\/encrypted$|pkcs7-mime$/.test(mail.mediaType)
      ? new ReadProblem('encrypted', 'is encrypted; save its text instead')
      : new ReadProblem('empty', 'holds no text; save what is attached to it, and read that')
  const sent = dateInText(mail.field('date') ?? '')
  const subject = mail.field('subject')
  return readPart(part, bytes, {
    ...known,
    published: known.published ?? (sent && { ...sent, basis: 'metadata' }),
    title: known.title ?? ((subject && decodeWords(subject)) || null),
    mediaType: MediaType.mail,
    diagnostics: [...(known.diagnostics ?? []), ...attached(mail)],
  })
}

/** The part that is read: of several ways to write one text the last, which is the fullest (RFC 2046, 5.1.4). */
function textOf(part: MimePart): MimePart | null {
  if (isAttached(part)) return null
  if (part.parts.length) {
    const texts = part.parts.map(textOf).filter((found) => found !== null)
    return (part.mediaType === 'multipart/alternative' ? texts.at(-1) : texts[0]) ?? null
  }
  return /^text\/(?:plain|html)$/.test(part.mediaType) && part.body.trim() ? part : null
}

const isAttached = (part: MimePart): boolean => /^attachment\b/i.test(part.field('content-disposition') ?? '')

/** Texts are said to be passed over; pictures are not. */
function attached(mail: MimePart): Diagnostic[] {
  const count = countTexts(mail)
  return count
    ? [
        {
          severity: 'warning',
          code: 'attachments',
          message: `comes with ${count === 1 ? 'a document, which is' : `${count} documents, which are`} not read; save what is attached to it, and read that`,
        },
      ]
    : []
}

const countTexts = (part: MimePart): number =>
  isAttached(part)
    ? Number(/^(?:text\/(?!calendar)|message\/|application\/(?!pkcs7|pgp|ics|octet-stream))/.test(part.mediaType))
    : part.parts.reduce((sum, inner) => sum + countTexts(inner), 0)

export const read = wholeFile(readMail)
