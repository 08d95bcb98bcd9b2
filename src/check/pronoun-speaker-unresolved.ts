import { hull } from '../model/span.js'
import type { CheckRule } from './rule.js'

export const pronounSpeakerUnresolved: CheckRule = {
  name: 'pronoun-speaker-unresolved',
  severity: 'note',
  summary: 'a statement by “he”, “she” or “it” of which nobody can tell who that is',
  description:
    'The source of a statement is a pronoun, and no person or body was found before it that the pronoun could stand for. ' +
    '“They”, “we” and “I” are not meant. Name the speaker where the statement begins.',
  *find({ article: { text }, found }) {
    for (const { source, speaker, cue, content } of found.attributions) {
      if (source?.form !== 'pronoun' || speaker) continue
      const pronoun = text.slice(source.start, source.end)
      if (!/^(?:he|she|it|him|her)$/i.test(pronoun)) continue
      yield {
        ...hull([source, ...(cue ? [cue] : []), content[0]]),
        message: `No person or body was found that “${pronoun}” could stand for.`,
      }
    }
  },
}
