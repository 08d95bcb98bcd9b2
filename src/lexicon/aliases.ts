import type { TokenRange, TokenTable } from '../model/article.js'
import type { EntityType } from '../model/record.js'
import { PhraseTrie, type PhraseMatch } from './phrase-trie.js'
import { wordForms } from './word-forms.js'

const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'other']
const COLUMNS = 'name | type | aliases'

/** A person or thing that the user lists: a line of an alias file. */
export interface ListedEntity {
  readonly name: string
  readonly type: EntityType
  /** Other names of the same. */
  readonly aliases: readonly string[]
  /** Names of others, which are never brought together with this one. */
  readonly others: readonly string[]
}

/** A line of an alias file that cannot be read; the message says how to mend it. */
export class AliasProblem extends Error {
  override readonly name = 'AliasProblem'
  /** 1-based. */
  readonly line: number

  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

/** Names that the user lists: they win over those that the rules find, and over how the rules bring names together. */
export class Aliases {
  readonly #trie: PhraseTrie<ListedEntity>
  /** Any name of an entity, its tokens joined by a space → the entity. */
  readonly #byForm = new Map<string, ListedEntity>()
  /** Name or, where it is listed, the first name of its entity → the same of all that it is not. */
  readonly #apart = new Map<string, Set<string>>()

  constructor(entities: readonly ListedEntity[]) {
    const names = entities.flatMap((entity) =>
      [entity.name, ...entity.aliases].flatMap(writtenForms).map((form) => [form, entity] as const),
    )
    this.#trie = new PhraseTrie(names, { caseSensitive: true })
    for (const [form, entity] of names) {
      const key = formOf(form)
      if (!this.#byForm.has(key)) this.#byForm.set(key, entity)
    }
    for (const { name, others } of entities)
      for (const other of others) {
        this.#setApart(this.#keyOf(formOf(name)), this.#keyOf(formOf(other)))
        this.#setApart(this.#keyOf(formOf(other)), this.#keyOf(formOf(name)))
      }
  }

  /** The listed names among some tokens, left to right, the longest at each place. */
  namesIn(tokens: TokenTable, { firstToken, endToken }: TokenRange): Iterable<PhraseMatch<ListedEntity>> {
    return this.#trie.matches(tokens, firstToken, endToken)
  }

  /** The entity with aliases that a name stands for. @param form its tokens, joined by a space */
  entityOf(form: string): ListedEntity | undefined {
    const entity = this.#byForm.get(form)
    return entity?.aliases.length ? entity : undefined
  }

  /** Whether the user says of two names, each its tokens joined by a space, that they are not one. */
  areApart(a: string, b: string): boolean {
    return this.#apart.size > 0 && Boolean(this.#apart.get(this.#keyOf(a))?.has(this.#keyOf(b)))
  }

  #keyOf(form: string): string {
    const entity = this.#byForm.get(form)
    return entity ? formOf(entity.name) : form
  }

  #setApart(a: string, b: string): void {
    const others = this.#apart.get(a)
    if (others) others.add(b)
    else this.#apart.set(a, new Set([b]))
  }
}

/** A name as it stands, begins a sentence and is written in headings: "the bank", "The bank", "THE BANK". */
const writtenForms = (name: string): readonly string[] => [
  name,
  name.charAt(0).toUpperCase() + name.slice(1),
  name.toUpperCase(),
]

const formOf = (name: string): string => wordForms(name).join(' ')

/**
 * Reads an alias file: a line each, `name | type | alias, alias`, `!= name` among the aliases for what it is not, `#`
 * comments, a name with a comma in quotation marks.
 * @param content the text of the file
 * @throws {AliasProblem} for the first line that makes no sense
 */
export function readAliases(content: string): Aliases {
  const entities: ListedEntity[] = []
  /** Name → the line that lists it. */
  const listed = new Map<string, number>()
  content
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .forEach((row, index) => {
      if (!row.trim() || row.trimStart().startsWith('#') || row.split('|').map(trim).join(' | ') === COLUMNS) return
      const line = index + 1
      const entity = readLine(row, line)
      for (const name of [entity.name, ...entity.aliases]) {
        const before = listed.get(formOf(name))
        if (before !== undefined)
          throw new AliasProblem(
            line,
            before === line
              ? `"${name}" stands here twice; remove one`
              : `"${name}" is listed already on line ${before}; a name stands for one thing only`,
          )
        listed.set(formOf(name), line)
      }
      entities.push(entity)
    })
  return new Aliases(entities)
}

function readLine(row: string, line: number): ListedEntity {
  const cells = row.split('|').map(trim)
  if (cells.length < 2 || cells.length > 3)
    throw new AliasProblem(line, `${cells.length} ${cells.length === 1 ? 'column' : 'columns'}, expected ${COLUMNS}`)
  const [name, written, list = ''] = cells
  const type = written.toLowerCase().replace('organisation', 'organization')
  if (!(TYPES as readonly string[]).includes(type))
    throw new AliasProblem(line, `"${written}" is no type; there are ${TYPES.join(', ')}`)
  const entries = readEntries(list, line)
  const aliases = entries.flatMap((entry) => (entry.apart ? [] : [entry.name]))
  const others = entries.flatMap((entry) => (entry.apart ? [entry.name] : []))
  for (const entry of [name, ...aliases, ...others])
    if (!/[\p{L}\p{N}]/u.test(entry))
      throw new AliasProblem(
        line,
        entry ? `"${entry}" is no name; write it in letters` : `a name is missing; expected ${COLUMNS}`,
      )
  const own = new Set([name, ...aliases].map(formOf))
  const denied = others.find((other) => own.has(formOf(other)))
  if (denied !== undefined) throw new AliasProblem(line, `"${denied}" is both the same and not the same; remove one`)
  return { name, type: type as EntityType, aliases, others }
}

/** "HRW, != Watch Tower, "Acme, Inc."": names between commas. */
function readEntries(list: string, line: number): { readonly name: string; readonly apart: boolean }[] {
  if (!list) return []
  const entries: { name: string; apart: boolean }[] = []
  const entry = /(?<apart>!=)?\s*(?:"(?<quoted>[^"]*)"\s*|(?<plain>[^",]*))(?:,\s*|$)/y
  while (entry.lastIndex < list.length) {
    const from = entry.lastIndex
    const groups = entry.exec(list)?.groups
    if (!groups)
      throw new AliasProblem(line, `cannot be read from ${list.slice(from, from + 20)}; close its quotation marks`)
    entries.push({ name: trim(groups.quoted ?? groups.plain), apart: groups.apart !== undefined })
  }
  return entries
}

const trim = (text: string): string => text.trim()
