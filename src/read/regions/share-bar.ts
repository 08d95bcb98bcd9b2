import { boilerplateLines } from './whole-lines.js'

/** "Share this via Facebook", "Tweet", "Print this page". */
export const shareBar = boilerplateLines({
  name: 'share-bar',
  patterns: [
    /^share (?:this|on|via)\b[^.!?]{0,60}$/i,
    /^(?:share|tweet|print|e-?mail|facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|instagram|youtube|copy link|other ways to share|(?:print|e-?mail|share) this (?:page|article|story|post))$/i,
  ],
})
