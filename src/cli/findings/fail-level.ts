import type { Finding, Severity } from '../../model/finding.js'

/** From which severity on findings fail the command. */
export const FAIL_LEVELS = {
  note: 'any finding fails',
  warning: 'warnings and errors fail',
  error: 'errors fail',
  none: 'findings never fail',
} as const

export type FailLevel = keyof typeof FAIL_LEVELS

const GRAVITY: Readonly<Record<Severity | 'none', number>> = { note: 0, warning: 1, error: 2, none: 3 }

/** Whether a finding of this severity fails at that level. */
export const failsAt = ({ severity }: Pick<Finding, 'severity'>, level: FailLevel): boolean =>
  GRAVITY[severity] >= GRAVITY[level]
