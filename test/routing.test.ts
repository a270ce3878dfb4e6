/** Which inbox a mail goes to, by its evidence: a table, and what the API says about it. */
import { describe, expect, test } from 'vitest'
import { type Route, route } from '../src/inbound/route.ts'
import type { InboxId } from '../src/lib/ids.ts'
import type { Evidence, EvidenceHeader } from '../src/mail/types.ts'
import type { Owners } from '../src/store/inbox-addresses.ts'
import { startDaemon } from './support/daemon.ts'
import { startEmbeddedMail } from './support/embedded-mail.ts'
import { mail } from './support/mails.ts'

const OWN = 'agents@example.test'

/** Every name is an inbox at example.test; `a=b@c.test` is an alias of a, `*` the catch-all. */
function ownersOf(...names: string[]): Owners {
  const addresses = new Map(
    names.map((name) => {
      const [inbox = '', alias] = name.split('=')
      const address = `${inbox}@example.test`
      const owner = {
        id: `inb_${inbox}` as InboxId,
        email_address: address,
        alias: alias === undefined ? 0 : 1,
        hold_below: null,
      } as const
      return [alias ?? address, owner]
    }),
  )
  const catchAll = names.includes('*')
    ? { id: 'inb_*' as InboxId, email_address: '*@example.test', hold_below: null }
    : undefined
  return { byAddress: (key) => addresses.get(key), catchAll: () => catchAll }
}

const field = (header: EvidenceHeader, ...addresses: string[]): Evidence => ({ header, addresses })

const cases: {
  why: string
  inboxes: string[]
  evidence: Evidence[]
  to: Record<string, Partial<Route>>
}[] = [
  {
    why: 'To and Cc count when nothing better is known',
    inboxes: ['support', 'sales'],
    evidence: [field('to', 'support@example.test', 'x@elsewhere.test'), field('cc', 'Sales@Example.test')],
    to: {
      support: { header: 'to', rule: 'exact' },
      sales: { header: 'cc', address: 'Sales@Example.test', rule: 'exact' },
    },
  },
  {
    why: 'the envelope decides alone',
    inboxes: ['support', 'sales'],
    evidence: [field('delivered-to', 'support@example.test'), field('to', 'sales@example.test')],
    to: { support: { header: 'delivered-to' } },
  },
  {
    why: 'the topmost field of a kind decides',
    inboxes: ['support', 'sales'],
    evidence: [field('delivered-to', 'sales@example.test'), field('delivered-to', 'support@example.test')],
    to: { sales: { header: 'delivered-to' } },
  },
  {
    why: 'a field that names nobody we know is passed over',
    inboxes: ['support'],
    evidence: [field('delivered-to', 'backend@internal.test'), field('x-original-to', 'support@example.test')],
    to: { support: { header: 'x-original-to' } },
  },
  {
    why: 'Delivered-To is believed before X-Original-To, wherever they stand',
    inboxes: ['support', 'sales'],
    evidence: [field('x-original-to', 'sales@example.test'), field('delivered-to', 'support@example.test')],
    to: { support: { header: 'delivered-to' } },
  },
  {
    why: 'both spellings of Envelope-To are one kind',
    inboxes: ['support', 'sales'],
    evidence: [field('envelope-to', 'sales@example.test'), field('x-envelope-to', 'support@example.test')],
    to: { sales: { header: 'envelope-to' } },
  },
  {
    why: 'Received counts when it is all there is of the envelope',
    inboxes: ['support', 'sales'],
    evidence: [field('received', 'support@example.test'), field('to', 'sales@example.test')],
    to: { support: { header: 'received' } },
  },
  {
    why: 'every mail is delivered to the account itself: that says nothing',
    inboxes: ['agents', 'support'],
    evidence: [field('delivered-to', OWN), field('to', 'support@example.test')],
    to: { support: { header: 'to' } },
  },
  {
    why: 'the account’s own address in To counts like any other',
    inboxes: ['agents', 'support'],
    evidence: [field('delivered-to', OWN), field('to', OWN, 'support@example.test')],
    to: { agents: { header: 'to', rule: 'exact' }, support: { header: 'to', rule: 'exact' } },
  },
  {
    why: 'the account’s own address is the last resort',
    inboxes: ['agents', '*'],
    evidence: [field('delivered-to', OWN), field('to', 'list@elsewhere.test')],
    to: { agents: { header: 'delivered-to', address: OWN, rule: 'own' } },
  },
  {
    why: 'then comes the catch-all',
    inboxes: ['support', '*'],
    evidence: [field('to', 'nobody@example.test')],
    to: { '*': { header: null, address: null, rule: 'catch_all' } },
  },
  { why: 'else the mail is unrouted', inboxes: ['support'], evidence: [field('to', 'nobody@example.test')], to: {} },
  { why: 'no evidence at all', inboxes: ['support'], evidence: [], to: {} },
  {
    why: 'a tag is kept as it was written',
    inboxes: ['support'],
    evidence: [field('to', 'Support+Ticket-7@Example.test')],
    to: { support: { rule: 'tag', tag: 'Ticket-7' } },
  },
  {
    why: 'an exact inbox with a tag beats the one without',
    inboxes: ['support', 'support+vip'],
    evidence: [field('to', 'support+vip@example.test', 'support+x@example.test')],
    to: { 'support+vip': { rule: 'exact', tag: null }, support: { rule: 'tag', tag: 'x' } },
  },
  {
    why: 'plus addressing: the tag is the inbox, whatever the account is called',
    inboxes: ['agents+billing', 'agents'],
    evidence: [field('delivered-to', 'agents+billing@example.test'), field('to', OWN)],
    to: { 'agents+billing': { header: 'delivered-to', rule: 'exact' } },
  },
  {
    why: 'an alias of another domain',
    inboxes: ['support=help@brand.test'],
    evidence: [field('to', 'HELP@brand.test')],
    to: { support: { rule: 'alias' } },
  },
  {
    why: 'an inbox that is named twice gets the mail once, by its best evidence',
    inboxes: ['support'],
    evidence: [field('to', 'support@example.test'), field('cc', 'support+x@example.test')],
    to: { support: { header: 'to', rule: 'exact', tag: null } },
  },
]

