/** How far a mail can be believed to come from whom its From names (docs/trust.md): a level, and the reasons for it. */
import { addressKey, domainOf, splitTag } from '../address/address.ts'
import type { Address } from '../types.ts'
import type { AuthFacts, Disguise } from './auth-facts.ts'
import type { MethodResult } from './auth-results.ts'
import { type Believed, believe } from './believe.ts'
import { readingsOf } from './legible.ts'
import { isSameOrganisation } from './organisation.ts'

/** From the least to the most. */
export const LEVELS = ['suspicious', 'unknown', 'authenticated', 'verified'] as const
export type Level = (typeof LEVELS)[number]

export interface DkimResult {
  /** the signing domain, d= */
  domain: string
  /** RFC 8601 §2.7.1: pass, fail, neutral … */
  result: string
  /** is it of the organisation of every author? */
  aligned: boolean
}

export interface Trust {
  level: Level
  /** stable words, the most important first; docs/trust.md has them all */
  reasons: string[]
  spf: string | null
  dkim: DkimResult[]
  dmarc: string | null
  arc: string | null
  /** whose Authentication-Results count; null: nobody's */
  authserv_id: string | null
  /** who found it out: the mail server that took the mail, or we; null: nobody */
  evidence: 'provider' | 'local' | null
}

export interface TrustRules extends Believed {
  /** the mailbox's own address, a key */
  ownAddress: string
  /** the domain of which every address is ours; null: there is none */
  ownDomain: string | null
}

interface Signed {
  /** d=, lower-case */
  domain: string
  /** RFC 8601 §2.7.1; `policy`: it is right, and does not cover what a reader sees */
  result: string
}

export interface CheckedSignature extends Signed {
  /** why it is no pass, where that can be said in a word */
  why: 'no_key' | 'testing' | 'repeated' | 'partly' | 'subject' | null
}

/** What our own check of its DKIM signatures gave. */
export type LocalVerdict =
  | { kind: 'checked'; signatures: CheckedSignature[] }
  /** `dns_failure`: however often we asked; `not_checkable`: the mail is gone, or is made to be costly */
  | { kind: 'unchecked'; reason: 'dns_failure' | 'not_checkable' }

/** What is known of a mail with which nothing came that could be believed. */
export const NOTHING_KNOWN: Trust = {
  level: 'unknown',
  reasons: ['no_evidence'],
  spf: null,
  dkim: [],
  dmarc: null,
  arc: null,
  authserv_id: null,
  evidence: null,
}

const MOST_SIGNATURES = 10
const NO_FACTS: AuthFacts = { testimonies: [], signatures: 0, isLimited: false, disguises: [], authors: null }

export interface Judged {
  facts: AuthFacts | null
  from: readonly Address[]
}

