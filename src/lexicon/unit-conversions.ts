import conversions from './en/unit-conversions.txt'
import { readTable } from './table.js'

const table = new Map(
  readTable<'unit' | 'times' | 'of'>(conversions, 'unit-conversions.txt').map(
    ({ unit, times, of }) => [unit, { unit: of, factor: Number(times) }] as const,
  ),
)

/** A unit in the base unit that it is an exact multiple of: kilometre → 1000 metre; other units stay what they are. */
export const inBaseUnit = (unit: string): { readonly unit: string; readonly factor: number } =>
  table.get(unit) ?? { unit, factor: 1 }
