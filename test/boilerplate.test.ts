import { extract } from '../src/index.js'

const TEXT =
  'The ferry will stop in winter, Ann Lee said.\n\nYour gift can help 4,000 people in 2024, said Bob Ray.\nDonate Now\n© 2024 Harbour Watch'

it('claims in boilerplate are found when they are asked for, and the regions stay as they are', () => {
  const without = extract(TEXT)
  const all = extract(TEXT, { includeBoilerplate: true })
  expect(all.regions).toEqual(without.regions)
  expect(without.claims.map(({ text }) => text)).toEqual(['The ferry will stop in winter'])
  expect(all.claims.length).toBeGreaterThan(without.claims.length)
  expect(all.figures.map(({ exact }) => exact)).toContain('4,000')
})
