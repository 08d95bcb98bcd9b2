import type { ArticleRecord, Passage } from './record.js'

/** Every passage that a record quotes. */
export function* passagesIn(record: ArticleRecord): Iterable<Passage> {
  for (const { mentions } of record.entities) yield* mentions
  yield* record.dates
  for (const figure of record.figures) {
    yield figure
    if (figure.modifier) yield figure.modifier
    if (figure.measure) yield figure.measure
  }
  for (const { content, source, cue } of record.attributions) {
    yield* content
    if (source) yield source
    if (cue) yield cue
  }
  for (const { passage } of record.claims) yield passage
}

/**
 * Makes sure that slicing the text gives what each passage quotes.
 * @param record with spans in UTF-16 code units
 * @throws {Error} naming the first passage that does not
 */
export function checkPassages(record: ArticleRecord, text: string): void {
  for (const { start, end, exact } of passagesIn(record))
    if (text.slice(start, end) !== exact)
      throw new Error(`"${exact}" does not stand at ${start}-${end} of ${record.document.id}`)
}
