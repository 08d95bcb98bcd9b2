import type { Article } from '../../model/article.js'
import { homeOf, sharedSigns, sharersOf } from '../../lexicon/currencies.js'

/**
 * Tells whose money a sign is that several countries share, by the country that the article names most often: "Rs" is
 * Pakistan's in "… said in Karachi"; undefined where the sign is shared by none or no such country is named.
 */
export function ownerOfSign({ tokens }: Article): (sign: string) => string | undefined {
  let named: Map<string, number> | undefined
  return (sign) => {
    if (!sharedSigns.has(sign)) return undefined
    if (!named) {
      named = new Map()
      for (const word of tokens.word) {
        const code = homeOf(word)
        if (code) named.set(code, (named.get(code) ?? 0) + 1)
      }
    }
    let owner: string | undefined
    for (const code of sharersOf(sign))
      if (named.has(code) && !(owner && named.get(owner)! >= named.get(code)!)) owner = code
    return owner
  }
}
