/**
 * Without the characters by which a text could steer a terminal, or turn around what stands beside it: control characters
 * and bidirectional controls are replaced. Line breaks and tabs stay.
 */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '\ufffd')
