/** Tables of data become Markdown tables, tables of layout plain text: mail uses far more of the second kind. */
import type { Flow } from './flow.ts'
import { readHtml } from './html.ts'
import type { Attributes } from './html-tokens.ts'
import type { StyleSheet } from './style-sheet.ts'

const MOST_COLUMNS = 50

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
}

/** `sheet` is as it is before `html` is read. */
export function createTables(html: string, sheet: StyleSheet, flow: Flow): Tables {
  const data = findDataTables(html, sheet)
  const open: Table[] = []
  let number = 0

  const endRow = (table: Table) => {
    if (table.cells.length > 0) {
      if (!table.hasHead && table.headCells === 0) writeRows(flow, head(table.cells.map(() => '')))
      writeRows(flow, !table.hasHead && table.headCells > 0 ? head(table.cells) : [row(table.cells)])
      table.hasHead = true
    }
    table.cells = []
    table.headCells = 0
  }
  const startCell = (table: Table, tag: string, span: number) => {
    flow.keep()
    table.inCell = true
    return () => {
      table.inCell = false
      const text = flow.release().replaceAll('|', '\\|')
      if (table.cells.length >= MOST_COLUMNS) return
      if (tag === 'th') table.headCells += 1
      table.cells.push(text, ...Array.from({ length: span - 1 }, () => ''))
    }
  }

  return {
    isData: () => open.at(-1)?.data ?? false,
    inCell: () => open.some((table) => table.inCell),
    start(tag, attributes) {
      if (tag === 'table') {
        const table: Table = { data: data.has(number++), hasHead: false, cells: [], headCells: 0, inCell: false }
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
      const span = Number.parseInt(attributes.get('colspan') ?? '1', 10)
      return startCell(table, tag, span > 1 ? Math.min(span, MOST_COLUMNS) : 1)
    },
  }
}

/** The numbers, in order of opening, of tables with header cells, several rows and columns, and no table within. */
function findDataTables(html: string, sheet: StyleSheet): Set<number> {
  const found = new Set<number>()
  if (!/<th[\s>]/i.test(html)) return found
  const open: { number: number; heads: number; cells: number; rows: number; widest: number; nested: boolean }[] = []
  let number = 0
  let width = 0
  readHtml(html, sheet, {
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
  })
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
