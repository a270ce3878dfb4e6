/** One mail into the tables: known or new, understood or set aside, routed or not. Everything here runs inside the caller's transaction. */
import { DAY, MINUTE } from '../lib/clock.ts'
import { type MailId, newId } from '../lib/ids.ts'
import { leftUnchecked } from '../mail/trust/trust.ts'
import type { Address, Evidence } from '../mail/types.ts'
import { storeBlob } from '../store/blobs.ts'
import { insertContents } from '../store/contents.ts'
import { insertCopy, moveCopies, type Place } from '../store/copies.ts'
import type { Db } from '../store/db.ts'
import { insertDkimCheck } from '../store/dkim-checks.ts'
import { appendEvent } from '../store/events.ts'
import { type Envelope, readEnvelope, wasFiled } from '../store/filed.ts'
import { insertMailRecipients } from '../store/mail-recipients.ts'
import {
  addEvidence,
  insertMail,
  type MailRow,
  mailByFingerprint,
  type NewMail,
  settleMail,
  updateMail,
} from '../store/mails.ts'
import type { MailState } from '../store/schema.ts'
import { decide, type Refusal } from './decide.ts'
import { addressesIn, boundEvidence, recipientKeys } from './evidence-keys.ts'
import {
  describeMail,
  type Filed,
  type FilingRules,
  fileMessage,
  followUp,
  followUpAll,
  type MailToFile,
} from './filing.ts'
import { contentOf, envelopeOf } from './mail-rows.ts'
import type { PackedMail } from './packed-mail.ts'
import type { Reading } from './parse-task.ts'
import { type Reported, recordReport } from './reports.ts'

/** A mail that lies on the server, with what was read of it. */
export interface Arrival {
  place: Place
  /** INTERNALDATE, ms since the epoch */
  receivedAt: number
  /** does the server say \Seen? */
  read: boolean
  /** did it lie there before we came, or before the folder was numbered anew? */
  old: boolean
  /** is the folder being read again? A mail that is known then makes no live message */
  reread: boolean
  reading: Reading
}

/** What became of it, as the log and a manual sync tell it. */
export interface Stored {
  outcome: 'routed' | 'unrouted' | 'quarantined' | 'known'
  mailId: MailId
  from: string
  subject: string
  /** messages that were made now */
  filed: Filed[]
  /** the inboxes that it is for and that do not take it */
  refused: Refusal[]
  /** whom the evidence names, where that has brought it nowhere */
  addresses: string[]
  /** what it says of mail of ours, as far as that was news */
  reported: Reported[]
  error: string | null
}

/** A mail as the server gave it. `standIn`: the quarantined row that stood for it while it could not be had. */
export function storeArrival(db: Db, rules: FilingRules, arrival: Arrival, standIn: MailId | null = null): Stored {
  const { reading, place } = arrival
  const known = mailByFingerprint(db, reading.fingerprint)
  if (known !== undefined) {
    if (standIn !== null) dissolve(db, standIn, known.id)
    return storeCopy(db, rules, arrival, known)
  }
  const { raw, fingerprint } = reading
  const mail = { id: standIn ?? newId('mail'), size: raw.size, receivedAt: arrival.receivedAt, backfill: arrival.old }
  const bytes = { fingerprint, rawBlob: storeBlob(db, raw) }
  if (standIn !== null) {
    updateMail(db, standIn, { fingerprint, size: raw.size, received_at: mail.receivedAt, raw_blob: bytes.rawBlob })
  }
  if (reading.kind === 'unreadable') {
    if (standIn !== null) updateMail(db, standIn, { error: reading.error })
    else insertMail(db, { ...mail, ...bytes, ...nothingRead(rules), error: reading.error })
    insertCopy(db, place, mail.id)
    return announceQuarantine(db, rules, { ...mail, error: reading.error })
  }
  const stored = fill(db, rules, mail, reading.mail, standIn === null ? bytes : null)
  insertCopy(db, place, mail.id)
  if (stored.outcome === 'routed') followUp(db, rules, { place, read: arrival.read })
  return stored
}

/** A quarantined mail that was parsed again. */
export function storeRetried(db: Db, rules: FilingRules, row: MailRow, reading: Reading): Stored {
  const mail = { id: row.id, size: row.size, receivedAt: row.received_at, backfill: row.backfill === 1 }
  if (reading.kind === 'unreadable') {
    updateMail(db, row.id, { error: reading.error, attempts: row.attempts + 1 })
    return nothingFiled('quarantined', row.id, reading.error)
  }
  const stored = fill(db, rules, mail, reading.mail)
  if (stored.outcome === 'routed') followUpAll(db, rules, row.id)
  return stored
}

