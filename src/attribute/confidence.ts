import { readTable } from '../lexicon/table.js'
import type { AttributionForm } from '../model/record.js'
import confidences from './confidence.txt'

/** Rule → form → share. */
const shares = new Map<string, Map<string, number>>()
for (const row of readTable<'rule' | 'form' | 'confidence' | 'n'>(confidences, 'confidence.txt')) {
  const byForm = shares.get(row.rule) ?? new Map<string, number>()
  shares.set(row.rule, byForm.set(row.form, Number(row.confidence)))
}

/** How often an attribution of this rule and form is right, 0 to 1, as measured on the evaluation's dev split. */
export const confidenceOf = (rule: string, form: AttributionForm): number =>
  shares.get(rule)?.get(form) ?? shares.get('any')!.get('any')!
