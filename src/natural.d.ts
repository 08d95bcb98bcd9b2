/** The files of `natural` that are used, each by its path: its index prints and reads files when it is loaded. */
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** How alike two strings are, from 0 to 1, by Jaro and Winkler. */
  export default function jaroWinkler(a: string, b: string, options?: { readonly ignoreCase?: boolean }): number
}

declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const porterStemmer: {
    /** The stem of one word, by Porter (1980). */
    readonly stem: (word: string) => string
  }
  export default porterStemmer
}
