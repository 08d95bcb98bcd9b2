import type { WordDifference } from '../model/finding.js'
import { passagesIn } from '../model/passages.js'
import type { ArticleRecord, ClaimPassage, OffsetUnit, Passage } from '../model/record.js'
import { contains, indexSpans, type Span } from '../model/span.js'
import { convertOffsets, type OffsetConversion } from '../write/offset-unit.js'
import { locateChanged, locateSame, type Searched } from './locate.js'
import { indexWords } from './word-index.js'

export type PassageStatus = 'exact' | 'moved' | 'changed' | 'lost'

/** A recorded passage and where it stands now, in UTF-16 units; of a lost one, the place where it would stand. */
export interface VerifiedPassage<P extends Passage = Passage> extends Span {
  readonly recorded: P
  readonly status: PassageStatus
  readonly difference: readonly WordDifference[] | null
}

export interface Verification {
  /** In the order of `record.claims`. */
  readonly claims: readonly VerifiedPassage<ClaimPassage>[]
  /** Names, dates, figures and parts of statements, without those inside of a claim that changed or was lost. */
  readonly others: readonly VerifiedPassage[]
}

/**
 * Looks up every passage of a record in a text.
 * @param record as written, with spans in `unit`
 * @param text the file as it is now, decoded as it was for the record
 */
export function verifyRecord(record: ArticleRecord, text: string, unit: OffsetUnit): Verification {
  const offsets = convertOffsets(text, unit)
  let searched: Searched | null = null
  const search = (): Searched => (searched ??= { text, index: indexWords(text) })

  const claims = verifyClaims(
    record.claims.map(({ passage }) => passage),
    text,
    offsets,
    search,
  )
  const areClaims = new Set<Passage>(claims.map(({ recorded }) => recorded))
  const failed = indexSpans(claims.filter(({ status }) => !isFound(status)).map(({ recorded }) => recorded))
  const others = [...passagesIn(record)].filter(
    (passage) => !areClaims.has(passage) && !failed(passage).some((claim) => contains(claim, passage)),
  )
  return { claims, others: verifyOthers(others, claims, text, offsets, search) }
}

const isFound = (status: PassageStatus): boolean => status === 'exact' || status === 'moved'

/** Where an offset of the record lies now, if nothing changed between it and a passage that was found. */
type Expect = (offset: number) => number

const expectAfter =
  ({ fromUtf16, toUtf16 }: OffsetConversion, found: VerifiedPassage | undefined): Expect =>
  (offset) =>
    toUtf16(found ? fromUtf16(found.start) + offset - found.recorded.start : offset)

const standsAt = (text: string, { exact }: Passage, start: number): Span | null =>
  text.startsWith(exact, start) ? { start, end: start + exact.length } : null

/** Words beside a passage by which its surroundings are known again. */
const SURE_CONTEXT = 4

/** An empty span where a passage would stand, on a line that the file has. */
const placeOfLost = (text: string, near: number): Span => {
  const start = Math.min(near, text.trimEnd().length)
  return { start, end: start }
}

/** First what stands where it did, then what stands elsewhere, then, in what is left of the text, what has changed. */
function verifyClaims(
  passages: readonly ClaimPassage[],
  text: string,
  offsets: OffsetConversion,
  search: () => Searched,
): VerifiedPassage<ClaimPassage>[] {
  const verified = new Map<ClaimPassage, VerifiedPassage<ClaimPassage>>()
  /** Recorded starts by present ones: a place is what became of one passage only. */
  const taken = new Map<number, number>()
  const settle = (found: VerifiedPassage<ClaimPassage>): VerifiedPassage<ClaimPassage> => {
    verified.set(found.recorded, found)
    if (isFound(found.status)) taken.set(found.start, found.recorded.start)
    return found
  }
  for (const passage of passages) {
    const here = standsAt(text, passage, offsets.toUtf16(passage.start))
    if (here && offsets.fromUtf16(here.start) === passage.start)
      settle({ recorded: passage, status: 'exact', ...here, difference: null })
  }
  const inOrder = passages.toSorted((a, b) => a.start - b.start)
  /** Calls `locate` for each passage not found yet, with where it is expected by the one found before it. */
  const locateRest = (locate: (passage: ClaimPassage, near: number) => VerifiedPassage<ClaimPassage> | null): void => {
    let before: VerifiedPassage | undefined
    for (const passage of inOrder) {
      const found = verified.get(passage) ?? locate(passage, expectAfter(offsets, before)(passage.start))
      if (found) before = settle(found)
    }
  }
  // Where two say the same, each goes to its own surroundings; what is left may have new ones.
  for (const leastContext of [SURE_CONTEXT, 0])
    locateRest((passage, near) => {
      const isFree = ({ start }: Span): boolean => (taken.get(start) ?? passage.start) === passage.start
      const span = locateSame(search(), { ...passage, near }, isFree, leastContext)
      return span && { recorded: passage, status: 'moved', ...span, difference: null }
    })
  const foundAt = indexSpans([...verified.values()])
  locateRest((passage, near) => {
    const apart = ({ recorded }: VerifiedPassage): boolean =>
      recorded.end <= passage.start || passage.end <= recorded.start
    const changed = locateChanged(search(), { ...passage, near }, (span) => !foundAt(span).some(apart))
    return changed
      ? { recorded: passage, status: 'changed', ...changed }
      : { recorded: passage, status: 'lost', ...placeOfLost(text, near), difference: [{ removed: passage.exact }] }
  })
  return passages.map((passage) => verified.get(passage)!)
}

/** Passages without context of their own: they stand where the claims around them say, or else between these. */
function verifyOthers(
  passages: readonly Passage[],
  claims: readonly VerifiedPassage[],
  text: string,
  offsets: OffsetConversion,
  search: () => Searched,
): VerifiedPassage[] {
  const anchors = claims.filter(({ status }) => isFound(status)).toSorted((a, b) => a.recorded.start - b.recorded.start)
  let next = 0
  const look = (passage: Passage): VerifiedPassage => {
    while (next < anchors.length && anchors[next].recorded.start <= passage.start) next++
    const [before, after] = [anchors[next - 1], anchors[next]] as const
    const expected = [before, after].map((anchor) => expectAfter(offsets, anchor)(passage.start))
    for (const start of expected) {
      const here = standsAt(text, passage, start)
      const isSame = offsets.fromUtf16(start) === passage.start
      if (here) return { recorded: passage, status: isSame ? 'exact' : 'moved', ...here, difference: null }
    }
    const near = expected[0]
    const isBetween = (span: Span): boolean =>
      span.start >= (before?.start ?? 0) && span.end <= (after?.end ?? text.length)
    const span = locateSame(search(), { ...passage, prefix: '', suffix: '', near }, isBetween)
    return span
      ? { recorded: passage, status: 'moved', ...span, difference: null }
      : { recorded: passage, status: 'lost', ...placeOfLost(text, near), difference: [{ removed: passage.exact }] }
  }
  return passages.toSorted((a, b) => a.start - b.start).map(look)
}
