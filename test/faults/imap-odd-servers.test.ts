/** Answers that real servers give and no RFC promises the order, the manners or the completeness of: what is in the folder is stored, once and whole. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DovecotServer, startDovecot } from '../support/dovecot.ts'
import { expectExactlyOnce, expectServerCopies } from '../support/exactly-once.ts'
import { kindOf, MODES, syncThrough } from '../support/faulty-sync.ts'
import type { ImapFaults } from '../support/imap-faults.ts'
import { mail } from '../support/mails.ts'
import { until } from '../support/wait.ts'

type Alter = NonNullable<ImapFaults['alter']>

const FLAGS_CHANGE = Buffer.from('* 1 FETCH (FLAGS (\\Flagged))\r\n* 2 FETCH (UID 2 FLAGS (\\Flagged))\r\n')

const ODD: readonly [what: string, alter: Alter][] = [
  ['lists mail in another order than that of the numbers', on('UID FETCH (FLAGS)', (lines) => lines.reverse())],
  ['lists mail twice', on('UID FETCH (FLAGS)', (lines) => [...lines, ...lines])],
  ['tells no UIDNEXT', on('SELECT', (lines) => lines.filter((line) => !line.includes('UIDNEXT')))],
  ['searches without finding anything', on('UID SEARCH', () => ['* SEARCH'])],
  [
    'leaves a mail out of the first list, and searches without finding anything',
    (command, answer) =>
      on('UID SEARCH', () => ['* SEARCH'])(command, answer) ??
      (/:512 /.test(command)
        ? on(kindOf(command), (lines) => lines.filter((_, nth) => nth !== 1))(command, answer)
        : null),
  ],
  [
    'tells of flags under a number that no mail has yet',
    on('UID FETCH (FLAGS)', (lines) => [...lines, '* 1 FETCH (UID 9 FLAGS (\\Seen))']),
  ],
  [
    'tells of changed flags before and after everything else',
    (command, answer) => (command.startsWith('UID FETCH') ? Buffer.concat([FLAGS_CHANGE, answer]) : null),
  ],
  [
    // Exchange; imapflow takes it for an OK
    'leaves bodies out of one answer and says that they are gone',
    (command, answer) => {
      const [, tag = ''] = /(\S+) OK [^\r\n]*\r\n$/.exec(answer.toString('latin1')) ?? []
      const isForMany = kindOf(command) === 'UID FETCH (BODY)' && /^UID FETCH \d+:/.test(command)
      return isForMany ? Buffer.from(`${tag} NO Some of the requested messages no longer exist.\r\n`) : null
    },
  ],
]

let server: DovecotServer

beforeAll(async () => {
  server = await startDovecot()
})
afterAll(() => server[Symbol.asyncDispose]())

/** Change what is answered when a piece of a large mail is asked for; `nth`: the how many-th such answer it is. */
const ODD_WITH_PIECES: readonly [what: string, change: (piece: Piece, nth: number) => OddPiece][] = [
  [
    'gives half of what was asked for',
    ({ bytes, size }) => ({ bytes: bytes.subarray(0, Math.ceil(bytes.length / 2)), size }),
  ],
  ['gives nothing, once', ({ bytes, size }, nth) => ({ bytes: nth === 2 ? Buffer.alloc(0) : bytes, size })],
  [
    'gives nothing and then NIL, once',
    ({ bytes, size }, nth) => ({ bytes: nth === 2 ? Buffer.alloc(0) : nth === 3 ? null : bytes, size }),
  ],
  ['tells a size that is too small', ({ bytes }) => ({ bytes, size: 1_100_000 })],
  ['tells a size that is too large', ({ bytes, size }) => ({ bytes, size: size + 500 })],
  [
    'tells a size that is too large, and NIL behind the end',
    ({ bytes, size }) => ({ bytes: bytes.length === 0 ? null : bytes, size: size + 500 }),
  ],
]

