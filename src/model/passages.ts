import type { ArticleRecord, Passage } from './record.js'

/** Every passage that a record quotes. */
export function passagesIn({ entities, dates, figures, attributions, claims }: ArticleRecord): readonly Passage[] {
  const passages: Passage[] = []
  for (const { mentions } of entities) for (const mention of mentions) passages.push(mention)
  for (const date of dates) passages.push(date)
  for (const figure of figures) {
    passages.push(figure)
    if (figure.modifier) passages.push(figure.modifier)
    if (figure.measure) passages.push(figure.measure)
  }
  for (const { content, source, cue } of attributions) {
    for (const part of content) passages.push(part)
    if (source) passages.push(source)
    if (cue) passages.push(cue)
  }
  for (const { passage } of claims) passages.push(passage)
  return passages
}

/**
 * Makes sure that slicing the text gives what each passage quotes.
 * @param record with spans in UTF-16 code units
 * @throws {Error} naming the first passage that does not
 */
export function checkPassages(record: ArticleRecord, text: string): void {
  for (const { start, end, exact } of passagesIn(record))
    if (exact.length !== end - start || !text.startsWith(exact, start))
      throw new Error(`"${exact}" does not stand at ${start}-${end} of ${record.document.id}`)
}
