import { readFileSync } from 'node:fs'
import { holdersOf } from '../../src/lexicon/office-holders.js'
import { readList, readTable } from '../../src/lexicon/table.js'

const rows = readTable<'office' | 'surname' | 'first'>(
  readFileSync('src/lexicon/en/office-holders.txt', 'utf8'),
  'office-holders.txt',
)

it.each(rows.map(({ office, surname, first }) => [office, surname, first]))('%s %s is %s', (office, surname, first) => {
  const plain = surname.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  expect([...(holdersOf(`former ${office}`, plain) ?? [])]).toEqual(
    expect.arrayContaining(readList(first.toLowerCase())),
  )
})
