import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

interface Tally {
  readonly due: number
  readonly given: number
  readonly right: number
}

interface Figures {
  readonly part: string
  readonly drafts: number
  readonly unedited: { readonly verdicts: number; readonly alarms: number }
  readonly counts: Readonly<Record<string, Tally>>
}

const floors: Record<string, Record<string, { precision: number; recall: number }>> = JSON.parse(
  readFileSync('test/draft-floors.json', 'utf8'),
)
const parts = execFileSync('node', ['scripts/eval-drafts.mjs', '--json'], { encoding: 'utf8' })
  .trim()
  .split('\n')
  .map((line): Figures => JSON.parse(line))

describe('drafts made by known edits', () => {
  it('are at least 300, and all parts have some', () => {
    expect(parts.map(({ part }) => part)).toEqual(Object.keys(floors))
    expect(parts.reduce((sum, { drafts }) => sum + drafts, 0)).toBeGreaterThanOrEqual(300)
  })

  // the other parts have drafts written by hand alone
  it.each(parts.filter(({ part }) => part === 'tuned' || part === 'held-out'))(
    '$part: unedited articles raise no alarm',
    ({ unedited }) => {
      expect(unedited.verdicts).toBeGreaterThan(50)
      expect(unedited.alarms).toBe(0)
    },
  )

  it.each(parts)('$part: no verdict has fallen below its floor', ({ part, counts }) => {
    const fallen = Object.entries(floors[part]).flatMap(([kind, { precision, recall }]) => {
      const { due, given, right } = counts[kind]
      const figures = [
        { name: `precision of ${kind}`, reached: right / given, floor: precision },
        { name: `recall of ${kind}`, reached: right / due, floor: recall },
      ]
      return figures.filter(({ reached, floor }) => 100 * reached < floor).map(({ name }) => name)
    })
    expect(fallen).toEqual([])
  })
})
