import type { ShapeRule } from '../evidence.js'
import { acronymShape } from './acronym-shape.js'
import { countryLast } from './country-last.js'
import { innerCapital } from './inner-capital.js'
import { companyEnding } from './company-ending.js'
import { courtCase } from './court-case.js'
import { headWord } from './head-word.js'
import { joinedPeoples } from './joined-peoples.js'
import { knownName } from './known-name.js'
import { lettersBehind } from './letters-behind.js'
import { modelNumber } from './model-number.js'
import { namedAfterRuler } from './named-after-ruler.js'
import { peopleOfPeople } from './people-of-people.js'
import { personShape } from './person-shape.js'
import { placeAndPlural } from './place-and-plural.js'
import { placeDivision } from './place-division.js'
import { titleAlone } from './title-alone.js'
import { unlistedName } from './unlisted-name.js'

/** All that the words of a name can say of its type. */
export const shapeRules: readonly ShapeRule[] = [
  knownName,
  headWord,
  personShape,
  placeAndPlural,
  acronymShape,
  modelNumber,
  companyEnding,
  titleAlone,
  unlistedName,
  countryLast,
  courtCase,
  peopleOfPeople,
  innerCapital,
  joinedPeoples,
  placeDivision,
  lettersBehind,
  namedAfterRuler,
]
