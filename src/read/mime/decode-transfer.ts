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
export const decodeQuotedPrintable = (body: string): Uint8Array =>
  Buffer.from(
    body.replace(/=(?:([\dA-Fa-f]{2})|[ \t]{0,100}\r?\n)/g, (_, digits: string | undefined) =>
      digits ? String.fromCharCode(Number.parseInt(digits, 16)) : '',
    ),
    'latin1',
  )
