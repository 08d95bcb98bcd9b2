import type { Span } from '../../model/span.js'
import { isProseLine, isTaken, textOf, type Earlier, type Page, type RegionRule } from './region-rule.js'

const TAIL_LINES = 16
const LONGEST = 600
const ROLE =
  '(?:fellow|editor|director|professor|author|reporter|columnist|analyst|writer|correspondent|journalist|contributor|researcher|lecturer|producer|founder|president|chairman|chair|attorney|lawyer|economist|historian|student|associate|scholar|officer|adviser|advisor|consultant|former)'
/** "Ann Lee is a senior fellow at …", "Ann Lee and Bob Ray are reporters for …". */
const BIO = new RegExp(
  `^\\p{Lu}[\\p{L}.'’\\-]{0,24}(?:\\s(?:and\\s|,\\s)?[\\p{L}.'’\\-]{1,24}){1,7}(?:\\s\\([^)]{1,40}\\))?,?\\s(?:is|was|are|writes|covers|reports|teaches)\\s[^.]{0,120}\\b${ROLE}s?\\b`,
  'u',
)
/** "Ann Lee covers transport for the Metro desk.", which may be news of anybody but the author. */
const WRITES = /^\p{Lu}[\p{L}.'’ -]{3,50} (?:writes|covers|reports|edits|teaches|reported from) [^“”]{1,300}$/u
/** "Reach reporter Ann Lee at alee@post.example.", "Ann Lee can be reached at …" */
const REACH =
  /^(?:(?:reach|contact|e-?mail|follow)\s[^“”]{2,80}?\s(?:at|on|@)\s[^“”]{1,200}|\p{L}[\p{L}.'’ -]{3,50}\scan be (?:reached|contacted) (?:at|on) (?:[^“”\s]{1,40}@|\+?[\d-]{6,20})[^“”]{0,150})$/iu
/** What only a note on an author says. */
const CONTACT =
  /(?:\btwitter:\s|\bfollow (?:him|her|them) (?:on|at)\b|\bcan be reached at\b|\bon twitter:? @|\b[\w.]{1,40}@[\w-]{1,40}\.[a-z]{2,6}\b|\bthe (?:views|opinions) expressed (?:here|in this|are)\b)/i

/**
 * A note on the author at the end: it must follow other boilerplate, say how to reach them, or name those of the byline.
 */
export const authorBio: RegionRule = {
  name: 'author-bio',
  kind: 'boilerplate',
  find(page, earlier) {
    const tail = page.lines.slice(-TAIL_LINES)
    const names = earlier.all
      .filter(({ kind }) => kind === 'byline')
      .map((region) => textOf(page, region).toLowerCase())
    const isAside = (line: Span): boolean => isTaken(line, earlier)
    const found: Span[] = []
    for (let i = tail.length - 1; i > 0; i--) {
      const line = tail[i]
      if (isAside(line) || !isProseLine(line)) continue
      if (!isBio(page, line)) break
      if (!hasEvidence(page, line, names.join()) && !followsAside(page, tail.slice(0, i), isAside)) break
      found.push(line)
    }
    return [...found, ...behindByline(page, earlier)]
  },
}

/** A note on the author on the line behind the byline. */
function behindByline(page: Page, { all }: Earlier): Span[] {
  const signed = all.find(({ kind }) => kind === 'byline')
  const line = signed && page.lines.find(({ start }) => start >= signed.end)
  return line && isBio(page, line) && hasEvidence(page, line, textOf(page, signed).toLowerCase()) ? [line] : []
}

/** Whether a line says who somebody is and what they do, as a note on an author does. */
export function isBio(page: Page, line: Span): boolean {
  const text = line.end - line.start <= LONGEST ? textOf(page, line).replace(/\s+/g, ' ') : ''
  return BIO.test(text) || WRITES.test(text) || REACH.test(text)
}

function hasEvidence(page: Page, line: Span, authors: string): boolean {
  const text = textOf(page, line)
  if (CONTACT.test(text.replace(/\s+/g, ' ')) || REACH.test(text)) return true
  const name = /^\S+\s\S+/.exec(text)?.[0].toLowerCase()
  return Boolean(name && authors.includes(name))
}

/** Whether other boilerplate stands before, with nothing but such notes between. */
function followsAside(page: Page, before: readonly Span[], isAside: (line: Span) => boolean): boolean {
  const last = before.findLast((line) => isAside(line) || !isBio(page, line))
  return last !== undefined && isAside(last)
}
