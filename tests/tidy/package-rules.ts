// The rules of what we build on: licences that an agency may take on, a decision for each package, no address of a registry.
import type { Finding } from './source.ts'

export type Package = { readonly name: string; readonly license: string }

const SHARED_ALIKE = /\b(A?GPL|SSPL|BUSL|CC-BY-NC)/i

/** LGPL is a licence of libraries and names itself so; the stronger ones would pass to the whole. */
export function licences(packages: readonly Package[]): Finding[] {
  return packages
    .filter(({ license }) => license === '' || SHARED_ALIKE.test(license.replace(/LGPL/g, '')))
    .map(({ name, license }) => ({
      path: `node_modules/${name}/package.json`,
      line: 1,
      why: `its licence is '${license}': the whole is Apache-2.0, and an agency must be able to take it on as that`,
    }))
}

export function decided(dependencies: readonly string[], decisions: string): Finding[] {
  return dependencies
    .filter((name) => !decisions.includes(`\`${name}\``))
    .map((name) => ({
      path: 'decisions/',
      line: 1,
      why: `\`${name}\` is in no decision: what it saves us, how alive it is, its licence, its size`,
    }))
}

export function lockfileNamesNoRegistry(text: string): Finding[] {
  return [...text.matchAll(/"resolved": "https?:[^"]*"/g)].map((match) => ({
    path: 'package-lock.json',
    line: text.slice(0, match.index).split('\n').length,
    why: 'it names a registry: each person has their own, and `integrity` already says which package is meant',
  }))
}

/** Each key of a word table is there in both languages. */
export function bothLanguages(path: string, table: unknown, trail = ''): Finding[] {
  if (typeof table !== 'object' || table === null) return []
  const keys = Object.keys(table)
  const has = (key: string) => keys.includes(key)
  if (has('ko') !== has('en')) {
    return [{ path, line: 1, why: `'${trail}' is in one language only: Korean first, English complete` }]
  }
  return Object.entries(table).flatMap(([key, value]) =>
    bothLanguages(path, value, trail === '' ? key : `${trail}.${key}`),
  )
}
