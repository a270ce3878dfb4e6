/** GreenMail's standalone jar as the mail server of a test: Java, in memory, SMTP and IMAP without TLS. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Child, startChild } from './child.ts'
import { deliver, senderOf } from './deliver.ts'
import { freePort } from './free-port.ts'
import { HOST, loginOf, type MailServer, type MailServerOptions } from './mail-server.ts'
import { mailboxOf } from './mailbox-client.ts'
import { withTrace } from './trace-headers.ts'

export const GREENMAIL_VERSION = '2.1.3'

export interface GreenMail extends MailServer {
  smtp: { host: string; port: number }
}

/** Mail to whomever is handed to the one user, with the recipient as `Delivered-To`, as an alias of Postfix would. */
export async function startGreenMail(options: MailServerOptions = {}): Promise<GreenMail> {
  const jar = greenMailJar()
  if (jar === null) throw new Error('no GreenMail jar')
  if ((options.tls ?? 'none') !== 'none') throw new Error('GreenMail is used without TLS')
  const { username, address, password } = loginOf(options)
  const ports = { imap: await freePort(), smtp: await freePort() }
  const serve = (protocol: 'imap' | 'smtp') => [
    `-Dgreenmail.${protocol}.hostname=${HOST}`,
    `-Dgreenmail.${protocol}.port=${ports[protocol]}`,
  ]
  const launch = async () => {
    const started = await startChild({
      command: 'java',
      args: [
        ...['-Xmx128m', '-XX:TieredStopAtLevel=1', '-Dgreenmail.startup.timeout=20000'],
        ...serve('imap'),
        ...serve('smtp'),
        `-Dgreenmail.users=${username.split('@')[0]}:${password}@${address.split('@')[1]}`,
        ...(username.includes('@') ? ['-Dgreenmail.users.login=email'] : []),
        ...['-jar', jar],
      ],
      ports: [
        { port: ports.imap, greeting: '* OK' },
        { port: ports.smtp, greeting: '220' },
      ],
      within: 40_000,
    })
    for (const folder of ['Sent', 'Trash']) await mailbox.createFolder(folder)
    return started
  }
  const mailbox = mailboxOf({ host: HOST, port: ports.imap, tls: 'none', username, password: () => password })
  let child: Child | null = await launch()

  const stop = async () => {
    await child?.stop()
    child = null
  }
  const start = async () => {
    child ??= await launch()
  }
  return {
    ...mailbox,
    kind: 'greenmail',
    name: `greenmail ${GREENMAIL_VERSION}`,
    imap: { host: HOST, port: ports.imap, tls: 'none' },
    smtp: { host: HOST, port: ports.smtp },
    address,
    caFile: null,
    async deliver(raw, to = [address]) {
      const from = senderOf(raw)
      for (const recipient of to) {
        const traced = withTrace({ raw: Buffer.from(raw), from, to: recipient })
        await deliver({ host: HOST, port: ports.smtp, from, to: [address], raw: traced })
      }
    },
    setPassword: () => Promise.reject(new Error('GreenMail cannot change a password')),
    resetUidValidity: () => Promise.reject(new Error('GreenMail cannot change a UIDVALIDITY')),
    stop,
    start,
    async restart() {
      await stop()
      await start()
    },
    [Symbol.asyncDispose]: stop,
  }
}

/** `GREENMAIL_JAR`, else the jar in Maven's local repository, else null. */
export function greenMailJar(): string | null {
  const inMaven = `.m2/repository/com/icegreen/greenmail-standalone/${GREENMAIL_VERSION}/greenmail-standalone-${GREENMAIL_VERSION}.jar`
  const jar = process.env.GREENMAIL_JAR ?? join(homedir(), inMaven)
  return existsSync(jar) ? jar : null
}
