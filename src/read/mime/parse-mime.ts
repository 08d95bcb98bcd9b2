import { ReadProblem } from '../read-problem.js'

/** A part of a mail or of a page saved as one file, or the whole of it; its characters stand for bytes. */
export interface MimePart {
  /** The value of a field of its head ("subject", in small letters), on one line, or null; of several the first. */
  readonly field: (name: string) => string | null
  /** In lower case: "text/html". */
  readonly mediaType: string
  /** As it stands, in whatever way it is encoded; empty if it has parts. */
  readonly body: string
  readonly parts: readonly MimePart[]
}

/** What stands in front of a body, once lines that begin with white space are put to the one that they go on with. */
const FIELD = /^(?<name>[!-9;-~]{1,200}):[ \t]*(?<value>[^\r\n]*)/gm
const FOLD = /\r?\n(?=[ \t])/g
const HEAD_END = /\r?\n\r?\n|^\r?\n/
/** Parts within parts; mail programs make three or four of them. */
const DEEPEST = 20
const MOST_PARTS = 10_000

/**
 * The parts of a message in MIME (RFC 2045, 2046); what breaks off ends where the file does.
 * @throws {ReadProblem} `too-complex`
 */
export function parseMime(bytes: Uint8Array): MimePart {
  let left = MOST_PARTS
  const partOf = (message: string, usual: string, depth: number): MimePart => {
    if (!left--)
      throw new ReadProblem(
        'too-complex',
        `has more than ${MOST_PARTS.toLocaleString('en')} parts; save its text instead`,
      )
    const end = HEAD_END.exec(message)
    const field = fieldsOf(message.slice(0, end?.index ?? message.length))
    const body = end ? message.slice(end.index + end[0].length) : ''
    const type = field('content-type')
    const mediaType = /^[\w.+-]{1,100}\/[\w.+-]{1,100}/.exec(type ?? '')?.[0].toLowerCase() ?? usual
    const boundary = mediaType.startsWith('multipart/') ? parameterOf(type, 'boundary') : null
    if (!boundary || depth === DEEPEST) return { field, mediaType, body, parts: [] }
    const inside = mediaType === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
    const parts = Array.from(split(body, boundary), (part) => partOf(part, inside, depth + 1))
    return { field, mediaType, body: '', parts }
  }
  return partOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'), 'text/plain', 0)
}

function fieldsOf(head: string): MimePart['field'] {
  const fields = new Map<string, string>()
  for (const { groups } of head.replace(FOLD, '').matchAll(FIELD)) {
    const name = groups!.name.toLowerCase()
    if (!fields.has(name)) fields.set(name, groups!.value.trim())
  }
  return (name) => fields.get(name) ?? null
}

/** A parameter of a field: `charset` of `text/html; charset="utf-8"`. */
export function parameterOf(value: string | null, name: string): string | null {
  for (const { groups } of (value ?? '').matchAll(
    /;\s*(?<key>[\w*-]{1,50})\s*=\s*(?:"(?<quoted>[^"]*)"|(?<plain>[^\s;]+))/g,
  ))
    if (groups!.key.toLowerCase() === name) return groups!.quoted ?? groups!.plain
  return null
}

/** What stands between the lines "--boundary"; what stands before the first and after "--boundary--" is no part. */
function* split(body: string, boundary: string): Iterable<string> {
  const delimiter = `--${boundary}`
  let from = -1
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + delimiter.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue
    const rest = /^(?<last>--)?[ \t]{0,100}(?:\r?\n|$)/.exec(
      body.slice(at + delimiter.length, at + delimiter.length + 110),
    )
    if (!rest) continue
    if (from >= 0) yield body.slice(from, at).replace(/\r?\n$/, '')
    from = at + delimiter.length + rest[0].length
    if (rest.groups!.last) return
  }
  if (from >= 0) yield body.slice(from)
}
