/** A temporary folder that goes away with the test. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TempFolder extends AsyncDisposable {
  path: string
}

/** The path stays short: a unix socket's may have 107 bytes. */
export async function tempFolder(name = 'test'): Promise<TempFolder> {
  const path = await mkdtemp(join(tmpdir(), `postern-${name}-`))
  return {
    path,
    // a server that has just been told to go may still be writing a last file
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }),
  }
}
