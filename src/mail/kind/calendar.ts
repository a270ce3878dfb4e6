/** Invitations and their answers (RFC 5546, RFC 6047), and what a calendar itself writes. */
import { type Field, firstValue } from '../mime/headers.ts'
import type { ToldPart } from '../mime/leaves.ts'
import type { Address } from '../types.ts'

/** PUBLISH only shows dates, as a newsletter does. */
const METHOD =
  /(?:^|[\r\n])METHOD(?:;[^:\r\n]{0,100})?:[ \t]*(REQUEST|REPLY|CANCEL|COUNTER|DECLINECOUNTER|ADD|REFRESH)\b/i
const CALENDAR = /^(?:text\/calendar|application\/ics)$/
const SENDER =
  /^(?:calendar-notification@google\.com|calendar-server\+?[^@]*@google\.com|noreply@calendar\.yahoo\.com)$/i

/** Why it is one, as short words; null when it is none. */
export function readCalendar(mail: {
  fields: readonly Field[]
  from: readonly Address[]
  told: readonly ToldPart[]
}): string[] | null {
  for (const { contentType, bytes } of mail.told) {
    if (!CALENDAR.test(contentType)) continue
    const method = METHOD.exec(bytes.toString('latin1', 0, 4_096))?.[1]
    if (method !== undefined) return ['calendar', method.toLowerCase()]
  }
  const contentClass = firstValue(mail.fields, 'content-class')?.toLowerCase() ?? ''
  if (contentClass.includes('calendarmessage')) return ['content-class']
  const sender = firstValue(mail.fields, 'sender') ?? ''
  const own =
    mail.from.some(({ address }) => SENDER.test(address)) ||
    /<?calendar-notification@google\.com>?\s*$/i.test(sender.slice(-200))
  return own ? ['calendar-sender'] : null
}
