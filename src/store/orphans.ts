/** Files that a crash left between their rename and the commit that would have named them: looked for once after the start, beside everything else. */
import { statSync, unlinkSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Clock, SECOND } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import { type BlobFolder, blobPath } from './blob-files.ts'
import { isNamed } from './blobs.ts'
import type { Db } from './db.ts'
import { lockBlobs } from './lock.ts'

export interface OrphanOptions {
  db: Db
  blobs: BlobFolder
  clock: Clock
  log: Log
  /** lets those go first whom somebody waits for */
  giveWay: () => Promise<void>
}

/** Files that are looked at in one step: some 2 ms. */
const STEP = 200

/**
 * Goes through the blob folder and unlinks what nothing names, but never while a writer holds the folder, whose files are
 * named later, or while a backup copies. Files older than the database are not its own: somebody has set an earlier one
 * aside and may put it back.
 */
export function startOrphanSweep({ db, blobs, clock, log, giveWay }: OrphanOptions): Loop {
  const madeAt = db.sqlite.prepare('SELECT min(applied_at) FROM migrations').pluck().get() as number
  const steps = someFiles(blobs.dir)
  let files: Buffer[] = []
  let removed = 0
  const sweepOne = (hash: Buffer) => {
    if (isNamed(db, hash)) return
    const file = blobPath(blobs.dir, hash)
    if ((statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < madeAt) return
    unlinkSync(file)
    removed += 1
  }
  /** False when it has to wait. */
  const sweepFiles = () => {
    using lock = blobs.holds > 0 ? null : lockBlobs(blobs.dir, 0)
    if (lock === null) return false
    for (const hash of files.splice(0)) sweepOne(hash)
    return true
  }
  return startLoop({
    name: 'looking for files without a mail',
    clock,
    log,
    async turn(signal) {
      while (!signal.aborted) {
        if (files.length === 0) {
          const next = await steps.next()
          if (next.done) break
          files = next.value
        }
        if (!sweepFiles()) return clock.in(SECOND)
        await giveWay()
      }
      if (removed > 0) log.info(`removed ${removed} files that an interrupted write had left`)
      removed = 0
      return null
    },
  })
}

async function* someFiles(dir: string): AsyncGenerator<Buffer[], undefined> {
  for (const sub of (await readdir(dir)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    const names = (await readdir(join(dir, sub))).filter((name) => /^[0-9a-f]{64}$/.test(name))
    for (let from = 0; from < names.length; from += STEP) {
      yield names.slice(from, from + STEP).map((name) => Buffer.from(name, 'hex'))
    }
  }
}
