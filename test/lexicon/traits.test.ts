import { trait } from '../../src/lexicon/traits.js'
import { tokenize } from '../../src/text/tokens.js'

const LONG = trait(({ lower }) => lower.length > 4)
const CAPITAL = trait(({ text }) => /^\p{Lu}/u.test(text))

it('stands as a bit in the token table, by word', () => {
  const { traits, word } = tokenize('Wide rivers flood Lee')
  const bits = word.map((_, i) => [Boolean(traits[i] & LONG), Boolean(traits[i] & CAPITAL)])
  expect(bits).toEqual([
    [false, true],
    [true, false],
    [true, false],
    [false, true],
  ])
})

it('is declared before words are met: theirs would lack it', () => {
  tokenize('late')
  expect(() => trait(() => true)).toThrow('before words are met')
})

it('finds the same in a text longer than usual, whose tokens have room of their own', () => {
  const text = 'Wide rivers 🌊 flood. '
  const { count, end, traits } = tokenize(text.repeat(5_000))
  const once = tokenize(text)
  expect(count).toBe(5_000 * once.count)
  expect(end[count - 1]).toBe(5_000 * text.length - 1)
  expect([...traits.subarray(count - once.count)]).toEqual([...once.traits])
})
