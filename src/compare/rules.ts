import type { RuleDescription } from '../model/finding.js'

/** What comparing a draft with sources can find, in the order of the documentation. */

export const figureConflicting: RuleDescription = {
  name: 'figure-conflicting',
  severity: 'error',
  summary: 'a source tells the same thing with another number',
  description:
    'A passage of the sources counts the same thing, at a time and place that agree with the draft, with a number that does ' +
    'not: 412 jobs, where the source says 380. No passage was found that says it as the draft does. One of the two may be ' +
    'older, or count something else after all: read both.',
}

export const dateConflicting: RuleDescription = {
  name: 'date-conflicting',
  severity: 'error',
  summary: 'a source tells the same thing of another time',
  description:
    'A passage of the sources says the same, and gives another date for it. Where only one of the two has a date, or the date ' +
    'of the draft cannot be resolved (“last year”, without a date of publication), nothing is compared.',
}

export const oppositeStated: RuleDescription = {
  name: 'opposite-stated',
  severity: 'error',
  summary: 'a source says the opposite: rose for fell, did for did not',
  description:
    'The passage that says most of what the draft says denies its verb, or has a word for the opposite. Words are looked at, ' +
    'not meanings: read the passage before believing it.',
}

export const quoteAltered: RuleDescription = {
  name: 'quote-altered',
  severity: 'error',
  summary: 'a quotation differs from the words of the source',
  description:
    'A source quotes most of these words in this order, and not all of them. Letter case, the style of marks and punctuation ' +
    'may differ; what is left out behind “…” and what stands in square brackets is not compared. The difference is shown.',
}

export const quoteMisattributed: RuleDescription = {
  name: 'quote-misattributed',
  severity: 'error',
  summary: 'a source gives the words of a quotation to somebody else',
  description:
    'The words stand in a source as a quotation of another speaker, and in none as a quotation of the one whom the draft names.',
}

export const statementMisattributed: RuleDescription = {
  name: 'statement-misattributed',
  severity: 'error',
  summary: 'a source gives a statement to somebody else, or to nobody',
  description:
    'A passage says what the draft reports as somebody’s statement, and gives it to another speaker or says it by itself, ' +
    'without the draft’s speaker nearby.',
}

export const hedgeLost: RuleDescription = {
  name: 'hedge-lost',
  severity: 'warning',
  summary: 'a number without the “up to”, “about” or “at least” of the source',
  description:
    'The number is the source’s, and the source does not say it that exactly: 600 for “up to 600”, 1,000 for “between 900 and ' +
    '1,100”, “about 600” for “more than 600”, $11 million for $11.2 million.',
}

export const scopeLost: RuleDescription = {
  name: 'scope-lost',
  severity: 'note',
  summary: 'a number without the words by which the source narrows what is counted',
  description:
    'The number is the source’s, of something narrower: “nine teachers” for “nine female teachers”. The draft says the missing ' +
    'word nowhere in the paragraph.',
}

export const speakerLost: RuleDescription = {
  name: 'speaker-lost',
  severity: 'note',
  summary: 'stated flatly, where the source says who says so',
  description:
    'Every passage that supports this gives it to a speaker, and the draft gives it to nobody, or only to “officials” where ' +
    'the source has a name.',
}

export const noSupportFound: RuleDescription = {
  name: 'no-support-found',
  severity: 'warning',
  summary: 'no passage of the sources says this',
  description:
    'Nothing in the sources supports this claim, and nothing contradicts it. It may stand in a source that is not in the ' +
    'folder, or in words too different to be recognised. The nearest passages are shown; where there are none, nothing came near.',
}

export const COMPARE_RULES: readonly RuleDescription[] = [
  figureConflicting,
  dateConflicting,
  oppositeStated,
  quoteAltered,
  quoteMisattributed,
  statementMisattributed,
  hedgeLost,
  scopeLost,
  speakerLost,
  noSupportFound,
]
