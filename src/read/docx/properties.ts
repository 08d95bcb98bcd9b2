import { Parser } from 'htmlparser2'

/** What the properties of a Word file say of its title and its author. */
export function readProperties(xml: string): { readonly title: string; readonly author: string } {
  const found = { title: '', author: '' }
  const fields: Readonly<Record<string, keyof typeof found>> = { 'dc:title': 'title', 'dc:creator': 'author' }
  let field: keyof typeof found | undefined
  const parser = new Parser(
    {
      onopentagname: (name) => (field = fields[name]),
      onclosetag: () => (field = undefined),
      ontext(text) {
        if (field) found[field] += text
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return found
}
