/** mbsync (isync), the yardstick: it writes every mail as a file, with an fsync for each or without, and does nothing else with it. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { untilWritten } from '../measure/calm.ts'
import { type Run, watch } from '../measure/run.ts'
import type { FilledMailbox } from '../world.ts'

/** `isync 1.4.4`; null where it is not installed. */
export function mbsyncVersion(): string | null {
  try {
    return execFileSync('mbsync', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return null
  }
}

/** The whole process, into an empty Maildir. Throws unless every mail is there. */
export async function drainWithMbsync(mailbox: FilledMailbox, options: { fsync: boolean; dir: string }): Promise<Run> {
  const { fsync, dir } = options
  await mkdir(join(dir, 'mail'))
  const config = join(dir, 'mbsyncrc')
  await writeFile(config, configFor(mailbox, dir, fsync), { mode: 0o600 })
  await untilWritten()
  const child = spawn('mbsync', ['-c', config, '-q', 'all'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const said: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  using run = watch(child.pid ?? 0)
  const [code] = await once(child, 'exit')
  const taken = await run.stop()
  if (code !== 0) throw new Error(`mbsync ended with ${code}: ${Buffer.concat(said).toString().trim()}`)
  const files = (await Promise.all(['cur', 'new'].map((name) => readdir(join(dir, 'mail', 'INBOX', name))))).flat()
  if (files.length !== mailbox.count) throw new Error(`mbsync wrote ${files.length} of ${mailbox.count} mails`)
  await rm(dir, { recursive: true })
  return taken
}

/** The words are those of isync 1.4; 1.3 had others for Far and Near. */
function configFor({ host, port, username, password }: FilledMailbox, dir: string, fsync: boolean): string {
  return `FSync ${fsync ? 'yes' : 'no'}

IMAPAccount bench
Host ${host}
Port ${port}
User "${username}"
Pass "${password}"
SSLType None
AuthMechs LOGIN

IMAPStore far
Account bench

MaildirStore near
Path ${dir}/mail/
Inbox ${dir}/mail/INBOX

Channel all
Far :far:INBOX
Near :near:INBOX
Sync Pull
Create Near
Expunge None
SyncState *
`
}
