import descriptions from '../lexicon/en/descriptions.txt'
import { readList, readTable } from '../lexicon/table.js'
import type { Article } from '../model/article.js'
import type { Gender } from '../model/entity.js'
import { type Span } from '../model/span.js'
import type { Draft } from './draft.js'

interface Description {
  readonly of: 'person' | 'head' | 'organization'
  readonly gender: Gender | null
}

const byNoun = new Map<string, Description[]>()
for (const row of readTable<'of' | 'gender' | 'nouns'>(descriptions, 'descriptions.txt'))
  for (const noun of readList(row.nouns)) {
    const description: Description = {
      of: row.of as Description['of'],
      gender: row.gender === '-' ? null : (row.gender as Gender),
    }
    byNoun.set(noun, [...(byNoun.get(noun) ?? []), description])
  }

/** Of more entities with one word than this none is looked for. */
const MAX_FITTING = 8

/** The entities named so far that a description can stand for, by the words of their names and roles. */
export class Describable {
  readonly #article: Article
  /** Word in small letters → entities that have it in their name (not persons) or role (persons). */
  readonly #byWord = new Map<string, Draft[]>()
  readonly #organizations: Draft[] = []
  readonly #noted = new Set<Draft>()

  constructor(article: Article) {
    this.#article = article
  }

  /** Takes note that an entity has been named. */
  note(draft: Draft): void {
    if (this.#noted.has(draft)) return
    this.#noted.add(draft)
    if (draft.type === 'person') {
      if (draft.role) for (const word of new Set(wordsOf(this.#article, draft.role))) this.#index(word, draft)
    } else for (const word of new Set(draft.name.words)) this.#index(word.toLowerCase(), draft)
    if (draft.type === 'organization' && this.#organizations.length <= MAX_FITTING) this.#organizations.push(draft)
  }

  #index(word: string, draft: Draft): void {
    const found = this.#byWord.get(word)
    if (!found) this.#byWord.set(word, [draft])
    else if (found.length <= MAX_FITTING) found.push(draft)
  }

  /**
   * What "the" + noun stands for: the one person whose role says so, the one thing named so, or of organisations at large
   * the only one of the article; nothing where several fit.
   */
  meantBy(noun: string): { draft: Draft; rule: string } | undefined {
    for (const { of, gender } of byNoun.get(noun) ?? []) {
      const pool = of === 'organization' ? this.#organizations : (this.#byWord.get(noun) ?? [])
      if (pool.length > MAX_FITTING) return undefined
      const fitting = pool.filter(
        (draft) =>
          (of === 'person') === (draft.type === 'person') && (!gender || !draft.gender || gender === draft.gender),
      )
      if (fitting.length === 1) return { draft: fitting[0], rule: 'description-of-name' }
      if (fitting.length > 1) return undefined
    }
    return undefined
  }
}

export const isDescribing = (noun: string): boolean => byNoun.has(noun)

function wordsOf({ text }: Article, { start, end }: Span): string[] {
  return (
    text
      .slice(start, end)
      .toLowerCase()
      .match(/\p{L}{2,40}/gu) ?? []
  )
}
