/** A data folder with any number of mails in it, written straight into the tables: the state in which a daemon of some years starts. */
import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { packMail, unpackMail } from '../../src/inbound/packed-mail.ts'
import { storeArrival } from '../../src/inbound/store-mail.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { openDb, transact } from '../../src/store/db.ts'
import { openFolder } from '../../src/store/folders.ts'
import { createInbox } from '../../src/store/inboxes.ts'
import { identify } from '../../src/store/search-feed.ts'
import { openSearchIndex } from '../../src/store/search-index.ts'
import { openSearchSource } from '../../src/store/search-source.ts'
import { type Random, randomOf } from '../../test/torture/random.ts'
import { messageIdOf, receivedAtOf, tokenOf } from '../corpora/corpus.ts'
import { word } from '../corpora/words.ts'

export interface DatabaseOptions {
  /** the data folder, which is made */
  dir: string
  mails: number
  /** every mail is for one of them, in turn; but every hundredth is for nobody */
  inboxes: number
  seed: number
  signal?: AbortSignal
}

const BATCH = 2_000
const MOST_SENDERS = 5_000

/** The address of the `n`-th inbox, from 0. */
export function inboxAddress(n: number): string {
  return `inbox-${n}@example.test`
}

/** Who wrote the `n`-th mail. */
export function senderOf(n: number): string {
  return `sender${(n * 7_919) % MOST_SENDERS}@elsewhere.test`
}

/** Takes about 0.3 ms for a mail, index included. */
export async function makeDatabase({ dir, mails, inboxes, seed, signal }: DatabaseOptions): Promise<void> {
  await mkdir(dir, { recursive: true })
  const file = join(dir, 'postern.db')
  using db = openDb(file)
  // nobody needs what a power cut leaves of it
  db.sqlite.pragma('synchronous = OFF')
  for (let n = 0; n < inboxes; n += 1) {
    const name = `inbox-${n}`
    createInbox(db, { name, emailAddress: inboxAddress(n), aliases: [], catchAll: false, at: Date.now() })
  }
  db.sqlite.exec('DELETE FROM claims')
  const folder = openFolder(db, { account: 'agents@example.test', name: 'INBOX', horizon: null, at: Date.now() })
  const rules = {
    ownAddress: 'agents@example.test',
    policy: { allow: [], block: [] },
    afterFetch: 'nothing' as const,
    clock: systemClock(),
  }
  const random = randomOf(seed, 'database')
  for (let from = 0; from < mails; from += BATCH) {
    await moment(signal)
    transact(db, () => {
      for (let n = from; n < Math.min(from + BATCH, mails); n += 1) {
        storeArrival(db, rules, arrivalOf(random, n, { inboxes, folderId: folder.id }))
      }
    })
  }
  await writeIndex(file, { dir, source: identify(db).source, ...(signal && { signal }) })
}

/** As the daemon does: in the order of storing, then what is full is merged. */
async function writeIndex(
  database: string,
  { dir, source, signal }: { dir: string; source: string; signal?: AbortSignal },
) {
  using index = openSearchIndex(join(dir, 'search.sqlite'), source)
  using messages = openSearchSource(database)
  const take = () => messages.read(() => index.write([], messages.after(index.upTo()), 1_000))
  while (take()) await moment(signal)
  while (index.merge()) await moment(signal)
}

/** Lets signals in between two pieces of work. */
async function moment(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate()
  signal?.throwIfAborted()
}

function arrivalOf(random: Random, n: number, { inboxes, folderId }: { inboxes: number; folderId: number }) {
  const to = n % 100 === 99 ? 'nobody@elsewhere.test' : inboxAddress(n % inboxes)
  const subject = wordsOf(random, 6)
  const text = `${wordsOf(random, random.spread(40, 800))} ${tokenOf(n)}`
  const answered = n >= 10 * inboxes && random.chance(0.3) ? messageIdOf(n - inboxes * random.between(1, 9)) : null
  const receivedAt = receivedAtOf(n).getTime()
  const raw = Buffer.from(`Message-ID: ${messageIdOf(n)}`)
  const hash = createHash('sha256').update(raw).digest()
  const mail = {
    messageId: messageIdOf(n),
    inReplyTo: answered === null ? [] : [answered],
    references: answered === null ? [] : [answered],
    subject: answered === null ? subject : `Re: ${subject}`,
    date: receivedAt,
    from: [{ name: wordsOf(random, 2), address: senderOf(n) }],
    sender: [],
    replyTo: [],
    to: [{ name: '', address: to }],
    cc: [],
    bcc: [],
    text,
    html: null,
    contentClean: text,
    preview: text.slice(0, 200),
    headers: [['Subject', subject]] as [string, string][],
    evidence: [{ header: 'delivered-to' as const, addresses: [to] }],
    kind: 'human' as const,
    reasons: [],
    segments: [],
    report: null,
    codes: [],
    parts: [],
    truncated: false,
    auth: null,
  }
  return {
    place: { folderId, uidValidity: 1, uid: n + 1 },
    receivedAt,
    read: false,
    old: true,
    reread: false,
    reading: {
      kind: 'understood' as const,
      fingerprint: hash,
      raw: { hash, size: raw.length, data: raw },
      mail: unpackMail(packMail(mail)),
    },
  }
}

function wordsOf(random: Random, count: number): string {
  return Array.from({ length: count }, () => word(random)).join(' ')
}