describe.each(MODES)('a server, $what,', ({ afterFetch }) => {
  test.each(ODD)('that %s', async (_, alter) => {
    await using sync = await syncThrough(server, { afterFetch, alter })
    await sync.settles()
    const late = mail({ to: 'support@example.test', subject: 'late' })
    await server.append(sync.folder, late)
    const delivered = { ...sync.delivered, routed: [...sync.delivered.routed, late] }
    await expectExactlyOnce(sync.daemon, sync.inboxId, delivered)
    await expectServerCopies(server, sync.folder, delivered, afterFetch)
  })

  test('that takes new mail while it gives others: it comes at once, not at the next interval', async () => {
    await using sync = await syncThrough(server, {
      afterFetch,
      strikes: [{ at: (command) => kindOf(command) === 'UID FETCH (BODY)', after: () => 1, blow: 'pause' }],
      env: { IMAP_POLL_INTERVAL: '3600' },
    })
    await until(() => sync.proxy.paused)
    const late = mail({ to: 'support@example.test', subject: 'meanwhile' })
    await server.append(sync.folder, late)
    sync.proxy.resume()
    await until(async () =>
      (await sync.daemon.api.messages(sync.inboxId)).some(({ subject }) => subject === 'meanwhile'),
    )
    const delivered = { ...sync.delivered, routed: [...sync.delivered.routed, late] }
    await expectExactlyOnce(sync.daemon, sync.inboxId, delivered)
    await expectServerCopies(server, sync.folder, delivered, afterFetch)
  })
})

test.each(ODD_WITH_PIECES)('a mail too large for memory comes whole from a server that %s', async (_, change) => {
  let nth = 0
  const alter: Alter = (command, answer) => {
    if (!command.includes('BODY.PEEK[]<')) return null
    nth += 1
    return withPiece(answer, change(pieceIn(answer), nth))
  }
  const attachments = [
    { filename: 'large.bin', content: Buffer.from(Array.from({ length: 300_000 }, (_, at) => `${at} `).join('')) },
  ]
  const routed = [mail({ to: 'support@example.test', subject: 'large', attachments })]
  await using sync = await syncThrough(server, { afterFetch: 'mark_read', routed, alter })
  await sync.settles()
})

test('a folder without a UIDVALIDITY is not read, and that is told', async () => {
  const alter = on('SELECT', (lines) => lines.filter((line) => !line.includes('UIDVALIDITY')))
  await using sync = await syncThrough(server, { afterFetch: 'delete', alter })
  const told = await until(async () => {
    const { mailbox } = (await sync.daemon.api.get('/readyz')).body.checks
    return mailbox.error?.includes('UIDVALIDITY') && mailbox
  })
  expect(told).toMatchObject({ ok: false, state: 'retrying' })
  sync.proxy.alter = undefined
  await sync.settles()
})

/** Changes the untagged lines of the answer to one kind of command. */
function on(kind: string, change: (lines: string[]) => string[]): Alter {
  return (command, answer) => {
    if (kindOf(command) !== kind) return null
    const lines = answer.toString('latin1').split('\r\n').slice(0, -1)
    const tagged = lines.pop() ?? ''
    return Buffer.from([...change(lines), tagged, ''].join('\r\n'), 'latin1')
  }
}

/** What a server gives of a mail, and the size of the whole, as it tells it. */
interface Piece {
  bytes: Buffer
  size: number
}

/** null: NIL */
type OddPiece = Omit<Piece, 'bytes'> & { bytes: Buffer | null }

function pieceIn(answer: Buffer): Piece {
  const text = answer.toString('latin1')
  const [, size] = /RFC822\.SIZE (\d+)/.exec(text) ?? []
  const literal = /\{(\d+)\}\r\n/.exec(text)
  const start = literal === null ? 0 : literal.index + literal[0].length
  return { bytes: answer.subarray(start, start + Number(literal?.[1] ?? 0)), size: Number(size) }
}

/** The answer with another piece in it. */
function withPiece(answer: Buffer, { bytes, size }: OddPiece): Buffer {
  const [, uid, start] = /UID (\d+) .*BODY\[\]<(\d+)>/.exec(answer.toString('latin1')) ?? []
  const head = `* 1 FETCH (UID ${uid} RFC822.SIZE ${size} BODY[]<${start}> `
  const literal = bytes === null ? 'NIL' : `{${bytes.length}}\r\n${bytes.toString('latin1')}`
  return Buffer.from(`${head}${literal})\r\n${answer.toString('latin1', answer.lastIndexOf('\r\n', -3) + 2)}`, 'latin1')
}
