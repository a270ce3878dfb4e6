/** Before a timed run: what earlier ones have written is on disk, so that nobody pays for it but them. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** sync(1): waits until the kernel has written everything that waits in memory. */
export async function untilWritten(): Promise<void> {
  await promisify(execFile)('sync')
}
