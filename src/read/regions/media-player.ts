import { boilerplateLines } from './whole-lines.js'

/** "0:00 / 1:42", "Listen to this article", "3 min read", "No media source currently available". */
export const mediaPlayer = boilerplateLines({
  name: 'media-player',
  patterns: [
    /^\d{1,2}:\d\d(?::\d\d)?(?:(?:\s?\/\s?|\s)\d{1,2}:\d\d(?::\d\d)?){1,2}$/,
    /^(?:listen(?: to this article| & follow| now)?|download|transcript(?: coming soon\.?)?|play|pause|direct link|no media source currently available|(?:width|height) px|\d{1,3}[- ]min(?:ute)? (?:read|listen|watch)|heard on .{1,40})$/i,
    /^(?:XS|SM|MD|LG|XL)$/,
    /^(?:listen|hear|play|watch)(?: to)? this (?:article|story|episode)\b.{0,60}$/i,
    /^watch (?:the )?(?:video|clip|footage|live)\b.{0,20}\b(?:above|below)\b[^.]{0,100}$/i,
    /^(?:watch now|video ?\d{1,2}:\d\d.{0,20})$/i,
  ],
})
