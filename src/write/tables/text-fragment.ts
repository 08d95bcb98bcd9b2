/** Words that are named at either end of a long passage. */
const WORDS = 6

/** Excel cuts off or refuses longer addresses. */
const LONGEST = 2000

/**
 * The address of a passage on the page that an article comes from, which browsers scroll to and highlight.
 * @param url of the article
 * @returns null where the address is not one of the web, or too long
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function passageUrl(url: string | null, passage: string): string | null {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null
  const words = passage
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim()
    .split(/\s+/)
  const directive =
    words.length > 3 * WORDS ? `${encoded(words.slice(0, WORDS))},${encoded(words.slice(-WORDS))}` : encoded(words)
  const address = new URL(url).href
  const whole = `${address}${address.includes('#') ? '' : '#'}:~:text=${directive}`
  return whole.length > LONGEST ? null : whole
}

/** Hyphen, comma and ampersand have a meaning of their own there. */
const encoded = (words: readonly string[]): string => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D')
