import { boilerplateLines } from './whole-lines.js'

/** "© 2022 The Harbour Post", "Copyright 2013 Harbour Media. All rights reserved." */
export const copyrightNotice = boilerplateLines({
  name: 'copyright-notice',
  patterns: [
    /^(?:(?:©|\(c\)|copyright\s(?:©|\(c\))).{0,80}\b|copyright\s)(?:19|20)\d\d\b.{0,160}$/i,
    /^(?:©|\(c\)|copyright\b).{0,160}\ball rights reserved\b.{0,40}$/i,
    /^all rights reserved\b.{0,60}$/i,
    /^this material may not be published, broadcast, rewritten\b.{0,80}$/i,
  ],
})
