/** Inboxes over HTTP: what is accepted comes back as it was, what is not says what to fix, and deleting leaves nothing behind. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSqlite } from '../src/store/sqlite.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { startSmtpSink } from './support/smtp-sink.ts'
import { storeMails } from './support/stored-mails.ts'
import { until } from './support/wait.ts'

let daemon: Daemon
beforeAll(async () => {
  daemon = await startDaemon()
})
afterAll(() => daemon[Symbol.asyncDispose]())

const create = (body: unknown) => daemon.api.post('/v1/inboxes', body)
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** Rows of a query against the daemon's own file. */
function query(sql: string, file = daemon.config.databaseFile): unknown[] {
  const sqlite = openSqlite(file, { busyMs: 5_000 })
  try {
    return sqlite.prepare(sql).all()
  } finally {
    sqlite.close()
  }
}

describe('creating', () => {
  test("the guide's call gives an inbox in NornWeave's shape and ours", async () => {
    const answer = await create({ name: 'Test', email_username: 'test' })
    expect(answer.status).toBe(201)
    expect(answer.body).toEqual({
      id: expect.stringMatching(/^inb_[0-9a-f-]{36}$/),
      email_address: 'test@example.test',
      name: 'Test',
      provider_config: {},
      aliases: [],
      catch_all: false,
      agent: null,
      hold_below: null,
      created_at: expect.stringMatching(RFC_3339),
      updated_at: expect.stringMatching(RFC_3339),
    })
    expect((await daemon.api.get(`/v1/inboxes/${answer.body.id}`)).body).toEqual(answer.body)
  })

  test.each(['a', 'UPPER', 'a.b.c', 'a_b-c', '7', 'user+tag', 'x'.repeat(64), '-dash'])(
    'username %s',
    async (username) => {
      const answer = await create({ name: 'x', email_username: username })
      expect(answer).toMatchObject({ status: 201, body: { email_address: `${username.toLowerCase()}@example.test` } })
    },
  )

  test.each([
    '',
    ' ',
    'a b',
    'x@y',
    'é',
    '\'"><script>',
    '.a',
    'a.',
    'a..b',
    '+tag',
    'a\u0000b',
    'a\r\nb',
    '🐎',
    'x'.repeat(65),
    '"quoted"',
    'a,b',
  ])('username %j is refused', async (username) => {
    const answer = await create({ name: 'x', email_username: username })
    expect(answer).toMatchObject({ status: 422, body: { code: 'validation_failed', fix: expect.any(String) } })
    expect(answer.body.detail[0]).toMatchObject({ loc: ['body', 'email_username'], msg: expect.any(String) })
  })

  test.each(['x', 'Ünïcode 🐎 "quoted" <b>', ' spaces ', 'n'.repeat(200), "O'Brien; DROP TABLE inboxes"])(
    'name %j comes back exactly',
    async (name) => {
      const { body } = await create({ name, email_username: `name-${Buffer.from(name).toString('hex').slice(0, 40)}` })
      expect((await daemon.api.get(`/v1/inboxes/${body.id}`)).body.name).toBe(name)
    },
  )

  test("a refusal is in FastAPI's words, and names every field at fault once", async () => {
    const answer = await create({ name: '', color: 'red', aliases: 'a@b.test' })
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.body.detail).toEqual([
      {
        type: 'string_too_short',
        loc: ['body', 'name'],
        msg: 'String should have at least 1 character',
        input: '',
        ctx: { min_length: 1 },
      },
      { type: 'missing', loc: ['body', 'email_username'], msg: 'Field required' },
      { type: 'list_type', loc: ['body', 'aliases'], msg: 'Input should be a valid list', input: 'a@b.test' },
      { type: 'extra_forbidden', loc: ['body', 'color'], msg: 'Extra inputs are not permitted', input: 'red' },
    ])
    expect(answer.body.errors).toEqual(answer.body.detail)
  })

  test('an address belongs to one inbox, whatever its case and whether it is an alias', async () => {
    await create({ name: 'x', email_username: 'unique', aliases: ['also@other.test'] })
    const conflicts = [
      { body: { email_username: 'unique' }, address: 'unique@example.test' },
      { body: { email_username: 'UNIQUE' }, address: 'unique@example.test' },
      { body: { email_username: 'second', aliases: ['Unique@Example.TEST'] }, address: 'unique@example.test' },
      {
        body: { email_username: 'second', aliases: ['fresh@other.test', 'ALSO@other.test'] },
        address: 'also@other.test',
      },
      { body: { email_username: 'second', aliases: ['second@example.test'] }, address: 'second@example.test' },
    ]
    for (const { body, address } of conflicts) {
      const answer = await create({ name: 'x', ...body })
      expect(answer).toMatchObject({ status: 409, body: { detail: `Inbox with email ${address} already exists` } })
    }
    // none of them left half an inbox
    expect((await create({ name: 'x', email_username: 'second', aliases: ['fresh@other.test'] })).status).toBe(201)
  })

  test('aliases are whole addresses of any domain, folded and sorted', async () => {
    const aliases = ['Sales@Other.TEST', 'billing+eu@third.test', 'info@bücher.example']
    const { body } = await create({ name: 'x', email_username: 'aliased', aliases })
    expect(body.aliases).toEqual(['billing+eu@third.test', 'info@xn--bcher-kva.example', 'sales@other.test'])
    for (const address of ['aliased@example.test', 'SALES@other.test', 'billing%2Beu%40third.test']) {
      expect((await daemon.api.get(`/v1/inboxes/${address}`)).body.id).toBe(body.id)
    }
  })

  test.each([
    'nobody',
    '@other.test',
    'a@',
    'Name <a@b.test>',
    '<a@b.test>',
    'a@b.test, c@d.test',
    'a b@c.test',
    'a@b..test',
    'a@\n.test',
  ])('alias %j is refused', async (alias) => {
    const answer = await create({ name: 'x', email_username: 'never', aliases: [alias] })
    expect(answer).toMatchObject({ status: 422, body: { detail: [{ loc: ['body', 'aliases', 0] }] } })
  })

  test('one of many that ask for the same address at once gets it', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => create({ name: 'x', email_username: 'race' })))
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array(9).fill(409)])
  })
})

