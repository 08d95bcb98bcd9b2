import { findIn } from '../../src/extract.js'
import { speakerOf } from '../../src/resolve/index.js'
import { documentOf } from '../support/document.js'

const text =
  'Phil Hartwell, deputy director of Human Rights Watch, wrote to Ann Morgenthal. She thanked him. Human Rights Watch said more would follow.'
const { findings } = findIn(documentOf(text))
const speaker = speakerOf(findings.entities)
const nameOf = (source: string): string | null => {
  const start = text.indexOf(source)
  const entity = speaker({ start, end: start + source.length })
  return entity && text.slice(entity.name.start, entity.name.end)
}

it.each([
  ['Phil Hartwell, deputy director of Human Rights Watch', 'Phil Hartwell'],
  ['deputy director of Human Rights Watch', 'Human Rights Watch'],
  ['She', 'Ann Morgenthal'],
  ['him', 'Phil Hartwell'],
  ['more', null],
])('%s stands for %s', (source, name) => expect(nameOf(source)).toBe(name))
