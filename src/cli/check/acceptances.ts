import { CHECK_RULES } from '../../check/index.js'
import { passagesOf } from '../../claims/passage.js'
import { COMPARE_RULES } from '../../compare/rules.js'
import { ACCEPTANCE_RULES, applyAcceptances, findAcceptances } from '../../findings/acceptance.js'
import { withSeverities, type RuleSeverities } from '../../findings/severities.js'
import type { Article } from '../../model/article.js'
import type { Finding, RuleDescription } from '../../model/finding.js'
import { indexSpans, type Span } from '../../model/span.js'
import { fileTextOf, inFileOf } from './document-check.js'

/** The comments by which a document accepts findings. Spans and passages are those of the file. */
export interface Acceptances {
  /** Whether something stands in such a comment, and so says nothing. */
  readonly hold: (span: Span) => boolean
  /** All findings, those about the comments among them, and which of them are accepted. */
  readonly apply: (findings: readonly Finding[]) => {
    readonly findings: readonly Finding[]
    readonly accepted: ReadonlySet<Finding>
  }
}

/** The rules about the comments themselves. */
export const acceptanceRules = (severities: RuleSeverities): readonly RuleDescription[] =>
  withSeverities(ACCEPTANCE_RULES, severities)

const RULE_NAMES = [...CHECK_RULES, ...COMPARE_RULES].map(({ name }) => name)

/**
 * The comments of a document.
 * @param rules those by which the check finds; what accepts findings of the other check is left to it
 */
export function acceptancesIn(
  article: Article,
  rules: readonly RuleDescription[],
  severities: RuleSeverities,
): Acceptances {
  const { document } = article
  const text = fileTextOf(document)
  const comments = findAcceptances(text)
  if (!comments.length) return { hold: () => false, apply: (findings) => ({ findings, accepted: new Set() }) }
  const inFile = inFileOf(document)
  const commentsIn = indexSpans(comments)
  const ours = comments.filter(({ rule }) => rules.some(({ name }) => name === rule) || !RULE_NAMES.includes(rule))
  const passageAt = passagesOf(document.origin ? asOneSentence(text) : article)
  return {
    hold: ({ start, end }) => commentsIn(inFile({ start, end })).length > 0,
    apply: (findings) =>
      applyAcceptances(
        findings,
        ours,
        { document: document.info.id, passageAt },
        acceptanceRules(severities),
        RULE_NAMES,
      ),
  }
}

const NO_TOKENS = { firstToken: 0, endToken: 0 }

/** A file with markup has no sentences and paragraphs of its own. */
const asOneSentence = (text: string) => {
  const whole = { start: 0, end: text.length }
  return {
    text,
    document: {},
    sentences: [{ ...whole, ...NO_TOKENS, paragraph: 0 }],
    paragraphs: [{ ...whole, ...NO_TOKENS, region: 'body', firstSentence: 0, endSentence: 1 }],
  } as const
}