/** A mail whose bytes the server never gave, or that broke our own transaction: a row, so that nobody overlooks it. */
export function storeQuarantined(
  db: Db,
  rules: FilingRules,
  mail: { place: Place; receivedAt: number; size: number; backfill: boolean; error: string },
): Stored {
  const id = newId('mail')
  const { place, ...row } = mail
  insertMail(db, { ...row, id, fingerprint: null, rawBlob: null, ...nothingRead(rules) })
  insertCopy(db, place, id)
  return announceQuarantine(db, rules, { ...row, id })
}

type Identity = { id: MailId; size: number; receivedAt: number; backfill: boolean }

/** What a row says before its mail has been read. */
function nothingRead(
  rules: FilingRules,
): Pick<NewMail, 'state' | 'rfcMessageId' | 'contentId' | 'evidence' | 'storedAt'> {
  return { state: 'quarantined', rfcMessageId: null, contentId: null, evidence: [], storedAt: rules.clock.now() }
}

/** Writes a mail's content and files it, but not where it was deleted before. `bytes`: the mail is new and has no row yet. */
function fill(
  db: Db,
  rules: FilingRules,
  mail: Identity,
  said: PackedMail,
  bytes: Pick<NewMail, 'fingerprint' | 'rawBlob'> | null = null,
): Stored {
  const evidence = boundEvidence(said.evidence)
  const contentId = insertContents(db, contentOf(said, mail.size))
  const decision = decide(db, rules, { from: said.from, authors: said.authors, evidence })
  const { destinations: named, refused, error } = decision
  const destinations = bytes === null ? named.filter((one) => !wasFiled(db, mail.id, one.inboxId)) : named
  const state: MailState = destinations.length > 0 ? 'routed' : 'unrouted'
  const isFresh = mail.receivedAt > rules.clock.now() - CHECKED_FOR
  const trust = !said.wantsCheck || isFresh || said.trust === null ? said.trust : leftUnchecked(said.trust)
  const row = { state, rfcMessageId: said.messageId, contentId, evidence: [evidence], error, trust }
  if (bytes === null) settleMail(db, mail.id, row)
  else insertMail(db, { ...mail, ...bytes, ...row, storedAt: rules.clock.now() })
  insertMailRecipients(db, mail.id, recipientKeys(evidence))
  if (said.wantsCheck && isFresh) {
    insertDkimCheck(db, { mailId: mail.id, backfill: mail.backfill, dueAt: checkAt(rules, mail) })
  }
  const { receivedAt, backfill } = mail
  const hasParts = said.parts.length > 0
  const toFile: MailToFile = {
    mailId: mail.id,
    contentId,
    envelope: envelopeOf(said),
    receivedAt,
    backfill,
    trust,
    hasParts,
  }
  const filed = destinations.map((destination) => fileMessage(db, rules, toFile, destination))
  let reported: Reported[] = []
  if (said.report !== null) {
    const inboxIds = filed.map(({ inboxId }) => inboxId)
    const { report } = said
    const addresses = addressesIn(evidence)
    const authors = said.authors ?? said.from.map(({ address }) => address)
    const about = { mailId: mail.id, report, authors, addresses, inboxIds, backfill: mail.backfill }
    reported = recordReport(db, { ...about, at: rules.clock.now() })
  }
  const stored = { mailId: mail.id, ...describeSender(said.from, said.subject), filed, refused, reported, error }
  if (filed.length === 0) {
    const at = rules.clock.now()
    const addresses = addressesIn(evidence)
    appendEvent(db, {
      type: 'message.unrouted',
      subject: mail.id,
      at,
      data: { ...describeMail(toFile), addresses, error },
    })
    return { outcome: 'unrouted', ...stored, addresses }
  }
  return { outcome: 'routed', ...stored, addresses: [] }
}

/** Signers change their keys and take the old ones out of DNS, so a check says less and less of old mail. */
const CHECKED_FOR = 7 * DAY

/** Signatures of old mail are checked when all of it is stored. */
function checkAt({ clock }: FilingRules, { backfill }: Identity): number {
  return backfill ? clock.in(MINUTE) : clock.now()
}

