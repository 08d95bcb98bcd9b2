import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { compare, indexSources } from '../src/checking.js'
import { extractDocument, findIn, readAliases } from '../src/extract.js'
import { documentOf } from './support/document.js'
import { failureOf } from './support/expectations.js'
import { readFixture } from './support/fixture.js'

const APART = ['aliases', 'articles', 'cli', 'drafts', 'pages']
const files = globSync(['fixtures/**/*.txt', ...APART.map((folder) => `!fixtures/${folder}`)]).toSorted()

it('there are fixtures', () => expect(files.length).toBeGreaterThan(0))

const asSource = (text: string, i: number) => ({ id: `source-${i + 1}`, text })

describe.each(files)('%s', (file) => {
  for (const fixture of readFixture(readFileSync(file, 'utf8'), file))
    it(`${fixture.title}${fixture.todo ? ` [todo: ${fixture.todo}]` : ''}`, () => {
      const document = documentOf(fixture.text, { published: fixture.published })
      const options = { aliases: readAliases(fixture.aliases.join('\n')) }
      const found = {
        ...findIn(document, options),
        record: extractDocument(document, options),
        verdicts: fixture.sources.length
          ? compare(fixture.text, indexSources(fixture.sources.map(asSource))).verdicts
          : [],
      }
      const failures = fixture.expectations
        .map((expectation) => failureOf(found, expectation))
        .filter((failure) => failure !== null)
      if (!fixture.todo && failures.length) throw new Error(`${file}: ${fixture.text}\n\n${failures.join('\n')}`)
      if (fixture.todo && !failures.length)
        throw new Error(`${file}:${fixture.line}: passes now; take its ":todo" away`)
    })
})
