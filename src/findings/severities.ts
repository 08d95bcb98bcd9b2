import type { RuleDescription, Severity } from '../model/finding.js'

/** Rules by name that are of another severity than their own, or are left out. */
export type RuleSeverities = Readonly<Record<string, Severity | 'off'>>

/** Rules with the severities asked for, without those that are off. */
export const withSeverities = <Rule extends RuleDescription>(
  rules: readonly Rule[],
  severities: RuleSeverities,
): Rule[] =>
  rules.flatMap((rule) => {
    const severity = severities[rule.name] ?? rule.severity
    return severity === 'off' ? [] : [{ ...rule, severity }]
  })
