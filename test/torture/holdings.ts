/** What the daemon says that it holds, asked through its API. */
import type { Api, Json } from '../support/api.ts'
import type { PeacefulLife } from './daemon.ts'
import { findToken } from './ledger.ts'
import { fileWords, textHash } from './said.ts'

export interface HeldMessage {
  id: string
  token: string
  /** the inbox's address */
  inbox: string
  /** the attachments in order, as `fileWords` tells them */
  files: string[]
  /** `textHash` of what it says */
  said: string
  /** is it told as old news? */
  backfill: boolean
  isIntact: boolean
}

export interface Holdings {
  messages: HeldMessage[]
  /** the tokens of mail for no inbox, one for each mail */
  unrouted: string[]
  quarantined: { token: string; isIntact: boolean }[]
  /** what was sent and is to be sent, as the API tells it */
  outbox: Json[]
  /** the bytes of what was sent, by message id; nothing where it was never composed */
  sent: Map<string, Buffer>
  /** the addresses of all inboxes */
  inboxes: Set<string>
}

const AT_ONCE = 8

/** Asks for everything. The bytes of received mail are given to `isIntact` and not kept: there may be much of it. */
export async function readHoldings(
  { api, url }: PeacefulLife,
  isIntact: (token: string, raw: Buffer) => boolean,
): Promise<Holdings> {
  const inboxes = await listAll(api, '/v1/inboxes?limit=1000')
  const listed: Json[] = []
  for (const inbox of inboxes) {
    const messages = await listAll(api, `/v1/messages?inbox_id=${inbox.id}&limit=1000`)
    listed.push(...messages.filter(({ direction }) => direction === 'inbound'))
  }
  const addresses = new Map<string, string>(inboxes.map((inbox) => [inbox.id, inbox.email_address]))
  const messages = await inParallel(listed, async (message): Promise<HeldMessage> => {
    const token = findToken(message.subject) ?? ''
    const raw = await bytesAt(`${url}/v1/messages/${message.id}/raw`)
    const files: string[] = []
    for (const { id } of message.attachments) {
      files.push(fileWords((await bytesAt(`${url}/v1/attachments/${id}/content`)) ?? Buffer.alloc(0)))
    }
    return {
      id: message.id,
      token,
      inbox: addresses.get(message.inbox_id) ?? '',
      files,
      said: textHash(message.text, message.html),
      backfill: message.backfill,
      isIntact: raw !== null && isIntact(token, raw),
    }
  })
  const unrouted = (await listAll(api, '/v1/unrouted?limit=1000')).map((mail) => findToken(mail.subject) ?? '')
  const quarantined = await inParallel(await listAll(api, '/v1/quarantine?limit=1000'), async (mail) => {
    const raw = await bytesAt(`${url}/v1/quarantine/${mail.id}/raw`)
    const token = findToken(raw?.toString('latin1') ?? '') ?? ''
    return { token, isIntact: raw !== null && isIntact(token, raw) }
  })
  const outbox = await listAll(api, '/v1/outbox?limit=1000')
  const sent = new Map<string, Buffer>()
  await inParallel(outbox, async ({ id }) => {
    const raw = await bytesAt(`${url}/v1/messages/${id}/raw`)
    if (raw !== null) sent.set(id, raw)
  })
  return { messages, unrouted, quarantined, outbox, sent, inboxes: new Set(addresses.values()) }
}

async function listAll(api: Api, path: string): Promise<Json[]> {
  const items: Json[] = []
  for (let cursor: string | null = null; ; ) {
    const { status, body } = await api.get(cursor === null ? path : `${path}&cursor=${encodeURIComponent(cursor)}`)
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`)
    items.push(...body.items)
    cursor = body.next_cursor
    if (cursor === null) return items
  }
}

/** null: the daemon has none (409). */
async function bytesAt(url: string): Promise<Buffer | null> {
  const response = await fetch(url)
  const bytes = Buffer.from(await response.arrayBuffer())
  if (response.status === 409) return null
  if (response.status !== 200) throw new Error(`GET ${url}: ${response.status} ${bytes.toString()}`)
  return bytes
}

async function inParallel<T, R>(list: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const worker = async () => {
    for (let at = next++; at < list.length; at = next++) results[at] = await work(list[at] as T)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return results
}
