/** Attachments over HTTP: lists, downloads by key and by signed URL, and hostile names and types. */
import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blobPath } from '../src/store/blob-files.ts'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { type EmbeddedMail, startEmbeddedMail } from './support/embedded-mail.ts'
import { type MailAttachment, mail } from './support/mails.ts'

const KEY = 'correct-horse-battery'

let server: EmbeddedMail
let daemon: Daemon
beforeAll(async () => {
  server = await startEmbeddedMail()
  daemon = await startDaemon({ mail: server, env: { API_KEY: KEY } })
})
afterAll(async () => {
  await daemon?.[Symbol.asyncDispose]()
  await server?.[Symbol.asyncDispose]()
})

/** An inbox of its own with one mail for each list of attachments. */
async function inboxWith(username: string, ...mails: MailAttachment[][]): Promise<Json> {
  const inbox = await daemon.api.inbox(username)
  for (const [nth, attachments] of mails.entries()) {
    const date = new Date(Date.UTC(2026, 0, 1, 12, nth))
    await server.append('INBOX', mail({ to: inbox.email_address, subject: `mail ${nth}`, attachments }), { date })
  }
  await daemon.api.sync(inbox.id)
  return inbox
}

const get = async (path: string) => (await daemon.api.get(path)).body
const names = (list: Json) => list.items.map((item: Json) => item.filename)
/** Without the key, unless it is given. */
const fetchRaw = (path: string, headers: Record<string, string> = {}) => fetch(`${daemon.url}${path}`, { headers })

describe('the list', () => {
  test('of a message, a thread or an inbox, newest message first, in pages', async () => {
    const inbox = await inboxWith(
      'lists',
      [{ filename: 'old.txt', content: 'old' }],
      [
        { filename: 'a.pdf', type: 'application/pdf', content: '%PDF' },
        { filename: 'b.png', type: 'image/png', content: 'PNG', contentId: 'pic' },
        { filename: 'c.bin', content: '' },
      ],
    )
    const [newest] = await daemon.api.messages(inbox.id)
    const ofMessage = await get(`/v1/attachments?message_id=${newest.id}`)
    expect(ofMessage).toMatchObject({ count: 3, total: 3, next_cursor: null })
    expect(ofMessage.items.map((item: Json) => item.id)).toEqual(newest.attachments.map((one: Json) => one.id))
    const picture = ofMessage.items.find((item: Json) => item.filename === 'b.png')
    expect(picture).toEqual({
      id: expect.stringMatching(/^att_/),
      message_id: newest.id,
      filename: 'b.png',
      content_type: 'image/png',
      size: 3,
      disposition: 'inline',
      content_id: 'pic',
      created_at: expect.stringMatching(/Z$/),
    })
    expect(names(await get(`/v1/attachments?thread_id=${newest.thread_id}`))).toEqual(names(ofMessage))
    const all = await get(`/v1/attachments?inbox_id=${inbox.email_address}`)
    expect(names(all)).toEqual([...names(ofMessage), 'old.txt'])

    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Json = await get(`/v1/attachments?inbox_id=${inbox.id}&limit=1${cursor && `&cursor=${cursor}`}`)
      seen.push(...names(page))
      cursor = page.next_cursor
    }
    expect(seen).toEqual(names(all))
    expect(names(await get(`/v1/attachments?inbox_id=${inbox.id}&limit=2&offset=3`))).toEqual(['old.txt'])
  })

  test('wants exactly one filter, in the words of NornWeave', async () => {
    expect(await daemon.api.get('/v1/attachments')).toMatchObject({
      status: 400,
      body: { code: 'filter_required', detail: expect.stringMatching(/^Exactly one filter required: /) },
    })
    expect(await daemon.api.get('/v1/attachments?message_id=x&inbox_id=y')).toMatchObject({
      status: 400,
      body: { code: 'too_many_filters', detail: expect.stringMatching(/^Only one filter allowed: /) },
    })
    for (const query of ['message_id=x', 'thread_id=x', 'inbox_id=x']) {
      expect((await daemon.api.get(`/v1/attachments?${query}`)).status, query).toBe(404)
    }
    for (const query of ['limit=501', 'limit=0']) {
      expect((await daemon.api.get(`/v1/attachments?message_id=x&${query}`)).status, query).toBe(422)
    }
  })
})

