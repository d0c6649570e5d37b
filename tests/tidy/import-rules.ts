// The rules of imports: which room may know which, by which door, and never in a circle.
import { posix } from 'node:path'
import { type Finding, importsOf, type Source } from './source.ts'

/** rooms.json: a room's folder, and the rooms it may import. */
export type Rooms = Readonly<Record<string, { readonly is: string; readonly imports: readonly string[] }>>
// package.json's `imports`, such as `#kit/log` (with a star) to its index.ts.
export type Doors = Readonly<Record<string, string>>

function roomOf(path: string, rooms: Rooms): string | undefined {
  const found = Object.keys(rooms).filter((room) => path.startsWith(`${room}/`))
  return found.sort((a, b) => b.length - a.length)[0]
}

/** Where a specifier leads, as a path from the root; undefined for packages and Node's own modules. */
function resolveImport(from: string, specifier: string, doors: Doors): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  if (!specifier.startsWith('#')) return undefined
  for (const [door, place] of Object.entries(doors)) {
    const [head = '', tail] = door.split('*')
    if (specifier === door) return posix.normalize(place)
    if (tail !== undefined && specifier.startsWith(head)) {
      return posix.normalize(place.replace('*', specifier.slice(head.length)))
    }
  }
  return undefined
}

/** A test, or what several tests of one room stand on. */
const isTest = (path: string) => /\.test\.tsx?$|(^|\/)fixture(-[\w-]+)?\.ts$/.test(path)

export function importDirections(sources: readonly Source[], rooms: Rooms, doors: Doors): Finding[] {
  return sources.flatMap((source) =>
    importsOf(source).flatMap(({ specifier, line }) => {
      const why = whyNot(source.path, specifier, rooms, doors)
      return why === undefined ? [] : [{ path: source.path, line, why }]
    }),
  )
}

function whyNot(path: string, specifier: string, rooms: Rooms, doors: Doors): string | undefined {
  const relative = specifier.startsWith('.')
  if (relative && !/\.(ts|json|mjs)$/.test(specifier)) {
    return `'${specifier}' lacks its ending: Node runs the sources as they are, so a relative import says .ts`
  }
  const room = roomOf(path, rooms)
  if (room === undefined) return undefined
  const target = resolveImport(path, specifier, doors)
  if (target === undefined) {
    return specifier.startsWith('#') ? `'${specifier}' is no door in package.json "imports"` : undefined
  }
  const targetRoom = roomOf(target, rooms)
  if (targetRoom === undefined && isTest(path)) return undefined
  if (targetRoom === undefined) return `'${specifier}' leads out of the rooms: only main.ts and cli.ts know everything`
  const own = doorOf(path, room)
  if (target === `${own}/index.ts` && path !== target && !isTest(path)) {
    return `'${specifier}' is this room's own front door: inside a room import the file itself, or a circle begins`
  }
  if (relative) {
    return targetRoom === room
      ? undefined
      : `'${specifier}' climbs into ${targetRoom}: across rooms only through #doors`
  }
  // A test may look at its room from outside, so it may know more than the room itself.
  if (isTest(path) || targetRoom === room || rooms[room]?.imports.includes(targetRoom)) return undefined
  return `${room} may not import ${targetRoom}: rooms.json says what it may know, so that each stands without those above`
}

/** In the kit each library is a room of its own, as far as its door goes. */
function doorOf(path: string, room: string): string {
  return room === 'src/kit' ? path.split('/').slice(0, 3).join('/') : room
}

/** Files that import each other in a circle, each circle told once. */
export function importCycles(sources: readonly Source[], doors: Doors): Finding[] {
  const known = new Set(sources.map(({ path }) => path))
  const edges = new Map(
    sources.map((source) => {
      const targets = importsOf(source).map(({ specifier }) => resolveImport(source.path, specifier, doors))
      return [source.path, targets.filter((target) => target !== undefined && known.has(target))] as const
    }),
  )
  const done = new Set<string>()
  const findings: Finding[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start !== -1) {
      const circle = [...trail.slice(start), path].join(' -> ')
      findings.push({ path, line: 1, why: `imports in a circle: ${circle}; none of these can be understood alone` })
      return
    }
    if (done.has(path)) return
    done.add(path)
    for (const target of edges.get(path) ?? []) if (target !== undefined) visit(target, [...trail, path])
  }
  for (const { path } of sources) visit(path, [])
  return findings
}
