import type { Severity } from '../model/finding.js'
import type { FailLevel } from './findings/fail-level.js'

/** What claimtrace.config.json, or the key "claimtrace" of package.json, may hold. Flags win over it. */
export interface Config {
  /** Where the schema of this file is, for editors. */
  readonly $schema?: string
  /** Rules by name that are of another severity than their own, or are left out. */
  readonly rules?: { readonly [rule: string]: Severity | 'off' }
  /** For `claimtrace check`. */
  readonly check?: {
    /** Files, folders and patterns, where none are named on the command line. */
    readonly paths?: readonly string[]
    /** Files, folders and patterns of the sources that drafts are compared with. */
    readonly against?: readonly string[]
    /** A list of names that win over the rules: `--aliases`. */
    readonly aliases?: string
    /** A folder in which what was read of the sources is kept. */
    readonly cache?: string
    /** The least severity of findings that fail. */
    readonly failLevel?: FailLevel
    /** The most figures and quotations without a source that one file may have. */
    readonly maxUnattributed?: number
    /** The least share of figures and quotations with a source, in percent. */
    readonly minCoverage?: number
    /** The file of findings that are accepted as they are. */
    readonly baseline?: string
  }
  /** For `claimtrace verify`. */
  readonly verify?: {
    /** The output of `claimtrace extract`, where none is named on the command line. */
    readonly claims?: string
    /** Where the paths of the documents begin. */
    readonly root?: string
    /** Where the documents are read instead, by their ids. */
    readonly sources?: readonly string[]
    /** The least severity of findings that fail. */
    readonly failLevel?: FailLevel
  }
}
