/** Routing: a mail goes where its headers say, once, and into no inbox that they do not name. */
import { matchAddress, route as routeMail } from '../../../src/inbound/route.ts'
import type { InboxId } from '../../../src/lib/ids.ts'
import { addressKey } from '../../../src/mail/address/address.ts'
import type { Evidence } from '../../../src/mail/types.ts'
import type { Owners } from '../../../src/store/inbox-addresses.ts'
import { ADDRESS_WORDS } from '../make-mail.ts'
import { makeText } from '../make-text.ts'
import { readHeaders } from '../read-mail.ts'
import { goldenMails, holds, same, type Target } from '../target.ts'

const OWN = 'Agent@acme.test'
const INBOXES = [
  'agent@acme.test',
  'agent+tag@acme.test',
  'ann@x.test',
  'a@b.test',
  'münchen@bücher.test',
  'rest@acme.test',
]
const byKey = new Map(INBOXES.map((address, index) => [addressKey(address), inboxOf(address, index)]))
const rest = inboxOf('rest@acme.test', 5)

const owners = (catchAll: boolean): Owners => ({
  byAddress: (key) => byKey.get(key),
  catchAll: () => (catchAll ? rest : undefined),
})

const HEADERS = ['Delivered-To: ', 'X-Original-To: ', 'Envelope-To: ', 'To: ', 'Cc: ']
const WORDS = [
  ...HEADERS.map((header) => `\r\n${header}`),
  ...INBOXES,
  'agent+a+b@ACME.test',
  ...ADDRESS_WORDS.slice(0, 6),
]

export const route: Target = {
  name: 'route',
  seeds: goldenMails,
  words: [...WORDS, '\r\nReceived: by x for <', '>; '],
  make: (random) => Buffer.from(`To: ${makeText(random, WORDS, 12)}`),
  async run(input) {
    const { evidence } = await readHeaders(input)
    const found = routeMail(evidence, owners(false), OWN)
    same('an inbox gets a mail once', new Set(found.map(({ inboxId }) => inboxId)).size, found.length)
    for (const one of found) {
      const { header, address, tag } = one.route
      holds(
        'what decided stands in the mail',
        evidence.some((field) => field.header === header && field.addresses.includes(address ?? '')),
        one,
      )
      same('and names the inbox', matchAddress(address ?? '', owners(false), addressKey(OWN))?.inboxId, one.inboxId)
      holds(
        'a tag is part of the address',
        tag === null || (address ?? '').toLowerCase().includes(`+${tag.toLowerCase()}`),
        one,
      )
    }
    const ids = found.map(({ inboxId }) => inboxId)
    same(
      'case does not matter',
      routeMail(evidence.map(inCapitals), owners(false), OWN.toLowerCase()).map(({ inboxId }) => inboxId),
      ids,
    )
    same(
      'the catch-all gets the rest',
      routeMail(evidence, owners(true), OWN).map(({ inboxId }) => inboxId),
      ids.length > 0 ? ids : [rest.id],
    )
    const named = evidence
      .flatMap(({ addresses }) => addresses)
      .some((address) => matchAddress(address, owners(false), addressKey(OWN)))
    same('a mail is routed when it names an inbox', found.length > 0, named)
  },
}

function inboxOf(address: string, index: number) {
  return { id: `inb_${index}` as InboxId, email_address: addressKey(address), hold_below: null, alias: 0 as const }
}

/** ASCII only: the capital of ß is SS, which is another address. */
function inCapitals(field: Evidence): Evidence {
  return {
    ...field,
    addresses: field.addresses.map((address) => address.replace(/[a-z]+/g, (word) => word.toUpperCase())),
  }
}