test.each(cases)('$why', ({ inboxes, evidence, to }) => {
  const found = route(evidence, ownersOf(...inboxes), OWN)
  expect(Object.fromEntries(found.map((one) => [one.inboxId.slice(4), one.route]))).toEqual(
    Object.fromEntries(Object.entries(to).map(([name, wanted]) => [name, expect.objectContaining(wanted)])),
  )
})

describe('the sender’s domain', () => {
  const env = { INBOUND_DOMAIN_BLOCKLIST: 'spam\\.test' }

  test('blocked: the mail is stored, in no inbox, and says why', async () => {
    await using server = await startEmbeddedMail()
    await server.deliver(mail({ from: 'Nice <x@spam.test>', to: 'support@example.test', subject: 'blocked' }))
    await server.deliver(mail({ from: 'x@notspam.test', to: 'support@example.test', subject: 'let in' }))
    await server.deliver(mail({ from: 'MAILER-DAEMON', to: 'support@example.test', subject: 'no domain' }))
    await using daemon = await startDaemon({ mail: server, env })
    const inbox = await daemon.api.inbox('support')
    await daemon.api.sync(inbox.id)
    const subjects = (await daemon.api.messages(inbox.id)).map((message) => message.subject)
    expect(subjects.sort()).toEqual(['let in', 'no domain'])
    const { items } = (await daemon.api.get('/v1/unrouted')).body
    expect(items).toMatchObject([{ subject: 'blocked', error: 'sender domain spam.test is blocked' }])
    expect(await server.list()).toMatchObject([{ flags: [] }, { flags: ['\\Seen'] }, { flags: ['\\Seen'] }])
  })

  test('an allow list refuses every other, and a From without one', async () => {
    await using server = await startEmbeddedMail()
    await server.deliver(mail({ from: 'x@partner.test', to: 'support@example.test', subject: 'let in' }))
    await server.deliver(mail({ from: 'x@elsewhere.test', to: 'support@example.test' }))
    await server.deliver(mail({ from: 'MAILER-DAEMON', to: 'support@example.test' }))
    await using daemon = await startDaemon({ mail: server, env: { INBOUND_DOMAIN_ALLOWLIST: 'partner\\.test' } })
    const inbox = await daemon.api.inbox('support')
    await daemon.api.sync(inbox.id)
    expect((await daemon.api.messages(inbox.id)).map((message) => message.subject)).toEqual(['let in'])
    const { items } = (await daemon.api.get('/v1/unrouted')).body
    expect(items.map((item: { error: string }) => item.error).sort()).toEqual([
      'sender domain (none) is not on the allow list',
      'sender domain elsewhere.test is not on the allow list',
    ])
  })
})
