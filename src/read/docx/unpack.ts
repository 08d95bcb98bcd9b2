import { unzipSync } from 'fflate'
import { decode } from '../decode.js'
import { ReadProblem } from '../read-problem.js'

const BODY = 'word/document.xml'
const PROPERTIES = 'docProps/core.xml'
/** As XML; a book has some millions of characters. */
const LARGEST_PART = 64 * 1024 * 1024
const OLD_OFFICE = 'd0cf11e0'

/**
 * The parts of a Word file that hold its text and its properties, as XML; no others are unpacked.
 * @throws {ReadProblem} `damaged`, `encrypted` or `too-complex`
 */
export function unpack(bytes: Uint8Array): { readonly body: string; readonly properties: string } {
  if (Buffer.from(bytes.subarray(0, 4)).toString('hex') === OLD_OFFICE)
    throw new ReadProblem('encrypted', 'is protected by a password, or of an old kind; save it as .docx without one')
  const parts = unzipped(bytes)
  if (!parts[BODY]) throw new ReadProblem('damaged', 'is no document of Word; save it anew as .docx')
  const body = textOf(parts[BODY])
  if (!/<\/[\w:]{1,40}>\s*$/.test(body))
    throw new ReadProblem('damaged', 'is damaged: its text breaks off; save it anew as .docx')
  return { body, properties: parts[PROPERTIES] ? textOf(parts[PROPERTIES]) : '' }
}

function unzipped(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (name !== BODY && name !== PROPERTIES) return false
        if (originalSize > LARGEST_PART)
          throw new ReadProblem(
            'too-complex',
            `is no article: its text swells to more than ${LARGEST_PART.toLocaleString('en')} bytes; split it`,
          )
        return true
      },
    })
  } catch (error) {
    if (error instanceof ReadProblem) throw error
    throw new ReadProblem('damaged', 'is damaged, or no document of Word; save it anew as .docx')
  }
}

/** XML is UTF-8 or has a byte order mark. */
const textOf = (part: Uint8Array): string => decode(part).text
