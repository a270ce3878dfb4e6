/** How far a mail can be believed to come from whom its From names (docs/trust.md): a level, and the reasons for it. */
import { matchesGlob } from '../../lib/glob.ts'
import { addressKey, domainOf, splitTag } from '../address/address.ts'
import type { Address } from '../types.ts'
import { type AuthFacts, type Testimony, takenBy } from './auth-facts.ts'
import { type MethodResult, parseAuthResults } from './auth-results.ts'
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

export interface TrustRules {
  /** the authserv-ids that are believed, lower-case; `*` stands for any text */
  authservIds: readonly string[]
  /** hosts and domains of the mail provider, for telling its servers from strangers; lower-case */
  home: readonly string[]
  /** the mailbox's own address, a key */
  ownAddress: string
  /** the domain of which every address is ours; null: there is none */
  ownDomain: string | null
}

/** What our own check of its DKIM signatures gave. */
export type LocalVerdict =
  | { kind: 'checked'; signatures: { domain: string; result: string; why: 'no_key' | null }[] }
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

export interface Judged {
  facts: AuthFacts | null
  from: readonly Address[]
}

/** Null: NOTHING_KNOWN. `local`: null while the mail's signatures were not checked. */
export function judgeTrust(mail: Judged, rules: TrustRules, local: LocalVerdict | null = null): Trust | null {
  const authors = mail.from.map(({ address }) => address).filter((address) => address !== '')
  const isOwn = authors.some((address) => isOurs(address, rules))
  if (mail.facts === null && !isOwn) return null
  const facts = mail.facts ?? { testimonies: [], signatures: 0, disguises: [] }
  const domains = authors.map((address) => domainOf(address) ?? '')
  const isAligned = (domain: string) =>
    domains.length > 0 && domains.every((author) => isSameOrganisation(author, domain))

  const believed = believe(facts.testimonies, rules)
  const found = believed.flatMap(({ results }) => results)
  const dmarc = dmarcOf(found, domains)
  const spf = spfOf(found)
  const checked = local?.kind === 'checked' ? local.signatures : []
  const reported = found.filter(({ method, result }) => method === 'dkim' && result !== 'none').map(signatureOf)
  const dkim = [...reported, ...checked]
    .slice(0, MOST_SIGNATURES)
    .map(({ domain, result }) => ({ domain, result, aligned: isAligned(domain) }))

  const proven = levelOf({ dmarc, dkim, spf: spf && { ...spf, aligned: isAligned(spf.domain) } })
  const lowered = lower(proven, facts, isOwn)
  const reasons = [
    ...lowered.reasons,
    ...(domains.length === 0 ? ['no_author'] : domains.length > 1 ? ['several_authors'] : []),
    ...(dkim.some(({ result }) => result === 'pass') ? [] : whyUnsigned(local, dkim)),
    ...(local === null && isUnsettled(facts, { level: proven.level, dmarc, dkim }) ? ['not_checked_yet'] : []),
    ...(believed.length === 0 && facts.testimonies.length > 0 ? ['results_not_pinned'] : []),
  ]
  return {
    level: lowered.level,
    reasons: reasons.length > 0 ? reasons : ['no_evidence'],
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

function isUnsettled(
  { signatures }: AuthFacts,
  { level, dmarc, dkim }: Pick<Trust, 'level' | 'dmarc' | 'dkim'>,
): boolean {
  // anything else, such as temperror, is no verdict
  const isChecked = dkim.some(({ result }) => result === 'pass' || result.endsWith('fail'))
  return signatures > 0 && level !== 'verified' && dmarc !== 'fail' && !isChecked
}

/** Is this level beneath the one that is asked for? */
export function isBelow(level: Level, wanted: Level): boolean {
  return LEVELS.indexOf(level) < LEVELS.indexOf(wanted)
}

/** A field that may count. */
export interface Heard {
  /** lower-case; Microsoft writes none: the host that took the mail stands for it */
  id: string
  /** who took the mail above it, the nearest last */
  relays: string[]
  results: MethodResult[]
}

/**
 * The fields that count: of each pinned id the topmost, since the provider's own stands above all that came with the mail, and a sender
 * may have written another right beneath it; and none beneath the Received of a stranger (RFC 8601 §5, §7.1).
 */
export function believe(testimonies: readonly Testimony[], { authservIds, home }: TrustRules): Heard[] {
  if (authservIds.length === 0) return []
  const heard = testimonies.map(hear).filter((one) => one !== null)
  const topmost = authservIds.map((pin) => heard.find(({ id }) => matchesGlob(pin, id)))
  return heard.filter((one) => topmost.includes(one) && isFromHome(one, home))
}

/** Null when it says nothing, or not whose it is. */
export function hear({ value, above }: Testimony): Heard | null {
  const said = parseAuthResults(value)
  if (said === null) return null
  const relays = above.map(takenBy)
  const id = said.authservId ?? relays.at(-1) ?? ''
  return id === '' ? null : { id, relays, results: said.results }
}

function isFromHome({ id, relays }: Heard, home: readonly string[]): boolean {
  const known = [id, ...home]
  return relays.every((host) => !isPublic(host) || known.some((one) => isSameOrganisation(one, host)))
}

/** Servers name each other by IP address, or in a domain of their own house. */
function isPublic(host: string): boolean {
  if (!host.includes('.') || /[:[\]]/.test(host) || /^[\d.]+$/.test(host)) return false
  return !/\.(?:local|localdomain|internal|intern|lan|home|corp|localhost|arpa)$/.test(host)
}

function isOurs(address: string, { ownAddress, ownDomain }: TrustRules): boolean {
  const { base } = splitTag(addressKey(address))
  return base === ownAddress || (ownDomain !== null && domainOf(base) === ownDomain)
}

/** What is said of another domain than that of From is said of another mail, and so is what is said of one without an author. */
function dmarcOf(found: readonly MethodResult[], authors: readonly string[]): string | null {
  if (authors.length === 0 || authors.includes('')) return null
  const results = found
    .filter(({ method, properties }) => {
      const from = domainIn(properties['header.from'])
      return method === 'dmarc' && (from === '' || authors.every((author) => isSameOrganisation(author, from)))
    })
    // Microsoft's word for a domain without a policy whose mail would have passed one
    .map(({ result }) => (result === 'bestguesspass' ? 'pass' : result))
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

function signatureOf({ result, properties }: MethodResult): { domain: string; result: string } {
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

function lower({ level, reasons }: Opinion, { disguises }: AuthFacts, isOwn: boolean): Opinion {
  const against = disguises.filter((disguise) => disguise !== 'reply_to_elsewhere' || level === 'unknown')
  const doubts = isOwn && level !== 'verified' ? [...against, 'own_address'] : against
  const others = disguises.filter((disguise) => !against.includes(disguise))
  if (doubts.length === 0) return { level, reasons: [...reasons, ...others] }
  return { level: 'suspicious', reasons: [...doubts, ...reasons, ...others] }
}

function whyUnsigned(local: LocalVerdict | null, dkim: readonly DkimResult[]): string[] {
  if (local?.kind === 'unchecked') return [local.reason]
  if (local?.kind !== 'checked') return dkim.length > 0 ? ['dkim_fail'] : []
  const isKeyless = local.signatures.length > 0 && local.signatures.every(({ why }) => why === 'no_key')
  return [isKeyless ? 'dkim_no_key' : 'dkim_fail']
}
