import type { ShapeRule } from '../evidence.js'

/** Letters, a hyphen and a number are a model, "F-86 Sabre", "AK-47", and a name with the number of a version: "Velmar 2.0". */
export const modelNumber: ShapeRule = {
  name: 'model-number',
  weigh({ words, known }, weigh) {
    if (words.length === 2 && /^\d{1,2}\.0$/.test(words[1].text)) weigh('other', 6)
    if (known || words.length < 3 || words.length > 4) return
    if (/^\p{Lu}{1,3}$/u.test(words[0].text) && words[1].text === '-' && /^\d{1,4}$/.test(words[2].text))
      weigh('other', 5)
  },
}
