import { boilerplateLines } from './whole-lines.js'

/** "Share this via Facebook", "Tweet", "Print this page", "Copy link". */
export const shareBar = boilerplateLines({
  name: 'share-bar',
  patterns: [
    /^share (?:this|on|via|page|article|story)\b[^.!?]{0,60}$/i,
    /^(?:share|tweet|print|e-?mail|facebook|twitter|x|x \(twitter\)|whatsapp|linkedin|reddit|pinterest|telegram|instagram|youtube|flipboard|messenger|embed|save|bookmark|like|pdf|comments?|listen|copy (?:link|url|link url)|copied!?|link copied!?|other ways to share|about sharing|close panel|close extra sharing options|(?:print|e-?mail|share|save|download) (?:this )?(?:page|article|story|post|version|pdf))(?::|…|\s?»)?$/i,
    /^(?:like|share) this:?$/i,
    /^click to (?:share|e-?mail|print|tweet)\b.{0,60}\(opens in new window\).{0,40}$/i,
    /^like loading(?:\.{3}|…)?$/i,
    /^(?:(?:facebook|twitter|x|e-?mail|whatsapp|linkedin|reddit|print|share|save|pinterest|tweet)\s?[|•·,/]?\s){1,10}(?:facebook|twitter|x|e-?mail|whatsapp|linkedin|reddit|print|share|save|pinterest|tweet)$/i,
    /^the (?:code|url) has been copied to your clipboard\.?$/i,
    /^(?:share full article|\d{1,6} shares?|(?:view|add) comments?|share or comment on this article\b.{0,200}|https?:\/\/\S{4,200})$/i,
  ],
})
