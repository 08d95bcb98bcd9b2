import { boilerplateLines } from './whole-lines.js'

/** "See Also: Why the mill closed", "Read more", "RELATED: Five charts", "Most viewed". */
export const relatedLinks = boilerplateLines({
  name: 'related-links',
  patterns: [
    /^(?:see also|read more|read also|also read|read next|related|related (?:articles?|stories|coverage|content|links|posts|topics)|more from [^:.]{1,40}|more on this story|further reading|recommended|you (?:may|might) also like|most (?:read|viewed|popular)|trending|trending now|up next|don['’]t miss|keep reading|continue reading)(?::.{0,200}|…|\.\.\.|\s?[»›→>])?$/i,
    /^(?:READ MORE|READ ALSO|ALSO READ|SEE ALSO|RELATED|WATCH)\b[^.]{0,200}$/,
  ],
})
