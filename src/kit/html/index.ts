// Typed, escaped HTML. What is inserted is always escaped, unless it is Html itself.
export { attribute, each, type Html, html, joined, type Slot, safeHref, when } from './html.ts'
export { trusted } from './trusted.ts'
