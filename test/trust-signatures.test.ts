/** Signatures that are right, and do not say what a reader sees: through the front door, with a signer that breaks every rule. */
import { createHash, generateKeyPairSync, sign as signBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { type EmbeddedMail, startEmbeddedMail } from './support/embedded-mail.ts'
import { type NameServer, startNameServer } from './support/name-server.ts'
import { until } from './support/wait.ts'

const INBOX = 'desk@example.test'
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const KEY = `p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`

let server: EmbeddedMail
let names: NameServer
let daemon: Daemon

beforeAll(async () => {
  server = await startEmbeddedMail()
  names = await startNameServer({
    'a._domainkey.shop.test': `v=DKIM1; ${KEY}`,
    'exact._domainkey.shop.test': `v=DKIM1; t=s; ${KEY}`,
    'trial._domainkey.shop.test': `v=DKIM1; t=y; ${KEY}`,
  })
  daemon = await startDaemon({
    mail: server,
    env: { TRUSTED_AUTHSERV_ID: 'mx.example.test' },
    seams: { nameServers: [names.address] },
  })
  await daemon.api.inbox('desk')
})

afterAll(async () => {
  await daemon[Symbol.asyncDispose]()
  await names[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

type Field = [name: string, value: string]

const NAMES = ['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'content-type']
const WORDS = 'Thank you for your order.\r\n'

let count = 0

/** The header of an ordinary mail, with a subject of its own. */
function head(type = 'text/plain'): Field[] {
  count += 1
  return [
    ['From', 'Ann <ann@shop.test>'],
    ['To', INBOX],
    ['Subject', `mail ${count}`],
    ['Date', new Date().toUTCString()],
    ['Message-ID', `<${count}@shop.test>`],
    ['MIME-Version', '1.0'],
    ['Content-Type', type],
  ]
}

interface Tags {
  names?: string[]
  selector?: string
  /** of the body that is signed, and to be said as l= */
  length?: number
  /** tags that stand beside the others */
  more?: string
}

/** RFC 6376 §3.7, relaxed/relaxed; the fields and the body are relaxed already. */
function signature(fields: Field[], body: string, { names: signed = NAMES, selector = 'a', length, more }: Tags = {}) {
  const left = [...fields]
  const lines = signed.map((name) => {
    const at = left.findLastIndex(([one]) => one.toLowerCase() === name)
    const [field] = at === -1 ? [] : left.splice(at, 1)
    return field === undefined ? '' : `${name}:${field[1]}\r\n`
  })
  const hash = createHash('sha256').update(body.slice(0, length)).digest('base64')
  const limit = length === undefined ? '' : ` l=${length};`
  const tags = `v=1; a=rsa-sha256; c=relaxed/relaxed; d=shop.test; s=${selector};${limit}${more ?? ''} h=${signed.join(':')}; bh=${hash}; b=`
  const made = signBytes('sha256', Buffer.from(`${lines.join('')}dkim-signature:${tags}`), privateKey)
  return `DKIM-Signature: ${tags}${made.toString('base64')}\r\n`
}

const write = (fields: Field[], body: string) =>
  `${fields.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`

/** The message that the mail becomes, once nothing about it is open. */
async function receive(raw: string): Promise<Json> {
  await server.append('INBOX', raw)
  await daemon.api.sync(INBOX)
  const [, id] = /^message-id: (<.*>)/im.exec(raw) ?? []
  return until(async () => {
    const found = (await daemon.api.messages(INBOX)).find((one) => one.provider_message_id === id)
    return found !== undefined && !found.trust.reasons.includes('not_checked_yet') ? found : null
  })
}

describe('what is put on top of a signed mail', () => {
  const PARTS = [
    '--real',
    'Content-Type: text/plain',
    '',
    'You wrote:',
    '--fake',
    'Content-Type: text/plain',
    '',
    'Pay to another account.',
    '--fake--',
    '--real--',
    '',
  ].join('\r\n')

  test('the parts of another multipart are not what was signed', async () => {
    const fields = head('multipart/mixed; boundary=real')
    const signed = signature(fields, PARTS) + write(fields, PARTS)
    const forged = await receive(`Content-Type: multipart/mixed; boundary=fake\r\n${signed}`)
    expect(forged.content_clean).toBe('Pay to another account.')
    expect(forged.trust).toMatchObject({
      level: 'suspicious',
      reasons: ['repeated_fields'],
      dkim: [{ result: 'policy' }],
    })
  })

  test.each([
    ['Subject', 'Your account is closed'],
    ['Date', 'Thu, 01 Jan 2026 00:00:00 +0000'],
    ['To', 'far@elsewhere.test'],
    ['Message-Id', '<forged@shop.test>'],
    ['MIME-Version', '1.1'],
    ['CONTENT-TYPE', 'text/html'],
  ])('a second %s', async (name, value) => {
    const fields = head()
    const { trust } = await receive(`${name}: ${value}\r\n${signature(fields, WORDS)}${write(fields, WORDS)}`)
    expect(trust).toMatchObject({ level: 'suspicious', reasons: ['repeated_fields'] })
  })

  test.each(['Cc', 'Reply-To', 'Sender', 'Content-Transfer-Encoding', 'In-Reply-To', 'References'])(
    'a second %s, though the signature names none',
    async (name) => {
      const fields: Field[] = [...head(), [name, 'b@shop.test']]
      const { trust } = await receive(`${name}: a@shop.test\r\n${signature(fields, WORDS)}${write(fields, WORDS)}`)
      expect(trust).toMatchObject({ level: 'suspicious', reasons: ['repeated_fields'] })
    },
  )

  test('what the signature covers twice is what was signed', async () => {
    const fields: Field[] = [['To', 'far@elsewhere.test'], ...head()]
    const twice = await receive(signature(fields, WORDS, { names: [...NAMES, 'to'] }) + write(fields, WORDS))
    expect(twice.trust).toMatchObject({ level: 'verified', reasons: ['dkim_aligned', 'repeated_fields'] })
    const once = await receive(signature([['To', 'far@elsewhere.test'], ...head()], WORDS) + write(fields, WORDS))
    expect(once.trust.level).not.toBe('verified')
  })

  test('a header that ends for us where the signed one begins', async () => {
    const fields = head()
    const top: Field[] = [
      ['From', 'Ann <ann@shop.test>'],
      ['Message-ID', `<early-${count}@shop.test>`],
      ['To', INBOX],
      ['Subject', 'Pay'],
    ]
    const lines = top.map(([name, value]) => `${name}: ${value}\r\n`).join('')
    const says =
      'Authentication-Results: mx.example.test; dkim=pass header.d=shop.test; dmarc=pass header.from=shop.test\r\n'
    for (const above of ['', says]) {
      const { trust } = await receive(
        `${above}${signature(fields, WORDS)}${lines}this is no field\r\nand no other\r\n${write(fields, WORDS)}`,
      )
      expect(trust).toMatchObject({ level: 'unknown', reasons: ['broken_header', 'repeated_fields'] })
    }
    const spf = `${says.trim()}; spf=pass smtp.mailfrom=shop.test\r\n`
    const sent = await receive(`${spf}${lines}this is no field\r\nand no other\r\n${WORDS}`)
    expect(sent.trust).toMatchObject({ level: 'verified', reasons: ['spf_aligned', 'broken_header'] })
  })

  test('a line that a gateway broke takes nothing from what it did not sign', async () => {
    const fields = head()
    const mangled = 'X-Scan: a very long\r\n \r\nlist of: words\r\n'.replace(' \r\nlist', '\xa0list')
    const { trust } = await receive(`${mangled}${signature(fields, WORDS)}${write(fields, WORDS)}`)
    expect(trust).toMatchObject({ level: 'verified', reasons: ['dkim_aligned', 'broken_header'] })
  })

  test('what was signed behind more fields than anybody reads, and a line that only seems to end the header', async () => {
    const fields = head()
    const top: Field[] = [
      ['From', 'Ann <ann@shop.test>'],
      ['Message-ID', `<behind-${count}@shop.test>`],
      ['To', INBOX],
      ['Subject', 'Pay'],
    ]
    const lines = top.map(([name, value]) => `${name}: ${value}\r\n`).join('')
    const filler = `X-A: b\n \n${'X: a\r\n'.repeat(1_996)}`
    const { trust } = await receive(`${signature(fields, WORDS)}${lines}${filler}${write(fields, WORDS)}`)
    expect(trust.level).not.toBe('verified')
  })

  test('what may be there often, and the same twice, takes nothing away', async () => {
    const fields = head()
    const trace =
      'Received: from a by b; x\r\nReceived: from b by c; y\r\nList-Id: <a.test>\r\nReturn-Path: <a@shop.test>\r\n'
    const again = `Return-Path: <b@shop.test>\r\nMIME-Version: 1.0\r\nX-A: a\r\nX-A: b\r\n`
    const { trust } = await receive(`${trace}${again}${signature(fields, WORDS)}${write(fields, WORDS)}`)
    expect(trust).toMatchObject({ level: 'verified', reasons: ['dkim_aligned'] })
  })

  test('a provider that believes the signature is not believed', async () => {
    const says =
      'Authentication-Results: mx.example.test; dkim=pass header.d=shop.test; dmarc=pass header.from=shop.test\r\n'
    const fields = head()
    const signed = signature(fields, WORDS) + write(fields, WORDS)
    const forged = await receive(`${says}Subject: another\r\n${signed}`)
    expect(forged.trust).toMatchObject({ level: 'suspicious', reasons: ['repeated_fields'], dmarc: 'pass' })
    const both: Field[] = [['To', 'far@elsewhere.test'], ...head()]
    const covered = await receive(says + signature(both, WORDS, { names: [...NAMES, 'to'] }) + write(both, WORDS))
    expect(covered.trust).toMatchObject({ level: 'verified', evidence: 'local' })
  })
})

describe('what is behind the signed part', () => {
  const says =
    'Authentication-Results: mx.example.test; dkim=pass header.d=shop.test; dmarc=pass header.from=shop.test\r\n'

  test.each([
    ['', 'unknown'],
    [says, 'unknown'],
  ])('is not proven, whatever the provider says: %j', async (top, level) => {
    const fields = head()
    const tags = { length: WORDS.length }
    const { trust } = await receive(`${top}${signature(fields, WORDS, tags)}${write(fields, `${WORDS}And pay.\r\n`)}`)
    expect(trust).toMatchObject({ level, reasons: ['partly_signed'] })
  })

  test('is nothing in a mail of that length', async () => {
    const fields = head()
    const { trust } = await receive(says + signature(fields, WORDS, { length: WORDS.length }) + write(fields, WORDS))
    expect(trust).toMatchObject({ level: 'verified', reasons: ['dkim_aligned'] })
  })
})

describe('a signature that breaks the rules', () => {
  const cases: [what: string, tags: Tags, reasons: string[]][] = [
    ['an identity of another domain', { more: ' i=@evil.test;' }, ['dkim_fail']],
    [
      'an identity of a subdomain that the key rules out',
      { selector: 'exact', more: ' i=@a.shop.test;' },
      ['dkim_fail'],
    ],
    ['a key that is tried out', { selector: 'trial' }, ['dkim_testing']],
    ['a tag that stands twice', { more: ' d=shop.test;' }, ['dkim_fail']],
    ['a subject that is not signed', { names: ['from', 'to', 'date'] }, ['subject_unsigned']],
  ]
  test.each(cases)('%s', async (_what, tags, reasons) => {
    const fields = head()
    const { trust } = await receive(signature(fields, WORDS, tags) + write(fields, WORDS))
    expect(trust).toMatchObject({ level: 'unknown', reasons })
  })

  test.each<[what: string, tags: Tags]>([
    ['an identity of a subdomain', { more: ' i=news@a.shop.test;' }],
    ['the identity itself', { selector: 'exact', more: ' i=@shop.test;' }],
    ['tags that nobody knows, and an empty one', { more: ' zz=1;;' }],
    ['without Content-Type, as Gmail signs', { names: ['from', 'to', 'subject', 'date', 'from', 'subject'] }],
  ])('%s breaks none', async (_what, tags) => {
    const fields = head()
    const { trust } = await receive(signature(fields, WORDS, tags) + write(fields, WORDS))
    expect(trust).toMatchObject({ level: 'verified', reasons: ['dkim_aligned'] })
  })
})
