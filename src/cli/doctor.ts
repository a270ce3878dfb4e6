/** `postern doctor`: goes the way of a mail, step by step, with one verdict a line and what to do about it. */
import { access, constants, opendir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { credentialsOf } from '../accounts/credentials.ts'
import { connectImap } from '../accounts/imap.ts'
import { reach } from '../accounts/reach.ts'
import { verifySmtp } from '../accounts/smtp.ts'
import type { Trouble } from '../accounts/trouble.ts'
import type { Config } from '../config/config.ts'
import { messageOf } from '../lib/errors.ts'
import { printable } from '../lib/log.ts'
import { examineTrust } from './examine-trust.ts'

export interface DoctorContext {
  config: Config
  /** takes one line without its end */
  write: (line: string) => void
  signal: AbortSignal
}

/** Checks both mail servers, the second also when the first is broken, and the data folder; returns the exit code, 0 or 1. */
export async function doctor({ config, write, signal }: DoctorContext): Promise<number> {
  const report = startReport(write)
  for (const check of [checkImap, checkSmtp, checkDataFolder]) {
    await check(config, report, signal)
    if (signal.aborted) return 1
  }
  return report.healthy() ? 0 : 1
}

interface Report {
  ok(step: string, words: string): void
  /** The steps after it cannot be tried. */
  fail(step: string, problem: { text: string; fix: string }, untried?: readonly string[]): void
  healthy(): boolean
}

function startReport(write: (line: string) => void): Report {
  let healthy = true
  const line = (verdict: string, step: string, words: string) =>
    write(printable(`${verdict.padEnd(5)} ${step.padEnd(13)} ${words}`))
  return {
    ok: (step, words) => line('ok', step, words),
    fail(step, { text, fix }, untried = []) {
      healthy = false
      line('FAIL', step, `${text}. ${fix}`)
      for (const later of untried) line('skip', later, `because of ${step}`)
    },
    healthy: () => healthy,
  }
}

/** What follows once the port is open. */
const stepsOf = (protocol: 'IMAP' | 'SMTP') =>
  protocol === 'IMAP' ? ['IMAP TLS', 'IMAP login', 'IMAP folder'] : ['SMTP TLS', 'SMTP login']

/** DNS and port; true when a connection came about. */
async function checkWay(
  protocol: 'IMAP' | 'SMTP',
  server: { host: string; port: number },
  report: Report,
  signal: AbortSignal,
): Promise<boolean> {
  const later = stepsOf(protocol)
  const way = await reach({ protocol, ...server }, signal)
  if (way.addresses.length === 0 && way.trouble !== null) {
    report.fail(`${protocol} DNS`, way.trouble, [`${protocol} port`, ...later])
    return false
  }
  const addresses = way.addresses.join(', ')
  report.ok(`${protocol} DNS`, addresses === server.host ? `${addresses} needs none` : `${server.host} is ${addresses}`)
  if (way.trouble !== null) {
    report.fail(`${protocol} port`, way.trouble, later)
    return false
  }
  report.ok(`${protocol} port`, `${server.port} is open`)
  return true
}

/** A trouble after the port: its place among TLS, login and folder, with the steps before it that must have gone well. */
function reportTrouble(protocol: 'IMAP' | 'SMTP', trouble: Trouble, report: Report): void {
  const steps = stepsOf(protocol)
  const failing = { tls: `${protocol} TLS`, auth: `${protocol} login`, folder: `${protocol} folder` }[
    trouble.code as string
  ]
  if (failing === undefined) {
    // A connection that breaks tells nothing of what went well before.
    report.fail(`${protocol} session`, trouble, steps)
    return
  }
  const at = steps.indexOf(failing)
  for (const step of steps.slice(0, at)) report.ok(step, 'passed')
  report.fail(failing, trouble, steps.slice(at + 1))
}

async function checkImap(config: Config, report: Report, signal: AbortSignal): Promise<void> {
  const { imap, tlsCa } = config
  if (!(await checkWay('IMAP', imap, report, signal))) return
  const { username, password } = imap
  const connected = await connectImap({ ...imap, tlsCa, credentials: { kind: 'password', username, password } }, signal)
  if (connected.kind === 'failed') return reportTrouble('IMAP', connected.trouble, report)
  await using mailbox = connected.mailbox
  report.ok('IMAP TLS', connected.plain ? 'none offered: the password travels in plain text' : tlsWords(imap.tls))
  report.ok('IMAP login', `as ${username}`)
  const { exists, readOnly } = mailbox.snapshot
  if (readOnly && imap.afterFetch !== 'nothing') {
    report.fail('IMAP folder', {
      text: `${imap.folder} is read-only for ${username}`,
      fix: 'Set IMAP_MARK_AS_READ=false, or ask the owner of the folder for the right to change flags.',
    })
  } else {
    report.ok('IMAP folder', `${imap.folder} holds ${exists} ${exists === 1 ? 'mail' : 'mails'}`)
  }
  const has = (name: string) => mailbox.capabilities.has(name)
  const news =
    imap.idle && has('IDLE') ? 'new mail is told at once' : `new mail is looked for every ${imap.pollSeconds} s`
  report.ok('IMAP IDLE', has('IDLE') ? news : `not offered: ${news}`)
  const marked = 'not offered: mails are marked as deleted and never removed'
  report.ok('IMAP UIDPLUS', has('UIDPLUS') ? 'mails can be deleted one by one' : marked)
  const trust = await examineTrust(config, mailbox)
  if (trust.kind === 'ok') report.ok('IMAP trust', trust.words)
  else report.fail('IMAP trust', trust)
}

async function checkSmtp({ smtp, tlsCa }: Config, report: Report, signal: AbortSignal): Promise<void> {
  if (!(await checkWay('SMTP', smtp, report, signal))) return
  const credentials = credentialsOf(smtp)
  const verdict = await verifySmtp({ ...smtp, tlsCa, credentials }, signal)
  if (verdict.kind === 'failed') return reportTrouble('SMTP', verdict.trouble, report)
  report.ok('SMTP TLS', verdict.secure ? tlsWords(smtp.tls) : 'switched off: mail and password travel in plain text')
  if (verdict.authenticated) report.ok('SMTP login', `as ${smtp.username}`)
  else report.ok('SMTP login', credentials === null ? 'none configured' : 'the server offers none: mail goes without')
}

const tlsWords = (tls: string) =>
  tls === 'implicit' ? 'from the first byte, certificate trusted' : 'by STARTTLS, certificate trusted'

/** Makes nothing: a folder made here would belong to whoever asked the doctor. */
async function checkDataFolder({ dataDir }: Config, report: Report): Promise<void> {
  let folder = resolve(dataDir)
  for (;;) {
    try {
      await (await opendir(folder)).close()
      await access(folder, constants.W_OK | constants.X_OK)
      const missing = folder === resolve(dataDir) ? '' : `, will be made in ${folder}`
      return report.ok('data folder', `${dataDir} is writable${missing}`)
    } catch (error) {
      const parent = dirname(folder)
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' && parent !== folder) {
        folder = parent
        continue
      }
      return report.fail('data folder', {
        text: `cannot write to ${dataDir}: ${messageOf(error)}`,
        fix: 'Set DATA_DIR to a folder that this user may write.',
      })
    }
  }
}
