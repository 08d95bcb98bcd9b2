import { boilerplateLines } from './whole-lines.js'

/** "FOR IMMEDIATE RELEASE", "Media contact:", "###". */
export const pressContact = boilerplateLines({
  name: 'press-contact',
  patterns: [
    /^FOR (?:IMMEDIATE|GENERAL) (?:RELEASE|PUBLICATION|USE)\b.{0,60}$/i,
    /^(?:media|news|press) (?:release|statement):? (?:no\. ?)?[\d/-]{2,15}$/i,
    /^(?:media|press|investor|news|for more information)? ?contacts?:?$/i,
    /^(?:#\s?){3}$|^-\s?(?:30|end(?:s)?)\s?-$|^ENDS$/i,
    /^[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,30}){1,3}$/,
    /^(?:(?:phone|tel|t|fax)[.:]?\s?)?\+?\(?\d{1,4}\)?[\d\s().-]{6,18}$/i,
    /^forward-looking statements$/i,
    /^forward-looking (?:statements?|information) (?:in|contained in|made in|are|is|involves?)\b.{0,270}$/i,
    /^(?:this (?:(?:press|news) )?release contains forward-looking)\b.{0,280}$/i,
    /^(?:do you )?have (?:a )?(?:tips?|information|a story)\b[^.“”]{0,80}\?.{0,80}$/i,
    /^(?:got a tip|tips|news tip)\?.{0,100}$/i,
    /^(?:media|press) contact: .{2,160}$/i,
    /^SOURCE \p{Lu}.{1,80}$/u,
    /^for (?:media|press|more|further|interviews?|all)\b[^“”]{0,250}\b(?:contact|call|e-?mail|visit)\b[^“”]{0,200}$/i,
    /^notes? (?:to|for) editors?:?$|^public document$|^\*{5,}$/i,
  ],
})
