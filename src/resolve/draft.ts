import type { NameAnnotation } from '../model/annotation.js'
import type { Gender } from '../model/entity.js'
import type { EntityType, MentionForm } from '../model/record.js'
import type { Span } from '../model/span.js'
import type { NameForm } from './name-form.js'

/** A name of the article with its words. */
export interface NamedMention extends NameAnnotation {
  readonly name: NameForm
  /** Its tokens, half-open. */
  readonly firstToken: number
  readonly endToken: number
  /** What a title or first name says. */
  readonly gender: Gender | null
  /** Whether its role is "Mr." or the like, which says nothing more. */
  readonly isCourtesy: boolean
  /** Whether its role says a party alone: "a Republican". */
  readonly saysParty: boolean
  /** The entity that it is a mention of, and how; null and "name" until that is known. */
  draft: Draft | null
  form: MentionForm
}

/** A name of which the entity is known. */
export type PlacedMention = NamedMention & { readonly draft: Draft }

export const isPlaced = (mention: NamedMention): mention is PlacedMention => mention.draft !== null

/** An entity while its mentions are being gathered. */
export class Draft {
  readonly type: EntityType
  /** The fullest name so far. */
  name: NamedMention
  gender: Gender | null
  role: Span | null
  /** How much the role says. */
  #rank: number
  /** The rule that typed the fullest mention, or the last merge that was no plain repetition. */
  rule: string
  /** Where it was named last, and how often so far. */
  namedAt = 0
  timesNamed = 0
  /** Its names in the text, their tokens joined by a space. */
  readonly forms = new Set<string>()

  constructor(name: NamedMention) {
    this.type = name.type
    this.name = name
    this.gender = name.gender
    this.#rank = rankOf(name)
    this.role = this.#rank > 0 ? name.role : null
    this.rule = name.rule
    this.forms.add(name.name.text)
    name.draft = this
  }

  /** Adds a mention; `rule` says why it is the same thing, and stands for the entity unless it merely repeats the name. */
  add(mention: NamedMention, form: MentionForm, rule?: string): void {
    mention.draft = this
    mention.form = form
    this.forms.add(mention.name.text)
    this.gender ??= mention.gender
    const rank = rankOf(mention)
    if (rank > this.#rank) {
      this.role = mention.role
      this.#rank = rank
    }
    if (form === 'name' && isFuller(mention.name, this.name.name)) this.name = mention
    if (rule) this.rule = rule
  }
}

/** What a role says: nothing ("Mr."), of what party somebody is, or what they do. */
function rankOf({ role, isCourtesy, saysParty }: NamedMention): number {
  if (!role || isCourtesy) return 0
  return saysParty ? 1 : 2
}

/** A name of more words; or of as many, written out or in the usual case: "Florida" after "Fla.", "Harlow Bay" after the dateline "HARLOW BAY". */
const isFuller = (a: NameForm, b: NameForm): boolean =>
  a.words.length > b.words.length ||
  (a.words.length === b.words.length &&
    ((!b.hasSmallLetter && a.hasSmallLetter) || (isShortened(b) && !isShortened(a))))

/** "Fla.", "Calif." */
const isShortened = ({ text }: NameForm): boolean => text.endsWith('.')
