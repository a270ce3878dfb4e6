/** A disk of a few megabytes that can be filled up and emptied again: a tmpfs, for those who may mount one. */
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmdirSync, writeSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SmallDisk extends AsyncDisposable {
  /** a folder on it */
  path: string
  /** Leaves not one block free. */
  fill(): void
  /** Takes away what `fill` has put there. */
  free(): Promise<void>
}

const mount = (path: string, megabytes: number) =>
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'postern-test', path], { stdio: 'ignore' })
const unmount = (path: string) => execFileSync('umount', [path], { stdio: 'ignore' })

/** Tries it once: only root may, and not in every container. */
export function canMount(): boolean {
  if (process.platform !== 'linux') return false
  const path = mkdtempSync(join(tmpdir(), 'postern-mount-'))
  try {
    mount(path, 1)
    unmount(path)
    return true
  } catch {
    return false
  } finally {
    rmdirSync(path)
  }
}

export async function smallDisk(megabytes: number): Promise<SmallDisk> {
  const path = await mkdtemp(join(tmpdir(), 'postern-disk-'))
  mount(path, megabytes)
  const filler = join(path, 'filler')
  return {
    path: join(path, 'data'),
    fill() {
      const file = openSync(filler, 'a')
      const block = Buffer.alloc(4_096)
      try {
        for (;;) writeSync(file, block)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      } finally {
        closeSync(file)
      }
    },
    free: () => rm(filler),
    async [Symbol.asyncDispose]() {
      unmount(path)
      await rm(path, { recursive: true })
    },
  }
}
