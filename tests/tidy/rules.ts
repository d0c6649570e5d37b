// All house rules in one place, for the test that applies them and the one that shows each of them fail.
export * from './code-rules.ts'
export * from './import-rules.ts'
export * from './name-rules.ts'
export * from './package-rules.ts'
export { type Finding, importsOf, type Source, withoutComments } from './source.ts'
