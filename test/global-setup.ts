/** Says once, before the suites run, which mail servers they will run on. */
import { ALL_SERVERS, availability } from './support/servers.ts'

export function setup(): void {
  const here: string[] = []
  const missing: string[] = []
  for (const kind of ALL_SERVERS) {
    const found = availability(kind)
    if (found.kind === 'here') here.push(found.name)
    else missing.push(`; ${kind} skipped (${found.why}: ${found.get})`)
  }
  process.stdout.write(`mail servers: ${here.join(', ')}${missing.join('')}\n`)
}
