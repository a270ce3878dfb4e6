/** Proof that each mail server of the fixtures does what the suites rely on. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MailServer } from './support/mail-server.ts'
import { crlf, mail } from './support/mails.ts'
import { ALL_SERVERS, describeWithServers } from './support/servers.ts'

describeWithServers('a mail server', ALL_SERVERS, (choice) => {
  let server: MailServer
  beforeAll(async () => {
    server = await choice.start()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  test('delivers one copy to each envelope recipient, with its trace headers', async () => {
    await server.deliver(mail({ to: 'list@example.test', subject: 'Two copies', text: 'Grüße\n' }), [
      'one+tag@example.test',
      'two@example.test',
    ])
    const copies = await server.list()
    expect(copies).toHaveLength(2)
    expect(copies.map((copy) => /^Delivered-To: (.*?)\r$/m.exec(copy.raw.toString())?.[1])).toEqual([
      'one+tag@example.test',
      'two@example.test',
    ])
    for (const copy of copies) {
      expect(copy.raw.toString()).toContain('for <')
      expect(copy.raw.toString()).toContain('\r\nGrüße')
      expect(copy.flags).toEqual([])
    }
  })

  test('keeps bytes, flags and date of an appended mail', async () => {
    const raw = Buffer.concat([Buffer.from(crlf('Subject: bytes\n\n')), Buffer.from([0x80, 0xff, 0xc3, 0x28, 13, 10])])
    const date = new Date('2024-02-03T04:05:06Z')
    const uid = await server.append('INBOX', raw, { flags: ['\\Flagged'], date })
    const stored = (await server.list()).find((one) => one.uid === uid)
    expect(stored).toEqual({ uid, flags: ['\\Flagged'], raw, date })
    await server.setFlags(uid, ['\\Seen'])
    expect(await server.flags(uid)).toEqual(['\\Seen'])
    const moved = await server.move(uid, 'INBOX', 'Trash')
    expect((await server.list('Trash')).map((one) => one.uid)).toEqual([moved])
    await server.expunge(moved, 'Trash')
    expect(await server.list('Trash')).toEqual([])
  })

  test('stops, refuses connections, and comes back on its port', async () => {
    await server.stop()
    await expect(server.list()).rejects.toThrow()
    await server.start()
    await server.deliver(mail({ subject: 'After the pause' }))
    expect((await server.list()).at(-1)?.raw.toString()).toContain('After the pause')
  })
})
