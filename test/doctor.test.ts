/** What the doctor finds: each step of the way, and the other server also when one is broken. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { doctor } from '../src/cli/doctor.ts'
import type { Env } from '../src/config/env.ts'
import { freePort } from './support/free-port.ts'
import { mail } from './support/mails.ts'
import { describeWithServers } from './support/servers.ts'
import { configOf } from './support/settings.ts'
import { startSmtpSink } from './support/smtp-sink.ts'
import { tempFolder } from './support/temp-folder.ts'

const password = 'correct horse'

async function examine(env: Env, signal = new AbortController().signal) {
  const lines: string[] = []
  const code = await doctor({ config: configOf(env), write: (line) => void lines.push(line), signal })
  expect(lines.join('\n')).not.toContain(password)
  return { code, lines, verdicts: lines.map((line) => line.replace(/^(\S+)\s+(\S+ \S+).*/, '$1 $2')) }
}

function envOf(
  imap: { host: string; port: number },
  smtp: { host: string; port: number },
  dataDir: string,
  more: Env = {},
): Env {
  return {
    IMAP_HOST: imap.host,
    IMAP_PORT: `${imap.port}`,
    IMAP_USE_SSL: 'false',
    IMAP_USERNAME: 'agents@example.test',
    IMAP_PASSWORD: password,
    SMTP_HOST: smtp.host,
    SMTP_PORT: `${smtp.port}`,
    SMTP_USE_TLS: 'false',
    DATA_DIR: dataDir,
    ...more,
  }
}

const HEALTHY = [
  'ok IMAP DNS',
  'ok IMAP port',
  'ok IMAP TLS',
  'ok IMAP login',
  'ok IMAP folder',
  'ok IMAP IDLE',
  'ok IMAP UIDPLUS',
  'ok IMAP trust',
  'ok SMTP DNS',
  'ok SMTP port',
  'ok SMTP TLS',
  'ok SMTP login',
  'ok data folder',
]

describeWithServers('the doctor', ['dovecot', 'embedded'], (choice) => {
  test('finds nothing wrong over TLS, and the password of both', async () => {
    await using server = await choice.start({ tls: 'starttls' })
    await using sink = await startSmtpSink({ tls: 'starttls', login: { username: server.username, password } })
    await using folder = await tempFolder()
    const both = join(folder.path, 'ca.pem')
    await writeFile(both, `${await readFile(server.caFile ?? '', 'utf8')}${await readFile(sink.caFile ?? '', 'utf8')}`)
    const found = await examine(
      envOf(server.imap, sink, folder.path, {
        SMTP_USE_TLS: 'true',
        SMTP_USERNAME: server.username,
        SMTP_PASSWORD: password,
        TLS_CA_FILE: both,
      }),
    )
    expect(found.verdicts).toEqual(HEALTHY)
    expect(found.code).toBe(0)
    expect(found.lines).toContain('ok    IMAP TLS      by STARTTLS, certificate trusted')
    expect(found.lines).toContain('ok    SMTP login    as agents@example.test')
    expect(sink.transactions).toEqual([])
  })

  test('says how many mails there are and leaves them alone', async () => {
    await using server = await choice.start()
    await using sink = await startSmtpSink()
    await using folder = await tempFolder()
    await server.append('INBOX', mail())
    const found = await examine(envOf(server.imap, sink, folder.path))
    expect(found.verdicts).toEqual(HEALTHY)
    expect(found.lines).toContain('ok    IMAP folder   INBOX holds 1 mail')
    expect(found.lines).toContain('ok    IMAP TLS      none offered: the password travels in plain text')
    expect(found.lines).toContain('ok    SMTP login    none configured')
    expect((await server.list()).map((one) => one.flags)).toEqual([[]])
  })

  test('learns whose Authentication-Results the provider writes, and confirms them', async () => {
    await using server = await choice.start()
    await using sink = await startSmtpSink()
    await using folder = await tempFolder()
    const trustOf = async (env: Env = {}) =>
      (await examine(envOf(server.imap, sink, folder.path, env))).lines.find((line) => line.includes('IMAP trust'))
    expect(await trustOf()).toContain('no mail yet that tells')
    for (const nth of [1, 2, 3]) {
      const headers = {
        'Authentication-Results': [`mx${nth}.mail.example.test; dmarc=none`, 'mx.forged.test; dmarc=pass'],
        Received: `from mx.elsewhere.test by mx${nth}.mail.example.test with ESMTP id 1; Sun, 22 Nov 2026 08:00:00 +0000`,
      }
      await server.append('INBOX', mail({ headers }))
    }
    expect(await trustOf()).toBe(
      'ok    IMAP trust    *.mail.example.test is on 3 of the latest 3 mails: to believe it set TRUSTED_AUTHSERV_ID=*.mail.example.test',
    )
    expect(await trustOf({ TRUSTED_AUTHSERV_ID: '*.MAIL.example.test' })).toBe(
      'ok    IMAP trust    *.mail.example.test is on 3 of the latest 3 mails',
    )
    expect(await trustOf({ TRUSTED_AUTHSERV_ID: 'mx.example.test' })).toMatch(
      /^FAIL .*has Authentication-Results of mx/,
    )
  })

  test('finds a wrong password and a wrong folder, and goes on with the other server', async () => {
    await using server = await choice.start()
    await using sink = await startSmtpSink()
    await using folder = await tempFolder()
    const refused = await examine(envOf(server.imap, sink, folder.path, { IMAP_PASSWORD: 'wrong' }))
    expect(refused.code).toBe(1)
    expect(refused.verdicts.slice(2, 6)).toEqual(['ok IMAP TLS', 'FAIL IMAP login', 'skip IMAP folder', 'ok SMTP DNS'])
    expect(refused.lines[3]).toMatch(/refused the user name or password .*\. Check IMAP_USERNAME and IMAP_PASSWORD\.$/)

    const nowhere = await examine(envOf(server.imap, sink, folder.path, { IMAP_MAILBOX: 'Tresh' }))
    expect(nowhere.code).toBe(1)
    expect(nowhere.verdicts.slice(2, 6)).toEqual(['ok IMAP TLS', 'ok IMAP login', 'FAIL IMAP folder', 'ok SMTP DNS'])
    expect(nowhere.lines[4]).toMatch(/Set IMAP_MAILBOX to one of: Trash, /)
  })

  test('finds that an untrusted certificate and a refused port are two troubles', async () => {
    await using server = await choice.start({ tls: 'implicit' })
    await using folder = await tempFolder()
    const port = await freePort()
    const found = await examine(envOf(server.imap, { host: '127.0.0.1', port }, folder.path, { IMAP_USE_SSL: 'true' }))
    expect(found.code).toBe(1)
    expect(found.verdicts).toEqual([
      'ok IMAP DNS',
      'ok IMAP port',
      'FAIL IMAP TLS',
      'skip IMAP login',
      'skip IMAP folder',
      'ok SMTP DNS',
      'FAIL SMTP port',
      'skip SMTP TLS',
      'skip SMTP login',
      'ok data folder',
    ])
    expect(found.lines[2]).toContain('TLS_CA_FILE')
    expect(found.lines[6]).toBe(
      `FAIL  SMTP port     connection refused by 127.0.0.1:${port}. Check SMTP_HOST and SMTP_PORT, and that the server runs.`,
    )
  })
})

