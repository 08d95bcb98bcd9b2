import type { FindOptions } from '../extract.js'
import type { SourceDocument } from '../model/document.js'
import { READERS } from '../read/index.js'
import { aliasesIn } from './alias-file.js'
import { fileInput } from './inputs.js'
import type { Job, Outcome } from './job.js'
import { noteProblems } from './problems.js'
import { lostTo, placeOf, readingsOf, type ReadOptions } from './readings.js'
import { loadTask, type TaskName, type Tasks } from './tasks/index.js'
import type { TaskSettings } from './tasks/task.js'

/** What is done with documents, and how they are read; plain data, since it goes to other threads. */
export interface WorkOptions<Name extends TaskName = TaskName> extends TaskSettings {
  readonly task: Name
  readonly options: Tasks[Name]['options']
  readonly read: ReadOptions
}

/** Makes what does a job: reads, and does its task with each document. An article at which that fails is lost alone. */
export async function makeWork<Name extends TaskName>(work: WorkOptions<Name>): Promise<DoJob<Name>> {
  const { task, options, read, aliases, includeBoilerplate } = work
  const known: FindOptions = { aliases: await aliasesIn(aliases ?? undefined), includeBoilerplate }
  const doTask = await loadTask(task, options, work)
  return doJobWith((document) => doTask(document, known), read)
}

export type DoJob<Name extends TaskName> = (job: Job) => Promise<Outcome<Tasks[Name]['done']>>

/** What does jobs one by one, each document in one way. */
export const doJobWith =
  <Done>(doTask: (document: SourceDocument) => Done | Promise<Done>, read: ReadOptions) =>
  async (job: Job): Promise<Outcome<Done>> => {
    const articles: Done[] = []
    const sink = noteProblems()
    const attempt = async (document: SourceDocument, place: string): Promise<void> => {
      try {
        articles.push(await doTask(document))
      } catch (error) {
        sink.error(place, lostTo(error))
      }
    }
    if ('document' in job) await attempt(job.document, job.place)
    else {
      const reader = READERS.find(({ name }) => name === job.reader)!
      const input = fileInput(job.path, reader)
      for await (const { document, line } of readingsOf(input, read, sink))
        await attempt(document, placeOf(input.id, line))
    }
    return { articles, problems: sink.noted }
  }
