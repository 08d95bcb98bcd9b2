/** What the process ends with. 1 is kept for commands that look for something and find it. */
export const ExitCode = {
  done: 0,
  /** A bad flag, an input that could not be read or written, nothing to read. */
  failed: 2,
} as const

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]

/** The command line asks for something that cannot be done; the message says what and how to mend it. */
export class UsageError extends Error {}
