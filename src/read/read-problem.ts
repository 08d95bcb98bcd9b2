export type ReadProblemCode =
  | 'empty'
  | 'binary'
  | 'undecodable'
  | 'too-large'
  | 'too-complex'
  | 'damaged'
  | 'encrypted'
  | 'missing-package'
  | 'vanished'
  | 'unreadable'
  | 'bad-json'
  | 'bad-field'

/** Why an input, or one line of it, gives no document; the message says the cause and how to mend it. */
export class ReadProblem extends Error {
  readonly code: ReadProblemCode
  /** The line of the input, from 1; null where the whole of it is meant. */
  readonly line: number | null

  constructor(code: ReadProblemCode, message: string, { line = null }: { readonly line?: number | null } = {}) {
    super(message)
    this.name = 'ReadProblem'
    this.code = code
    this.line = line
  }
}
