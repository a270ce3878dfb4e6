/** `postern env-example`: prints `.env.example`, for an installation that came without one. */
import { printEnvExample } from '../config/print.ts'
import type { Terminal } from './terminal.ts'

export async function envExample(terminal: Terminal): Promise<number> {
  terminal.write(printEnvExample())
  return 0
}
