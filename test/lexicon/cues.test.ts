import cueNouns from '../../src/lexicon/en/cue-nouns.txt'
import cueVerbNouns from '../../src/lexicon/en/cue-verb-nouns.txt'
import cueVerbs from '../../src/lexicon/en/cue-verbs.txt'
import { findIn } from '../../src/extract.js'
import { readTable } from '../../src/lexicon/table.js'
import { bodyOf } from '../support/document.js'

const rows = [
  ...readTable<'lemma' | 'example'>(cueVerbs, 'cue-verbs.txt'),
  ...readTable<'lemma' | 'example'>(cueNouns, 'cue-nouns.txt'),
  ...readTable<'verb' | 'nouns' | 'example'>(cueVerbNouns, 'cue-verb-nouns.txt').map(({ verb, nouns, example }) => ({
    lemma: `${verb} ${nouns.split(', ')[0]}`,
    example,
  })),
]

/** “[Ms Hall] said {that it rained}.” without its brackets, and what stands in them; no source where none is told. */
function readExample(example: string): { text: string; source: string | null; content: string } {
  return {
    text: example.replace(/[[\]{}]/g, ''),
    source: /\[([^\]]+)\]/.exec(example)?.[1] ?? null,
    content: /\{([^}]+)\}/.exec(example)![1],
  }
}

describe('the example of every cue holds', () => {
  it.each(rows.map(({ lemma, example }) => [lemma, example]))('%s: %s', (lemma, example) => {
    const { text, source, content } = readExample(example)
    const { article, findings } = findIn(bodyOf(text))
    const said = findings.attributions.map((attribution) => ({
      lemma: attribution.cue?.lemma,
      source: attribution.source && article.text.slice(attribution.source.start, attribution.source.end),
      content: attribution.content.map(({ start, end }) => article.text.slice(start, end)).join(' … '),
    }))
    expect(said).toEqual([{ lemma, source, content }])
  })
})
