import type { NameAnnotation } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'

/**
 * A surname with a title is the person in full who has that title, so that both have one role: "Labor Secretary Thomas
 * Moss" … "Secretary Moss", "President Bill Hall" … "former President Hall". Left alone where several fit.
 */
export function shareRoles(text: string, names: readonly NameAnnotation[]): NameAnnotation[] {
  const roles = new Map<string, { readonly name: string; readonly role: Span } | null>()
  for (const name of names) {
    if (!name.role) continue
    const exact = text.slice(name.start, name.end)
    if (!/\s/.test(exact)) continue
    const key = keyOf(text, exact, name.role)
    const known = roles.get(key)
    if (known === undefined) roles.set(key, { name: exact, role: name.role })
    else if (known?.name !== exact) roles.set(key, null)
  }
  return names.map((name) => {
    if (!name.role) return name
    const exact = text.slice(name.start, name.end)
    const shared = /\s/.test(exact) ? undefined : roles.get(keyOf(text, exact, name.role))
    return shared ? { ...name, role: shared.role } : name
  })
}

/** The surname and the head of the title: "secretary Moss" of "Labor Secretary Thomas Moss". */
const keyOf = (text: string, exact: string, { start, end }: Span): string => {
  const role = text.slice(start, end)
  const at = role.search(/\s(?:of|for|at|in|to)\s/)
  const head = /\S+$/.exec(at < 0 ? role : role.slice(0, at))
  return `${head?.[0].toLowerCase()} ${/\S+$/.exec(exact)![0]}`
}
