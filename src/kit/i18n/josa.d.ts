// Types for the part of `josa` that is used here; the package ships none.
declare module 'josa' {
  /** The picker for a particle, named by either of its two forms. */
  export function getJosaPicker(form: string): (word: string) => string
}
