import type { ResolvedAttribution } from '../model/entity.js'
import type { Span } from '../model/span.js'

const APPEALS: ReadonlySet<string> = new Set(
  'ask advise beg beseech call entreat exhort implore instruct lobby order petition plead press pressure tell urge'.split(
    ' ',
  ),
)
/** Somebody is to do something: "the council to act". */
const TO_DO = /^(?:on |for )?(?:\S{1,40} ){1,12}?to \p{Ll}/u
const BACKGROUND = / (?:after|following|amid|in the wake of) /

/**
 * A part of a statement without what the writer adds to it: of "They urged the council to act after the river had flooded
 * 300 homes" they say no more than that the council is to act.
 */
export function withoutBackground(text: string, { cue, form }: ResolvedAttribution, content: Span): Span {
  if (form !== 'indirect' || !cue || !APPEALS.has(cue.lemma)) return content
  const exact = text.slice(content.start, content.end).replace(/\s/g, ' ')
  const asked = TO_DO.exec(exact)
  const background = asked && BACKGROUND.exec(exact.slice(asked[0].length))
  return background ? { start: content.start, end: content.start + asked[0].length + background.index } : content
}
