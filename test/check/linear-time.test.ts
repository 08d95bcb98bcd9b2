import { checkArticle } from '../../src/check/index.js'
import { findIn } from '../../src/extract.js'
import { bodyOf } from '../support/document.js'
import { growth } from '../support/timing.js'

describe('takes time in proportion to the text', () => {
  it.each([
    ['figures in one sentence', (n: number) => '40 ships, '.repeat(n) + 'sank.'],
    [
      'the same figures in many sentences',
      (n: number) => 'The storm sank 40 ships. The storm sank 70 ships. '.repeat(n),
    ],
    ['questions with quotations', (n: number) => '“No,” he said. Who needs 40 new ships? '.repeat(n)],
    ['dates and names with numbers', (n: number) => 'On 3 May 2024 COVID-19 came. '.repeat(n)],
  ])('%s', (_, make) => {
    const checking = (n: number): (() => void) => {
      const { article, findings } = findIn(bodyOf(make(n)))
      return () => checkArticle(article, findings)
    }
    // Eight times the text; sixty-four would be its square.
    expect(growth(checking, 200, 8)).toBeLessThan(24)
  })
})