describe('the doctor', () => {
  const nowhere = async () => ({ host: '127.0.0.1', port: await freePort() })

  test('finds a refused SMTP password while IMAP is down', async () => {
    await using sink = await startSmtpSink({ login: { username: 'agents@example.test', password: 'another' } })
    await using folder = await tempFolder()
    const login = { SMTP_USERNAME: 'agents@example.test', SMTP_PASSWORD: password }
    const found = await examine(envOf(await nowhere(), sink, folder.path, login))
    expect(found.verdicts).toEqual([
      'ok IMAP DNS',
      'FAIL IMAP port',
      'skip IMAP TLS',
      'skip IMAP login',
      'skip IMAP folder',
      'ok SMTP DNS',
      'ok SMTP port',
      'ok SMTP TLS',
      'FAIL SMTP login',
      'ok data folder',
    ])
    expect(found.code).toBe(1)
  })

  test('finds a server that hangs up', async () => {
    await using sink = await startSmtpSink()
    await using folder = await tempFolder()
    sink.fault({ at: 'ehlo', do: { kind: 'drop' } })
    const found = await examine(envOf(await nowhere(), sink, folder.path))
    expect(found.verdicts.slice(-4)).toEqual([
      'FAIL SMTP session',
      'skip SMTP TLS',
      'skip SMTP login',
      'ok data folder',
    ])
  })

  test('finds a name that nobody knows', async () => {
    await using sink = await startSmtpSink()
    await using folder = await tempFolder()
    const found = await examine(envOf({ host: 'imap.example.invalid', port: 143 }, sink, folder.path))
    expect(found.verdicts.slice(0, 5)).toEqual([
      'FAIL IMAP DNS',
      'skip IMAP port',
      'skip IMAP TLS',
      'skip IMAP login',
      'skip IMAP folder',
    ])
    expect(found.lines[0]).toContain('imap.example.invalid')
  })

  test('makes no data folder, and finds one that cannot be', async () => {
    await using sink = await startSmtpSink()
    await using folder = await tempFolder()
    const later = await examine(envOf(await nowhere(), sink, join(folder.path, 'a', 'b')))
    expect(later.lines.at(-1)).toBe(
      `ok    data folder   ${join(folder.path, 'a', 'b')} is writable, will be made in ${folder.path}`,
    )
    expect(await readdir(folder.path)).toEqual([])
    await mkdir(join(folder.path, 'c'))
    await writeFile(join(folder.path, 'c', 'file'), '')
    const never = await examine(envOf(await nowhere(), sink, join(folder.path, 'c', 'file')))
    expect(never.lines.at(-1)).toMatch(/^FAIL {2}data folder {3}cannot write to .*DATA_DIR/)
  })

  test('stops when it is told to', async () => {
    await using sink = await startSmtpSink()
    await using folder = await tempFolder()
    const found = await examine(envOf(await nowhere(), sink, folder.path), AbortSignal.abort())
    expect(found.code).toBe(1)
    expect(found.verdicts).not.toContain('ok SMTP DNS')
  })
})
