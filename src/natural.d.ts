/** The one file of `natural` that is used: its index prints and reads files when it is loaded. */
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** How alike two strings are, from 0 to 1, by Jaro and Winkler. */
  export default function jaroWinkler(a: string, b: string, options?: { readonly ignoreCase?: boolean }): number
}
