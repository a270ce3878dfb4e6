/** A mailbox that is there in seconds: the mails of a corpus as the files of a Maildir, before Dovecot has looked. */
import { chownSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Maildir } from '../../test/support/dovecot.ts'
import type { Corpus } from './corpus.ts'

/** Writes the first `count` mails and returns their bytes in all. Throws when `signal` aborts. */
export async function fillMaildir(
  { path, owner }: Maildir,
  { corpus, count, signal }: { corpus: Corpus; count: number; signal: AbortSignal },
): Promise<number> {
  const give = (file: string) => owner && chownSync(file, owner.uid, owner.gid)
  for (const folder of ['', 'cur', 'new', 'tmp']) {
    mkdirSync(join(path, folder), { recursive: true })
    give(join(path, folder))
  }
  let bytes = 0
  for (let n = 0; n < count; n += 1) {
    const { raw, receivedAt } = corpus.mail(n)
    const seconds = receivedAt.getTime() / 1_000
    // Dovecot numbers mails in the order of their names, and takes the size from there
    const name = `${seconds}.M${String(n).padStart(8, '0')}.bench,S=${raw.length},W=${raw.length}:2,`
    const file = join(path, 'cur', name)
    writeFileSync(file, raw)
    give(file)
    utimesSync(file, seconds, seconds)
    bytes += raw.length
    if (n % 200 === 0) await setImmediate()
    signal.throwIfAborted()
  }
  return bytes
}
