import { colourLevel } from '../../src/cli/colour.js'

const TERMINAL = { isTTY: true }
const PIPE = { isTTY: false }
const ASKED = { color: true }

it.each([
  ['a terminal has colours', TERMINAL, ASKED, {}, 1],
  ['as many as it says', TERMINAL, ASKED, { TERM: 'xterm-256color' }, 2],
  ['all of them if it can', TERMINAL, ASKED, { COLORTERM: 'truecolor' }, 3],
  ['a dumb one has none', TERMINAL, ASKED, { TERM: 'dumb' }, 0],
  ['a pipe has none', PIPE, ASKED, { COLORTERM: 'truecolor' }, 0],
  ['NO_COLOR takes them away', TERMINAL, ASKED, { NO_COLOR: '1' }, 0],
  ['an empty NO_COLOR does not', TERMINAL, ASKED, { NO_COLOR: '' }, 1],
  ['FORCE_COLOR brings them to a pipe', PIPE, ASKED, { FORCE_COLOR: '1' }, 1],
  ['FORCE_COLOR counts before NO_COLOR', PIPE, ASKED, { FORCE_COLOR: '3', NO_COLOR: '1' }, 3],
  ['FORCE_COLOR=0 takes them away', TERMINAL, ASKED, { FORCE_COLOR: '0' }, 0],
  ['--no-color counts first', TERMINAL, { color: false }, { FORCE_COLOR: '1' }, 0],
] as const)('%s', (_, stream, options, env, level) => expect(colourLevel(stream, options, env)).toBe(level))
