import type { Span } from '../../model/span.js'
import {
  foldWords,
  headOf,
  isProseLine,
  isTaken,
  textOf,
  type Earlier,
  type Line,
  type Page,
  type RegionRule,
} from './region-rule.js'
import { isSignature } from './signature.js'

const LENGTH = { min: 12, max: 150 }
/** Between a headline and its byline stand at most so many lines. */
const NEAR = 4
/** The lines of a hard-wrapped text are no longer. */
const WRAPPED = 110
/** The first paragraph is at least this much longer than its headline. */
const LONGER = 1.3
const STARTS = /^[\p{Lu}\p{Nd}“"‘'$£€¿¡]/u
const ENDS_SENTENCE = /[.!?:;,…][”"’')\]]?$/
/** The name of a paper or of an office has fewer words, ... */
const TITLE_WORDS = 6
/** ... or none of these: "Department of Health and Human Services". */
const SAYS = /\s(?:a|after|an|are|as|at|by|from|into|is|over|than|to(?! the\b)|up|will|with)\s|[:;,]\s|\d/
const WORDS = /\S\s+\S+\s+\S/
/** "AI Index: AMR 29/0412/2019", "Posted: Jun 03, 2022 6:00 AM" */
const NO_TITLE = /\d\/\d+\/\d|\b(?:posted|published|updated)(?: on)?:/i

/** "* Vote was 7 to 2": what a headline says in short stands in a list below it, ... */
const BULLET = /^[*•▪●‣–—-]\s/
/** ... or below such a line. */
const SUMMARY =
  /^(?:summary|key (?:points|facts|takeaways)|at a glance|highlights|in (?:short|brief)|live|[A-Z]{4,20}):?$/i

/** In the export of a database of newspapers: "HEADLINE: Mill closes". */
const LABEL = /^HEADLINE:\s+/

/**
 * The title, where it is known beside the text and a line of the head says the same; else the last short line before the
 * byline or the date; else the longest short one, if longer paragraphs follow: "Mill closes after ninety years".
 */
export const headline: RegionRule = {
  name: 'headline',
  kind: 'headline',
  find(page, earlier) {
    if (earlier.all.some(({ kind }) => kind === 'headline')) return []
    const head = headOf(page)
    const lines = head.filter((line) => !isTaken(line, earlier))
    const labelled = lines.find((line) => LABEL.test(textOf(page, line)))
    if (labelled)
      return [
        {
          ...labelled,
          content: { start: labelled.start + LABEL.exec(textOf(page, labelled))![0].length, end: labelled.end },
        },
      ]
    const same = page.title === null ? undefined : lines.find((line) => sameWords(textOf(page, line), page.title!))
    if (same) return [same]
    const firstProse = page.lines.find(
      (line) => !isTaken(line, earlier) && isProseLine(line) && !isLongHeadline(page, line, lines),
    )
    const candidates = lines.filter(
      (line) =>
        line.start < (firstProse?.start ?? 0) &&
        isShort(textOf(page, line)) &&
        !isOfEntry(page, line, earlier) &&
        !isSignature(textOf(page, line)),
    )
    const signed = signedOne(page, candidates, earlier) ?? sentenceBeforeByline(page, lines, candidates, earlier)
    if (signed) return [signed]
    const long = candidates.filter((line) => isLong(page, line))
    const longest = long.length ? long.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a)) : candidates[0]
    const first = longest && titleAbove(page, candidates, longest)
    if (!first || page.lines.at(-1) === firstProse) return []
    // Among the lines of a menu a headline is known by its length alone.
    if (long.length && lines.length < head.length) return [first]
    const line = textOf(page, firstProse!)
    const next = ENDS_SENTENCE.test(line) ? line : textOf(page, paragraphFrom(page, firstProse!))
    if (/^\p{Ll}/u.test(next) || !ENDS_SENTENCE.test(next)) return []
    return next.length >= LONGER * (first.end - first.start) ? [first] : []
  },
}

/** Whether a byline or a date follows, with nothing but buttons between. */
function isSigned(page: Page, line: Line, earlier: Earlier): boolean {
  for (const next of page.lines.slice(page.lines.indexOf(line) + 1)) {
    const kinds = new Set(earlier.at(next).map(({ kind }) => kind))
    if (kinds.has('byline') || kinds.has('dateline')) return true
    if (!kinds.has('boilerplate') && !kinds.has('caption') && !isPassedOver(textOf(page, next))) return false
  }
  return false
}

