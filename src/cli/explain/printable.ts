/** Without the control characters by which a text could steer a terminal; line breaks and tabs stay. */
export const printable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '\ufffd')
