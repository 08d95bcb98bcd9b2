import { boilerplateLines } from './whole-lines.js'

/** "© 2022 The Harbour Post", "Copyright 2013 Harbour Media. All rights reserved." */
export const copyrightNotice = boilerplateLines({
  name: 'copyright-notice',
  patterns: [
    /^(?:(?:©|\(c\)|copyright\s(?:©|\(c\))).{0,80}\b|copyright\s)(?:by\s)?(?:19|20)\d\d\b.{0,200}$/i,
    /^©.{0,160}$/,
    /^(?:©|\(c\)|copyright\b).{0,160}\ball rights reserved\b.{0,40}$/i,
    /^all rights reserved\b.{0,60}$/i,
    /^(?:this material|this story) may not be published, broadcast, rewritten\b.{0,80}$/i,
    /^(?:(?:proudly )?powered by|blog at|theme:)\s.{1,60}$/i,
    /^(?:republish (?:our|this)|reuse this content|reprints?(?: & permissions)?|permissions)\b.{0,120}$/i,
    /^(?:transcripts are created on a rush deadline|the \w{2,20} is not responsible for the content of external|all content is available under)\b.{0,280}$/i,
    /^our standards: .{1,80}$/i,
  ],
})
