/** The Sent folder: a copy of what was accepted, filed once, and a look for what may have been sent. */
import { buffer } from 'node:stream/consumers'
import { type ImapServer, openSentFolder } from '../accounts/imap.ts'
import type { SentFolder } from '../accounts/mailbox.ts'
import { filesSentItself } from '../accounts/providers.ts'
import { type Trouble, TroubleError } from '../accounts/trouble.ts'
import { type Clock, doubling, HOUR, jitter, MINUTE } from '../lib/clock.ts'
import { AppError, messageOf } from '../lib/errors.ts'
import type { Log } from '../lib/log.ts'
import { step } from '../lib/steps.ts'
import { transact } from '../store/db.ts'
import { settleUnknown } from '../store/outbox.ts'
import { dueSentTask, endSentTask, isStillDue, postponeSentTask, type SentTask } from '../store/sent-copies.ts'
import { announce } from './announce.ts'
import { type BytesDeps, bytesOf } from './bytes.ts'
import { FIRST_LOOK } from './settle.ts'

export interface SentDeps extends BytesDeps {
  clock: Clock
  log: Log
  imap: ImapServer
  /** something was found or given up: there are new events */
  onChange: () => void
}

/** 10 s, 20 s, 40 s … : the last look is about ten minutes after the send. */
const MOST_LOOKS = 6
/** A copy that the server refuses is tried again for about two days. */
const MOST_COPIES = 50

/** `auto` leaves the copy to the providers that file their own. */
export function savesSent(setting: 'auto' | 'true' | 'false', imapHost: string): boolean {
  return setting === 'auto' ? !filesSentItself(imapHost) : setting === 'true'
}

export type VisitSent = (signal: AbortSignal) => Promise<Trouble | null>

/** The visit does everything that is due in Sent over one connection; the trouble when the server cannot be used, else null. */
export function createSentVisit(deps: SentDeps): VisitSent {
  const { db, clock, log } = deps
  let told = false
  const tellOnce = () => {
    if (!told) log.warn('the mailbox has no folder for sent mail: copies of what is sent are not filed')
    told = true
  }
  return async (signal) => {
    const opened = await openSentFolder(deps.imap, signal)
    if (opened.kind === 'failed') return opened.trouble
    await using sent = opened.sent
    while (!signal.aborted) {
      const task = dueSentTask(db, clock.now())
      if (task === undefined) return null
      if (sent.path === null) tellOnce()
      const trouble = await perform(deps, sent, task)
      if (trouble !== null) return trouble
    }
    return null
  }
}

/** The trouble when the connection is gone. */
async function perform(deps: SentDeps, sent: SentFolder, task: SentTask): Promise<Trouble | null> {
  const { db, clock, log } = deps
  if (task.state === 'unknown' && !task.accepted) return look(deps, sent, task)
  if (sent.path === null) {
    endSentTask(db, task.id, 'done')
    return null
  }
  try {
    if (!(await sent.has(task.rfcMessageId))) {
      step('sent.absent')
      // deleted while we looked: its bytes are gone, and the number of their blob may be that of others by now
      if (!isStillDue(db, task)) return null
      const content = await bytesOf(deps, task)
      await sent.append(await buffer(content.read()), new Date(task.saidAt))
      step('sent.appended')
    }
    endSentTask(db, task.id, 'done')
    step('sent.recorded')
    return null
  } catch (error) {
    const trouble = error instanceof TroubleError ? error.trouble : null
    if (trouble !== null && trouble.code !== 'protocol') return trouble
    if (!isStillDue(db, task)) return null
    // whatever is wrong with its bytes is the trouble of this mail alone, as is a refusal of the server
    if (trouble === null && !(error instanceof AppError)) {
      log.error({ err: error }, `filing the copy of ${task.id} failed on our side: ${messageOf(error)}`)
    }
    if (task.attempts + 1 >= MOST_COPIES) {
      log.warn(`no copy of ${task.id} in ${sent.path}: ${trouble?.text ?? messageOf(error)}`)
      endSentTask(db, task.id, 'done')
    } else {
      postponeSentTask(db, task.id, clock.in(jitter(doubling(task.attempts + 1, MINUTE, HOUR))))
    }
    return null
  }
}

async function look(deps: SentDeps, sent: SentFolder, task: SentTask): Promise<Trouble | null> {
  const { db, log } = deps
  const resolve = `POST /v1/messages/${task.id}/resolve`
  if (task.doubts > 1) {
    endSentTask(db, task.id, 'none')
    log.warn(
      `${task.id} may or may not have been sent: ${task.doubts} attempts broke off, each for other recipients; ask them, then ${resolve}`,
    )
    return null
  }
  let isThere = false
  try {
    isThere = await sent.has(task.rfcMessageId)
  } catch (error) {
    const trouble = troubleOf(error)
    if (trouble.code !== 'protocol') return trouble
  }
  const end = transact(db, () => endLook(deps, task, isThere))
  if (end === 'found') {
    step('sent.found')
    log.info(`${task.id} was sent: it is in ${sent.path}`)
    deps.onChange()
  } else if (end === 'not found') {
    log.warn(
      `${task.id} may or may not have been sent: it is not in ${sent.path ?? 'any folder for sent mail'}; ask a recipient, then ${resolve}`,
    )
  }
  return null
}

/** What a look means for the message. The caller owns the transaction. */
function endLook({ db, clock }: SentDeps, task: SentTask, isThere: boolean): 'found' | 'not found' | 'open' {
  // somebody has decided while we looked
  if (!isStillDue(db, task)) return 'open'
  if (isThere) {
    const at = clock.now()
    settleUnknown(db, task.id, { as: 'sent', error: null, at })
    endSentTask(db, task.id, 'done')
    announce(db, { type: 'message.sent', id: task.id, nth: 'found', at })
    return 'found'
  }
  const looks = task.attempts + 1
  if (looks >= MOST_LOOKS) {
    endSentTask(db, task.id, 'none')
    return 'not found'
  }
  postponeSentTask(db, task.id, clock.in(doubling(looks + 1, FIRST_LOOK, HOUR)))
  return 'open'
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof TroubleError) return error.trouble
  throw error
}
