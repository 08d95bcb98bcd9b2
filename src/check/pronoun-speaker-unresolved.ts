import { hull } from '../model/span.js'
import type { CheckRule } from './rule.js'

export const pronounSpeakerUnresolved: CheckRule = {
  name: 'pronoun-speaker-unresolved',
  severity: 'note',
  summary: 'a statement by “he” or “she” of which nobody can tell who that is',
  description:
    'The source of a statement is a pronoun, and no person was found that the pronoun could stand for. ' +
    '“It”, “they”, “we” and “I” are not meant. Name the speaker where the statement begins.',
  *find({ article: { text }, found }) {
    for (const { source, speaker, cue } of found.attributions) {
      if (source?.form !== 'pronoun' || speaker) continue
      const pronoun = text.slice(source.start, source.end)
      if (!/^(?:he|she|him|her)$/i.test(pronoun)) continue
      yield {
        ...hull(cue ? [source, cue] : [source]),
        message: `No person was found that “${pronoun}” could stand for.`,
      }
    }
  },
}
