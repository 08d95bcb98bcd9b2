/** The word that says what is named, in small letters: "council" in "City Council", "ministry" in "Ministry of Health". */
export function headIn(words: readonly string[]): string {
  const extension = words.findIndex((word, k) => k > 0 && /^(?:of|for|on|in|at|to|against|,|\(|and)$/.test(word))
  return (words[(extension < 0 ? words.length : extension) - 1] ?? '').toLowerCase()
}
