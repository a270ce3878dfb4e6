/** `postern tail`: what happens, as it happens. */
import { runningApi } from './ask-api.ts'
import { configured } from './configured.ts'
import { describeEvent } from './describe-event.ts'
import { eventSource } from './event-source.ts'
import type { Options, Terminal } from './terminal.ts'

/** Goes on until it is told to stop. */
export async function tail(terminal: Terminal, { json, ...filter }: Options): Promise<number> {
  const config = configured(terminal)
  if (config === null) return 1
  const events = eventSource({
    api: runningApi(config),
    query: new URLSearchParams(filter as Record<string, string>),
    signal: terminal.signal,
    onLost: (why) => terminal.complain(`postern: ${why}\n`),
  })
  for await (const event of events) terminal.write(`${json === true ? JSON.stringify(event) : describeEvent(event)}\n`)
  return 0
}