const isPassedOver = (text: string): boolean => isSignature(text) || BULLET.test(text) || SUMMARY.test(text)

/**
 * Whether a line of the length of a sentence is a headline or what says more of it, but for its end: "Ferry to stop in
 * winter as council cuts its grant". It is the first line, or a paragraph for itself behind short lines.
 */
function isLongHeadline(page: Page, line: Line, lines: readonly Line[]): boolean {
  if (!isShort(line.text)) return false
  const next = page.lines[page.lines.indexOf(line) + 1]
  if (next && !isParted(page, line, next) && lines.includes(next)) return false
  return lines.slice(0, lines.indexOf(line)).every((before) => !ENDS_SENTENCE.test(before.text))
}

/** Whether a blank line stands between two, or the second is no line of a hard-wrapped text. */
const isParted = ({ text }: Page, { end }: Line, next: Line): boolean =>
  next.text.length > WRAPPED || /\n\s*\n|\r\s*\r/.test(text.slice(end, next.start))

/**
 * "The city bought 60 buses. Eleven of them run." with a byline on the next line, unless that says more of a headline on
 * the line before.
 */
function sentenceBeforeByline(
  page: Page,
  lines: readonly Span[],
  candidates: readonly Span[],
  { at }: Earlier,
): Span | undefined {
  const place = page.lines.findIndex((line, i) => {
    const next = page.lines[i + 1]
    if (!lines.includes(line) || BULLET.test(line.text)) return false
    return next !== undefined && at(next).some(({ kind }) => kind === 'byline')
  })
  const line = page.lines[place]
  if (!line || line.end - line.start > LENGTH.max) return undefined
  return candidates.find((candidate) => candidate === page.lines[place - 1] && isLong(page, candidate)) ?? line
}

/**
 * The last line that a byline or a date follows; of "Mill closes after ninety years", "News Release" and a date it is the
 * first, since the second is too short for a headline.
 */
function signedOne(page: Page, candidates: readonly Line[], earlier: Earlier): Line | undefined {
  const last = candidates.findLast((line) => isSigned(page, line, earlier))
  if (!last) return undefined
  if (isLong(page, last)) return titleAbove(page, candidates, last)
  const place = page.lines.indexOf(last)
  const near = page.lines.slice(Math.max(0, place - NEAR), place)
  return near.findLast((line) => candidates.includes(line) && isLong(page, line)) ?? last
}

/**
 * A line, or the one before it of which it says more: one in small letters, if the line is much longer ("The bus that runs
 * on goodwill", "How a village kept its only line, for now"), or the first of the text ("Ferry to Stop as Council Cuts
 * Grant", "Islanders Told of the End by Letter").
 */
function titleAbove(page: Page, candidates: readonly Line[], line: Line): Line {
  const before = page.lines[page.lines.indexOf(line) - 1]
  if (!before || !candidates.includes(before) || !isLong(page, before)) return line
  const text = textOf(page, before)
  const words = text.split(/\s+/)
  const isPlain = words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 >= words.length
  if (isPlain && line.end - line.start >= LONGER * (before.end - before.start)) return before
  const isFirst = candidates.every((candidate) => candidate.start >= before.start || !isLong(page, candidate))
  return isFirst && words.length >= TITLE_WORDS && (isPlain || SAYS.test(text)) ? before : line
}

/** Whether a line stands behind the time of an entry in a live blog, whose heading it is. */
const isOfEntry = (page: Page, { start }: Span, { all }: Earlier): boolean =>
  all.some(
    (region) => region.rule === 'entry-time' && region.end < start && !/\S/.test(page.text.slice(region.end, start)),
  )

const isLong = (page: Page, line: Span): boolean => textOf(page, line).split(/\s+/).length >= 4

const sameWords = (a: string, b: string): boolean => foldWords(a) === foldWords(b)

const isShort = (text: string): boolean =>
  text.length >= LENGTH.min &&
  text.length <= LENGTH.max &&
  WORDS.test(text) &&
  !NO_TITLE.test(text) &&
  STARTS.test(text) &&
  !ENDS_SENTENCE.test(text)

/** From a line to the next blank one. */
function paragraphFrom({ text }: Page, { start }: Span): Span {
  const blank = /\r?\n[^\S\r\n]*\r?\n|\r[^\S\r\n]*\r/g
  blank.lastIndex = start
  return { start, end: start + text.slice(start, blank.exec(text)?.index ?? text.length).trimEnd().length }
}
