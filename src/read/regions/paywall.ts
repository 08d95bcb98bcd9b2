import { boilerplateLines } from './whole-lines.js'

/** "You have 2 free articles remaining", "Already a subscriber? Log in". */
export const paywall = boilerplateLines({
  name: 'paywall',
  patterns: [
    /^(?:you have|you['’]ve) .{0,40}\bfree (?:articles?|stories)\b.{0,80}$/i,
    /^(?:create a (?:free )?account|register now for|(?:get|subscribe for|subscribe to) unlimited|subscribe to continue|log in to continue|to continue reading)\b.{0,120}$/i,
    /^already (?:a subscriber|a member|registered)\?.{0,60}$/i,
    /^(?:print subscriptions|search jobs|story saved|you can find this story in\b.{0,60})$/i,
  ],
})
