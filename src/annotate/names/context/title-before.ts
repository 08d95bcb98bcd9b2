import { gazetteer, Known } from '../../../lexicon/gazetteer.js'
import { nameContext } from '../../../lexicon/name-contexts.js'
import { Shape, type Word } from '../../../model/article.js'
import { isOfPersonsAlone, wordFacts, type WordFacts } from '../word-facts.js'
import { TYPES } from '../evidence.js'
import { siteHead } from '../shape/named-after-ruler.js'
import type { ContextRule } from '../surroundings.js'

const isRuler = nameContext('ruler')

/** A title or role right before it makes a person: "Rep. Tim Moss", "chairman Ann Hall". */
export const titleBefore: ContextRule = {
  name: 'title-before',
  wordBefore(word) {
    const { title, beginsTitle, endsTitle } = wordFacts(word)
    return title || beginsTitle || endsTitle || word.text === ',' || word.lower === 'of'
  },
  weigh({ before, after, shape: { facts, words, known } }, weigh) {
    const word = before(1)
    // "his lawyer, Ann Hall, said", "met his lawyer, Ann Hall."
    const named = word?.text === ',' && /^[,.]$/.test(after(1)?.text ?? '') ? before(2) : undefined
    if (
      named &&
      !(named.shape & Shape.capital) &&
      wordFacts(named).title &&
      (words.length > 1 || mayStandAlone(facts[0], named))
    )
      weigh('person', 2)
    if (!word) return
    // "Chief | Justice", "Tan | Sri Abu Moss": the title goes on, not in "a major | General Assembly vote"
    if (word.shape & Shape.capital && isTitle(word, words[0])) {
      for (const type of TYPES) weigh(type, -8)
      return
    }
    // "secretary of state |"
    const ofState = before(2)?.lower === 'of' && before(3)?.lower === 'secretary'
    if (!(wordFacts(word).title || ofState || (wordFacts(word).endsTitle && isTitle(before(2), word)))) return
    // "Queen | Adela Hospital"
    if (isRuler(word) && siteHead(facts)) return
    // "deputy Asia director"
    const next = after(1)
    if (known & (Known.country | Known.region) && next && wordFacts(next).title) return
    // "Refugee Convention": a common word after a capitalised one is no surname
    const common =
      !(word.shape & Shape.abbreviation) && facts[0].common && !(facts[0].known & (Known.firstName | Known.surname))
    if (!common) weigh('person', 3.2)
    // "Captain Ashen Mossekar"
    else if (words.length === 2 && isOfPersonsAlone(facts[1])) weigh('person', 2.2)
    else weigh('person', word.shape & Shape.capital && words.length === 1 ? 0 : 1)
  },
}

/** "Chief Justice", "Tan Sri" */
const isTitle = (first: Word | undefined, second: Word): boolean =>
  first !== undefined &&
  wordFacts(first).beginsTitle &&
  gazetteer().titleOf(`${first.lower} ${second.lower}`) !== undefined

/** "his wife, Ann,": a first name that is no word, or any name behind a word for kin or of one gender; not "its rival, Velmar,". */
const mayStandAlone = ({ known, common }: WordFacts, title: Word): boolean =>
  !common && ((known & Known.firstName) !== 0 || (known === 0 && gazetteer().titleOf(title.lower) !== 'unknown'))
