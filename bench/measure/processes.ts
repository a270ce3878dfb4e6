/** What the kernel counts for processes (Linux: proc(5)); elsewhere nothing is known, and the tables show a dash. */
import { readdirSync, readFileSync } from 'node:fs'

export interface ProcessCount {
  parent: number
  name: string
  /** CPU seconds, with those of children that have ended and were waited for */
  cpu: number
}

/** Clock ticks a second in proc(5): 100 on every Linux that Node runs on. */
const TICKS = 100

/** Every process by its id; empty where there is no /proc. */
export function processTable(): ReadonlyMap<number, ProcessCount> {
  const table = new Map<number, ProcessCount>()
  for (const name of namesIn('/proc')) {
    const count = /^\d+$/.test(name) ? countOf(Number(name)) : null
    if (count !== null) table.set(Number(name), count)
  }
  return table
}

/** Null when it is gone, or where there is no /proc. */
export function countOf(pid: number): ProcessCount | null {
  const stat = textOf(`/proc/${pid}/stat`)
  // the name stands in brackets and may hold anything
  const [, name, rest] = /^\d+ \((.*)\) (.*)$/s.exec(stat) ?? []
  if (name === undefined || rest === undefined) return null
  const fields = rest.split(' ')
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15).map(Number)
  return { parent: Number(fields[1]), name, cpu: (user + system + childUser + childSystem) / TICKS }
}

/** CPU seconds of a process and all below it. */
export function cpuOfTree(root: number, table: ReadonlyMap<number, ProcessCount>): number {
  let sum = table.get(root)?.cpu ?? 0
  for (const [pid, { parent }] of table) if (parent === root) sum += cpuOfTree(pid, table)
  return sum
}

/** CPU seconds that the whole machine has spent, and that others have taken from it; null where there is no /proc. */
export function cpuOfMachine(): number | null {
  const line = /^cpu +(.*)$/m.exec(textOf('/proc/stat'))?.[1]
  if (line === undefined) return null
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = line.split(' ').map(Number)
  return (user + nice + system + irq + softirq + steal) / TICKS
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
