import type { Finding } from '../../model/finding.js'

/** The difference in words, on a line of its own, for formats without colours: "[-up to-] {+about+} 600"; else nothing. */
export const differenceText = ({ difference }: Pick<Finding, 'difference'>): string =>
  difference?.length
    ? '\n' +
      difference
        .map((part) =>
          'kept' in part
            ? part.kept
            : 'removed' in part
              ? bracket('[-', part.removed, '-]')
              : bracket('{+', part.added, '+}'),
        )
        .join('')
    : ''

/** The marks around the words, the white space after them outside; without any, a space. */
function bracket(open: string, words: string, close: string): string {
  const inner = words.trimEnd()
  return `${open}${inner}${close}${words.slice(inner.length) || ' '}`
}
