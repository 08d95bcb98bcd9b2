import { AliasProblem, readAliases } from '../../src/lexicon/aliases.js'

/** The problem of a file that has one. */
function problemOf(content: string): { readonly line: number; readonly message: string } {
  try {
    readAliases(content)
  } catch (error) {
    if (error instanceof AliasProblem) return { line: error.line, message: error.message }
    throw error
  }
  throw new Error(`${content} was read`)
}

it('comments, blank lines, a heading, a byte order mark and carriage returns are no names', () => {
  const aliases = readAliases('\ufeffname | type | aliases\r\n# Moss | person\r\n\r\nHRX | Organisation | H.R.X.\r\n')
  expect(aliases.entityOf('HRX')).toMatchObject({ name: 'HRX', type: 'organization', aliases: ['H.R.X.'] })
  expect(aliases.entityOf('Moss')).toBeUndefined()
  expect(aliases.entityOf('name')).toBeUndefined()
})

it('a name with a comma stands in quotation marks', () => {
  const aliases = readAliases('Acme | organization | "Acme, Inc.", the works, != "Acme, Ltd."')
  expect(aliases.entityOf('Acme , Inc.')).toMatchObject({ others: ['Acme, Ltd.'] })
  expect(aliases.entityOf('The works')).toMatchObject({ name: 'Acme' })
})

it('what is apart is so either way and under every name', () => {
  const aliases = readAliases('Moss | person | Mossy, != Stephen Moss\nStephen Moss | person | Steve')
  expect(aliases.areApart('Mossy', 'Steve')).toBe(true)
  expect(aliases.areApart('Steve', 'Moss')).toBe(true)
  expect(aliases.areApart('Moss', 'Mossy')).toBe(false)
})

it.each([
  ['# a\nMoss', 2, '1 column, expected name | type | aliases'],
  ['Moss | person | a | b', 1, '4 columns, expected name | type | aliases'],
  ['Moss | human', 1, '"human" is no type; there are person, organization, place, other'],
  [' | person', 1, 'a name is missing; expected name | type | aliases'],
  ['Moss | person | a,,b', 1, 'a name is missing; expected name | type | aliases'],
  ['?! | person', 1, '"?!" is no name; write it in letters'],
  ['Moss | person | "a', 1, 'cannot be read from "a; close its quotation marks'],
  ['Moss | person | a\n\na | person', 3, '"a" is listed already on line 1; a name stands for one thing only'],
  ['Moss | person | Moss', 1, '"Moss" stands here twice; remove one'],
  ['Moss | person | a, != a', 1, '"a" is both the same and not the same; remove one'],
])('%j is a problem of line %d', (content, line, message) => expect(problemOf(content)).toEqual({ line, message }))
