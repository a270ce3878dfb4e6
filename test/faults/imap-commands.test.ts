/** The connection is lost at every command of a sync: each mail is stored once, whole, and the server's copies go only then. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DovecotServer, startDovecot } from '../support/dovecot.ts'
import { kindOf, MODES, syncThrough } from '../support/faulty-sync.ts'
import { GREETING } from '../support/imap-faults.ts'
import { until } from '../support/wait.ts'

/** What is unread, for the log: asked before the first reading and not again. */
const ONCE = 'UID SEARCH RETURN (COUNT)'
/** Everything that a sync says, in its own order; a test below checks that nothing is missing. */
const SAID = [
  'ID',
  'AUTHENTICATE PLAIN',
  'NAMESPACE',
  'ENABLE CONDSTORE',
  'LIST',
  'SELECT',
  'UID FETCH (FLAGS)',
  'UID SEARCH',
  ONCE,
  'UID SEARCH RETURN (MIN)',
  'UID FETCH (BODY)',
  'UID STORE (\\Seen)',
  'IDLE',
  // when the folder is selected again: is it still the same?
  'UID FETCH (MESSAGE-ID)',
]
const SAID_IN = { mark_read: SAID, delete: [...SAID, 'UID STORE (\\Deleted)', 'UID EXPUNGE'] }

const half = (answer: Buffer) => Math.floor(answer.length / 2)

let server: DovecotServer

beforeAll(async () => {
  server = await startDovecot()
})
afterAll(() => server[Symbol.asyncDispose]())

describe.each(MODES)('a sync $what', ({ afterFetch }) => {
  test('says nothing that the table leaves out', async () => {
    await using sync = await syncThrough(server, { afterFetch })
    await sync.settles()
    await until(() => new Set(sync.proxy.commands.map(kindOf)).size >= SAID_IN[afterFetch].length)
    expect(new Set(sync.proxy.commands.map(kindOf))).toEqual(new Set(SAID_IN[afterFetch]))
  })

  test.each([() => 0, half])('is cut at what it says once', async (after) => {
    await using sync = await syncThrough(server, {
      afterFetch,
      strikes: [{ at: (command) => kindOf(command) === ONCE, blow: 'reset', after }],
    })
    await sync.settles()
  })

  test.each([GREETING, ...SAID_IN[afterFetch].filter((kind) => kind !== ONCE)])(
    'is cut at %s, before the answer and in the middle of it',
    async (kind) => {
      const at = (command: string) => kindOf(command) === kind
      await using sync = await syncThrough(server, {
        afterFetch,
        strikes: [
          { at, blow: 'reset' },
          { at, blow: 'reset', after: half },
        ],
      })
      await sync.settles()
    },
  )
})