describe('listing', () => {
  test('pages by offset and by cursor give every inbox once, in the order of addresses', async () => {
    await using other = await startDaemon()
    for (const name of ['d', 'b', 'a', 'e', 'c']) await other.api.inbox(name)
    const names = (items: { name: string }[]) => items.map((item) => item.name)
    const whole = await other.api.get('/v1/inboxes')
    expect(whole.body).toMatchObject({ count: 5, total: 5, next_cursor: null })
    expect(names(whole.body.items)).toEqual(['a', 'b', 'c', 'd', 'e'])
    const second = await other.api.get('/v1/inboxes?limit=2&offset=2')
    expect(second.body).toMatchObject({ count: 2, total: 5 })
    expect(names(second.body.items)).toEqual(['c', 'd'])
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await other.api.get(`/v1/inboxes?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`)
      seen.push(...names(page.body.items))
      cursor = page.body.next_cursor
    }
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test.each(['nonsense', 'e30', 'W10', '%00', 'bnVsbA', Buffer.from('["x",1]').toString('base64url')])(
    'cursor %s is refused',
    async (cursor) => {
      const answer = await daemon.api.get(`/v1/inboxes?cursor=${cursor}`)
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_cursor', fix: expect.any(String) } })
    },
  )

  test.each([
    ['limit=0', 'greater_than_equal'],
    ['limit=-1', 'greater_than_equal'],
    ['limit=1001', 'less_than_equal'],
    ['limit=x', 'int_parsing'],
    ['limit=', 'int_parsing'],
    ['limit=1.5', 'int_parsing'],
    ['limit=1e3', 'int_parsing'],
    ['limit=99999999999999999999', 'int_parsing'],
  ])('?%s is refused', async (asked, type) => {
    const answer = await daemon.api.get(`/v1/inboxes?${asked}`)
    expect(answer).toMatchObject({ status: 422, body: { detail: [{ type, loc: ['query', 'limit'] }] } })
  })

  test('an unknown query parameter is ignored', async () => {
    expect((await daemon.api.get('/v1/inboxes?colour=red&__proto__=1')).status).toBe(200)
  })
})

describe('changing', () => {
  test('what is left out stays; updated_at moves on', async () => {
    const inbox = await daemon.api.inbox('changing', { aliases: ['one@other.test'] })
    const renamed = await daemon.api.patch(`/v1/inboxes/${inbox.id}`, { name: 'New' })
    expect(renamed).toMatchObject({ status: 200, body: { ...inbox, name: 'New', updated_at: expect.any(String) } })
    expect(renamed.body.updated_at > inbox.updated_at).toBe(true)
    expect((await daemon.api.patch('/v1/inboxes/changing@example.test', {})).body.name).toBe('New')
  })

  test('aliases are replaced; one that is given up is free for another inbox', async () => {
    const inbox = await daemon.api.inbox('giving', { aliases: ['keep@other.test', 'give@other.test'] })
    const changed = await daemon.api.patch(`/v1/inboxes/${inbox.id}`, {
      aliases: ['new@other.test', 'keep@other.test'],
    })
    expect(changed.body.aliases).toEqual(['keep@other.test', 'new@other.test'])
    expect((await create({ name: 'x', email_username: 'taking', aliases: ['give@other.test'] })).status).toBe(201)
    const back = await daemon.api.patch(`/v1/inboxes/${inbox.id}`, { name: 'Never', aliases: ['give@other.test'] })
    expect(back.status).toBe(409)
    expect((await daemon.api.get(`/v1/inboxes/${inbox.id}`)).body).toEqual(changed.body)
  })

  test('at most one inbox is the catch-all', async () => {
    const first = await daemon.api.inbox('catch-first', { catch_all: true })
    const refused = await create({ name: 'x', email_username: 'catch-second', catch_all: true })
    expect(refused).toMatchObject({ status: 409, body: { code: 'catch_all_exists' } })
    const second = await daemon.api.inbox('catch-second')
    expect((await daemon.api.patch(`/v1/inboxes/${second.id}`, { catch_all: true })).status).toBe(409)
    expect((await daemon.api.patch(`/v1/inboxes/${first.id}`, { catch_all: true })).status).toBe(200)
    await daemon.api.patch(`/v1/inboxes/${first.id}`, { catch_all: false })
    expect((await daemon.api.patch(`/v1/inboxes/${second.id}`, { catch_all: true })).body.catch_all).toBe(true)
  })

  test.each([{ email_username: 'x' }, { name: '' }, { name: null }, { aliases: ['a@b.test', 'A@B.test'] }, []])(
    '%j is refused',
    async (changes) => {
      const inbox = await daemon.api.inbox(`refusing-${Math.random().toString(36).slice(2)}`)
      const answer = await daemon.api.patch(`/v1/inboxes/${inbox.id}`, changes)
      expect(answer).toMatchObject({ status: 422, body: { code: 'validation_failed', fix: expect.any(String) } })
      expect((await daemon.api.get(`/v1/inboxes/${inbox.id}`)).body).toEqual(inbox)
    },
  )
})

test('an inbox that is not there is 404 everywhere, in the words of NornWeave', async () => {
  for (const id of ['inb_nothing', 'nobody@example.test', '0', '%00', encodeURIComponent('🐎'), 'x'.repeat(5_000)]) {
    const name = decodeURIComponent(id).slice(0, 200)
    for (const [method, path] of [
      ['GET', ''],
      ['PATCH', ''],
      ['DELETE', ''],
      ['POST', '/sync'],
    ] as const) {
      const body = method === 'PATCH' ? {} : undefined
      const answer = await daemon.api.call(`/v1/inboxes/${id}${path}`, { method, body })
      expect(answer).toMatchObject({
        status: 404,
        body: { detail: `Inbox ${name} not found`, code: 'inbox_not_found' },
      })
    }
  }
  await create({ name: 'Tagged', email_username: 'with+tag' })
  const raw = await daemon.api.get('/v1/messages?inbox_id=with+tag@example.test')
  expect(raw).toMatchObject({ status: 404, body: { fix: expect.stringContaining('+ of an address is %2B') } })
  expect((await daemon.api.get('/v1/messages?inbox_id=with%2Btag@example.test')).status).toBe(200)
})

test('every change is an event, in order', async () => {
  const { id } = await daemon.api.inbox('eventful')
  await Promise.all(['a', 'b', 'c'].map((name) => daemon.api.patch(`/v1/inboxes/${id}`, { name })))
  await daemon.api.delete(`/v1/inboxes/${id}`)
  expect(query(`SELECT type FROM events WHERE inbox_id = '${id}' ORDER BY sequence`)).toEqual(
    ['inbox.created', 'inbox.updated', 'inbox.updated', 'inbox.updated', 'inbox.deleted'].map((type) => ({ type })),
  )
})

test('a mailbox that cannot be reached makes sync a 502 in plain words', async () => {
  const inbox = await daemon.api.inbox('syncing')
  const answer = await daemon.api.post(`/v1/inboxes/${inbox.id}/sync`)
  expect(answer.status).toBe(502)
  expect(answer.body.detail).toMatch(/^IMAP connection failure: .*127\.0\.0\.1:1/)
  expect(answer.body).toMatchObject({ code: 'imap_failure', fix: expect.any(String) })
})

describe('plus addressing', () => {
  let plus: Daemon
  beforeAll(async () => {
    plus = await startDaemon({ env: { EMAIL_ADDRESS: 'Agents@example.test', INBOX_ADDRESSING: 'plus' } })
  })
  afterAll(() => plus[Symbol.asyncDispose]())
  const addressOf = async (username: string) =>
    (await plus.api.post('/v1/inboxes', { name: 'x', email_username: username })).body.email_address

  test('hangs the username behind the name of the mailbox', async () => {
    expect(await addressOf('Test')).toBe('agents+test@example.test')
  })

  test("gives the mailbox's own address for its own name", async () => {
    expect(await addressOf('agents')).toBe('agents@example.test')
  })

  test('refuses a second +, and a local part above 64', async () => {
    for (const username of ['a+b', 'x'.repeat(58)]) {
      const answer = await plus.api.post('/v1/inboxes', { name: 'x', email_username: username })
      expect(answer).toMatchObject({ status: 422, body: { detail: [{ loc: ['body', 'email_username'] }] } })
    }
    expect(await addressOf('x'.repeat(57))).toHaveLength('agents+'.length + 57 + '@example.test'.length)
  })
})

describe('deleting', () => {
  test('answers 204, and the inbox is gone at once with its addresses', async () => {
    const inbox = await daemon.api.inbox('leaving', { aliases: ['leaving@other.test'] })
    const answer = await daemon.api.delete(`/v1/inboxes/${inbox.id}`)
    expect(answer).toMatchObject({ status: 204, body: '' })
    for (const id of [inbox.id, 'leaving@example.test', 'leaving@other.test']) {
      expect((await daemon.api.get(`/v1/inboxes/${id}`)).status).toBe(404)
    }
    expect((await daemon.api.delete(`/v1/inboxes/${inbox.id}`)).status).toBe(404)
  })

  test('removes its messages and their files, keeps those of others, leaves tombstones, and frees the address', async () => {
    await using other = await startDaemon()
    const [going, staying] = [await other.api.inbox('going'), await other.api.inbox('staying')]
    const stored = await storeMails(other, { inboxes: [going.id], count: 450, attachmentBytes: 300_000 })
    const shared = await storeMails(other, { inboxes: [going.id, staying.id], count: 3, attachmentBytes: 400_000 })
    expect(stored.files()).toHaveLength(2)
    await other.api.delete(`/v1/inboxes/${going.id}`)
    const rows = (sql: string) => query(sql, other.config.databaseFile)
    await until(() => rows('SELECT id FROM inboxes WHERE deleted_at IS NOT NULL').length === 0)
    expect(rows('SELECT DISTINCT inbox_id FROM messages')).toEqual([{ inbox_id: staying.id }])
    expect(rows('SELECT count(*) AS n FROM messages')).toEqual([{ n: 3 }])
    expect(rows('SELECT DISTINCT inbox_id FROM threads')).toEqual([{ inbox_id: staying.id }])
    expect(rows("SELECT count(*) AS n FROM mails WHERE state = 'removed' AND content_id IS NULL")).toEqual([{ n: 450 }])
    expect(rows('SELECT count(*) AS n FROM contents')).toEqual([{ n: 3 }])
    expect(rows('PRAGMA foreign_key_check')).toEqual([])
    await until(() => shared.files().length === 1)
    expect((await other.api.post('/v1/inboxes', { name: 'x', email_username: 'going' })).status).toBe(201)
  })

  test('a small inbox can be made anew with the next call', async () => {
    await using other = await startDaemon()
    const inbox = await other.api.inbox('again')
    await storeMails(other, { inboxes: [inbox.id], count: 10 })
    await other.api.delete(`/v1/inboxes/${inbox.id}`)
    const second = await other.api.inbox('again')
    expect(await other.api.messages(second.id)).toEqual([])
  })

  test('goes on after a restart', async () => {
    await using other = await startDaemon()
    const inbox = await other.api.inbox('interrupted')
    await storeMails(other, { inboxes: [inbox.id], count: 300 })
    await other.api.delete(`/v1/inboxes/${inbox.id}`)
    await other.restart()
    const left = () => query('SELECT id FROM inboxes UNION ALL SELECT id FROM messages', other.config.databaseFile)
    await until(() => left().length === 0)
  })

  test('lets a mail that is on the wire end, and takes back those that wait', async () => {
    await using sink = await startSmtpSink()
    await using other = await startDaemon({ smtp: sink })
    const inbox = await other.api.inbox('busy')
    const send = (to: string) =>
      other.api.post('/v1/messages', { inbox_id: inbox.id, to: [to], subject: 's', body: 'text' })
    const refusal = sink.fault({ at: 'rcpt', recipient: 'later@other.test', do: { kind: 'reply', reply: '450 later' } })
    expect((await send('later@other.test')).body.state).toBe('queued')
    const held = sink.fault({ at: 'dot', do: { kind: 'hold' } })
    const sending = send('now@other.test')
    await until(() => held.hits > 0)
    expect((await other.api.delete(`/v1/inboxes/${inbox.id}`)).status).toBe(204)
    const left = () => query('SELECT state FROM messages', other.config.databaseFile)
    await until(() => left().length === 1)
    refusal.clear()
    held.clear()
    expect(await sending).toMatchObject({ status: 201, body: { state: 'sent' } })
    await until(() => left().length === 0)
    expect(sink.mails().map((mail) => mail.to)).toEqual([['now@other.test']])
    expect(other.log.filter((line) => line.includes('ERROR'))).toEqual([])
  })
})
