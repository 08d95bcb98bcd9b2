import { oneOf } from '../../src/lexicon/one-of.js'
import type { Word } from '../../src/model/article.js'
import { tokenize } from '../../src/text/tokens.js'

const wordsOf = (text: string): readonly Word[] => tokenize(text).word

it('knows the words of its list, however they are written, and no others', () => {
  const isBeside = oneOf("near beside isn't")
  expect(wordsOf('Near NEAR beside isn’t besides nearer ,').map(isBeside)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ])
  expect(isBeside(undefined)).toBe(false)
})

it('keeps more lists apart than fit in one number', () => {
  const tests = Array.from({ length: 70 }, (_, i) => oneOf(`shared only${i}`))
  const words = wordsOf(`shared ${tests.map((_, i) => `only${i}`).join(' ')}`)
  tests.forEach((isInList, i) => {
    expect(words.flatMap((word, k) => (isInList(word) ? [k] : []))).toEqual([0, i + 1])
  })
})

it('takes a list that is made after words have been looked up', () => {
  const [quick, slow] = wordsOf('quick slow')
  expect(oneOf('quick')(quick)).toBe(true)
  expect(oneOf('slow')(slow)).toBe(true)
  expect(oneOf('quick')(slow)).toBe(false)
})
