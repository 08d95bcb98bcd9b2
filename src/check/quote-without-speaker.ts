import type { CheckRule } from './rule.js'

export const quoteWithoutSpeaker: CheckRule = {
  name: 'quote-without-speaker',
  severity: 'warning',
  summary: 'a quotation of five words or more that nobody is said to have spoken',
  description:
    'Words stand in quotation marks, and no source was found that they belong to. Scare quotes, titles, terms and ' +
    'quotations of fewer than five words are not meant. Say whose words they are, in the same sentence.',
  *find({ coverage, nearestSource }) {
    for (const { item, level } of coverage.measured)
      if (item.kind === 'quote' && level === 'none')
        yield {
          start: item.span.start,
          end: item.span.end,
          message: 'No speaker was found for this quotation.',
          related: nearestSource(item.span),
        }
  },
}
