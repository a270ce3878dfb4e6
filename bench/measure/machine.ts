/** The machine and the versions that figures belong to. */
import { closeSync, fsyncSync, openSync, readFileSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { availableParallelism, cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { median } from './numbers.ts'

export interface Machine {
  cpu: string
  cores: number
  memoryGb: number
  system: string
  /** where the benchmark writes: with tmpfs nothing is ever durable, and fsync costs nothing */
  fileSystem: string
  /** ms that a file of 4 KB needs to be safe on disk */
  fsyncMs: number
  node: string
  postern: string
}

/** `folder`: where the benchmark keeps its data. */
export function describeMachine(folder: string): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    fileSystem: FILE_SYSTEMS[statfsSync(folder).type] ?? 'another',
    fsyncMs: median(Array.from({ length: 50 }, () => timeFsync(join(folder, 'fsync')))),
    node: process.version,
    postern: version(),
  }
}

/** Magic numbers of statfs(2). */
const FILE_SYSTEMS: Record<number, string> = {
  61267: 'ext4',
  1481003842: 'xfs',
  2435016766: 'btrfs',
  16914836: 'tmpfs',
  2035054128: 'overlayfs',
  801189825: 'zfs',
}

function timeFsync(file: string): number {
  const start = performance.now()
  const handle = openSync(file, 'w')
  writeSync(handle, Buffer.alloc(4_096, 1))
  fsyncSync(handle)
  closeSync(handle)
  const taken = performance.now() - start
  rmSync(file)
  return taken
}

function version(): string {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')).version
}
