/** The thread that checks signatures breaks, stalls or cannot start: one mail suffers, or nobody's verdict is made up. */
import { expect, test } from 'vitest'
import { createDkimPool, type DkimPool } from '../src/inbound/dkim-pool.ts'

const rules = { authservIds: [], home: [], ownAddress: '', ownDomain: null }

/** A thread that ends at `die`, stalls at `stall` for ever, and says of all else why it was not checked. */
const THREAD = `
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', ({ id, mail, unchecked }) => {
    const text = Buffer.from(mail.bytes).toString()
    if (text === 'die always' || (text === 'die' && unchecked === null)) process.exit(1)
    if (text === 'stall' && unchecked === null) for (;;) {}
    parentPort.postMessage({ id, answer: { kind: 'judged', trust: { reasons: [text, unchecked] } } })
  })
  parentPort.postMessage('ready')
`

function open(source = THREAD): DkimPool {
  const entry = new URL(`data:text/javascript,${encodeURIComponent(source)}`)
  return createDkimPool({ dir: '.', nameServers: [], rules, entry, deadlineMs: 500, nameServersMs: 0 })
}

const judge = (pool: DkimPool, text: string) => pool.judge({ mail: { bytes: Buffer.from(text) }, unchecked: null })
const said = (text: string, unchecked: string | null = null) => ({
  kind: 'judged',
  trust: { reasons: [text, unchecked] },
})

test.each(['die', 'stall'])('a mail at which it %ss is not checked, and those beside it are', async (bad) => {
  await using pool = open()
  const answers = await Promise.all(['a', bad, 'b', 'c', 'd', 'e'].map((text) => judge(pool, text)))
  expect(answers).toEqual([said('a'), said(bad, 'not_checkable'), said('b'), said('c'), said('d'), said('e')])
})

test('a mail at which it ends whatever is asked is given up', async () => {
  await using pool = open()
  expect(await judge(pool, 'die always')).toEqual({ kind: 'judged', trust: null })
  expect(await judge(pool, 'a')).toEqual(said('a'))
})

test('a thread that cannot start says so, and judges nothing', async () => {
  await using pool = open('throw new Error("no such module")')
  await expect(judge(pool, 'a')).rejects.toThrow('signatures cannot be checked: no such module')
})

test('whoever waits when it is stopped is told', async () => {
  const pool = open()
  const waiting = judge(pool, 'stall')
  waiting.catch(() => {})
  await pool[Symbol.asyncDispose]()
  await expect(waiting).rejects.toThrow('stopped')
  await expect(judge(pool, 'a')).rejects.toThrow('stopped')
})
