import { Known } from '../../../lexicon/gazetteer.js'
import { TYPES, type ShapeRule } from '../evidence.js'
import { NamePart } from '../word-facts.js'

/** A name ends before letters like "OBE" and "MP": "Ann Moss | OBE". */
export const lettersBehind: ShapeRule = {
  name: 'letters-behind',
  weigh({ facts, known, parts }, weigh) {
    if (known || !(parts & NamePart.postNominal) || facts.length < 2 || !(facts.at(-1)!.part & NamePart.postNominal))
      return
    if (facts.length > 2 || facts[0].known & (Known.firstName | Known.surname))
      for (const type of TYPES) weigh(type, -8)
  },
}
