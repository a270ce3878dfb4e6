/** `postern serve`: the gateway, until it is told to stop. */
import { once } from 'node:events'
import { flushCompileCache } from 'node:module'
import { startApp } from '../app.ts'
import { configured } from './configured.ts'
import type { Terminal } from './terminal.ts'

export async function serve(terminal: Terminal): Promise<number> {
  const config = configured(terminal)
  if (config === null) return 1
  await using _app = await startApp(config, { writeLog: terminal.writeLog })
  // now, since a process that is killed writes nothing at its end; without NODE_COMPILE_CACHE there is nothing to write
  flushCompileCache()
  if (!terminal.signal.aborted) await once(terminal.signal, 'abort')
  return 0
}
