import { iconv } from './iconv.js'

/** Codecs of iconv-lite that are no encodings of text. */
const NO_CHARSET = /^(?:base64|hex|binary|utf7|utf7imap|cesu8|ucs2|internal)$/

/**
 * The encoding that a label names: those of the WHATWG's Encoding Standard, as in HTML ("latin1" is windows-1252 there), and
 * beyond these the names of iconv ("cp437", "utf-32le"). Case does not matter.
 * @returns its name in lower case, or null if there is none that can be decoded
 */
export function encodingFor(label: string): string | null {
  const name = whatwgName(label) ?? label.trim().toLowerCase()
  // the usual one, without loading the codecs
  if (name === 'utf-8') return name
  return iconv().encodingExists(name) && !NO_CHARSET.test(name.replace(/[^a-z\d]/g, '')) ? name : null
}

function whatwgName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}
