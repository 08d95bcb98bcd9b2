import type { ContextRule } from '../surroundings.js'
import { actedUpon } from './acted-upon.js'
import { ageAfter } from './age-after.js'
import { askedForComment } from './asked-for-comment.js'
import { capitalArticle } from './capital-article.js'
import { descriptionAfter } from './description-after.js'
import { determinerBefore } from './determiner-before.js'
import { familyName } from './family-name.js'
import { fieldOfOffice } from './field-of-office.js'
import { goesTo } from './goes-to.js'
import { kindInApposition } from './kind-in-apposition.js'
import { kindNoun } from './kind-noun.js'
import { kindStated } from './kind-stated.js'
import { lifeOfPerson } from './life-of-person.js'
import { listedBeside } from './listed-beside.js'
import { officeBefore } from './office-before.js'
import { onRailway } from './on-railway.js'
import { ownedCompany } from './owned-company.js'
import { partyAndState } from './party-and-state.js'
import { postNominal } from './post-nominal.js'
import { unitSign } from './unit-sign.js'
import { performedBy } from './performed-by.js'
import { placePreposition } from './place-preposition.js'
import { quotedTitle } from './quoted-title.js'
import { regionBeforeNoun } from './region-before-noun.js'
import { regionAfter } from './region-after.js'
import { scoreBeside } from './score-beside.js'
import { seatBefore } from './seat-before.js'
import { speaks } from './speaks.js'
import { subjectOfVerb } from './subject-of-verb.js'
import { teamInSport } from './team-in-sport.js'
import { teamOfPlayer } from './team-of-player.js'
import { titleAfter } from './title-after.js'
import { titleOfNext } from './title-of-next.js'
import { titleBefore } from './title-before.js'
import { saysIt } from './says-it.js'
import { sharePrice } from './share-price.js'
import { shareSign } from './share-sign.js'
import { districtOfOffice } from './district-of-office.js'
import { employer } from './employer.js'
import { companyDeal } from './company-deal.js'
import { countryInBrackets } from './country-in-brackets.js'
import { numberInBrackets } from './number-in-brackets.js'

/** All that the words around a name can say of its type. */
export const contextRules: readonly ContextRule[] = [
  titleBefore,
  officeBefore,
  fieldOfOffice,
  speaks,
  ageAfter,
  descriptionAfter,
  placePreposition,
  regionAfter,
  partyAndState,
  determinerBefore,
  kindNoun,
  kindStated,
  kindInApposition,
  listedBeside,
  subjectOfVerb,
  quotedTitle,
  scoreBeside,
  teamOfPlayer,
  teamInSport,
  saysIt,
  sharePrice,
  shareSign,
  unitSign,
  postNominal,
  employer,
  familyName,
  countryInBrackets,
  numberInBrackets,
  ownedCompany,
  companyDeal,
  seatBefore,
  askedForComment,
  goesTo,
  performedBy,
  onRailway,
  districtOfOffice,
  lifeOfPerson,
  actedUpon,
  regionBeforeNoun,
  titleAfter,
  titleOfNext,
  capitalArticle,
]
