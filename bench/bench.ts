/** Runs parts of the benchmark, one after the other, in one world. */
import { describeMachine as lookAtMachine, type Machine } from './measure/machine.ts'
import { PARTS, type PartName } from './parts.ts'
import type { Section } from './report.ts'
import { openWorld, type WorldOptions } from './world.ts'

export interface Report {
  at: string
  machine: Machine
  /** the mail server, with its version */
  server: string
  runs: number
  seed: number
  sections: (Section & { part: PartName })[]
}

export interface BenchOptions extends WorldOptions {
  parts: readonly PartName[]
  onMachine(machine: Machine, server: string): void
  /** told each result as soon as it is there */
  onSection(section: Section): void
}

/** Throws when a part fails: when a mail is missing or a call is refused, a figure would say nothing. */
export async function runBench(options: BenchOptions): Promise<Report> {
  const { parts, onMachine, onSection, ...worldOptions } = options
  await using world = await openWorld(worldOptions)
  const machine = lookAtMachine(world.folder)
  onMachine(machine, world.server.name)
  const sections: Report['sections'] = []
  for (const part of parts) {
    world.signal.throwIfAborted()
    const section = await PARTS[part].measure(world)
    onSection(section)
    sections.push({ part, ...section })
  }
  const { runs, seed } = world
  return { at: new Date().toISOString(), machine, server: world.server.name, runs, seed, sections }
}
