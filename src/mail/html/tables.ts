/** Tables of data become Markdown tables, tables of layout plain text: mail uses far more of the second kind. */
import type { Flow } from './flow.ts'
import { type HtmlReader, readHtml } from './html.ts'
import type { Attributes } from './html-tokens.ts'
import type { StyleSheet } from './style-sheet.ts'
import type { WholePage } from './whole-page.ts'

const MOST_COLUMNS = 50
const MOST_ROWS = 1_000

export interface Tables {
  /** Begins a part of a table; what to do at its end, or null. */
  start(tag: string, attributes: Attributes): (() => void) | null
  /** is the innermost table one of data? */
  isData(): boolean
  inCell(): boolean
}

interface Table {
  data: boolean
  hasHead: boolean
  cells: string[]
  headCells: number
  inCell: boolean
  /** by column: how many rows more a cell from above takes */
  taken: number[]
}

/** `sheet` is as it is before `html` is read. */
export function createTables(html: string, sheet: StyleSheet, flow: Flow, page: WholePage | null = null): Tables {
  const data = findDataTables(html, sheet, page)
  const open: Table[] = []
  let number = 0

  const endRow = (table: Table) => {
    if (table.cells.length > 0) {
      skipTaken(table)
      if (!table.hasHead && table.headCells === 0) writeRows(flow, head(table.cells.map(() => '')))
      writeRows(flow, !table.hasHead && table.headCells > 0 ? head(table.cells) : [row(table.cells)])
      table.hasHead = true
    }
    table.cells = []
    table.headCells = 0
  }
  /** Cells from above keep their columns. */
  const skipTaken = ({ cells, taken }: Table) => {
    for (
      let left = taken[cells.length] ?? 0;
      left > 0 && cells.length < MOST_COLUMNS;
      left = taken[cells.length] ?? 0
    ) {
      taken[cells.length] = left - 1
      cells.push('')
    }
  }
  const startCell = (table: Table, tag: string, { span, rows }: { span: number; rows: number }) => {
    flow.keep()
    table.inCell = true
    return () => {
      table.inCell = false
      const text = flow.release().replaceAll('|', '\\|')
      skipTaken(table)
      if (table.cells.length >= MOST_COLUMNS) return
      for (let at = 0; at < span; at += 1) table.taken[table.cells.length + at] = rows - 1
      if (tag === 'th') table.headCells += 1
      table.cells.push(text, ...Array.from({ length: span - 1 }, () => ''))
    }
  }

  return {
    isData: () => open.at(-1)?.data ?? false,
    inCell: () => open.some((table) => table.inCell),
    start(tag, attributes) {
      if (tag === 'table') {
        const table: Table = {
          data: data.has(number++),
          hasHead: false,
          cells: [],
          headCells: 0,
          inCell: false,
          taken: [],
        }
        open.push(table)
        return () => {
          endRow(table)
          open.splice(open.indexOf(table), 1)
        }
      }
      const table = open.at(-1)
      if (tag === 'tr') return table?.data ? () => endRow(table) : null
      if (tag !== 'td' && tag !== 'th') return null
      if (!table?.data || table.inCell) {
        flow.space()
        return null
      }
      const count = (name: string, most: number) =>
        Math.min(Math.max(Number.parseInt(attributes.get(name) ?? '1', 10) || 1, 1), most)
      return startCell(table, tag, { span: count('colspan', MOST_COLUMNS), rows: count('rowspan', MOST_ROWS) })
    },
  }
}

/** The numbers, in order of opening, of tables with header cells, several rows and columns, and no table within. */
function findDataTables(html: string, sheet: StyleSheet, page: WholePage | null): Set<number> {
  const found = new Set<number>()
  if (!/<th[\s>]/i.test(html)) return found
  const open: { number: number; heads: number; cells: number; rows: number; widest: number; nested: boolean }[] = []
  let number = 0
  let width = 0
  const reader: HtmlReader = {
    open(tag) {
      const table = open.at(-1)
      if (tag === 'table') {
        if (table !== undefined) table.nested = true
        open.push({ number: number++, heads: 0, cells: 0, rows: 0, widest: 0, nested: false })
      } else if (table !== undefined && tag === 'tr') {
        table.rows += 1
        width = 0
      } else if (table !== undefined && (tag === 'td' || tag === 'th')) {
        if (tag === 'th') table.heads += 1
        else table.cells += 1
        width += 1
        table.widest = Math.max(table.widest, width)
      }
    },
    close(tag) {
      if (tag !== 'table') return
      const table = open.pop()
      if (table === undefined || table.nested) return
      if (table.heads > 0 && table.cells > 0 && table.rows > 1 && table.widest > 1) found.add(table.number)
    },
    text() {},
  }
  readHtml(html, sheet, reader, page)
  return found
}

function head(cells: readonly string[]): string[] {
  return [row(cells), row(cells.map(() => '---'))]
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function writeRows(flow: Flow, rows: readonly string[]): void {
  for (const line of rows) {
    flow.newLine(1)
    flow.write(line)
  }
}