/** Null: NOTHING_KNOWN. `local`: null while the mail's signatures were not checked. */
export function judgeTrust(mail: Judged, rules: TrustRules, local: LocalVerdict | null = null): Trust | null {
  const written = mail.facts?.authors ?? mail.from.map(({ address }) => address)
  const authors = written.filter((address) => address !== '')
  const isOwn = authors.some((address) => isOurs(address, rules))
  if (mail.facts === null && !isOwn && authors.length === 1) return null
  const facts = mail.facts ?? NO_FACTS
  // as they stand, and as a reader sees them
  const readings = authors.flatMap((address) => readingsOf(address)?.any ?? [''])
  const domains = [...new Set(readings.map((reading) => domainOf(reading) ?? ''))]
  const whose = authors.length === 0 ? ['no_author'] : authors.length > 1 ? ['several_authors'] : []
  const isAligned = (domain: string) =>
    domains.length > 0 && domains.every((author) => isSameOrganisation(author, domain))

  const believed = believe(facts.testimonies, rules)
  const found = believed.flatMap(({ results }) => results)
  const dmarc = dmarcOf(found, domains)
  const spf = spfOf(found)
  const checked = local?.kind === 'checked' ? local.signatures : []
  const rated = (signatures: readonly Signed[]): DkimResult[] =>
    signatures.map(({ domain, result }) => ({ domain, result, aligned: isAligned(domain) }))
  const reported = rated(found.filter(({ method, result }) => method === 'dkim' && result !== 'none').map(signatureOf))
  const own = rated(checked)
  const dkim = [...reported, ...own].slice(0, MOST_SIGNATURES)

  const sent = spf && { ...spf, aligned: isAligned(spf.domain) }
  const isOpen = leavesOpen(facts)
  const counted = isOpen ? own : dkim
  const proven = levelOf({ dmarc: isOpen && dmarc === 'pass' ? null : dmarc, dkim: counted, spf: sent })
  const isSetAside = isOpen && proven.level !== 'verified' && (dmarc === 'pass' || hasPassed(reported))
  const isReplay = isSetAside || checked.some(({ why }) => why === 'repeated')
  const lowered = lower(proven, facts, { isOwn, isReplay })
  const reasons = [
    ...lowered.reasons,
    ...whose,
    ...(isSetAside && facts.isLimited ? ['partly_signed'] : []),
    ...(hasPassed(counted) ? [] : whyUnsigned(local, isOpen && hasPassed(reported) ? own : dkim)),
    ...(local === null && isUnsettled(facts, { level: proven.level, dmarc, dkim }) ? ['not_checked_yet'] : []),
    ...(believed.length === 0 && facts.testimonies.length > 0 ? ['results_not_pinned'] : []),
  ]
  const isEmpty = reasons.length === 0 || (reasons.length === whose.length && believed.length === 0)
  return {
    level: lowered.level,
    reasons: [...new Set(isEmpty ? ['no_evidence', ...reasons] : reasons)],
    spf: spf?.result ?? null,
    dkim,
    dmarc,
    arc: found.find(({ method }) => method === 'arc')?.result ?? null,
    authserv_id: believed[0]?.id ?? null,
    evidence: checked.length > 0 ? 'local' : believed.length > 0 ? 'provider' : null,
  }
}

/** Is it worth while to check its signatures ourselves? Not when the provider has done it. */
export function wantsCheck(facts: AuthFacts | null, trust: Trust | null): boolean {
  return facts !== null && isUnsettled(facts, trust ?? NOTHING_KNOWN)
}

/** What is said of a mail whose signatures stay unchecked: their keys are gone by now. Both as JSON. */
export function leftUnchecked(trust: string): string {
  const judged = JSON.parse(trust) as Trust
  const reasons = judged.reasons.map((reason) => (reason === 'not_checked_yet' ? 'signed_long_ago' : reason))
  return JSON.stringify({ ...judged, reasons })
}

function isUnsettled(facts: AuthFacts, { level, dmarc, dkim }: Pick<Trust, 'level' | 'dmarc' | 'dkim'>): boolean {
  // anything else, such as temperror, is no verdict
  const isChecked = hasPassed(dkim) ? !leavesOpen(facts) : dkim.some(({ result }) => result.endsWith('fail'))
  return facts.signatures > 0 && level !== 'verified' && dmarc !== 'fail' && !isChecked
}

/**
 * May a signature that passes leave out what a reader sees? A server that says so does not say what it covers, nor which lines it took for
 * the header: that it passed, or DMARC by it, counts only when we have looked.
 */
function leavesOpen({ isLimited, disguises }: AuthFacts): boolean {
  return isLimited || disguises.includes('repeated_fields') || disguises.includes('broken_header')
}

function hasPassed(dkim: readonly Signed[]): boolean {
  return dkim.some(({ result }) => result === 'pass')
}

/** Is this level beneath the one that is asked for? */
export function isBelow(level: Level, wanted: Level): boolean {
  return LEVELS.indexOf(level) < LEVELS.indexOf(wanted)
}

function isOurs(address: string, { ownAddress, ownDomain }: TrustRules): boolean {
  // as a reader sees it
  return (readingsOf(address)?.any ?? [address]).some((reading) => {
    const { base } = splitTag(addressKey(reading))
    return base === ownAddress || (ownDomain !== null && domainOf(base) === ownDomain)
  })
}

/** What is said of another domain than that of From is said of another mail, and so is what is said of one without an author. */
function dmarcOf(found: readonly MethodResult[], authors: readonly string[]): string | null {
  if (authors.length === 0 || authors.includes('')) return null
  const isOf = (domain: string) => (author: string) => isSameOrganisation(author, domain)
  const results = found
    .filter(({ method, result, properties }) => {
      const from = domainIn(properties['header.from'])
      if (method !== 'dmarc') return false
      // of several domains it has passed for one, and one that fails is enough
      if (result === 'pass') return authors.every(isOf(from || (authors[0] ?? '')))
      return from === '' || authors.some(isOf(from))
    })
    .map(({ result }) => result)
  return results.find((result) => result !== 'pass') ?? results[0] ?? null
}

