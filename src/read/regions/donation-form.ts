import { boilerplateLines } from './whole-lines.js'

/** "Donate Now", "$50", "Your tax deductible gift can help …", "As a reader-funded newspaper, we rely on …". */
export const donationForm = boilerplateLines({
  name: 'donation-form',
  patterns: [
    /^(?:donate(?: now| today| here)?|give(?: now| today| monthly)?|other(?: amount)?|support us|make a donation|remind me in \w{3,9}|continue)$/i,
    /^(?:[$£€]\s?\d{1,3}(?:,\d{3})?\s?){1,8}(?:(?:a|per) month|other)?$/i,
    /^(?:your (?:tax[ -]deductible )?(?:gift|donation|contribution|support)|please (?:consider )?(?:giv|donat|support)\w*|help us (?:continue|tell|go on|keep|fight))\b.{0,250}$/i,
    /^(?:as a (?:reader|listener|viewer|member)-(?:funded|supported)|(?:if you (?:enjoyed|liked|value)|thank you for reading)[^.]{0,60}, please consider|will you support|support (?:the (?:show|station|herald)|our work|independent journalism)|fund independent journalism)\b.{0,280}$/i,
  ],
})
