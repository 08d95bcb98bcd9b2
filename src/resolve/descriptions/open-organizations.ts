import { isDescriptionWord } from '../../lexicon/description-words.js'
import type { DescriptionPhrase } from './description-phrase.js'
import { VIEW, type Spoken } from './spoken.js'

/** As many of the last are kept. */
const MAX_OPEN = 8
/** How often an organisation must be spoken of to be meant though it is no subject. */
const TOPIC = 3

/** Organisations of which nothing says what they are: any of them may be "the group". */
export class OpenOrganizations {
  /** The last first. */
  readonly #open: Spoken[] = []

  add(spoken: Spoken): void {
    this.#open.unshift(spoken)
    if (this.#open.length > MAX_OPEN) this.#open.pop()
  }

  /** Takes note that one of them, if it is one, is spoken of again. */
  bringForward(spoken: Spoken): void {
    const at = this.#open.indexOf(spoken)
    if (at > 0) {
      this.#open.splice(at, 1)
      this.#open.unshift(spoken)
    }
  }

  /** The only one in view. */
  inView({ modifiers, names }: DescriptionPhrase, sentence: number): Spoken | undefined {
    if (names.length) return undefined
    const near = this.#open.filter((spoken) => sentence - spoken.sentence <= VIEW)
    const [first] = near
    if (
      !first ||
      !modifiers.every(
        (word) => first.words.has(word) || isDescriptionWord(word, 'plain') || isDescriptionWord(word, 'judging'),
      )
    )
      return undefined
    const subjects = near.filter(({ subjectIn }) => sentence - subjectIn <= VIEW)
    if (subjects.length !== 1) return near.length === 1 && first.times >= TOPIC ? first : undefined
    return near.every(({ times }) => times <= subjects[0].times) ? subjects[0] : undefined
  }
}
