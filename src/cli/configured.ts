/** The configuration of a verb: read, checked, and every problem said at once. */
import type { Config } from '../config/config.ts'
import { readEnvironment } from '../config/env.ts'
import { describeProblems, loadConfig } from '../config/load.ts'
import type { Terminal } from './terminal.ts'

/** The checked configuration, or null after its problems have been written. */
export function configured(terminal: Terminal): Config | null {
  const loaded = loadConfig(readEnvironment())
  if (loaded.kind === 'ok') return loaded.config
  terminal.complain(describeProblems(loaded.problems))
  return null
}
