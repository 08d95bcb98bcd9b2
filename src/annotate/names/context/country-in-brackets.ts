import { Known } from '../../../lexicon/gazetteer.js'
import { Shape } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'
import { wordFacts } from '../word-facts.js'

/** A player stands with the country in lists of results: "Ann Moss (Sweden) 6-3", "4 - Olbrich (U.S.)". */
export const countryInBrackets: ContextRule = {
  name: 'country-in-brackets',
  headings: true,
  wordAfter: ({ text }) => text === '(',
  weigh({ after, shape: { words, facts } }, weigh) {
    if (words.some(({ shape }) => !(shape & (Shape.letters | Shape.abbreviation | Shape.symbol)))) return
    // "South Africa", "Czech Republic"
    const country = after(2)
    const closed = after(3)?.text === ')' || after(4)?.text === ')'
    if (
      !country ||
      !closed ||
      (!(wordFacts(country).known & (Known.country | Known.people)) &&
        !/^(?:South|North|Czech|New)$/.test(country.text))
    )
      return
    if (words.length > 1 && !facts.at(-1)!.known) weigh('person', 2.5)
    else if (words.length > 1) weigh('person', facts.at(-1)!.known & (Known.surname | Known.firstName) ? 2.5 : 1.5)
    else weigh('person', 0.8)
  },
}
