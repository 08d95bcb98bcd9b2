import descriptions from '../lexicon/en/descriptions.txt'
import abbreviations from '../lexicon/en/title-abbreviations.txt'
import { gazetteer } from '../lexicon/gazetteer.js'
import { perWord } from '../lexicon/per-word.js'
import { readList, readTable } from '../lexicon/table.js'
import type { Article, TokenRange } from '../model/article.js'
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

/** "sen" → senator, lawmaker. */
const fullTitles = new Map(
  readTable<'short' | 'full'>(abbreviations, 'title-abbreviations.txt').map(({ short, full }) => [
    short,
    readList(full),
  ]),
)

/** How far before and from a name on a place is looked for, in tokens: "Florida Sen. Marco Rubio", "Sen. Marco Rubio of Florida". */
const BEFORE = 2
const BEHIND = 5
/** How much further back, in tokens, another senator must have been spoken of: about four sentences. */
const FAR = 100
/** Of more entities with one word than this none is looked for. */
const MAX_FITTING = 8

/** The entities named so far that a description can stand for, by the words of their names and roles. */
export class Describable {
  readonly #article: Article
  /** Word in small letters → entities that have it as the head of their name (not persons) or in their role (persons). */
  readonly #byWord = new Map<string, Draft[]>()
  readonly #organizations: Draft[] = []
  /** Noun → index of the token at which something else was last called so: "a group of members", "two reports". */
  readonly #otherwise = new Map<string, number>()

  constructor(article: Article) {
    this.#article = article
  }

  /** Takes note that an entity is spoken of at a token. */
  note(draft: Draft, at: number): void {
    const before = draft.spokenOf
    draft.spokenOf = at
    if (before >= 0) return
    draft.firstSpokenOf = at
    if (draft.type === 'person') {
      const { word } = this.#article.tokens
      const titles = new Set(draft.role ? wordsOf(this.#article, draft.role) : [])
      // "Rep. Ann Hall, an Ohio Republican,"
      for (let i = at - 1; i >= 0 && gazetteer().titleOf(word[i].lower) !== undefined; i--)
        titles.add(word[i].lower.replace(/\.$/, ''))
      for (const title of titles) for (const full of fullTitles.get(title) ?? []) titles.add(full)
      for (const title of titles) this.#index(title, draft)
      return
    }
    const { head } = draft.name.name
    this.#index(head, draft)
    // "the group" is no congress
    if (draft.type === 'organization' && !isDescribing(head) && this.#organizations.length <= MAX_FITTING)
      this.#organizations.push(draft)
  }

  /** Takes note of a noun, in the singular, that describes nothing that is named: a later "the group" may mean that group. */
  noteNoun(noun: string, at: number): void {
    this.#otherwise.set(noun, at)
  }

  #index(word: string, draft: Draft): void {
    const found = this.#byWord.get(word)
    if (!found) this.#byWord.set(word, [draft])
    else if (found.length <= MAX_FITTING) found.push(draft)
  }

  /**
   * What "the" + noun stands for: the one person whose role says so, the one thing named so, or of organisations at large
   * the only one of the article; nothing where several fit, or where something else was called so since the entity was
   * last spoken of ("a bicameral group").
   * @param place Florida in "the Florida senator": of several senators the one named beside it
   * @param isOnlyThere whether nobody else is meant: "the senator from Florida"
   */
  meantBy(noun: string, place: TokenRange | null, isOnlyThere: boolean): Draft | undefined {
    for (const { of, gender } of byNoun.get(noun) ?? []) {
      const pool = of === 'organization' ? this.#organizations : (this.#byWord.get(noun) ?? [])
      if (pool.length > MAX_FITTING) return undefined
      const ofKind = pool.filter(
        (draft) =>
          (of === 'person') === (draft.type === 'person') && (!gender || !draft.gender || gender === draft.gender),
      )
      const fitting =
        !place || (ofKind.length === 1 && !(isOnlyThere && this.#hasOrigin(ofKind[0])))
          ? ofKind
          : ofKind.filter((draft) => this.#isFrom(draft, place))
      const [last, before] = fitting.toSorted((a, b) => b.spokenOf - a.spokenOf)
      if (!last) continue
      const isPlain = !before || (of === 'person' && last.spokenOf - before.spokenOf > FAR)
      const isOther = (this.#otherwise.get(noun) ?? -1) > last.spokenOf
      return isPlain && !isOther ? last : undefined
    }
    return undefined
  }

  /** "Sen. Ann Lee | of Ohio" */
  #hasOrigin({ firstSpokenOf, name }: Draft): boolean {
    const behind = this.#article.tokens.word[firstSpokenOf + name.name.words.length]
    return behind?.lower === 'of' || behind?.lower === 'from'
  }

  /** Whether a place stands around where a person is named first: where the Florida senator is from. */
  #isFrom({ type, firstSpokenOf }: Draft, { firstToken, endToken }: TokenRange): boolean {
    const { count, word } = this.#article.tokens
    if (type !== 'person') return false
    const size = endToken - firstToken
    for (let i = Math.max(0, firstSpokenOf - BEFORE); i < Math.min(count - size, firstSpokenOf + BEHIND); i++) {
      let same = 0
      while (same < size && word[i + same].lower === word[firstToken + same].lower) same++
      if (same === size) return true
    }
    return false
  }
}

/** What a noun says of the gender of a person that it describes; undefined if it describes none. */
export const describedPerson = (noun: string): Gender | null | undefined =>
  byNoun.get(noun)?.find((description) => description.of === 'person')?.gender

export const isDescribing = (noun: string): boolean => byNoun.has(noun)

/** "groups" and "group" → group, "parties" → party; null for words that describe nothing. */
export const describedBy = perWord(({ lower: noun }) => {
  if (byNoun.has(noun)) return noun
  if (!noun.endsWith('s')) return null
  const forms = [noun.slice(0, -1), noun.endsWith('es') ? noun.slice(0, -2) : '', noun.replace(/ies$/, 'y')]
  return forms.find((form) => byNoun.has(form)) ?? null
})

function wordsOf({ text }: Article, { start, end }: Span): string[] {
  return (
    text
      .slice(start, end)
      .toLowerCase()
      .match(/\p{L}{2,40}/gu) ?? []
  )
}
