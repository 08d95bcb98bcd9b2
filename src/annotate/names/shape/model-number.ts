import type { ShapeRule } from '../evidence.js'

/**
 * Letters, a hyphen and a number are a model, "F-86 Sabre", "AK-47", and so is a name with the number of a version: "Velmar
 * 2.0"; roads and meetings go by letters and a number, "M25", "Cop28".
 */
export const modelNumber: ShapeRule = {
  name: 'model-number',
  weigh({ words, known }, weigh) {
    if (words.length === 2 && /^\d{1,2}\.0$/.test(words[1].text)) weigh('other', 6)
    if (words.length === 1 && !known && /^(?:[AB]\d{3,4}|M\d{1,2}|C[Oo][Pp]\d\d)$/.test(words[0].text))
      weigh('other', 4)
    if (known || words.length < 3 || words.length > 4) return
    if (/^\p{Lu}{1,3}$/u.test(words[0].text) && words[1].text === '-' && /^\d{1,4}$/.test(words[2].text))
      weigh('other', 5)
  },
}
