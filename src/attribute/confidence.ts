import { readTable } from '../lexicon/table.js'
import type { AttributionForm } from '../model/record.js'
import confidences from './confidence.txt'

const shares = new Map(
  readTable<'rule' | 'form' | 'confidence' | 'n'>(confidences, 'confidence.txt').map(({ rule, form, confidence }) => [
    `${rule} ${form}`,
    Number(confidence),
  ]),
)

/** How often an attribution of this rule and form is right, 0 to 1, as measured on the evaluation's dev split. */
export const confidenceOf = (rule: string, form: AttributionForm): number =>
  shares.get(`${rule} ${form}`) ?? shares.get('any any')!
