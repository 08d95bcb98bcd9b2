import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'

/** The file that says which entries of its folder, and of all folders in it, are passed over. */
export const IGNORE_FILE = '.claimtraceignore'

/** ".git", and "~$report.docx", with which Word says that a file is open. */
const HIDDEN = /^(?:\.|~\$)/

/** What a folder holds; paths are "/"-separated and relative to it. */
export interface FolderContents {
  /** In the order of their code units. */
  readonly files: readonly string[]
  /** Folders, and files that say what is passed over, which cannot be read; links to files that are not there. */
  readonly unreadable: readonly { readonly path: string; readonly error: NodeJS.ErrnoException }[]
  /** Links to files that stand neither in the folder nor in the working folder. */
  readonly outside: readonly string[]
}

/** Patterns and the folder they count from, "" or with a "/" at its end. */
interface Rules {
  readonly folder: string
  readonly patterns: Ignore
}

/**
 * All files in a folder and the folders in it, without hidden ones, links to folders (which may run in a circle) and what
 * {@link IGNORE_FILE}s pass over: patterns as in git, of which those of the inner folder win. Links to files count as files,
 * if they do not lead out of the folder and the working folder: a folder of a stranger is not to show what stands elsewhere.
 */
export async function walk(root: string): Promise<FolderContents> {
  const files: string[] = []
  const outside: string[] = []
  const inside = await Promise.all([root, '.'].map((folder) => realpath(folder).catch(() => folder)))
  const unreadable: { path: string; error: NodeJS.ErrnoException }[] = []
  const open: { readonly folder: string; readonly rules: readonly Rules[] }[] = [{ folder: '', rules: [] }]
  for (let next; (next = open.pop());) {
    const { folder } = next
    let path = folder.replace(/\/$/, '')
    try {
      const entries = await readdir(join(root, folder), { withFileTypes: true })
      path = folder + IGNORE_FILE
      const rules = entries.some(({ name }) => name === IGNORE_FILE)
        ? next.rules.concat(await rulesIn(root, folder))
        : next.rules
      for (const entry of entries) {
        path = folder + entry.name
        if (HIDDEN.test(entry.name)) continue
        if (entry.isDirectory() && !isIgnored(`${path}/`, rules)) open.push({ folder: `${path}/`, rules })
        else if (entry.isFile() && !isIgnored(path, rules)) files.push(path)
        else if (entry.isSymbolicLink() && !isIgnored(path, rules)) {
          const target = await realpath(join(root, path)).catch((error: NodeJS.ErrnoException) => error)
          if (target instanceof Error) unreadable.push({ path, error: target })
          else if ((await stat(target)).isFile())
            (inside.some((home) => target.startsWith(join(home, sep))) ? files : outside).push(path)
        }
      }
    } catch (error) {
      unreadable.push({ path, error: error as NodeJS.ErrnoException })
    }
  }
  return { files: files.sort(), unreadable, outside: outside.sort() }
}

async function rulesIn(root: string, folder: string): Promise<Rules> {
  const text = await readFile(join(root, folder, IGNORE_FILE), 'utf8')
  return { folder, patterns: ignore().add(text.replace(/^\ufeff/, '')) }
}

function isIgnored(path: string, rules: readonly Rules[]): boolean {
  let ignored = false
  for (const { folder, patterns } of rules) {
    const found = patterns.test(path.slice(folder.length))
    if (found.ignored) ignored = true
    else if (found.unignored) ignored = false
  }
  return ignored
}
