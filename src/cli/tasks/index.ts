import type { SourceReading } from '../../compare/index.js'
import type { CheckedDocument } from '../check/document-check.js'
import type { CoverageOptions, CoverageTally } from '../check/coverage-check.js'
import type { DoTask, TaskSettings } from './task.js'
import type { ExtractTaskOptions, Written } from './extract-task.js'
import type { SourceTaskOptions } from './source-task.js'

/** What can be done with documents, in this thread or another: what it needs to know, and what it makes of each. */
export interface Tasks {
  readonly extract: { readonly options: ExtractTaskOptions; readonly done: Written }
  readonly check: { readonly options: CoverageOptions; readonly done: CheckedDocument<CoverageTally> }
  readonly source: { readonly options: SourceTaskOptions; readonly done: SourceReading }
}

export type TaskName = keyof Tasks

type LoadTask<Name extends TaskName> = (
  options: Tasks[Name]['options'],
  settings: TaskSettings,
) => Promise<DoTask<Tasks[Name]['done']>>

const LOADERS: { readonly [Name in TaskName]: LoadTask<Name> } = {
  extract: async (options, settings) => (await import('./extract-task.js')).makeExtractTask(options, settings),
  check: async (options) => (await import('../check/coverage-check.js')).makeCoverageTask(options),
  source: async (options, settings) => (await import('./source-task.js')).makeSourceTask(options, settings),
}

export const loadTask = <Name extends TaskName>(
  name: Name,
  options: Tasks[Name]['options'],
  settings: TaskSettings,
): ReturnType<LoadTask<Name>> => LOADERS[name](options, settings)
