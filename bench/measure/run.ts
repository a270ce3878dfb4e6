/** One timed run of a program: how long it took, and what it, the mail server and everybody else spent meanwhile. */
import { setTimeout as sleep } from 'node:timers/promises'
import { residentMemory } from '../../test/support/resident-memory.ts'
import { countOf, cpuOfMachine, cpuOfTree, processTable } from './processes.ts'

export interface Run {
  seconds: number
  /** CPU seconds of the program; null where the kernel does not tell */
  cpu: number | null
  /** CPU seconds of Dovecot */
  serverCpu: number | null
  /** the most memory that the program held, in MB */
  peakMb: number | null
  /** how much of one core was taken by what is not part of the benchmark; a run with much of it says little */
  others: number | null
}

/** Dispose it where a failure may come before `stop`. */
export interface Watch extends Disposable {
  /** Seconds since the program was started. */
  elapsed(): number
  /** Takes the counts now; the program may have ended just before. */
  stop(seconds?: number): Promise<Run>
}

/** A program that ends by itself has spent a little more than what was seen last. */
const LOOK_EVERY_MS = 20
/** Dovecot's process of a connection ends after its client, and counts for nothing in between. */
const LAST_WORDS_MS = 150

/** Begins to count for the program `pid`; null: for this process itself. */
export function watch(pid: number | null): Watch {
  const own = pid ?? process.pid
  const before = totals()
  const cpuBefore = pid === null ? ownCpu() : 0
  const start = performance.now()
  let cpu: number | null = null
  let peakMb: number | null = null
  const look = async () => {
    cpu = countOf(own)?.cpu ?? cpu
    const memory = await residentMemory(own).catch(() => null)
    // a process that has ended and is not yet waited for holds nothing
    if (memory !== null && memory.peak > 0) peakMb = memory.peak
  }
  const timer = pid === null ? undefined : setInterval(() => void look(), LOOK_EVERY_MS)
  return {
    elapsed: () => (performance.now() - start) / 1_000,
    async stop(seconds = (performance.now() - start) / 1_000) {
      clearInterval(timer)
      await look()
      await sleep(LAST_WORDS_MS)
      const after = totals()
      const wall = (performance.now() - start) / 1_000
      const spent = pid === null ? ownCpu() - cpuBefore : cpu
      const others =
        before === null || after === null
          ? null
          : Math.max(0, after.machine - before.machine - (after.ours - before.ours)) / wall
      const serverCpu = before === null || after === null ? null : after.server - before.server
      return { seconds, cpu: spent, serverCpu, peakMb, others }
    },
    [Symbol.dispose]: () => clearInterval(timer),
  }
}

function ownCpu(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** CPU seconds so far: of the machine, of all that the benchmark has started, of the mail server among them. */
function totals(): { machine: number; ours: number; server: number } | null {
  const machine = cpuOfMachine()
  if (machine === null) return null
  const table = processTable()
  const server = [...table].find(([, { parent, name }]) => parent === process.pid && name === 'dovecot')
  return {
    machine,
    ours: cpuOfTree(process.pid, table),
    server: server === undefined ? 0 : cpuOfTree(server[0], table),
  }
}
