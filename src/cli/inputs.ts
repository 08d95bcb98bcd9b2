import { realpathSync } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { extname, isAbsolute, posix, relative, resolve, sep } from 'node:path'
import { READERS } from '../read/index.js'
import { ReadProblem } from '../read/read-problem.js'
import type { Reader } from '../read/reader.js'

/** Something to read: a file or standard input. */
export interface Input {
  readonly id: string
  /** Null for standard input. */
  readonly path: string | null
  readonly reader: Reader
  readonly bytes: () => AsyncIterable<Uint8Array>
}

/** An argument that leads to nothing, and why. */
export interface MissingInput {
  readonly argument: string
  readonly message: string
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
export async function findInputs(
  args: readonly string[],
  { from, stdinFilename }: InputOptions,
): Promise<{ readonly inputs: readonly Input[]; readonly missing: readonly MissingInput[] }> {
  const inputs = new Map<string, Input>()
  const missing: MissingInput[] = []
  for (const argument of args) {
    if (argument === '-') {
      const id = stdinFilename ?? '-'
      inputs.set('-', { id, path: null, reader: from ?? readerFor(id), bytes: () => process.stdin })
      continue
    }
    const found = await pathsOf(argument, from)
    missing.push(...found.missing)
    for (const path of found.paths) {
      const key = identityOf(path)
      if (!inputs.has(key)) inputs.set(key, fileInput(path, from))
    }
  }
  return { inputs: [...inputs.values()], missing }
}

/** One file, whether or not it exists. */
export function fileInput(path: string, from?: Reader): Input {
  const id = documentId(path)
  return { id, path: id, reader: from ?? readerFor(path), bytes: () => bytesOf(path) }
}

/** The same for every path to a file; a pipe of the shell (`<(…)`) has none but its own. */
function identityOf(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return resolve(path)
  }
}

interface FoundPaths {
  readonly paths: readonly string[]
  readonly missing: readonly MissingInput[]
}

/** The files that an argument names, and what it names in vain. */
async function pathsOf(argument: string, from: Reader | undefined): Promise<FoundPaths> {
  const nothing = (message: string): FoundPaths => ({ paths: [], missing: [{ argument, message }] })
  const stats = await stat(argument).catch((error: NodeJS.ErrnoException) => error)
  if (!(stats instanceof Error))
    return stats.isDirectory() ? articlesIn(argument, from) : { paths: [argument], missing: [] }
  const { glob, isDynamicPattern } = await import('tinyglobby')
  if (!isDynamicPattern(argument)) return nothing(reasonOf(stats))
  const files = await glob(slashed(argument), { followSymbolicLinks: false, expandDirectories: false })
  return files.length
    ? { paths: files.sort(), missing: [] }
    : nothing('matches no file; check the pattern, and quote it so that the shell leaves it alone')
}

/** The articles in a folder; one that cannot be read within it does not keep the others from being found. */
async function articlesIn(folder: string, from: Reader | undefined): Promise<FoundPaths> {
  const extensions = (from ? [from] : READERS.filter(({ oneArticle }) => oneArticle)).flatMap(
    (reader) => reader.extensions,
  )
  const pathOf = (path: string): string => posix.join(slashed(folder), path)
  const isArticle = (path: string): boolean => extensions.includes(extname(path).toLowerCase())
  const { walk } = await import('./walk.js')
  const { files, unreadable, outside } = await walk(folder)
  const paths = files.filter(isArticle).map(pathOf)
  const missing = [
    ...unreadable
      .filter(({ path, error }) => isArticle(path) || (error.code !== 'ENOENT' && error.code !== 'ELOOP'))
      .map(({ path, error }) => ({ argument: pathOf(path), message: reasonOf(error) })),
    ...outside.filter(isArticle).map((path) => ({
      argument: pathOf(path),
      message: 'is a link to a file outside of the folder; name the file itself to have it read',
    })),
  ]
  if (!paths.length && !missing.length)
    missing.push({
      argument: folder,
      message: `holds no ${extensions.join(', ')} file; name files of other kinds one by one`,
    })
  return { paths, missing }
}

/** The reader for a file by its extension; files of unknown kind are taken for text. */
function readerFor(path: string): Reader {
  const extension = extname(path).toLowerCase()
  return READERS.find(({ extensions }) => extensions.includes(extension)) ?? READERS[0]
}

/** The path as given, with "/" and without "./"; an absolute one as seen from the working folder. */
const documentId = (path: string): string =>
  posix.normalize(slashed(isAbsolute(path) ? relative(process.cwd(), resolve(path)) : path))

const slashed = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'))

async function* bytesOf(path: string): AsyncIterable<Uint8Array> {
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
  EISDIR: 'is a folder',
  ENOTDIR: 'does not exist: a part of its path is a file',
  ENAMETOOLONG: 'does not exist: the name is too long',
  ELOOP: 'is a link that leads back to itself',
}

/** Why a file cannot be read, and what to do about it. */
export const reasonOf = (error: NodeJS.ErrnoException): string =>
  REASONS[error.code ?? ''] ?? `cannot be read: ${error.message}`
