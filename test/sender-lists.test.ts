/** Allow and block lists over the API, and what becomes of mail that they keep out. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readEntry, refusedSender, senderRules } from '../src/mail/trust/sender-rules.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { type EmbeddedMail, startEmbeddedMail } from './support/embedded-mail.ts'
import { mail } from './support/mails.ts'
import { until } from './support/wait.ts'

const INBOX = 'desk@example.test'

let server: EmbeddedMail
let daemon: Daemon

beforeAll(async () => {
  server = await startEmbeddedMail()
  daemon = await startDaemon({ mail: server, env: { INBOUND_DOMAIN_BLOCKLIST: 'never\\.test' } })
  await daemon.api.inbox('desk')
  await daemon.api.inbox('sales')
})

afterEach(async () => {
  for (const { id } of (await daemon.api.get('/v1/lists?limit=1000')).body.items)
    await daemon.api.delete(`/v1/lists/${id}`)
})

afterAll(async () => {
  await daemon[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

const add = (action: 'allow' | 'block', value: string, inbox?: string) =>
  daemon.api.post('/v1/lists', { action, value, ...(inbox === undefined ? {} : { inbox_id: inbox }) })

let count = 0

/** Which inboxes a mail from `from` gets into, and why it gets into none. */
async function send(
  from: string,
  to = INBOX,
  headers: Record<string, string> = {},
): Promise<{ inboxes: string[]; error: string | null }> {
  count += 1
  const subject = `mail ${count}`
  await server.append('INBOX', Buffer.from(mail({ from, to, subject, headers })))
  await daemon.api.sync(INBOX)
  return until(async () => {
    const inboxes = []
    for (const inbox of [INBOX, 'sales@example.test']) {
      if ((await daemon.api.messages(inbox)).some((one) => one.subject === subject)) inboxes.push(inbox)
    }
    const { items } = (await daemon.api.get('/v1/unrouted')).body
    const unrouted = items.find((one: { subject: string }) => one.subject === subject)
    return inboxes.length > 0 || unrouted !== undefined ? { inboxes, error: unrouted?.error ?? null } : null
  })
}

const isLetIn = async (from: string, headers = {}) => (await send(from, INBOX, headers)).inboxes.length > 0

describe('entries', () => {
  test.each([
    ['Ann@SHOP.test', 'address', 'ann@shop.test'],
    ['SHOP.test', 'domain', 'shop.test'],
    ['b\u00fccher.test', 'domain', 'xn--bcher-kva.test'],
    ['*.Shop.test', 'pattern', '*.shop.test'],
    ['news-*@shop.test', 'pattern', 'news-*@shop.test'],
    ['*.B\u00dcCHER.test', 'pattern', '*.xn--bcher-kva.test'],
    ['*@bu\u0308cher\u3002test', 'pattern', '*@xn--bcher-kva.test'],
    ['JO\u0308RG*@shop.test', 'pattern', 'j\u00f6rg*@shop.test'],
  ])('%s is an entry', async (value, kind, kept) => {
    const made = await add('block', value, INBOX)
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ id: expect.stringMatching(/^lst_/), action: 'block', kind, value: kept })
    expect((await daemon.api.get(`/v1/lists/${made.body.id}`)).body).toEqual(made.body)
    expect((await daemon.api.get(`/v1/lists?inbox_id=${INBOX}&action=block`)).body.items).toEqual([made.body])
    expect((await daemon.api.get('/v1/lists?action=allow')).body.items).toEqual([])
    expect((await add('allow', value, INBOX)).body.code).toBe('entry_exists')
    expect((await daemon.api.delete(`/v1/lists/${made.body.id}`)).status).toBe(204)
    expect((await daemon.api.get(`/v1/lists/${made.body.id}`)).status).toBe(404)
  })

  test.each([
    '*',
    '*@*',
    '@shop.test',
    'a@b@c',
    'Ann <ann@shop.test>',
    'a b.test',
    '*.shop test',
    '.',
    '-',
    '"*"@x',
    'b\u00fc*.test',
    'shop\u200b.test',
    'ann@shop\u200b.test',
  ])('%j is none', async (value) => {
    expect((await add('block', value)).status).toBe(422)
  })
})

