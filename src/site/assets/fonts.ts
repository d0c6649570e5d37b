// Pretendard GOV from its npm package, cut by unicode range: a browser fetches only the pieces whose letters it shows.
// The files are served as they are (SIL OFL 1.1); only the style sheet that names them is ours.
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

const weights = { Regular: 400, Bold: 700 } as const

const packageFile = new URL(import.meta.resolve('pretendard-gov/package.json'))
const folder = new URL('./dist/web/static/', packageFile)
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { readonly version: string }

export const fontPath = `/assets/fonts/${version}`

/** One rule per piece and weight, with the ranges that the package's own style sheet gives. */
export function fontCss(): string {
  const rules = Object.entries(weights).flatMap(([weight, number]) => {
    const source = readFileSync(new URL(`PretendardGOV-${weight}.css`, folder), 'utf8')
    return [...source.matchAll(/(PretendardGOV-\w+\.subset\.\d+\.woff2)[\s\S]*?unicode-range:\s*([^;]+);/g)].map(
      ([, file, ranges = '']) =>
        `@font-face{font-family:'Pretendard GOV';font-weight:${number};font-display:swap;src:url(${fontPath}/${file})format('woff2');unicode-range:${ranges.replaceAll(' ', '')}}`,
    )
  })
  return `/* Pretendard GOV, Copyright (c) 2021 Kil Hyung-jin, SIL Open Font License 1.1 */\n${rules.join('\n')}\n`
}

/** A font file of the weights we serve; no other file of the package can be named. */
export async function findFont(file: string): Promise<Buffer<ArrayBuffer> | undefined> {
  const match = /^PretendardGOV-(\w+)\.subset\.\d{1,3}\.woff2$/.exec(file)
  if (match === null || !Object.hasOwn(weights, match[1] ?? '')) return undefined
  try {
    return await readFile(new URL(`woff2-dynamic-subset/${file}`, folder))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
