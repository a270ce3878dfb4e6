/** The doctor's look at the latest mail: whose Authentication-Results could be believed, and whether those that are pinned are there. */
import type { Mailbox } from '../accounts/mailbox.ts'
import { TroubleError } from '../accounts/trouble.ts'
import type { Config } from '../config/config.ts'
import { trustRulesOf } from '../config/trust-rules.ts'
import { readFields } from '../mail/mime/headers.ts'
import { readAuthFacts, type Testimony } from '../mail/trust/auth-facts.ts'
import { learnAuthserv } from '../mail/trust/learn-authserv.ts'

export type TrustFinding = { kind: 'ok'; words: string } | { kind: 'problem'; text: string; fix: string }

/** Enough to tell the provider's habit from those of senders. */
const MOST_MAILS = 30
/** A folder may have gaps. */
const MOST_UIDS = 500
const HIGHEST_UID = 2 ** 32 - 1

export async function examineTrust(config: Config, mailbox: Mailbox): Promise<TrustFinding> {
  try {
    return judge(config, await latestTestimonies(mailbox))
  } catch (error) {
    if (!(error instanceof TroubleError)) throw error
    return { kind: 'problem', ...error.trouble }
  }
}

function judge(config: Config, mails: readonly Testimony[][]): TrustFinding {
  const { pinnedOn, proposal } = learnAuthserv(mails, trustRulesOf(config))
  const pinned = config.trustedAuthservIds.join(', ')
  const many = `the latest ${mails.length} mails`
  const set = proposal === null ? null : `set TRUSTED_AUTHSERV_ID=${proposal.id}`
  if (mails.length === 0) return ok('no mail yet that tells whose Authentication-Results to believe')
  if (pinned !== '' && pinnedOn > 0) return ok(`${pinned} is on ${pinnedOn} of ${many}`)
  if (pinned !== '') {
    return {
      kind: 'problem',
      text: `none of ${many} has Authentication-Results of ${pinned}`,
      fix: set === null ? 'Leave TRUSTED_AUTHSERV_ID out: signatures are checked here.' : `Instead, ${set}.`,
    }
  }
  if (proposal === null) return ok(`${many} have no Authentication-Results in common: signatures are checked here`)
  const some = `${proposal.id} is on ${proposal.mails} of ${many}`
  return ok(
    proposal.mails === mails.length
      ? `${some}: to believe it ${set}`
      : `${some}: to believe it ${set}, if you know that no sender could have written it on the others`,
  )
}

/** Mail that no server took, such as a copy that a program filed, tells nothing. */
async function latestTestimonies(mailbox: Mailbox): Promise<Testimony[][]> {
  const end = mailbox.snapshot.uidNext ?? HIGHEST_UID
  const uids = await mailbox.uids(Math.max(1, end - MOST_UIDS), end)
  const latest = uids.sort((a, b) => b - a).slice(0, MOST_MAILS)
  if (latest.length === 0) return []
  const heads = await mailbox.headers(latest, ['RECEIVED', 'AUTHENTICATION-RESULTS'])
  return [...heads.values()]
    .map((head) => readFields(head.split(/\r?\n(?![ \t])/)))
    .filter((fields) => fields.length > 0)
    .map((fields) => readAuthFacts(fields, { from: [], replyTo: [] })?.testimonies ?? [])
}

function ok(words: string): TrustFinding {
  return { kind: 'ok', words }
}
