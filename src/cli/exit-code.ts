/** What the process ends with. */
export const ExitCode = {
  done: 0,
  /** A command that looks for something has found it: findings at or above the fail level, a limit that is not kept. */
  found: 1,
  /** A bad flag, an input that could not be read or written, nothing to read. */
  failed: 2,
} as const

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]

/** The command line asks for something that cannot be done; the message says what and how to mend it. */
export class UsageError extends Error {}
