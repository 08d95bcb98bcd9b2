import officeHolders from './en/office-holders.txt'
import { readList, readTable } from './table.js'

let firstNames: Map<string, ReadonlySet<string>> | undefined

/**
 * The first names, in small letters, of the well-known holders of an office with a surname: barack for "president", "obama".
 * @param office a title in small letters, perhaps with words before it: "former president"
 * @param surname in small letters, without marks
 */
export function holdersOf(office: string, surname: string): ReadonlySet<string> | undefined {
  firstNames ??= new Map(
    readTable<'office' | 'surname' | 'first'>(officeHolders, 'office-holders.txt').map((row) => [
      `${row.office} ${row.surname.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()}`,
      new Set(readList(row.first.toLowerCase())),
    ]),
  )
  // "secretary | of state", "ex- | president"
  const [last, before] = office
    .replace(/ (?:of|for) .*$/, '')
    .split(/[\s-]+/)
    .toReversed()
  return firstNames.get(`${before} ${last} ${surname}`) ?? firstNames.get(`${last} ${surname}`)
}
