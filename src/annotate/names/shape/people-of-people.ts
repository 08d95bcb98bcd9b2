import { gazetteer, Known } from '../../../lexicon/gazetteer.js'
import { Shape } from '../../../model/article.js'
import type { ShapeRule } from '../evidence.js'

/** A people told apart within another is one people: "Turkish Americans", "African American Muslims", "Central Americans". */
export const peopleOfPeople: ShapeRule = {
  name: 'people-of-people',
  weigh({ words, facts, known }, weigh) {
    const last = words.length - 1
    const { text, shape } = words[last]
    if (known || last < 1 || last > 2 || PARTIES.test(text) || !/[^s]s$/.test(text) || shape & Shape.allCaps) return
    const { factsOf } = gazetteer()
    const before = last === 1 ? facts[0].known : factsOf(`${words[0].text} ${words[1].text}`)
    const isDivided = (before & facts[last].known & Known.people) !== 0
    const isPlural = last === 1 && (factsOf(`${words[0].text} ${text.slice(0, -1)}`) & Known.people) !== 0
    if (isDivided || isPlural) weigh('other', 5)
  },
}

/** "Christian Democrats" are a party. */
const PARTIES = /^(?:Democrats|Republicans|Socialists|Communists|Liberals|Nationalists)$/
