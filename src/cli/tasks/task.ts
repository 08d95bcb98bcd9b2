import type { FindOptions } from '../../extract.js'
import type { SourceDocument } from '../../model/document.js'

/** Makes something of a document. */
export type DoTask<Done> = (document: SourceDocument, known: FindOptions) => Done | Promise<Done>

/** How documents are looked at, whatever is made of them; plain data. */
export interface TaskSettings {
  /** The path of the user's list of names, or null. */
  readonly aliases: string | null
  readonly includeBoilerplate: boolean
}
