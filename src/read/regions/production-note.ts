import { boilerplateLines } from './whole-lines.js'

/** "Reporting by … ; editing by …", "This interview has been edited for length", "___". */
export const productionNote = boilerplateLines({
  name: 'production-note',
  patterns: [
    /^\(?(?:additional )?(?:reporting|writing) by [^“”]{2,140}(?:;|\band\b)? ?(?:editing|additional reporting|compiled|edited) by [^“”]{2,80}\)?$/i,
    /^\(?(?:additional reporting|editing|edited|compiled|translated) by [^“”]{2,100}\)?$/i,
    /^(?:associated|freelance)? ?(?:press )?(?:writers?|journalists?|reporters?|staff)\b[^“”]{2,140}\bcontributed to this (?:report|story|article)\.?$/i,
    /^this (?:interview|conversation|transcript) has been (?:edited|condensed)\b.{0,100}$/i,
    /^this (?:article|story|essay|piece) (?:appears in|is from|was originally published|first appeared|originally appeared)\b.{0,160}$/i,
    /^(?:editor['’]s note: )?this (?:article|story|report|post) (?:was|has been|is being) (?:last |first )?(?:updated|amended|corrected|edited|revised)\b.{0,280}$/i,
    /^(?:(?:update|correction|clarification|editor['’]s note|note)\b[^.:]{0,40}: )?an earlier version of this (?:article|story|report|post)\b.{0,280}$/i,
    /^from the \w{3,9} \d{4} issue$/i,
    /^(?:disclosure statement|article information|cite this article|our theme music is by\b.{0,120})$/i,
    /^the authors? (?:does|do) not work for, consult, own shares\b.{0,280}$/i,
    /^the (?:views|opinions) expressed (?:here|in this \w{3,12}|above)? ?(?:are|is) .{0,200}$/i,
    /^_{2,}$/,
    /^a version of this (?:article|story) (?:appears|appeared|ran|was published|first ran)\b.{0,280}$/i,
    /^this (?:article|story|report) was (?:produced|reported|published|supported) (?:in partnership with|with support from|by a grant)\b.{0,200}$/i,
    /^(?:edited|written|produced|reported) by: [^“”]{2,80}$/i,
    /^[a-z]{2,4}(?:\/[a-z]{2,5}){1,4}$/,
    /^source:\s[^|]{2,60}\|.{1,120}$/i,
    /^materials provided by\b.{0,200}$|^(?:note: )?content may be edited for style and length\.?$/i,
    /^(?:source|sources|summary|full story|story source|journal references?|cite this page):?$/i,
    /^(?:source|editor): [^\s“”.]{2,30}(?: [^\s“”.]{2,30})?$/i,
    /^source: [^“”.]{2,60}\bagenc(?:y|ies)\b.{0,20}$/i,
  ],
  holding: [
    [/contributed to this/i, /^[^“”.]{2,140}\bcontributed to this (?:report|story|article)\.?$/i],
    [/doi:/i, /^.{0,250}(?<!\()\bdoi: ?10\.\d{4,9}\/\S{1,60}$/i],
    [/\d{4};/, /^\p{Lu}.{10,200}\b(?:19|20)\d\d; ?\d{1,4}(?:\(\d{1,4}\))?: ?e?\d.{0,80}$/u],
  ],
})
