import { Known } from '../../../lexicon/gazetteer.js'
import { Shape } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'

/** An age, "who" or a party after the name make a person: "Moss, 54,", "Moss, who", "Moss (D-NY)". */
export const ageAfter: ContextRule = {
  name: 'age-after',
  wordAfter: ({ lower }) => /^(?:,|\(|who|whose)$/.test(lower),
  weigh({ after, shape: { known } }, weigh) {
    // "a Republican who"
    if (known & Known.people) return
    const first = after(1)
    const second = after(2)
    if (!first || !second) return
    if (
      first.text === ',' &&
      second.shape & Shape.number &&
      /^\d{1,2}$/.test(second.text) &&
      /^[,.;)]$/.test(after(3)?.text ?? '.')
    )
      weigh('person', 3)
    else if ((first.text === ',' && second.lower === 'who') || first.lower === 'who' || first.lower === 'whose')
      weigh('person', 2.5)
    else if (first.text === '(' && /^[DRI]$/.test(second.text) && /^[-–—]$/.test(after(3)?.text ?? ''))
      weigh('person', 3)
    else if (first.text === '(' && second.text === 'born') weigh('person', 3)
  },
}