describe('the content', () => {
  const small = Buffer.from([0, 1, 2, 255, 10, 13, 0])
  const large = Buffer.alloc(700_001, 'postern ')
  let files: Json[]
  beforeAll(async () => {
    const inbox = await inboxWith('content', [
      { filename: 'small.bin', content: small },
      { filename: 'large.bin', content: large },
    ])
    const [message] = await daemon.api.messages(inbox.id)
    files = await Promise.all(message.attachments.map((one: Json) => get(`/v1/attachments/${one.id}`)))
  })

  test('comes with the key, byte for byte, as a download', async () => {
    for (const [nth, bytes] of [small, large].entries()) {
      const file = files[nth] as Json
      expect(file).toMatchObject({
        size: bytes.length,
        storage_backend: 'local',
        content_hash: createHash('sha256').update(bytes).digest('hex'),
      })
      const response = await fetchRaw(`/v1/attachments/${file.id}/content`, { 'x-api-key': KEY })
      expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-length': String(bytes.length),
        'content-type': 'application/octet-stream',
        'content-disposition': expect.stringMatching(/^attachment; /),
        'content-security-policy': expect.stringContaining('sandbox'),
        'x-content-type-options': 'nosniff',
      })
    }
  })

  test('comes in base64 when it is asked for', async () => {
    for (const [nth, bytes] of [small, large].entries()) {
      expect(await get(`/v1/attachments/${files[nth]?.id}/content?format=base64`)).toEqual({
        content: bytes.toString('base64'),
        content_type: 'application/octet-stream',
        filename: files[nth]?.filename,
      })
    }
    expect((await daemon.api.get(`/v1/attachments/${files[0]?.id}/content?format=hex`)).status).toBe(422)
  })

  test('comes by its signed URL without a key, until that expires', async () => {
    const url = files[0]?.download_url as string
    expect(url).toMatch(/^\/v1\/attachments\/att_[0-9a-f-]+\/content\?token=[0-9a-f]{32}&expires=\d+$/)
    const response = await fetchRaw(url)
    expect([response.status, Buffer.from(await response.arrayBuffer()).equals(small)]).toEqual([200, true])
    expect((await fetchRaw(`${url}&format=base64`)).status).toBe(200)

    const other = url.replace(files[0]?.id, files[1]?.id)
    const later = url.replace(/expires=(\d+)/, (_, at) => `expires=${Number(at) + 1}`)
    const forged = url.replace(/token=../, (start) => `token=${start.endsWith('00') ? '11' : '00'}`)
    const wrong = [other, later, forged, url.replace(/token=[^&]*/, 'token=x'), url.replace(/expires=.*/, 'expires=x')]
    for (const path of [...wrong, url.replace(/expires=.*/, 'expires=9999999999999')]) {
      for (const headers of [{}, { 'x-api-key': KEY }]) {
        const refused = await fetchRaw(path, headers)
        expect(refused.status, path).toBe(401)
        expect(await refused.json()).toMatchObject({ detail: 'Invalid or expired download URL' })
      }
    }
  })

  test('does not come with neither', async () => {
    const path = `/v1/attachments/${files[0]?.id}/content`
    const url = files[0]?.download_url as string
    for (const query of [
      '',
      '?token=',
      '?expires=9999999999',
      `?token=${/token=(\w+)/.exec(url)?.[1]}`,
      '?token=&expires=',
    ]) {
      expect((await fetchRaw(`${path}${query}`)).status, query).toBe(401)
    }
    expect((await fetchRaw(url.replace('/content?', '?'))).status).toBe(401)
    expect((await fetchRaw(url, { 'x-http-method-override': 'DELETE' })).status).toBe(200)
  })

  test('expires when its time is over', async () => {
    await using short = await startDaemon({ mail: server, env: { ATTACHMENT_URL_EXPIRY_SECONDS: '1' } })
    const inbox = await short.api.inbox('content')
    await short.api.sync(inbox.id)
    const [message] = await short.api.messages(inbox.id)
    const { body } = await short.api.get(`/v1/attachments/${message.attachments[0].id}`)
    const expires = Number(/expires=(\d+)/.exec(body.download_url)?.[1])
    expect(expires - Date.now() / 1000).toBeLessThanOrEqual(1)
    const expired = body.download_url.replace(/expires=\d+/, `expires=${expires - 10}`)
    expect((await short.api.get(expired)).status).toBe(401)
  })

  test('is signed by a key that only its owner reads and that outlives a restart', async () => {
    const url = files[0]?.download_url as string
    expect(statSync(join(daemon.dataDir, 'signing.key')).mode & 0o777).toBe(0o600)
    await daemon.restart()
    expect((await fetchRaw(url)).status).toBe(200)
  })
})

