import { complementOf } from './complement.js'
import { type Construction, cueRange } from './construction.js'
import { contentEnd } from './content-edge.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import { Sign } from './signs.js'
import { isComma } from './stretch.js'
import { subjectBefore } from './subject.js'

/** The paper quoted Lee as saying that it failed. — A report cited Lee, a miner, saying “no.” Lee speaks, the paper relays. */
export const relayedStatement: Construction = {
  name: 'relayed-statement',
  needs: Sign.cue,
  find(scene) {
    const { stretch, cues } = scene
    const { units } = stretch
    for (let c = 0; c < cues.length; c++) {
      const cue = cues[c]
      if (!/^(?:quote|cite)$/.test(cue.entry.lemma) || cue.use !== 'finite' || scene.isTaken(cue.verb)) continue
      const relayer = subjectBefore(stretch, cue.start)
      const source = nounPhraseFrom(stretch, cue.end, { apposition: true })
      if (!relayer || !source) continue
      let next = source.end
      if (isComma(units[next])) next++
      if (units[next]?.word.lower === 'as') next++
      let k = c + 1
      while (k < cues.length && cues[k].start < next) k++
      const relayed = cues[k]?.start === next && cues[k].use === 'participle' ? cues[k] : undefined
      const said = relayed && complementOf(stretch, relayed)
      if (!relayed || !said) continue
      const content = [
        { start: said.start, end: said.kind === 'quotation' ? said.start + 1 : contentEnd(stretch, said.start) },
      ]
      const outer = scene.take('relayed-statement', { content, source: relayer, cue: cueRange(cue) })
      scene.take('relayed-statement', { content, source, cue: cueRange(relayed) }, outer)
    }
  },
}
