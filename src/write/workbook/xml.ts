/** Text for XML 1.0: reserved characters escaped, those that it cannot hold replaced. */
export const xmlText = (text: string): string =>
  text
    .replace(/[\p{Cs}\ufffe\uffff]|[^\P{Cc}\t\n\r]/gu, '\ufffd')
    .replace(/[&<>"]/g, (character) => `&${ENTITIES[character]};`)

const ENTITIES: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