function spfOf(found: readonly MethodResult[]): { result: string; domain: string } | null {
  const results = found.filter(({ method }) => method === 'spf')
  const sender = ({ properties }: MethodResult) => properties['smtp.mailfrom'] ?? properties['smtp.mail']
  const best = results.find((one) => sender(one) !== undefined) ?? results[0]
  if (best === undefined) return null
  // its name before RFC 6577
  return { result: best.result === 'hardfail' ? 'fail' : best.result, domain: domainIn(sender(best)) }
}

function signatureOf({ result, properties }: MethodResult): Signed {
  return { domain: domainIn(properties['header.d'] ?? properties['header.i']), result }
}

/** Of an address, in brackets as Zoho writes it or without, or itself. */
function domainIn(value: string | undefined): string {
  if (value === undefined) return ''
  const bare = value.replace(/^<|>$/g, '')
  return domainOf(bare.includes('@') ? bare : `@${bare}`) ?? ''
}

interface Proof {
  dmarc: string | null
  dkim: readonly DkimResult[]
  spf: { result: string; aligned: boolean } | null
}

interface Opinion {
  level: Level
  reasons: string[]
}

function levelOf({ dmarc, dkim, spf }: Proof): Opinion {
  if (dmarc === 'pass') return { level: 'verified', reasons: ['dmarc_pass'] }
  if (dmarc === 'fail') return { level: 'suspicious', reasons: ['dmarc_fail'] }
  const signed = dkim.filter(({ result }) => result === 'pass')
  if (signed.some(({ aligned }) => aligned)) return { level: 'verified', reasons: ['dkim_aligned'] }
  if (spf?.result === 'pass' && spf.aligned) return { level: 'verified', reasons: ['spf_aligned'] }
  if (signed.length > 0) return { level: 'authenticated', reasons: ['dkim_other_domain'] }
  if (spf?.result === 'pass') return { level: 'authenticated', reasons: ['spf_other_domain'] }
  if (spf?.result === 'fail') return { level: spf.aligned ? 'suspicious' : 'unknown', reasons: ['spf_fail'] }
  return { level: 'unknown', reasons: spf?.result === 'softfail' ? ['spf_softfail'] : [] }
}

function lower(
  { level, reasons }: Opinion,
  { disguises }: AuthFacts,
  { isOwn, isReplay }: { isOwn: boolean; isReplay: boolean },
): Opinion {
  const counts = (disguise: Disguise) => {
    if (disguise === 'reply_to_elsewhere') return level === 'unknown'
    // gateways break lines, too
    if (disguise === 'broken_header') return false
    // old programs write a field twice, too: a signature that leaves one of them out is what a forger needs
    return disguise !== 'repeated_fields' || isReplay
  }
  const against = disguises.filter(counts)
  const doubts = isOwn && level !== 'verified' ? [...against, 'own_address'] : against
  const others = disguises.filter((disguise) => !counts(disguise))
  if (doubts.length === 0) return { level, reasons: [...reasons, ...others] }
  return { level: 'suspicious', reasons: [...doubts, ...reasons, ...others] }
}

/** What our own check says of signatures that are no pass; of a field that is there twice it was said. */
const WORDS = {
  no_key: 'dkim_no_key',
  testing: 'dkim_testing',
  repeated: 'repeated_fields',
  partly: 'partly_signed',
  subject: 'subject_unsigned',
} as const

function whyUnsigned(local: LocalVerdict | null, dkim: readonly Signed[]): string[] {
  if (local?.kind === 'unchecked') return [local.reason]
  if (local?.kind !== 'checked') return dkim.length > 0 ? ['dkim_fail'] : []
  const words = new Set(local.signatures.map(({ why }) => (why === null ? 'dkim_fail' : WORDS[why])))
  // one key that is gone says little where another signature is wrong
  const said = words.size > 1 ? [...words].filter((word) => word !== 'dkim_no_key') : [...words]
  return said.length > 0 ? said : ['dkim_fail']
}
