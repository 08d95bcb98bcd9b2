import type { Gender } from '../model/entity.js'
import type { Draft } from './draft.js'
import type { Prominence } from './prominence.js'
import { isNamed, type Unnamed } from './unnamed.js'

/** How many sentences back "he" and "she" may reach. */
const REACH = 6
/** How many sentences back somebody is in view. */
const VIEW = 2
/** How many, if nobody else has been spoken of in as many before. */
const FAR_VIEW = 3
/** How much farther somebody may be, by the same measure, who is meant in place of one that cannot be. */
const AS_PLAIN = 1
/** What prominence adds to a distance in sentences. */
const DISTANCE: readonly [number, number, number] = [1, 0, -0.5]

/** A person that the text has just spoken of, perhaps without a name. */
interface Candidate {
  readonly person: Draft | Unnamed
  /** Index of the sentence. */
  readonly sentence: number
  /** How much the text speaks of them. */
  readonly prominence: Prominence
}

/** Those spoken of last, at most `size`, the latest first. */
export class Recent {
  readonly #size: number
  readonly #candidates: Candidate[] = []

  constructor(size: number) {
    this.#size = size
  }

  note(person: Draft | Unnamed, sentence: number, prominence: Prominence): void {
    const candidates = this.#candidates
    const at = candidates.findIndex((candidate) => candidate.person === person)
    const old = at < 0 ? undefined : candidates[at]
    const stays = old?.sentence === sentence ? old.prominence : 0
    if (at >= 0) candidates.splice(at, 1)
    else if (candidates.length === this.#size) candidates.pop()
    candidates.unshift({ person, sentence, prominence: prominence > stays ? prominence : stays })
  }

  /** Whether the sentence has spoken of somebody as its subject. */
  hasAsSubject(person: Draft | Unnamed, sentence: number): boolean {
    return this.#candidates.some(
      (known) => known.person === person && known.sentence === sentence && known.prominence > 0,
    )
  }

  /**
   * The one person whom the sentence before was about, if this one has spoken of nobody yet; or else the only one of whom the
   * text speaks.
   * @param orSpeaker whether of several the one who said something will do
   */
  inView(sentence: number, orSpeaker: boolean): Draft | null {
    const [last] = this.#candidates
    if (!last) return null
    if (last.sentence === sentence || sentence - last.sentence > VIEW) return this.#alone(sentence)
    const subjects = this.#candidates.filter(
      (candidate) => candidate.sentence === last.sentence && candidate.prominence > 0,
    )
    const speakers = orSpeaker ? subjects.filter(({ prominence }) => prominence === 2) : []
    const [subject] = subjects.length === 1 ? subjects : speakers
    if (subjects.length !== 1 && speakers.length !== 1) return this.#alone(sentence)
    return isNamed(subject.person) ? subject.person : null
  }

  /** The one of whom alone the text speaks; not who has just said something in the same sentence: "Lee said the candidate". */
  #alone(sentence: number): Draft | null {
    const [last, before] = this.#candidates
    if (sentence - last.sentence > FAR_VIEW || (before && last.sentence - before.sentence < FAR_VIEW)) return null
    return isNamed(last.person) && !(last.sentence === sentence && last.prominence === 2) ? last.person : null
  }

  /**
   * The nearest person whose gender fits; one whose gender nothing tells only if no other person is in reach.
   * @param others who cannot be meant; where one of them was spoken of last, only somebody as plain takes their place
   * @param doer who cannot be meant, so that whoever comes next is
   */
  person(
    gender: Gender,
    sentence: number,
    others: ReadonlySet<Draft | Unnamed>,
    doer: Draft | Unnamed | null,
  ): Draft | Unnamed | undefined {
    const near = this.#candidates.filter(
      (candidate) =>
        sentence - candidate.sentence <= REACH && candidate.person !== doer && !isPast(candidate, sentence),
    )
    const best = fitting(near, gender, sentence)
    if (!best || !others.has(best.person)) return best?.person
    const next = fitting(
      near.filter(({ person }) => !others.has(person)),
      gender,
      sentence,
    )
    return next && next.prominence > 0 && distance(next, sentence) <= distance(best, sentence) + AS_PLAIN
      ? next.person
      : undefined
  }
}

/** Somebody without a name of whom an earlier sentence spoke in passing. */
const isPast = ({ person, sentence }: Candidate, now: number): boolean =>
  !isNamed(person) && person.isPassing && sentence !== now

function fitting(near: readonly Candidate[], gender: Gender, sentence: number): Candidate | undefined {
  const open = near.filter(({ person }) => person.gender === null)
  const best = nearest(
    near.filter(({ person }) => person.gender === gender),
    sentence,
  )
  const first = nearest(open, sentence)
  if (best)
    // somebody of unknown gender, spoken of since, may be meant as well
    return first && distance(first, sentence) < distance(best, sentence) && first.prominence > 0 ? first : best
  return open.every((candidate) => candidate === first || distance(candidate, sentence) > distance(first!, sentence))
    ? first
    : undefined
}

const distance = ({ sentence, prominence }: Candidate, now: number): number => now - sentence + DISTANCE[prominence]

function nearest(candidates: readonly Candidate[], sentence: number): Candidate | undefined {
  let best: Candidate | undefined
  for (const candidate of candidates)
    if (!best || distance(candidate, sentence) < distance(best, sentence)) best = candidate
  return best
}
