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
const SAYS = /\s(?:a|after|an|are|as|at|by|from|into|is|over|than|to(?! the\b)|up|will|with)\s|[:;,]\s|\d/i
const WORDS = /\S\s+\S+\s+\S/
/** "AI Index: AMR 29/0412/2019", "Posted: Jun 03, 2022 6:00 AM" */
const NO_TITLE = /\d\/\d+\/\d|\S@\S|\b(?:posted|published|updated)(?: on)?:/i

/** "* Vote was 7 to 2": what a headline says in short stands in a list below it, ... */
const BULLET = /^[*•▪●‣–—-]\s/
/** ... or below such a line. */
const SUMMARY = /^(?:summary|key (?:points|facts|takeaways)|at a glance|highlights|in (?:short|brief)):?$/i
/** "LIVE", "ANKARA" */
const CAPITALS = /^\p{Lu}{4,20}$/u

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
    const summary = head.find((line, i) => i > 0 && SUMMARY.test(line.text))
    const end = Math.min(firstProse?.start ?? 0, summary?.start ?? Infinity)
    const candidates = lines.filter(
      (line) =>
        line.start < end &&
        (isShort(line.text) || isQuestion(page, line)) &&
        !isOfEntry(page, line, earlier) &&
        !isSignature(textOf(page, line)),
    )
    const signed = signedOne(page, candidates, earlier) ?? sentenceBeforeByline(page, lines, candidates, earlier)
    if (signed) return [signed]
    const long = candidates.filter((line) => isLong(page, line))
    const longest = long.length ? long.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a)) : candidates[0]
    const first = longest && titleAbove(page, candidates, longest, earlier)
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

const isPassedOver = (text: string): boolean =>
  isSignature(text) || [BULLET, SUMMARY, CAPITALS].some((pattern) => pattern.test(text))

/**
 * Whether a line of the length of a sentence is a headline or what says more of it, but for its end: "Ferry to stop in
 * winter as council cuts its grant". It is the first line, or a paragraph for itself behind short lines.
 */
function isLongHeadline(page: Page, line: Line, lines: readonly Line[]): boolean {
  if (!isShort(line.text) || !lines.includes(line)) return false
  if (isWrapped(page, line, lines)) return false
  return lines.slice(0, lines.indexOf(line)).every((before) => !ENDS_SENTENCE.test(before.text))
}

/** Whether a line is one of a hard-wrapped text: no blank line, longer line or known region ends the short ones. */
function isWrapped({ lines: all, text }: Page, line: Line, lines: readonly Line[]): boolean {
  const place = all.indexOf(line)
  for (const next of all.slice(place + 1, place + 1 + NEAR)) {
    if (next.text.length > WRAPPED || !lines.includes(next) || isSignature(next.text)) return false
    if (/\n\s*\n|\r\s*\r/.test(text.slice(line.end, next.start))) return false
    if (!isShort(next.text)) return true
    line = next
  }
  return true
}

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
  if (isLong(page, last)) return titleAbove(page, candidates, last, earlier)
  const place = page.lines.indexOf(last)
  const near = page.lines.slice(Math.max(0, place - NEAR), place)
  return near.findLast((line) => candidates.includes(line) && isLong(page, line)) ?? last
}

/**
 * A line, or the one before it of which it says more: one in small letters, if the line is much longer ("The bus that runs
 * on goodwill", "How a village kept its only line, for now"), or the first of the text ("Ferry to Stop as Council Cuts
 * Grant", "Islanders Told of the End by Letter").
 */
function titleAbove(page: Page, candidates: readonly Line[], line: Line, earlier: Earlier): Line {
  const first = candidates.find((candidate) => isLong(page, candidate))
  if (first && isTelling(first.text) && isOpening(page, candidates, first, line, earlier)) return first
  const before = page.lines[page.lines.indexOf(line) - 1]
  if (!before || !candidates.includes(before) || !isLong(page, before)) return line
  if (isPlain(before.text) && line.end - line.start >= LONGER * (before.end - before.start)) return before
  return before === first && isTelling(before.text) ? before : line
}

/** Whether one of the first lines is above another, with nothing but candidates between, or has a byline or a date of its own. */
function isOpening(page: Page, candidates: readonly Line[], first: Line, line: Line, earlier: Earlier): boolean {
  const { lines } = page
  const [from, to] = [lines.indexOf(first), lines.indexOf(line)]
  if (from >= Math.min(to, NEAR)) return false
  return lines.slice(from, to).every((each) => candidates.includes(each)) || isSigned(page, first, earlier)
}

/** Whether a line is more than the name of a paper or an office. */
const isTelling = (text: string): boolean =>
  text.split(/\s+/).length >= TITLE_WORDS && (isPlain(text) || SAYS.test(text))

/** Whether most words of a line begin with a small letter. */
function isPlain(text: string): boolean {
  const words = text.split(/\s+/)
  return words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 >= words.length
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

/** Whether a text begins with a question, and another short line says more of it: it is no first question of an interview. */
const isQuestion = ({ lines }: Page, line: Line): boolean =>
  line === lines[0] && line.text.endsWith('?') && isShort(line.text.slice(0, -1)) && isShort(lines[1]?.text ?? '')

/** From a line to the next blank one. */
function paragraphFrom({ text }: Page, { start }: Span): Span {
  const blank = /\r?\n[^\S\r\n]*\r?\n|\r[^\S\r\n]*\r/g
  blank.lastIndex = start
  return { start, end: start + text.slice(start, blank.exec(text)?.index ?? text.length).trimEnd().length }
}
