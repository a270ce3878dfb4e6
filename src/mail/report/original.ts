/** The mail that a report speaks of, as far as the report returns it: its Message-ID, and for whom it was. */
import { parseAddressList } from '../address/address.ts'
import { readMessageId } from '../message-ids.ts'
import { decodeText } from '../mime/charset.ts'
import { allValues, type Field, firstValue } from '../mime/headers.ts'
import type { ToldPart } from '../mime/leaves.ts'
import { isAddress } from './addresses-in.ts'
import { readHead } from './head-fields.ts'

export interface Original {
  messageId: string | null
  to: string[]
  /** its header, where it is returned */
  fields: readonly Field[]
}

const RETURNED = /^(?:message\/(?:rfc822|global|global-headers|partial)|text\/rfc822(?:-headers)?)$/
const MOST = 50

interface Places {
  told: readonly ToldPart[]
  returned: string
  own: string
  /** the header of the report */
  fields: readonly Field[]
}

/** From the part that returns it, else from the end of the text, else from what the report says of it. */
export function readOriginal({ told, returned, own, fields }: Places): Original {
  const found = readReturned(told, returned)
  const messageId =
    found?.messageId ?? nameOfOriginal(told, own) ?? readMessageId(firstValue(fields, 'in-reply-to') ?? '')
  return { messageId, to: found?.to ?? [], fields: found?.fields ?? [] }
}

function readReturned(told: readonly ToldPart[], returned: string): Original | null {
  for (const { contentType, bytes } of told) {
    if (!RETURNED.test(contentType)) continue
    const original = describe(readHead(decodeText(bytes, null)))
    if (original !== null) return original
  }
  // behind the line that is drawn, or right there
  const [first = '', ...rest] = returned.split('\n')
  return describe(readHead(/^[\w-]+:/.test(first) ? returned : rest.join('\n'))) ?? nested(returned)
}

const NAMED =
  /^[ \t>]*(?:x-)?(?:original-)?message[- ]?id(?:entifier)?(?: of the mail)?[ \t]*:[ \t]*(<[^<>\s]{1,900}@[^<>\s]{1,255}>)/im

/** Gmail has it among the fields of its report, others in their words. */
function nameOfOriginal(told: readonly ToldPart[], own: string): string | null {
  const texts = told.filter(({ contentType }) => contentType.endsWith('delivery-status'))
  for (const text of [...texts.map(({ bytes }) => decodeText(bytes, null)), own]) {
    const named = NAMED.exec(text)?.[1]
    if (named !== undefined) return named
  }
  return null
}

/** The mail may be a part of a MIME tree that nobody took apart. */
function nested(returned: string): Original | null {
  const at = returned.search(/^(?:return-path|received|from|to|message-id|date|subject):/im)
  return at === -1 ? null : describe(readHead(returned.slice(at)))
}

function describe(fields: readonly Field[]): Original | null {
  const id = firstValue(fields, 'message-id')
  const to = ['x-hmxmroriginalrecipient', 'x-rcpt-to', 'to', 'cc']
    .flatMap((key) => allValues(fields, key))
    .flatMap((value) => parseAddressList(value.slice(0, 10_000)))
    .map(({ address }) => address)
    .filter(isAddress)
  if (id === null && to.length === 0) return null
  return { messageId: id === null ? null : readMessageId(id), to: [...new Set(to)].slice(0, MOST), fields }
}
