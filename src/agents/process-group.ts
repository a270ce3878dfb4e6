/** A program with everything that it has started: ended as a whole, also after a crash of ours. */
import { readFileSync } from 'node:fs'

/** Signals every process of the group; nothing happens when there is none any more. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    // EPERM: on macOS a group of which only a dead process is left
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ESRCH' && code !== 'EPERM') throw error
  }
}

/** Ends the group of a program that has outlived us; another one that has got its number since is left alone. */
export function endLeftover(pid: number, mark: string): void {
  if (isMarked(pid, mark)) signalGroup(pid, 'SIGKILL')
}

/** Only Linux tells what a process was started with; elsewhere a leftover ends by itself. */
function isMarked(pid: number, mark: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\u0000').includes(mark)
  } catch {
    return false
  }
}
