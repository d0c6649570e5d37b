// The rules of names: files say what they hold, and what is talked about stands in the glossary.
import type { Finding } from './source.ts'

const EMPTY_NAMES = 'util utils helper helpers common manager service services data info misc base'.split(' ')

export function fileNames(paths: readonly string[]): Finding[] {
  return paths.flatMap((path) => {
    const parts = path.split('/')
    const findings: Finding[] = []
    for (const part of parts) {
      const stem = part.replace(/(\.(test|pg|d|bench))*\.\w+$/, '')
      if (EMPTY_NAMES.includes(stem)) {
        findings.push({ path, line: 1, why: `'${stem}' says nothing: name the one idea that is in it` })
      }
    }
    const file = parts.at(-1) ?? ''
    if (/\.(ts|mjs|css)$/.test(file) && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(file)) {
      findings.push({ path, line: 1, why: 'files are named in-kebab-case, so that nobody has to remember capitals' })
    }
    return findings
  })
}

/** The names of facts declared in a desk's facts.ts: `PetitionReceived: declare(…)`, `… {` or `… '접수'`. */
export function factNames(text: string): string[] {
  return [...text.matchAll(/^ {2}([A-Z][a-z]+[A-Za-z]*): ?(?:declare|fact|\{|z\.|')/gm)].map((match) => match[1] ?? '')
}

export function inGlossary(names: readonly string[], glossary: string, what: string): Finding[] {
  const missing = names.filter((name) => !glossary.includes(`\`${name}\``))
  return missing.map((name) => ({
    path: 'GLOSSARY.md',
    line: 1,
    why: `the ${what} \`${name}\` is not in the glossary: one word, one meaning, and a place to look it up`,
  }))
}
