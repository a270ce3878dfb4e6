/** A script that Node runs as a process of its own, with what it writes. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** Starts `script`, a path in this repository; `heard` grows while it runs, `ended` resolves once its output is complete. */
export function startProgram(script: string, ...args: string[]) {
  const child = spawn(process.execPath, [join(ROOT, script), ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const heard = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => {
    heard.stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    heard.stderr += chunk
  })
  return { child, heard, ended: once(child, 'close') }
}