describe('hostile attachments', () => {
  test.each([
    ['text/html', '<script>alert(1)</script>'],
    ['image/svg+xml', '<svg onload="alert(1)"/>'],
    ['application/xhtml+xml', '<html/>'],
    ['text/xml', '<x/>'],
    ['application/javascript', 'alert(1)'],
  ])('%s is never served as such', async (type, content) => {
    const inbox = await inboxWith(`t${type.replace(/\W/g, '')}`, [{ filename: 'x', type, content }])
    const [message] = await daemon.api.messages(inbox.id)
    expect(message.attachments[0].content_type).toBe(type)
    const response = await fetchRaw(`/v1/attachments/${message.attachments[0].id}/content`, { 'x-api-key': KEY })
    expect(await response.text()).toBe(content)
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; /)
  })

  /** As the mail has it, as the API tells it, as a browser saves it. */
  const hostile: [sent: string, told: string, saved: string][] = [
    ['../../etc/passwd', 'passwd', 'passwd'],
    ['..', '..', 'attachment'],
    ['/', 'attachment-3.txt', 'attachment-3.txt'],
    ['.htaccess', '.htaccess', 'htaccess'],
    ['C:\\Windows\\evil.exe', 'evil.exe', 'evil.exe'],
    ['naïve €.pdf', 'naïve €.pdf', 'naïve €.pdf'],
    ['レポート 🎉.pdf', 'レポート 🎉.pdf', 'レポート 🎉.pdf'],
    ["it's (1) *.txt", "it's (1) *.txt", "it's (1) *.txt"],
    ['say "hi"; filename=evil.txt', 'say "hi"; filename=evil.txt', 'say "hi"; filename=evil.txt'],
    ['100%41.txt', '100%41.txt', '100%41.txt'],
    ['two\r\nlines.txt', 'two lines.txt', 'two lines.txt'],
    ['gpj\u202e.exe', 'gpj\u202e.exe', 'gpj.exe'],
    [`${'x'.repeat(200)}.pdf`, `${'x'.repeat(200)}.pdf`, `${'x'.repeat(146)}.pdf`],
  ]

  test('a name is told, and downloads as a harmless one', async () => {
    const inbox = await daemon.api.inbox('names')
    const parts = hostile.map(([name]) => {
      const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)
      return `--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename*=UTF-8''${encoded}\r\n\r\nx\r\n`
    })
    const head = `To: ${inbox.email_address}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n`
    await server.append('INBOX', `${head}${parts.join('')}--b--\r\n`)
    await daemon.api.sync(inbox.id)
    const [message] = await daemon.api.messages(inbox.id)
    expect(message.attachments).toHaveLength(hostile.length)
    for (const [nth, [, told, saved]] of hostile.entries()) {
      const attachment = message.attachments[nth]
      expect(attachment.filename).toBe(told)
      const response = await fetchRaw(`/v1/attachments/${attachment.id}/content`, { 'x-api-key': KEY })
      expect(response.status).toBe(200)
      const disposition = response.headers.get('content-disposition') ?? ''
      const parsed = /^attachment; filename="([\x20-\x7e]*)"; filename\*=UTF-8''([\w%.!#$&+^`|~-]*)$/.exec(disposition)
      expect(parsed, disposition).not.toBeNull()
      expect(parsed?.[1]).not.toMatch(/["\\%/]/)
      expect(decodeURIComponent(parsed?.[2] ?? '')).toBe(saved)
    }
  })

  test('a part without a name gets one', async () => {
    const inbox = await daemon.api.inbox('unnamed')
    const part = '--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment\r\n\r\n%PDF\r\n'
    const head = `To: ${inbox.email_address}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n`
    await server.append('INBOX', `${head}${part}--b--\r\n`)
    await daemon.api.sync(inbox.id)
    const [message] = await daemon.api.messages(inbox.id)
    expect(message.attachments).toMatchObject([{ filename: 'attachment-1.pdf', content_type: 'application/pdf' }])
  })
})

test('a message takes its attachments with it', async () => {
  const inbox = await inboxWith('gone', [{ filename: 'f', content: Buffer.alloc(300_000, 'x') }])
  const [message] = await daemon.api.messages(inbox.id)
  const { body } = await daemon.api.get(`/v1/attachments/${message.attachments[0].id}`)
  await daemon.api.delete(`/v1/messages/${message.id}`)
  expect((await daemon.api.get(`/v1/attachments/${body.id}`)).status).toBe(404)
  expect((await fetchRaw(body.download_url)).status).toBe(404)
  expect(existsSync(blobPath(join(daemon.dataDir, 'blobs'), Buffer.from(body.content_hash, 'hex')))).toBe(false)
})
