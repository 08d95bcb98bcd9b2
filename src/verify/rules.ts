import type { RuleDescription } from '../model/finding.js'

/** What `claimtrace verify` can find. */
export const passageChanged: RuleDescription = {
  name: 'passage-changed',
  severity: 'error',
  summary: 'the words of a recorded passage are no longer those of the file',
  description:
    'The file holds a passage with most of the same words in most of the same order, but not the same words. ' +
    'Quotation marks, dashes and white space may differ; a digit, a negation or a modifier such as “up to” may not. ' +
    'Read the difference: if the claim still holds, extract the file anew; if it does not, the claim has lost its support.',
}

export const passageLost: RuleDescription = {
  name: 'passage-lost',
  severity: 'error',
  summary: 'a recorded passage no longer stands in the file',
  description:
    'Neither the words of the passage nor a passage like it stand in the file. The text was deleted, rewritten, or moved ' +
    'to another file. Extract the file anew, or restore the text.',
}

export const VERIFY_RULES: readonly RuleDescription[] = [passageChanged, passageLost]
