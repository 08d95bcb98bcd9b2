import { mojibakeIn } from '../../src/read/mojibake.js'
import { readText } from '../../src/read/text.js'
import { inTemporaryFolder, run } from '../support/cli.js'

it.each([
  ['The cafÃ© closed.', 'holds "Ã©":', 7],
  ['â€œIt is closed,â€\u009d Ann Hall said.', 'holds "â€œ" and the like 2 times:', 0],
  ['Ann Hallâ€™s and Ann Leeâ€™s', 'holds "â€™" and the like 2 times:', 8],
  ['It cost Â£3 million, orÂ\u00a0more.', 'holds "Â£" and the like 2 times:', 8],
])('%j was decoded wrongly', (text, message, start) => {
  expect(mojibakeIn(text)).toEqual([
    {
      severity: 'warning',
      code: 'mojibake',
      message: expect.stringContaining(message),
      start,
      end: expect.any(Number),
    },
  ])
  const [{ end }] = mojibakeIn(text)
  expect(message).toContain(text.slice(start, end))
})

it.each(['“Café Noir,” Ann Hall said.', 'SÃO PAULO', 'La Mâle', 'The Âge d’Or cost €3 million — or £2 million.', ''])(
  '%j is as it was written',
  (text) => expect(mojibakeIn(text)).toEqual([]),
)

it('UTF-8 and windows-1252 in one file are said', () => {
  const bytes = Buffer.concat([
    Buffer.from('“Café”\n'),
    Buffer.from('Ann Hall\x92s caf\xe9, Ann Hall\x92s caf\xe9 \x93so\x94\n', 'latin1'),
  ])
  const { info, diagnostics } = readText(bytes, { id: 'a', path: null, published: null })
  expect(info.encoding).toBe('windows-1252')
  expect(diagnostics.map(({ code }) => code)).toEqual(['mojibake'])
})

it('the command line warns', () =>
  inTemporaryFolder(async (cwd) => {
    const input = 'The cafÃ© closed, Ann Hall said.\n'
    expect(await run(['extract', '-', '--format', 'csv'], { cwd, input })).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^warning: standard input: holds "Ã©": [^\n]+; mend it, for example with ftfy\n$/),
    })
  }))
