import { existsSync, realpathSync } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { extname, isAbsolute, posix, relative, resolve, sep } from 'node:path'
import { READERS } from '../read/index.js'
import { ReadProblem } from '../read/read-problem.js'
import type { Reader } from '../read/reader.js'
import { unpacked } from '../read/unpacked.js'
import { plural } from './plural.js'
import type { Problem } from './problems.js'

/** Something to read: a file or standard input. */
export interface Input {
  readonly id: string
  /** Null for standard input. */
  readonly path: string | null
  readonly reader: Reader
  /** Unpacked, if they are packed with gzip. */
  readonly bytes: () => AsyncIterable<Uint8Array>
}

/** What arguments name. */
export interface FoundInputs {
  readonly inputs: readonly Input[]
  /** Arguments that lead to nothing, and what is passed over in folders. */
  readonly problems: readonly Problem[]
}

export interface InputOptions {
  /** The reader for all inputs; by default each file's extension tells. */
  readonly from?: Reader | undefined
  readonly stdinFilename?: string | undefined
}

/**
 * The inputs that arguments name, in their order, each once: files, all articles in folders, patterns, "-" for standard
 * input. The entries of a folder or pattern stand in the order of their code units, so that every machine reads them alike.
 */
export async function findInputs(args: readonly string[], { from, stdinFilename }: InputOptions): Promise<FoundInputs> {
  const inputs = new Map<string, Input>()
  const problems: Problem[] = []
  for (const argument of args) {
    if (argument === '-') {
      const id = stdinFilename ?? '-'
      inputs.set('-', { id, path: null, reader: from ?? readerFor(id), bytes: () => unpacked(process.stdin) })
      continue
    }
    const found = await pathsOf(argument, from)
    problems.push(...found.problems)
    for (const path of found.paths) {
      const key = identityOf(path)
      if (!inputs.has(key)) inputs.set(key, fileInput(path, from))
    }
  }
  return { inputs: [...inputs.values()], problems }
}

/** One file, whether or not it exists. */
export function fileInput(path: string, from?: Reader): Input {
  const id = documentId(path)
  return { id, path: id, reader: from ?? readerFor(path), bytes: () => unpacked(bytesOf(path)) }
}

/** The same for every path to a file; a pipe of the shell (`<(…)`) has none but its own. */
export function identityOf(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return resolve(path)
  }
}

interface FoundPaths {
  readonly paths: readonly string[]
  readonly problems: readonly Problem[]
}

const fault = (place: string, message: string): Problem => ({ severity: 'error', place, message })

/** "https://example.org/mill.html" */
const ADDRESS = /^(?:https?|ftp|s3|gs):\/\//i

/** The files that an argument names, and what it names in vain. */
async function pathsOf(argument: string, from: Reader | undefined): Promise<FoundPaths> {
  const nothing = (message: string): FoundPaths => ({ paths: [], problems: [fault(argument || "''", message)] })
  if (argument === '') return nothing('is an empty path; name a file, a folder or a pattern')
  if (ADDRESS.test(argument))
    return nothing('is an address, and claimtrace opens no connection; save the page and name its file')
  const stats = await stat(argument).catch((error: NodeJS.ErrnoException) => error)
  if (!(stats instanceof Error))
    return stats.isDirectory() ? articlesIn(argument, from) : { paths: [argument], problems: [] }
  const { glob, isDynamicPattern } = await import('tinyglobby')
  if (!isDynamicPattern(argument)) return nothing(reasonOf(stats))
  const files = await glob(slashed(argument), { followSymbolicLinks: false, expandDirectories: false })
  return files.length
    ? { paths: files.sort(), problems: [] }
    : nothing('matches no file; check the pattern, and quote it so that the shell leaves it alone')
}

/** The articles in a folder; one that cannot be read within it does not keep the others from being found. */
async function articlesIn(folder: string, from: Reader | undefined): Promise<FoundPaths> {
  const extensions = (from ? [from] : READERS.filter(({ oneArticle }) => oneArticle)).flatMap(
    (reader) => reader.extensions,
  )
  const pathOf = (path: string): string => posix.join(slashed(folder), path)
  const isArticle = (path: string): boolean => extensions.includes(extensionOf(path))
  const { walk } = await import('./walk.js')
  const { files, unreadable, outside } = await walk(folder)
  const paths = files.filter(isArticle).map(pathOf)
  const problems = [
    ...unreadable
      .filter(({ path, error: { code } }) => isArticle(path) || (code !== 'ENOENT' && code !== 'ELOOP'))
      .map(({ path, error: reason }) => fault(pathOf(path), reasonOf(reason))),
    ...outside
      .filter(isArticle)
      .map((path) =>
        fault(pathOf(path), 'is a link to a file outside of the folder; name the file itself to have it read'),
      ),
  ]
  if (!paths.length && !problems.length)
    problems.push(fault(folder, `holds no ${extensions.join(', ')} file; name files of other kinds one by one`))
  const others = files.filter((path) => !isArticle(path))
  // who names the format has chosen
  if (paths.length && others.length && !from) problems.push(passedOver(folder, others))
  return { paths, problems }
}

/** "news: passes over 12 files of other kinds (9 .json, 3 .csv); …" */
function passedOver(folder: string, paths: readonly string[]): Problem {
  const counts = new Map<string, number>()
  for (const path of paths) {
    const kind = extname(path).toLowerCase() || 'without extension'
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const kinds = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  const told = kinds.slice(0, 5).map(([kind, count]) => `${count} ${kind}`)
  return {
    severity: 'warning',
    place: folder,
    message: `passes over ${plural(paths.length, 'file')} of other kinds (${told.join(', ')}${kinds.length > 5 ? ', …' : ''}); name a file to have it read, or list it in .claimtraceignore`,
  }
}

/** The reader for a file by its extension; files of unknown kind are taken for text. */
function readerFor(path: string): Reader {
  const extension = extensionOf(path)
  return READERS.find(({ extensions }) => extensions.includes(extension)) ?? READERS[0]
}

/** In lower case, with the dot; of a file packed with gzip that of what is in it: ".txt" of "mill.txt.gz". */
const extensionOf = (path: string): string => extname(path.replace(/\.gz$/i, '')).toLowerCase()

/** The path as given, with "/" and without "./"; an absolute one as seen from the working folder. */
const documentId = (path: string): string =>
  posix.normalize(slashed(isAbsolute(path) ? relative(process.cwd(), resolve(path)) : path))

const slashed = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'))

async function* bytesOf(path: string): AsyncIterable<Uint8Array> {
  // Node gives the name of a file in such bytes with this sign in their place, and cannot find it again
  if (path.includes('\ufffd') && !existsSync(path))
    throw new ReadProblem('unreadable', 'cannot be read: its name is not UTF-8; rename it')
  try {
    const file = await open(path)
    yield* file.createReadStream()
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? new ReadProblem('vanished', 'vanished before it could be read; run the command again')
        : new ReadProblem('unreadable', reasonOf(error as NodeJS.ErrnoException))
    throw error
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist; check the path',
  EACCES: 'may not be read; check its permissions',
  EPERM: 'may not be read; check its permissions',
  EISDIR: 'is a folder; name a file',
  ENOTDIR: 'does not exist: a part of its path is a file',
  ENAMETOOLONG: 'does not exist: the name is too long',
  ELOOP: 'is a link that leads back to itself',
}

/** Why a file cannot be read, and what to do about it. */
export const reasonOf = (error: NodeJS.ErrnoException): string =>
  REASONS[error.code ?? ''] ?? `cannot be read: ${error.message}`
