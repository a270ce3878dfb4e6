/** One attempt to hand a message to the submission server, from its bytes to the server's word. */
import { deliver, type SmtpServer } from '../accounts/smtp.ts'
import type { RecipientOutcome } from '../accounts/smtp-replies.ts'
import { type Clock, SECOND } from '../lib/clock.ts'
import { messageOf } from '../lib/errors.ts'
import type { Log } from '../lib/log.ts'
import { step } from '../lib/steps.ts'
import { type Claim, enterData } from '../store/outbox-attempts.ts'
import { type BytesDeps, bytesOf } from './bytes.ts'
import { type Handover, verdictsOf } from './judge.ts'

export interface AttemptDeps extends BytesDeps {
  clock: Clock
  log: Log
  smtp: SmtpServer
}

/** A mail that is on the wire when we are told to stop gets this long to end: with the goodbye after it all is over in 10 s. */
const GRACE = 7 * SECOND

/** Never throws; `stopped`: we were told to stop before anything had been handed over. */
export async function attempt(
  deps: AttemptDeps,
  claim: Claim,
  stop: AbortSignal,
): Promise<Handover | { kind: 'stopped' }> {
  let inData = false
  let refused: RecipientOutcome[] = []
  const cut = new AbortController()
  let grace: NodeJS.Timeout | undefined
  const onStop = () => {
    if (inData) grace = setTimeout(() => cut.abort(), GRACE)
    else cut.abort()
  }
  stop.addEventListener('abort', onStop, { once: true })
  try {
    const content = await bytesOf(deps, claim)
    step('out.composed')
    if (stop.aborted) return { kind: 'stopped' }
    const handover = await deliver(
      deps.smtp,
      {
        from: claim.envelopeFrom,
        to: claim.waiting.map(({ address }) => address),
        content: { size: content.size, open: content.read },
        onData: (replies) => {
          cut.signal.throwIfAborted()
          step('out.agreed')
          refused = replies
          enterData(deps.db, claim.id, { refused: verdictsOf(claim.waiting, refused), at: deps.clock.now() })
          step('out.entered')
          inData = true
        },
      },
      cut.signal,
    )
    step('out.answered')
    return stop.aborted && handover.kind === 'failed' ? { kind: 'stopped' } : handover
  } catch (error) {
    if (stop.aborted && !inData) return { kind: 'stopped' }
    deps.log.error({ err: error }, `handing over ${claim.id} failed on our side: ${messageOf(error)}`)
    return inData ? lostInData(refused) : { kind: 'broken', text: messageOf(error) }
  } finally {
    stop.removeEventListener('abort', onStop)
    clearTimeout(grace)
  }
}

function lostInData(refused: RecipientOutcome[]): Handover {
  const trouble = { code: 'dropped', text: 'an error of our own', fix: '', serverText: null, waitMs: null } as const
  return { kind: 'unknown', trouble, refused }
}
