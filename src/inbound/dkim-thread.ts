/** The thread that checks the DKIM signatures of mails (RFC 6376): hashing is work, and a mail may be made to be costly. */
import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { parentPort, workerData } from 'node:worker_threads'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { SECOND } from '../lib/clock.ts'
import { createTxtResolver } from '../lib/txt-resolver.ts'
import { parseAddressList } from '../mail/address/address.ts'
import { longestHead, readHead } from '../mail/mime/head.ts'
import { allValues, type Field, firstValue, readFields } from '../mail/mime/headers.ts'
import { readAuthFacts } from '../mail/trust/auth-facts.ts'
import { rateSignatures } from '../mail/trust/signature-rules.ts'
import { type Judged, judgeTrust, type LocalVerdict } from '../mail/trust/trust.ts'
import { blobPath } from '../store/blob-files.ts'
import { isCheckable, LARGEST } from './dkim-bounds.ts'
import type { CheckRequest, DkimAnswer, DkimData, DkimMessage, DkimOrder } from './dkim-messages.ts'

/** No program writes more. */
const MOST_SIGNATURES = 20
/** A mail may name any number of keys, of name servers that answer slowly. */
const MOST_LOOKUPS = 10
const MOST_MS = 10 * SECOND

const NOT_CHECKABLE: LocalVerdict = { kind: 'unchecked', reason: 'not_checkable' }

const { dir, nameServers, rules } = workerData as DkimData
const port = parentPort
if (port === null) throw new Error('dkim-thread.ts runs as a thread only')
const say = (message: DkimMessage) => port.postMessage(message)
const resolveTxt = createTxtResolver(nameServers)

/** One large mail at a time is in memory. */
let large: Promise<unknown> = Promise.resolve()

port.on('message', async ({ id, ...request }: DkimOrder) => {
  const before = large
  const answered = 'hash' in request.mail ? before.then(() => answer(request)) : answer(request)
  if ('hash' in request.mail) large = answered
  say({ id, answer: await answered })
})
say('ready')

async function answer({ mail, unchecked }: CheckRequest): Promise<DkimAnswer> {
  const raw = 'bytes' in mail ? Buffer.from(mail.bytes) : await readBlobFile(mail)
  if (raw === null) return { kind: 'gone' }
  const { lines, isBroken } = readHead(raw, { start: 0, isRoot: true, isDelimiter: () => false })
  const fields = readFields(lines)
  const judged = readJudged(fields, isBroken)
  const verdict =
    unchecked !== null
      ? ({ kind: 'unchecked', reason: unchecked } as const)
      : isTooMuch(mail, judged) || !isCheckable(raw)
        ? NOT_CHECKABLE
        : await check(raw, fields)
  return verdict === 'unanswered' ? { kind: verdict } : { kind: 'judged', trust: judgeTrust(judged, rules, verdict) }
}

function isTooMuch(mail: CheckRequest['mail'], { facts }: Judged): boolean {
  return ('size' in mail && mail.size > LARGEST) || (facts?.signatures ?? 0) > MOST_SIGNATURES
}

/** Of one that is too large the beginning, in which its header is; null when it is gone. */
async function readBlobFile({ hash, size }: { hash: Uint8Array; size: number }): Promise<Buffer | null> {
  const path = blobPath(dir, Buffer.from(hash))
  const end = (size > LARGEST ? longestHead(true) : size) - 1
  try {
    return await buffer(createReadStream(path, { end }))
  } catch {
    return null
  }
}

/** What its header says, as the parser read it. */
function readJudged(fields: readonly Field[], isBroken: boolean): Judged {
  const from = parseAddressList(firstValue(fields, 'from') ?? '')
  const replyTo = allValues(fields, 'reply-to').flatMap((value) => parseAddressList(value))
  return { from, facts: readAuthFacts(fields, { from, replyTo, isBroken }) }
}

async function check(raw: Buffer, fields: readonly Field[]): Promise<LocalVerdict | 'unanswered'> {
  try {
    return await verify(raw, fields)
  } catch {
    // the verifier fell over what no program writes
    return NOT_CHECKABLE
  }
}

async function verify(raw: Buffer, fields: readonly Field[]): Promise<LocalVerdict | 'unanswered'> {
  // SHA-1 is broken (RFC 8301 §3.1)
  const { results, headers } = (await dkimVerify(raw, {
    resolver: lookUpFor(performance.now() + MOST_MS),
    rejectRsaSha1: true,
  } as object)) as Verified
  const theirs = readFields((headers?.parsed ?? []).map(({ line }) => line.toString('latin1')))
  const verified = results.filter(({ status }) => status.result !== 'none').map(nameSignature)
  const signatures = rateSignatures(verified, { fields, theirs })
  const has = (result: string) => signatures.some((one) => one.result === result)
  return has('temperror') && !has('pass') ? 'unanswered' : { kind: 'checked', signatures }
}

/** The library hides its reading of the header. */
type Verified = Awaited<ReturnType<typeof dkimVerify>> & { headers?: { parsed: { line: Buffer }[] } }

function nameSignature({ signingDomain, signature, signingHeaders, status }: Verified['results'][number]) {
  return {
    domain: signingDomain ?? '',
    value: signature ?? '',
    names: (signingHeaders?.keys ?? '').toLowerCase().split(': '),
    result: status.result,
    comment: status.comment ?? '',
    warnings: status.warnings ?? [],
    isTesting: status.testing === true,
    isUndersized: Boolean(status.underSized),
  }
}

function lookUpFor(until: number): (name: string) => Promise<string[][]> {
  const names = new Set<string>()
  return async (name) => {
    names.add(name)
    if (names.size > MOST_LOOKUPS) throw failure('ENODATA')
    const { promise: late, reject } = Promise.withResolvers<never>()
    const timer = setTimeout(() => reject(failure('ETIMEOUT')), until - performance.now())
    try {
      return await Promise.race([resolveTxt(name), late])
    } finally {
      clearTimeout(timer)
    }
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}
