import type { AttributionLevel } from '../model/record.js'
import type { Span } from '../model/span.js'

/** A poll, a survey or the like by which a sentence says what it says. */
export interface Survey extends Span {
  readonly level: AttributionLevel
}

const SURVEY = String.raw`(?:polls?|polling|surveys?|census(?:es)?|stud(?:y|ies))`
/** "in a recent Gallup survey", "by the same poll"; not "in the polls", where people vote. */
const IN_SURVEY = new RegExp(
  String.raw`\b(?:in|from|by) (?!the polls\b)(?<survey>(?:(?:a|an|another|one|the|this|that|its|their|his|her|some|most|several) )(?:[\p{L}\p{N}'’&/.-]{1,30} ){0,6}?${SURVEY})\b`,
  'giu',
)
/** "Exit polling shows", "a Gallup poll gave him". */
const SURVEY_SHOWS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<survey>(?:(?:a|an|another|one|the|this|that|its|their|some|most|several) )?(?:[\p{L}\p{N}'’&/.-]{1,30} ){0,6}?${SURVEY}) (?:(?:has|have|had|also) )?(?:shows?|showed|shown|finds?|found|gives?|gave|given|puts?|suggests?|suggested|indicates?|indicated)\b`,
  'giu',
)

/** The survey that a sentence names as where it has its figures from, or null: named where a name stands with it. */
export function surveyIn(text: string, { start, end }: Span): Survey | null {
  const sentence = text.slice(start, end)
  for (const pattern of [IN_SURVEY, SURVEY_SHOWS])
    for (const { index, 0: whole, groups } of sentence.matchAll(pattern)) {
      const survey = groups!.survey
      const from = start + index + whole.indexOf(survey)
      const isNamed = /\p{Lu}/u.test(index === 0 ? survey.slice(1) : survey)
      return { start: from, end: from + survey.length, level: isNamed ? 'named' : 'collective' }
    }
  return null
}
