/** The bytes of a body that came as "quoted-printable" or "base64"; any other stands as it is. */
export function decodeTransfer(body: string, encoding: string | null): Uint8Array {
  switch (encoding?.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64')
    case 'quoted-printable':
      return decodeQuotedPrintable(body)
    default:
      return Buffer.from(body, 'latin1')
  }
}

/** "caf=C3=A9", and "=" at the end of a line that goes on. */
const ESCAPE = /=(?:(?<digits>[\dA-Fa-f]{2})|[ \t]{0,100}\r?\n)/g

export function decodeQuotedPrintable(body: string): Uint8Array {
  const bytes = Buffer.allocUnsafe(body.length)
  let length = 0
  let from = 0
  for (const { 0: escape, index, groups } of body.matchAll(ESCAPE)) {
    length += bytes.write(body.slice(from, index), length, 'latin1')
    if (groups!.digits) bytes[length++] = Number.parseInt(groups!.digits, 16)
    from = index + escape.length
  }
  length += bytes.write(body.slice(from), length, 'latin1')
  return bytes.subarray(0, length)
}
