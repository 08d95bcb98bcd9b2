/** Reports without which nothing shows what falls together by chance. */
export const FEWEST_REPORTS = 10
/** By how much a report must share more with a draft than any other: nearly as much as one word that stands nowhere else. */
export const CLEARLY = 0.8

/** What a sentence of a report shares with a draft, by how rare it is; see `SourceIndex.shared`. */
interface SharedByReport {
  readonly report: number
  readonly shared: number
}

/**
 * Whether a report shares much more with a draft than every other report does. What other reports share shows how much falls
 * together by chance for just this draft, which the rarity of its words cannot show. Where several reports tell one thing none
 * stands out: then what is shared must be enough by itself.
 * @param reports how many there are; of a few none stands out
 */
export function standingOut(
  all: readonly SharedByReport[],
  reports: number,
): ({ report, shared }: SharedByReport) => boolean {
  if (reports < FEWEST_REPORTS) return () => false
  let first: SharedByReport | null = null
  /** What is shared at most by a report that is not the first. */
  let second = 0
  for (const each of all)
    if (!first || each.shared > first.shared) {
      if (first && first.report !== each.report) second = first.shared
      first = each
    } else if (each.report !== first.report) second = Math.max(second, each.shared)
  return ({ report, shared }) => shared - (report === first?.report ? second : (first?.shared ?? 0)) >= CLEARLY
}
