import type { ChalkInstance } from 'chalk'
import { printable } from '../write/printable.js'
import { canWriteOver } from './progress.js'

/** Something to be said of a place. */
export interface Problem {
  readonly severity: 'error' | 'warning'
  readonly place: string
  readonly message: string
}

/** What is noted, to be said later or by another thread. */
export function noteProblems(): Pick<Problems, 'error' | 'warning'> & { readonly noted: readonly Problem[] } {
  const noted: Problem[] = []
  const note =
    (severity: Problem['severity']) =>
    (where: string | null, message: string): void => {
      noted.push({ severity, place: where ?? '', message })
    }
  return { noted, error: note('error'), warning: note('warning') }
}

/** On one line and without what could steer a terminal, which the name of a file may hold; a stack keeps its lines. */
export const forTerminal = (said: string): string =>
  printable(said)
    .replace(/\n(?! {4}at )/g, '\ufffd')
    .replaceAll('\t', ' ')

/** Says on stderr what went wrong, one line each, and remembers whether the job could be done. */
export class Problems {
  errors = 0
  readonly #colours: ChalkInstance
  readonly #quiet: boolean

  /** @param quiet leaves warnings out */
  constructor(colours: ChalkInstance, { quiet = false }: { readonly quiet?: boolean } = {}) {
    this.#colours = colours
    this.#quiet = quiet
  }

  /** @param where the file, with its line where only that is meant; null where no file is meant */
  error(where: string | null, message: string): void {
    this.errors++
    this.#say(this.#colours.red('error:'), where, message)
  }

  warning(where: string | null, message: string): void {
    if (!this.#quiet) this.#say(this.#colours.yellow('warning:'), where, message)
  }

  /** Says what others have noted. */
  say(noted: readonly Problem[]): void {
    for (const { severity, place, message } of noted) this[severity](place, message)
  }

  #say(label: string, where: string | null, message: string): void {
    // Clears what a progress bar left on the line.
    const clear = canWriteOver() ? '\r\x1b[K' : ''
    process.stderr.write(`${clear}${label} ${forTerminal(where === null ? message : `${where}: ${message}`)}\n`)
  }
}