describe('what decides', () => {
  test('a blocked address, however it is written', async () => {
    await add('block', 'eve@evil.test')
    expect(await send('"Ann <ann@shop.test>" <EVE@evil.test>')).toEqual({
      inboxes: [],
      error: 'sender EVE@evil.test is blocked',
    })
    expect(await isLetIn('"eve@evil.test" <ann@shop.test>')).toBe(true)
  })

  test('a domain is itself, a pattern what is beneath it', async () => {
    await add('block', 'evil.test')
    await add('block', '*.worse.test')
    expect(await isLetIn('a@evil.test')).toBe(false)
    expect(await isLetIn('a@sub.evil.test')).toBe(true)
    expect(await isLetIn('a@notevil.test')).toBe(true)
    expect(await isLetIn('a@sub.worse.test')).toBe(false)
    expect(await isLetIn('a@worse.test')).toBe(true)
  })

  test('an address that is allowed beats a domain that is blocked', async () => {
    await add('block', 'shop.test')
    await add('allow', 'ann@shop.test')
    expect(await isLetIn('Ann <ann@shop.test>')).toBe(true)
    expect(await isLetIn('bob@shop.test')).toBe(false)
  })

  test('where anything is allowed the rest is not; of several authors all have to be', async () => {
    await add('allow', 'shop.test', INBOX)
    expect(await isLetIn('ann@shop.test, bob@shop.test')).toBe(true)
    expect(await isLetIn('ann@shop.test, eve@evil.test')).toBe(false)
    expect(await isLetIn('"ann@shop.test" <eve@evil.test>')).toBe(false)
    expect(await isLetIn('undisclosed:;')).toBe(false)
  })

  test('the authors of all From fields', async () => {
    await add('block', 'eve@evil.test')
    expect(await isLetIn('ann@shop.test', { From: 'eve@evil.test' })).toBe(false)
    expect(await isLetIn('eve@evil.test', { From: 'ann@shop.test' })).toBe(false)
    expect(await isLetIn('ann@shop.test', { From: 'bob@shop.test' })).toBe(true)
    await add('allow', 'ann@shop.test')
    expect(await isLetIn('ann@shop.test', { From: 'far@evil.test' })).toBe(false)
    expect(await isLetIn('ann@shop.test', { From: 'Ann <ann@shop.test>' })).toBe(true)
    expect((await send('ann@shop.test', INBOX, { From: 'x@never.test' })).error).toBe(
      'sender domain never.test is blocked',
    )
  })

  test('the authors of all From fields of a mail that was stored before', async () => {
    const two = await send('ann@shop.test', 'later@example.test', { From: 'eve@evil.test' })
    expect(two.inboxes).toEqual([])
    await send('ann@shop.test', 'later@example.test')
    await add('block', 'eve@evil.test')
    await daemon.api.inbox('later')
    const claimed = await until(async () => {
      const found = await daemon.api.messages('later@example.test')
      return found.length > 0 ? found : null
    })
    expect(claimed.length).toBe(1)
  })

  test('more authors than are read', async () => {
    const many = Array.from({ length: 1_200 }, (_, at) => `a${at}@shop.test`)
    const rules = (value: string) => [senderRules([{ action: 'block', kind: 'address', value }])]
    expect(refusedSender(many, [])).toBeNull()
    expect(refusedSender(many, rules('eve@evil.test'))).toEqual({ author: 'a0@shop.test', why: 'too_many' })
    expect(refusedSender(many.slice(0, 999), rules('eve@evil.test'))).toBeNull()
    expect(refusedSender(many.slice(0, 999), rules('a998@shop.test'))?.author).toBe('a998@shop.test')
    // the operator has a list as well
    expect((await send(many.join(',\r\n '))).error).toBe(
      'sender a0@shop.test is not let in: From names more than is looked at',
    )
  })

  test.each([
    ['an address that is too long to be one', `${'a'.repeat(1_500)}@evil.test`],
    ['one that is too long, in quotes', `<"${'a b'.repeat(500)}"@evil.test>`],
    ['a sign that turns the writing', 'eve@evil.test\u202e'],
    ['one within', 'e\u202eve@ev\u202eil.test'],
    ['what a server makes of a NUL', 'eve@evil.test\ufffd'],
    ['another sign that reads as an @', 'eve＠evil.test'],
    ['quotes', 'eve@"evil.test"'],
    ['a port', 'eve@evil.test:25'],
    ['a path', 'eve@evil.test/x'],
    ['brackets', 'eve@[evil.test]'],
    ['a backslash', 'eve@evil\\.test'],
    ['an encoded word', 'eve@=?utf-8?Q?evil?=.test'],
    ['another host behind it', 'eve@evil.test@shop.test'],
    ['in brackets, and a third', '<eve@evil.test@far.test@shop.test>'],
    ['another host behind quotes', '"eve@evil.test"@shop.test'],
    ['and another sign', 'eve\u{fe6b}EVIL.test:x@shop.test'],
  ])('%s hides nobody who is blocked', async (_what, from) => {
    await add('block', 'evil.test')
    expect(await isLetIn(from)).toBe(false)
  })

  test('what hides a domain lets nobody in, nor past the operator', async () => {
    await add('allow', 'shop.test')
    expect(await isLetIn('ann@shop.test\u202e')).toBe(false)
    expect(await isLetIn('ann@shop\u200b.test')).toBe(false)
    expect(await isLetIn(`${'a'.repeat(1_500)}@shop.test`)).toBe(false)
    expect(await isLetIn('eve@evil.test@shop.test')).toBe(false)
    expect(await isLetIn('ann@shop.test@evil.test')).toBe(false)
    expect(await isLetIn('ann@shop.test@shop.test')).toBe(true)
    expect(await isLetIn('"ann lee"@shop.test')).toBe(true)
    expect((await send('a@never.test@shop.test')).error).toMatch(/is blocked$/)
    expect((await send('a@never.test\u202e')).error).toMatch(/is blocked$/)
  })

  test.each([
    ['a fold behind a dot', 'ann@shop.test.\r\n evil.test'],
    ['a tab', 'ann@shop.test.\tevil.test'],
    ['a comment', 'ann@shop.test.(c)evil.test'],
    ['a blank in front of a dot', 'ann@shop.test .evil.test'],
    ['a blank in brackets', 'Ann <ann@shop.test. evil.test>'],
    ['a comment in brackets, behind a quoted name', '<"ann"@shop.test.(c)evil.test>'],
    ['quotes around it', '"ann@shop.test. evil.test"'],
  ])('%s cuts nothing off, and both readings count', async (_what, from) => {
    await add('allow', 'shop.test')
    expect(await isLetIn(from)).toBe(false)
    await add('allow', 'shop.test.evil.test')
    expect(await isLetIn(from)).toBe(true)
    const [item] = await daemon.api.messages(INBOX)
    expect(item.from_address.replaceAll('"', '')).toBe('ann@shop.test.evil.test')
    expect((await daemon.api.get(`/v1/messages/${item.id}`)).body.trust.level).toBe('suspicious')
    await add('block', '*.evil.test')
    expect(await isLetIn(from)).toBe(false)
  })

  test('nor past an entry for what others stop at, nor past the operator', async () => {
    await add('block', 'shop.test')
    await add('block', 'x@far.test')
    expect(await isLetIn('ann@shop.test. evil.test')).toBe(false)
    expect(await isLetIn('eve. x@far.test')).toBe(false)
    expect(await isLetIn('eve .y@far.test')).toBe(true)
    expect((await daemon.api.messages(INBOX))[0].from_address).toBe('eve.y@far.test')
    expect((await send('ann@never.test. evil.test')).error).toBe('sender domain never.test is blocked')
  })

  test.each([
    ["o'*@shop.test", "o'brien@shop.test"],
    ["*'brien@shop.test", "o'brien@shop.test"],
    ["d'*@shop.test", "d'or@shop.test"],
    ['*.lee@shop.test', '"ann.lee"@shop.test'],
    ['j\u00f6*@b\u00fccher.test', 'j\u00f6rg@b\u00fccher.test'],
  ])('allowing %s lets in %s', (value, author) => {
    const entry = readEntry(value)
    const rules = [senderRules(entry === null ? [] : [{ action: 'allow', ...entry }])]
    expect(refusedSender([author], rules)).toBeNull()
    const aside = [author.replace('@', '@evil.test@'), author.replace('@', '@evil.test/.'), `${author}\u202e`]
    for (const one of aside) expect(refusedSender([one], rules)).toEqual({ author: one, why: 'not_allowed' })
  })

  test('an address with more hosts than are looked at is refused where anything is', () => {
    const author = 'eve@a.test@b.test@c.test@evil.test@shop.test'
    const rules = (action: 'allow' | 'block', value: string) => [senderRules([{ action, kind: 'domain', value }])]
    expect(refusedSender([author], [])).toBeNull()
    expect(refusedSender([author], rules('block', 'evil.test'))).toEqual({ author, why: 'too_many' })
    expect(refusedSender([author], rules('block', 'far.test'))?.author).toBe(author)
    expect(refusedSender([author], rules('allow', 'shop.test'))?.author).toBe(author)
    for (const host of ['a.test', 'b.test', 'evil.test', 'shop.test']) {
      expect(refusedSender(['eve@a.test@b.test@evil.test@shop.test'], rules('block', host))).not.toBeNull()
    }
  })

  test('a pattern in another script', async () => {
    await add('block', '*.b\u00fccher.test')
    await add('block', '*@b\u00fccher.test')
    expect(await isLetIn('a@x.xn--bcher-kva.test')).toBe(false)
    expect(await isLetIn('a@B\u00dcCHER.test')).toBe(false)
    expect(await isLetIn('a@bucher.test')).toBe(true)
  })

  test('an inbox decides for itself alone', async () => {
    await add('block', 'ann@shop.test', INBOX)
    expect((await send('ann@shop.test', `${INBOX}, sales@example.test`)).inboxes).toEqual(['sales@example.test'])
    expect((await send('ann@shop.test')).error).toBe('sender ann@shop.test is blocked')
  })

  test('who is kept out says why: blocked, or not on the allow list', async () => {
    await add('allow', 'shop.test', INBOX)
    expect((await send('eve@far.test')).error).toBe('sender eve@far.test is not on the allow list')
    expect((await send('undisclosed:;')).error).toBe('sender (none) is not on the allow list')
    await add('block', 'bad.test')
    expect((await send('x@bad.test@shop.test')).error).toBe('sender x@bad.test@shop.test is blocked')
    expect((await send('x@never.test@shop.test')).error).toBe('sender domain never.test is blocked')
  })

  test.each(['together', 'apart'])(
    'an inbox that does not take it is named in the log and in its route, copies %s',
    async (how) => {
      await add('block', 'ann@shop.test', 'sales@example.test')
      const raw = mail({ from: 'ann@shop.test', to: `${INBOX}, sales@example.test`, subject: how })
      const to = (address: string) => Buffer.from(`Delivered-To: ${address}\r\n${raw}`)
      const copies = how === 'together' ? [Buffer.from(raw)] : [to(INBOX), to('sales@example.test')]
      for (const copy of copies) await server.append('INBOX', copy)
      await daemon.api.sync(INBOX)
      const message = await until(async () => (await daemon.api.messages(INBOX)).find((one) => one.subject === how))
      const { body } = await daemon.api.get(`/v1/messages/${message?.id}/route`)
      const went = body.copies.flatMap(
        (copy: { destinations: { address: string; refused: string }[] }) => copy.destinations,
      )
      expect(went.map((one: { address: string; refused: string }) => [one.address, one.refused])).toEqual([
        [INBOX, null],
        ['sales@example.test', 'sender ann@shop.test is blocked'],
      ])
      expect(daemon.log.join('\n')).toMatch(
        new RegExp(`"${how}" -> (${INBOX}, )?not sales@example.test \\(sender ann@shop.test is blocked\\)`),
      )
    },
  )

  test('no list lets in what the operator keeps out', async () => {
    await add('allow', 'a@never.test')
    expect((await send('a@never.test')).error).toBe('sender domain never.test is blocked')
  })

  test('what was kept out can be assigned, and a list holds after a restart', async () => {
    await add('block', '*@evil.test')
    await daemon.restart()
    expect(await isLetIn('x@evil.test')).toBe(false)
    const [mailItem] = (await daemon.api.get('/v1/unrouted')).body.items
    const assigned = await daemon.api.post(`/v1/unrouted/${mailItem.id}/assign`, { inbox_id: INBOX })
    expect(assigned.status).toBeLessThan(300)
  })
})