/** Another copy of a mail that we have: its place and its evidence, and perhaps a message in one more inbox. */
function storeCopy(db: Db, rules: FilingRules, arrival: Arrival, known: MailRow): Stored {
  insertCopy(db, arrival.place, known.id)
  if (arrival.reading.kind === 'unreadable') return nothingFiled('known', known.id, null)
  const said = arrival.reading.mail
  if (known.state === 'quarantined') return storeRetried(db, rules, known, arrival.reading)
  const evidence = boundEvidence(said.evidence)
  const isNews = addEvidence(db, known, evidence)
  if (known.state === 'removed') {
    return isNews ? storeAgain(db, rules, arrival, known, said) : nothingFiled('known', known.id, null)
  }
  const { filed, refused } = isNews ? fileCopy(db, rules, arrival, known, evidence) : { filed: [], refused: [] }
  if (known.state === 'routed') followUp(db, rules, arrival)
  else if (filed.length > 0) followUpAll(db, rules, known.id)
  return { ...nothingFiled('known', known.id, null), ...describeSender(said.from, said.subject), filed, refused }
}

/** A mail that was deleted wherever it lay, and comes now for somebody else. */
function storeAgain(db: Db, rules: FilingRules, arrival: Arrival, known: MailRow, said: PackedMail): Stored {
  const { destinations } = decide(db, rules, {
    from: said.from,
    authors: said.authors,
    evidence: boundEvidence(said.evidence),
  })
  if (destinations.length > 0 && destinations.every((one) => wasFiled(db, known.id, one.inboxId))) {
    return nothingFiled('known', known.id, null)
  }
  const { raw } = arrival.reading
  const { receivedAt } = arrival
  const mail = { id: known.id, size: raw.size, receivedAt, backfill: arrival.old || arrival.reread }
  const stored = fill(db, rules, mail, said)
  updateMail(db, known.id, {
    size: raw.size,
    received_at: receivedAt,
    raw_blob: storeBlob(db, raw),
    evidence: known.evidence,
  })
  if (stored.outcome === 'routed') followUp(db, rules, arrival)
  return stored
}

function fileCopy(
  db: Db,
  rules: FilingRules,
  arrival: Arrival,
  known: MailRow,
  evidence: Evidence[],
): Pick<Stored, 'filed' | 'refused'> {
  insertMailRecipients(db, known.id, recipientKeys(evidence))
  if (known.content_id === null) return { filed: [], refused: [] }
  const envelope: Envelope = readEnvelope(db, known.content_id)
  const { from, authors = null } = envelope.addresses
  // A catch-all takes what no inbox has, and this mail has one.
  const { destinations, refused } = decide(db, rules, { from, authors, evidence })
  const wanted = destinations.filter(
    (one) => !(known.state === 'routed' && one.route.rule === 'catch_all') && !wasFiled(db, known.id, one.inboxId),
  )
  const toFile = {
    mailId: known.id,
    contentId: known.content_id,
    envelope,
    receivedAt: arrival.receivedAt,
    backfill: arrival.old || arrival.reread,
    trust: known.trust,
  }
  const filed = wanted.map((destination) => fileMessage(db, rules, toFile, destination))
  if (filed.length > 0 && known.state === 'unrouted') updateMail(db, known.id, { state: 'routed', error: null })
  return { filed, refused }
}

function announceQuarantine(
  db: Db,
  rules: FilingRules,
  mail: { id: MailId; size: number; backfill: boolean; error: string },
): Stored {
  const data = { mail_id: mail.id, error: mail.error, size: mail.size, backfill: mail.backfill }
  appendEvent(db, { type: 'message.quarantined', subject: mail.id, at: rules.clock.now(), data })
  return nothingFiled('quarantined', mail.id, mail.error)
}

/** The row that stood for a mail turns out to be one that we have. */
function dissolve(db: Db, standIn: MailId, known: MailId): void {
  moveCopies(db, standIn, known)
  updateMail(db, standIn, { state: 'removed', error: null })
}

function nothingFiled(outcome: 'known' | 'quarantined', mailId: MailId, error: string | null): Stored {
  return { outcome, mailId, from: '', subject: '', filed: [], refused: [], addresses: [], reported: [], error }
}

function describeSender(from: readonly Address[], subject: string): { from: string; subject: string } {
  const author = from[0]
  return { from: author?.address || author?.name || '(nobody)', subject }
}
