import { constants, realpathSync } from 'node:fs'
import { access, open, stat } from 'node:fs/promises'
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
    if (typeof found === 'string') missing.push({ argument, message: found })
    else
      for (const path of found) {
        const key = identityOf(path)
        if (inputs.has(key)) continue
        const id = documentId(path)
        inputs.set(key, fileInput(id, from ?? readerFor(path)))
      }
  }
  return { inputs: [...inputs.values()], missing }
}

/** The input that a path leads to, seen from the working folder. */
export const fileInput = (path: string, reader: Reader): Input => ({
  id: path,
  path,
  reader,
  bytes: () => bytesOf(path),
})

/** The same for every path to a file; a pipe of the shell (`<(…)`) has none but its own. */
function identityOf(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return resolve(path)
  }
}

/** The files that an argument names, or why there are none. */
async function pathsOf(argument: string, from: Reader | undefined): Promise<readonly string[] | string> {
  const stats = await stat(argument).catch((error: NodeJS.ErrnoException) => error)
  if (!(stats instanceof Error)) {
    if (!stats.isDirectory()) return [argument]
    const extensions = (from ? [from] : READERS.filter(({ oneArticle }) => oneArticle)).flatMap(
      (reader) => reader.extensions,
    )
    const unreadable = await access(argument, constants.R_OK).catch((error: NodeJS.ErrnoException) => error)
    if (unreadable) return reasonOf(unreadable)
    const files = await filesOf(['**/*'], argument)
    const articles = files.filter((file) => extensions.includes(extname(file).toLowerCase()))
    if (articles.length) return articles.map((file) => posix.join(slashed(argument), file))
    return `holds no ${extensions.join(', ')} file; name files of other kinds one by one`
  }
  const { isDynamicPattern } = await import('tinyglobby')
  if (!isDynamicPattern(argument)) return reasonOf(stats)
  const files = await filesOf([slashed(argument)])
  return files.length ? files : 'matches no file; check the pattern, and quote it so that the shell leaves it alone'
}

async function filesOf(patterns: readonly string[], cwd?: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  return (
    await glob([...patterns], { ...(cwd && { cwd }), followSymbolicLinks: false, expandDirectories: false })
  ).sort()
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

const reasonOf = (error: NodeJS.ErrnoException): string =>
  REASONS[error.code ?? ''] ?? `cannot be read: ${error.message}`
