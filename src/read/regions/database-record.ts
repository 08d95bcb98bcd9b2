import { textOf, type RegionRule } from './region-rule.js'

/** What exports of newspaper databases say beside the article, a label in capitals before each. */
const FIELD =
  /^(?:SECTION|LENGTH|BODY|LOAD-DATE|LANGUAGE|GRAPHIC|PUBLICATION-TYPE|DOCUMENT-TYPE|JOURNAL-CODE|DISTRIBUTION|DATELINE|HIGHLIGHT|SUBJECT|ORGANIZATION|COMPANY|TICKER|INDUSTRY|GEOGRAPHIC|CITY|STATE|COUNTRY|PERSON|TYPE|NOTES|SERIES|CORRECTION-DATE|COPYRIGHT):(?:\s.{0,400})?$/
const FIELDS = 2

/** "SECTION: NEWS; Pg. 12", "LENGTH: 311 words", "BODY:", "LOAD-DATE: June 5, 2013", if there are several of them. */
export const databaseRecord: RegionRule = {
  name: 'database-record',
  kind: 'boilerplate',
  find(page) {
    const fields = page.lines.filter((line) =>
      FIELD.test(textOf(page, { ...line, end: Math.min(line.end, line.start + 420) })),
    )
    return fields.length >= FIELDS ? fields : []
  },
}
