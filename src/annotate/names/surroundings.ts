import type { Article, Word } from '../../model/article.js'
import type { Weigh } from './evidence.js'

/** What stands around a name within its sentence; undefined beyond its ends. */
export interface Surroundings {
  readonly article: Article
  /** The word `distance` tokens before the name: 1 is next to it. */
  readonly before: (distance: number) => Word | undefined
  /** The word `distance` tokens after the name: 1 is next to it. */
  readonly after: (distance: number) => Word | undefined
}

/** Evidence from the words around a name. */
export interface ContextRule {
  readonly name: string
  readonly weigh: (around: Surroundings, weigh: Weigh) => void
}
