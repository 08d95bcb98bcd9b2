/** What an editor's plug-in or a script of a pipeline calls: text in, findings out. */
import { countLevels, type Coverage } from './check/coverage.js'
import { checkArticle } from './check/index.js'
import {
  compareDraft,
  findingsOf as findingsOfVerdicts,
  readSource,
  SourceIndex,
  type Verdict,
} from './compare/index.js'
import { analyseDocument, findIn, readAliases, type Aliases, type FindOptions } from './extract.js'
import type { SourceDocument } from './model/document.js'
import type { Finding } from './model/finding.js'
import type { ArticleRecord, AttributionLevel, OffsetUnit } from './model/record.js'
import { publishedByOption } from './read/published.js'
import { readString } from './read/text.js'
import {
  countStatuses,
  findingsOf as findingsOfPassages,
  readRecord,
  RecordProblem,
  verifyRecord,
  type PassageStatus,
} from './verify/index.js'

/** What is known of a text beside the text. */
export interface CheckOptions {
  /** Becomes the `document` of its findings; "-" if none is given. */
  readonly id?: string
  /** When it was published, an ISO date; wins over what the text states. "Last year" is resolved by it. */
  readonly published?: string
  /** The content of an alias file, or what `readAliases` made of it. */
  readonly aliases?: string | Aliases
}

export interface CheckResult {
  /** In text order; passages in UTF-16 code units. */
  readonly findings: readonly Finding[]
  /** Figures and quotations that should say who says so, by who does: the denominator is their sum. */
  readonly coverage: Readonly<Record<AttributionLevel, number>>
  /** Figures, numbers and quotations that need no source of their own. */
  readonly excluded: Coverage['excluded']
}

/**
 * Checks whether the figures and quotations of an article say who says so, as `claimtrace check` does.
 * @throws {RangeError} if `published` is no ISO date
 * @throws {AliasProblem} if a line of the alias file makes no sense
 */
export function check(text: string, options: CheckOptions = {}): CheckResult {
  const { article, findings: found } = findIn(documentOf(text, options), knownOf(options))
  const { coverage, findings } = checkArticle(article, found)
  return { findings, coverage: countLevels(coverage.measured), excluded: coverage.excluded }
}

export interface VerifyResult {
  /** Passages that changed or were lost, the outermost of several in one place; passages in UTF-16 code units of the text. */
  readonly findings: readonly Finding[]
  readonly claims: Readonly<Record<PassageStatus, number>>
  /** The same of names, dates, figures and parts of statements. */
  readonly others: Readonly<Record<PassageStatus, number>>
}

/**
 * Looks up the passages of a record in the text as it is now, as `claimtrace verify` does.
 * @param record of the text as it was
 * @param options.offsetUnit what the spans of the record count; those of `extract` count UTF-16 code units, those of a file
 * that `claimtrace extract` wrote code points unless it says otherwise (`offsetUnit` in its head)
 * @throws {TypeError} if the record is none or the text no string
 * @throws {RangeError} if there is no such unit
 */
export function verify(
  record: ArticleRecord,
  text: string,
  { offsetUnit = 'utf16' }: { readonly offsetUnit?: OffsetUnit } = {},
): VerifyResult {
  checkRecord(record)
  const document = documentOf(text, { id: record.document.id })
  const verification = verifyRecord(record, text, offsetUnit)
  return {
    findings: findingsOfPassages(record, verification, document),
    claims: countStatuses(verification.claims),
    others: countStatuses(verification.others),
  }
}

/** What a program reads from a file may be something else, such as all of an output. @throws {TypeError} */
function checkRecord(record: unknown): void {
  try {
    readRecord(record)
  } catch (error) {
    throw error instanceof RecordProblem
      ? new TypeError(`a record is what extract returns; this ${error.message}`)
      : error
  }
}

/** A text that drafts are compared with; its `id` is the `document` of the passages shown beside findings. */
export type ComparedSource = { readonly id: string; readonly text: string } & Pick<
  CheckOptions,
  'published' | 'aliases'
>

/**
 * Prepares sources once for many drafts. Time and memory grow with their length; near-identical copies count as one report.
 * @throws as {@link check}
 */
export function indexSources(sources: Iterable<ComparedSource>): SourceIndex {
  const index = new SourceIndex()
  for (const { text, ...options } of sources)
    index.add(readSource(analyseDocument(documentOf(text, options), knownOf(options))))
  return index
}

export interface CompareResult {
  /** What the sources do not support, in text order; the passages that come nearest are `related`. */
  readonly findings: readonly Finding[]
  /** What the sources say of each claim of the draft, supported ones too: the denominator is their number. */
  readonly verdicts: readonly Verdict[]
}

/**
 * Compares a draft with sources, as `claimtrace check --against` does. A finding says that no support was found, never that
 * something is false.
 * @param sources what {@link indexSources} made
 * @throws {TypeError} if `sources` is something else
 * @throws as {@link check}
 */
export function compare(draft: string, sources: SourceIndex, options: CheckOptions = {}): CompareResult {
  if (!(sources instanceof SourceIndex)) throw new TypeError('sources are what indexSources made of them')
  const analysis = analyseDocument(documentOf(draft, options), knownOf(options))
  const verdicts = compareDraft(analysis, sources)
  return { findings: findingsOfVerdicts(verdicts, analysis), verdicts }
}

const documentOf = (text: string, { id = '-', published }: CheckOptions): SourceDocument =>
  readString(text, { id, path: null, published: publishedByOption(published), title: null, url: null })

const knownOf = ({ aliases }: CheckOptions): FindOptions => ({
  aliases: typeof aliases === 'string' ? readAliases(aliases) : (aliases ?? null),
})
