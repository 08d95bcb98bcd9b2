import { readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { fileURLToPath } from 'node:url'

/**
 * Shares of the time by stage, that is by folder of src/, from a CPU profile of the bundle: esbuild writes the path of each
 * module above its code. Native functions count for the code that calls them.
 */
export async function stagesOf(run) {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  run()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()

  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])))
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const stageOf = (id) => {
    for (let at = id; at !== undefined; at = parents.get(at)) {
      const { functionName, url, lineNumber } = nodes.get(at).callFrame
      if (functionName === '(garbage collector)') return 'garbage collection'
      if (functionName === '(idle)' || functionName === '(program)') return null
      const module = url.includes('/dist/') && moduleAt(fileURLToPath(url), lineNumber)
      if (module) return /^src\/(annotate\/[\w-]+|\w+)/.exec(module)?.[1] ?? 'packages'
    }
    return null
  }
  const times = new Map()
  profile.samples.forEach((id, i) => {
    const stage = stageOf(id)
    if (stage) times.set(stage, (times.get(stage) ?? 0) + profile.timeDeltas[i])
  })
  const total = [...times.values()].reduce((sum, time) => sum + time, 0)
  return [...times].map(([stage, time]) => [stage, time / total]).toSorted((a, b) => b[1] - a[1])
}

/** The path of the module that a line of a bundled file comes from. */
function moduleAt(file, line) {
  const markers = (moduleAt.markers ??= new Map())
  if (!markers.has(file)) {
    let module = null
    markers.set(
      file,
      readFileSync(file, 'utf8')
        .split('\n')
        .map((text) => (module = /^\/\/ ((?:src|node_modules)\/\S+)$/.exec(text)?.[1] ?? module)),
    )
  }
  return markers.get(file)[line]
}
