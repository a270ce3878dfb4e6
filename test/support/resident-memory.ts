/** How much memory another process holds: as the kernel counts it where there is /proc, elsewhere as `ps` tells. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

export interface ResidentMemory {
  /** MB now */
  now: number
  /** the most so far, in MB; without /proc it is what was seen by asking often */
  peak: number
}

/** Throws when the process is gone. */
export async function residentMemory(pid: number): Promise<ResidentMemory> {
  if (process.platform !== 'linux') {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)])
    const now = Number(stdout) / 1024
    return { now, peak: now }
  }
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) / 1024
  return { now: field('VmRSS'), peak: field('VmHWM') }
}
