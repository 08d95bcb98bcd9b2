/** Word data, compiled into the bundle as one string. */
declare module '*.txt' {
  const content: string
  export default content
}

/** The package's version, set when the bundle is built. */
declare const CLAIMTRACE_VERSION: string

/** A hash over the source and the word data, set when the bundle is built. */
declare const CLAIMTRACE_RULES: string

/** A hash over the script of the command line, set when what starts it is built. */
declare const CLAIMTRACE_SCRIPT: string
