import aliases from './en/name-aliases.txt'
import { wordForms } from './word-forms.js'

/** Every listed name, its tokens joined by a space, to the full one of the same thing. */
let fullNames: Map<string, string> | undefined

/** The full name that a listed one stands for ("DPRK" → "North Korea"), or the name itself. */
export function fullNameOf(name: string): string {
  if (!fullNames) {
    fullNames = new Map()
    for (const line of aliases.split(/\r?\n/)) {
      if (!line || line.startsWith('#')) continue
      const names = line.split(',').map((entry) => wordForms(entry).join(' '))
      for (const alias of names) fullNames.set(alias, names[0])
    }
  }
  return fullNames.get(name) ?? name
}
