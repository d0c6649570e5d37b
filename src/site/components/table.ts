// Tables with a caption and real headers. On a narrow screen a table scrolls in its own frame, or stacks its rows as cards.
import { attribute, each, type Html, html, type Slot } from '#kit/html'

export type Column = { readonly label: string; readonly align?: 'end'; readonly hideLabel?: boolean }

export type Row = {
  readonly cells: readonly (string | number | Html)[]
  /** A key that stays the same when the row is redrawn, so that focus survives. */
  readonly key?: string
  readonly mark?: 'warning' | 'danger'
}

export type TableProps = {
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** stack: below 768 px each row becomes a card with its labels. */
  readonly narrow?: 'scroll' | 'stack'
  /** The column whose cell names the row; the first unless told. */
  readonly rowHeader?: number
  /** Follows the server: where its events come from, and the address of the rows alone (made with `tableRows`). */
  readonly live?: { readonly events: string; readonly rows: string }
}

/** The explicit roles keep a stacked table a table: without them `display: block` takes its meaning away. */
export function table(props: TableProps): Html {
  const stacked = props.narrow === 'stack'
  const head = html`<tr${roles(stacked, 'row')}>${each(
    props.columns,
    (column) =>
      html`<th scope="col"${attribute('class', column.align)}${roles(stacked, 'columnheader')}>${column.hideLabel ? html`<span class="sr-only">${column.label}</span>` : column.label}</th>`,
  )}</tr>`
  const body = html`<table class="table${stacked ? ' stack' : ''}"${roles(stacked, 'table')}><caption${attribute('class', props.captionHidden && 'sr-only')}>${props.caption}</caption><thead${roles(stacked, 'rowgroup')}>${head}</thead><tbody${attribute('data-live', props.live?.events)}${attribute('data-fragment', props.live?.rows)}${roles(stacked, 'rowgroup')}>${tableRows(props)}</tbody></table>`
  if (stacked) return body
  return html`<div class="table-scroll" role="region" tabindex="0" aria-label="${props.caption}">${body}</div>`
}

/** Only the rows: the fragment that a live list fetches again. */
export function tableRows(props: Pick<TableProps, 'columns' | 'rows' | 'narrow' | 'rowHeader'>): Html {
  const { columns, rows, rowHeader = 0 } = props
  const stacked = props.narrow === 'stack'
  const starts = columns.map((column, place) => cellStart(column, place === rowHeader, stacked))
  const ends = columns.map((_, place) => (place === rowHeader ? headerEnd : cellEnd))
  return each(rows, ({ cells, key, mark }) => {
    const row: Slot[] = []
    for (const [place, cell] of cells.entries()) row.push(starts[place], cell, ends[place])
    return html`<tr${attribute('data-key', key)}${attribute('class', mark && `mark-${mark}`)}${roles(stacked, 'row')}>${row}</tr>`
  })
}

const cellEnd = html`</td>`
const headerEnd = html`</th>`

/** The opening tag of a column's cells, made once for all rows: a page of 50 rows has hundreds of cells. */
function cellStart(column: Column, isHeader: boolean, stacked: boolean): Html {
  if (isHeader) return html`<th scope="row"${attribute('class', column.align)}${roles(stacked, 'rowheader')}>`
  const label = stacked && !column.hideLabel ? column.label : undefined
  return html`<td${attribute('class', column.align)}${attribute('data-label', label)}${roles(stacked, 'cell')}>`
}

function roles(stacked: boolean, role: string): Html {
  return attribute('role', stacked && role)
}
