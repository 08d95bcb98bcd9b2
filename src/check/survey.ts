import type { AttributionLevel } from '../model/record.js'
import type { Span } from '../model/span.js'

/** A poll, a survey or the like by which a sentence says what it says. */
export interface Survey extends Span {
  readonly level: AttributionLevel
}

const SURVEY = String.raw`(?:polls?|polling|surveys?|census(?:es)?|stud(?:y|ies))`
const DETERMINER = String.raw`(?:an?|another|one|the|this|that|its|their|his|her|some|most|several)`
/** Words before the head: "Reuters/Ipsos", "average of"; not "and", after which something else begins. */
const BEFORE_HEAD = String.raw`(?:(?!(?:a|after|although|an|and|as|at|because|before|but|if|on|or|since|that|the|though|to|when|where|which|while|who)\b)[\p{L}\p{N}'’&/.-]{1,30} ){0,6}?`
/** "in a recent Gallup survey", "by the same poll"; not "in the polls", where people vote. */
const IN_SURVEY = new RegExp(
  String.raw`\b(?:in|from|by) (?!the polls\b)(?<survey>${DETERMINER} ${BEFORE_HEAD}${SURVEY})\b`,
  'iu',
)
/** "Exit polling shows", "a Gallup poll gave him". */
const SURVEY_SHOWS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<survey>(?:${DETERMINER} )?${BEFORE_HEAD}${SURVEY}) (?:(?:has|have|had|also) )?(?:shows?|showed|shown|finds?|found|gives?|gave|given|puts?|suggests?|suggested|indicates?|indicated)\b`,
  'iu',
)
const MONTH = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g

/** What a sentence has its figures from: wherever these stand "in a survey", and after it where a survey shows them. */
export interface Surveys {
  readonly anywhere: Survey | null
  readonly shows: Survey | null
}

/** The first surveys of a sentence; named where a name stands with them. */
export function surveysIn(text: string, { start, end }: Span): Surveys {
  const sentence = text.slice(start, end)
  const first = (pattern: RegExp): Survey | null => {
    const found = pattern.exec(sentence)
    if (!found) return null
    const { survey } = found.groups!
    const from = start + found.index + found[0].indexOf(survey)
    const isNamed = /\p{Lu}/u.test((found.index === 0 ? survey.slice(1) : survey).replace(MONTH, ''))
    return { start: from, end: from + survey.length, level: isNamed ? 'named' : 'collective' }
  }
  return { anywhere: first(IN_SURVEY), shows: first(SURVEY_SHOWS) }
}
