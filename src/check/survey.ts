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
  'giu',
)
/** "Exit polling shows", "a Gallup poll gave him". */
const SURVEY_SHOWS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<survey>(?:${DETERMINER} )?${BEFORE_HEAD}${SURVEY}) (?:(?:has|have|had|also) )?(?:shows?|showed|shown|finds?|found|gives?|gave|given|puts?|suggests?|suggested|indicates?|indicated)\b`,
  'giu',
)
const MONTH = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g

/**
 * The survey that a sentence names as where it has a figure from, or null: named where a name stands with it. Wherever the
 * figure stands it may be one "in a survey", while a survey shows what comes after it.
 */
export function surveyOf(text: string, { start, end }: Span, figure: Span): Survey | null {
  const sentence = text.slice(start, end)
  for (const [pattern, isBefore] of [
    [IN_SURVEY, false],
    [SURVEY_SHOWS, true],
  ] as const)
    for (const { index, 0: whole, groups } of sentence.matchAll(pattern)) {
      const survey = groups!.survey
      const from = start + index + whole.indexOf(survey)
      if (isBefore && from > figure.start) continue
      const isNamed = /\p{Lu}/u.test((index === 0 ? survey.slice(1) : survey).replace(MONTH, ''))
      return { start: from, end: from + survey.length, level: isNamed ? 'named' : 'collective' }
    }
  return null
}
