import type { NameAnnotation } from '../model/annotation.js'
import type { EntityMention, Gender } from '../model/entity.js'
import type { EntityType, MentionForm } from '../model/record.js'
import type { Span } from '../model/span.js'

/** A name of the article with its words. */
export interface NamedMention extends NameAnnotation {
  /** Forms of its tokens, straight apostrophes, as written. */
  readonly words: readonly string[]
  /** The same joined by a space, by which names are compared. */
  readonly form: string
  /** Index of its first token. */
  readonly token: number
  /** What a title or first name says. */
  readonly gender: Gender | null
  /** Whether its role is "Mr." or the like, which says nothing more. */
  readonly isCourtesy: boolean
}

/** An entity while its mentions are being gathered. */
export class Draft {
  readonly type: EntityType
  /** The fullest name so far. */
  name: NamedMention
  gender: Gender | null
  role: Span | null
  #hasCourtesyRole: boolean
  /** The rule that typed the fullest mention, or the last merge that was no plain repetition. */
  rule: string
  readonly mentions: EntityMention[] = []
  /** Its names in the text, their tokens joined by a space. */
  readonly forms = new Set<string>()

  constructor(name: NamedMention) {
    this.type = name.type
    this.name = name
    this.gender = name.gender
    this.role = name.role
    this.#hasCourtesyRole = name.isCourtesy
    this.rule = name.rule
    this.mentions.push({ start: name.start, end: name.end, form: 'name' })
    this.forms.add(name.form)
  }

  /** Adds a mention; `rule` says why it is the same thing, and stands for the entity unless it merely repeats the name. */
  add(mention: NamedMention, form: MentionForm, rule?: string): void {
    this.mentions.push({ start: mention.start, end: mention.end, form })
    this.forms.add(mention.form)
    this.gender ??= mention.gender
    if (mention.role && (!this.role || (this.#hasCourtesyRole && !mention.isCourtesy))) {
      this.role = mention.role
      this.#hasCourtesyRole = mention.isCourtesy
    }
    if (form === 'name' && isFuller(mention, this.name)) this.name = mention
    if (rule) this.rule = rule
  }
}

/** A name of more words, or the same in the usual case: "Harlow Bay" after the dateline "HARLOW BAY". */
const isFuller = (a: NamedMention, b: NamedMention): boolean =>
  a.words.length > b.words.length || (a.words.length === b.words.length && !hasSmall(b) && hasSmall(a))

const hasSmall = ({ form }: NamedMention): boolean => SMALL_LETTER.test(form)
const SMALL_LETTER = /\p{Ll}/u

/** A mention of an entity with where its tokens begin and end. */
export interface PlacedMention extends Span {
  readonly role: Span | null
  readonly draft: Draft
  readonly firstToken: number
  readonly endToken: number
}
