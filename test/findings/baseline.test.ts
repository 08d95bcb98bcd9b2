import { findIn } from '../../src/extract.js'
import { checkArticle } from '../../src/check/index.js'
import { applyBaseline, entryOf, readBaseline, writeBaseline } from '../../src/findings/baseline.js'
import { asReported } from '../../src/findings/fingerprint.js'
import { documentOf } from '../support/document.js'

function found(text: string) {
  const { article, findings } = findIn(documentOf(text))
  return asReported(checkArticle(article, findings).findings)
}

const BEFORE = 'The flood destroyed 2,000 homes. It reached 40 villages.'
const baseline = readBaseline(JSON.parse(writeBaseline(found(BEFORE).map(entryOf))))
const apply = (text: string) => {
  const { findings, kept, stale } = applyBaseline(baseline, found(text), () => true)
  return {
    open: findings.filter(({ accepted }) => !accepted).map(({ passage }) => passage.exact),
    kept: kept.map(({ text: words }) => words).sort(),
    stale: stale.map(({ text: words }) => words),
  }
}

it('what was there before is accepted, wherever it stands now', () =>
  expect(apply(`Rain fell for days.\n\nA lot of it.\n\n${BEFORE.replace('reached', 'came to')}`)).toEqual({
    open: [],
    kept: ['2,000 homes', '40 villages'],
    stale: [],
  }))

it('a new finding stays open, also one more of the same words', () => {
  expect(apply(`${BEFORE} It sank 70 ships.`).open).toEqual(['70 ships'])
  expect(apply(`${BEFORE} It swept away 40 villages.`).open).toEqual(['40 villages'])
})

it('what was mended is stale', () =>
  expect(apply('The flood destroyed 2,000 homes.')).toEqual({
    open: [],
    kept: ['2,000 homes'],
    stale: ['40 villages'],
  }))

it('entries of documents that were not looked at are left alone', () => {
  const { kept, stale } = applyBaseline(baseline, [], () => false)
  expect([kept.length, stale.length]).toEqual([2, 0])
})

it.each(['""', '[]', 'null', '{"version":2,"findings":[]}', '{"version":1,"findings":[{"rule":1}]}'])(
  'what is no baseline is refused: %s',
  (content) => expect(() => readBaseline(JSON.parse(content))).toThrow(/is not/),
)
