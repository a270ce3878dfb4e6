/** What a message/delivery-status says of each recipient (RFC 3464, RFC 6533), however badly it is made. */
import { MOST_REPORTED } from '../bounds.ts'
import type { Field } from '../mime/headers.ts'
import type { ReportedRecipient } from '../types.ts'
import { addressesIn } from './addresses-in.ts'
import { readBlocks } from './head-fields.ts'
import { isHard, statusOfWords } from './status.ts'

const RECIPIENT = ['final-recipient', 'original-recipient', 'x-actual-recipient', 'recipient']
const SAYS = new Set([...RECIPIENT, 'action', 'status', 'diagnostic-code'])
const LONGEST_DIAGNOSTIC = 2_000

type Group = Map<string, string>

/** Every recipient of `text`; one that has no address is left out. */
export function readDeliveryStatus(text: string): ReportedRecipient[] {
  return groupsOf(readBlocks(text)).flatMap((group) => describe(group) ?? [])
}

/** Empty lines part recipients (RFC 3464 §2.1), but some servers have them anywhere, and some have none. */
function groupsOf(blocks: readonly Field[][]): Group[] {
  const groups: Group[] = []
  let group: Group = new Map()
  for (const block of blocks) {
    let begins = true
    for (const { key, value } of block) {
      if (!SAYS.has(key)) continue
      const another = begins && RECIPIENT.some((name) => group.has(name)) && group.has('action')
      if (RECIPIENT.includes(key) && (group.has(key) || another) && groups.length < MOST_REPORTED) {
        groups.push(group)
        group = new Map()
      }
      begins = false
      if (!group.has(key)) group.set(key, value)
    }
  }
  return [...groups, group]
}

function describe(group: Group): ReportedRecipient | null {
  const final = readAddress(group.get('final-recipient') ?? group.get('recipient'))
  const original = readAddress(group.get('original-recipient'))
  const actual = readAddress(group.get('x-actual-recipient'))
  // a server may name its own mailbox behind the address (RFC 3464 §2.3.2)
  const full = [final, original, actual].find((address) => address !== null && /@.*\./.test(address))
  const address = full ?? final ?? original ?? actual
  if (address === null) return null
  const words = (group.get('diagnostic-code') ?? '').replace(/^\s*(?:x-)?[\w-]{1,40}\s*;\s*/i, '').trim()
  const diagnostic = words === '' ? null : words.replace(/\s+/g, ' ').slice(0, LONGEST_DIAGNOSTIC)
  const action = readAction(group.get('action'))
  const status = readStatus(group.get('status') ?? '', { diagnostic: words, action })
  return {
    address,
    ...(original !== null && original !== address ? { originalAddress: original } : {}),
    status,
    diagnostic,
    action,
    hard: isHard({ status, action, diagnostic }),
  }
}

/** `rfc822; user@x.test`, and the ways in which it is written; null when there is no address. */
function readAddress(value: string | undefined): string | null {
  if (value === undefined) return null
  const bare = value
    .slice(0, 1_000)
    .replace(/^\s*[\w-]{1,40}\s*;\s*/, '')
    .replace(/\\x\{([0-9a-f]{2,6})\}/gi, (whole, hex: string) => {
      const code = Number.parseInt(hex, 16)
      return code > 0x1f && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
    })
    // xtext (RFC 3461 §4) of what has to be written so
    .replace(/\+2B/g, '+')
    .replace(/\+3D/g, '=')
    // a source route (RFC 5321 appendix C)
    .replace(/^<?@[^:\s]{1,255}:/, '')
    .trim()
  return addressesIn(bare.startsWith('<') ? bare : `<${bare}`)[0]?.address ?? null
}

const ACTIONS: readonly (readonly [RegExp, ReportedRecipient['action']])[] = [
  [/^(?:fail|expired|undeliver|reject|bounce)/, 'failed'],
  [/^(?:delay|defer)/, 'delayed'],
  [/^(?:deliver(?:ed|y|able)|success)/, 'delivered'],
  [/^relay/, 'relayed'],
  [/^expand/, 'expanded'],
]

function readAction(value: string | undefined): ReportedRecipient['action'] {
  const word = value?.trim().toLowerCase() ?? ''
  return ACTIONS.find(([name]) => name.test(word))?.[1] ?? null
}

function readStatus(
  value: string,
  { diagnostic, action }: Pick<ReportedRecipient, 'action'> & { diagnostic: string },
): string | null {
  const given = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/.exec(value)?.[0]
  if (given !== undefined) return given
  const told = statusOfWords(diagnostic) ?? statusOfWords(value)
  if (told !== null) return told
  return action === 'failed' ? '5.0.0' : action === 'delayed' ? '4.0.0' : null
}
