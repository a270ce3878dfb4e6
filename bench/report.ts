/** What a part of the benchmark hands back, and how it is printed: Markdown that is readable as it stands. */
import type { Machine } from './measure/machine.ts'
import { shown } from './measure/numbers.ts'

export interface Table {
  columns: readonly string[]
  /** numbers are shown with three digits, null as a dash */
  rows: readonly (readonly (string | number | null)[])[]
}

/** A figure that is to be kept, such as `p99 below 50 ms`. */
export interface Goal {
  what: string
  value: number
  /** the value is to be at least, or at most, this */
  limit: { least: number } | { most: number }
  unit: string
}

export interface Section {
  title: string
  /** what was measured, in a sentence or two */
  about: string
  tables: readonly Table[]
  goals: readonly Goal[]
  /** every single measurement, for the JSON file */
  data: unknown
}

export function describeMachine(machine: Machine, server: string): string {
  const { cpu, cores, memoryGb, system, fileSystem, fsyncMs, node, postern } = machine
  return `Postern ${postern}, Node ${node}, ${server}; ${cores} × ${cpu}, ${memoryGb} GB, ${system}, ${fileSystem}, an fsync takes ${shown(fsyncMs)} ms`
}

export function describeSection({ title, about, tables, goals }: Section): string {
  const blocks = [`## ${title}`, about, ...tables.map(markdown)]
  if (goals.length > 0) blocks.push(goals.map(describeGoal).join('\n'))
  return blocks.join('\n\n')
}

export function isReached({ value, limit }: Goal): boolean {
  return 'least' in limit ? value >= limit.least : value <= limit.most
}

function describeGoal(goal: Goal): string {
  const { what, value, limit, unit } = goal
  const wanted = 'least' in limit ? `at least ${limit.least}` : `at most ${limit.most}`
  return `- ${isReached(goal) ? 'reached' : 'MISSED'}: ${what}: ${shown(value)}${unit} (${wanted})`
}

function markdown({ columns, rows }: Table): string {
  const cells = [columns, ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : shown(cell))))]
  const widths = columns.map((_, at) => Math.max(3, ...cells.map((row) => (row[at] ?? '').length)))
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, at) => (at === 0 ? (row[at] ?? '').padEnd(width) : (row[at] ?? '').padStart(width))).join(' | ')} |`
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [line(columns), rule, ...cells.slice(1).map(line)].join('\n')
}
