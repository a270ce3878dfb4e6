/** The key that signs download URLs: made at the first start, kept in the data folder, readable by its owner only. */
import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The key in `<dir>/signing.key`. One that cannot be used is made anew: what it had signed lives for an hour at most. */
export function openSigningKey(dir: string): Buffer {
  const file = join(dir, 'signing.key')
  const known = read(file)
  if (known !== null) return known
  const key = randomBytes(32)
  writeFileSync(`${file}.new`, `${key.toString('hex')}\n`, { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
  return key
}

function read(file: string): Buffer | null {
  try {
    const text = readFileSync(file, 'utf8').trim()
    return /^[0-9a-f]{64}$/.test(text) ? Buffer.from(text, 'hex') : null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
