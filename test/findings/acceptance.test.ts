import { ACCEPTANCE_RULES, applyAcceptances, findAcceptances } from '../../src/findings/acceptance.js'
import { findIn } from '../../src/extract.js'
import { passagesOf } from '../../src/claims/passage.js'
import { CHECK_RULES, checkArticle } from '../../src/check/index.js'
import { documentOf } from '../support/document.js'
import { growth } from '../support/timing.js'

function check(text: string) {
  const { article, findings } = findIn(documentOf(text))
  const checked = checkArticle(article, findings)
  const passageAt = passagesOf(article)
  const rules = CHECK_RULES.map(({ name }) => name)
  const draft = { document: 'draft.md', passageAt }
  const result = applyAcceptances(checked.findings, findAcceptances(text), draft, ACCEPTANCE_RULES, rules)
  return {
    open: result.findings
      .filter((finding) => !result.accepted.has(finding))
      .map(({ rule, message }) => `${rule}: ${message}`),
    accepted: [...result.accepted].map(({ passage }) => passage.exact),
  }
}

const PARAGRAPH = 'The flood destroyed 2,000 homes.\nIt reached 40 villages.'

it('a comment on its own line speaks of the paragraph after it', () =>
  expect(
    check(
      `<!-- claimtrace-accept figure-without-source: counted by ourselves -->\n\n${PARAGRAPH}\n\nIt sank 70 ships.`,
    ),
  ).toEqual({
    accepted: ['2,000 homes', '40 villages'],
    open: ['figure-without-source: No source was found for “70 ships”.'],
  }))

it('a comment beside text speaks of its line', () =>
  expect(
    check(
      'The flood destroyed 2,000 homes. <!-- claimtrace-accept figure-without-source: seen -->\nIt reached 40 villages.',
    ).accepted,
  ).toEqual(['2,000 homes']))

it('without a reason nothing is accepted', () =>
  expect(check(`<!-- claimtrace-accept figure-without-source -->\n${PARAGRAPH}`)).toMatchObject({
    accepted: [],
    open: [
      'acceptance-without-reason: This comment gives no reason after “figure-without-source:”.',
      expect.stringContaining('2,000'),
      expect.stringContaining('40'),
    ],
  }))

it('a comment that accepts nothing is reported', () =>
  expect(check('<!-- claimtrace-accept quote-without-speaker: old -->\nThe flood came.').open).toEqual([
    'acceptance-unused: No finding of “quote-without-speaker” is there to accept.',
  ]))

it('a rule that does not exist is said to be none', () =>
  expect(check('<!-- claimtrace-accept figure-without-sauce: old -->\nThe flood came.').open).toEqual([
    expect.stringMatching(
      /^acceptance-unused: There is no rule “figure-without-sauce”; the rules are figure-without-source,/,
    ),
  ]))

it('comments that are never closed take time in proportion to the text', () => {
  // Eight times the text; sixty-four would be its square.
  expect(growth((n: number) => () => findAcceptances('<!-- claimtrace-accept '.repeat(n)), 2000, 8)).toBeLessThan(24)
})
