/** What the head of a mail says by which one can tell whose its words are. */
import { hasPrefix } from './subject.ts'
import type { Address } from './types.ts'

export interface HeadFacts {
  /** it names no mail that this one answers */
  begins: boolean
  /** the name of who wrote it; where there is none, `ada.byron` of the address may be one */
  author: string
}

const ANSWERS = /^(?:in-reply-to|references)$/i

export function headFacts(head: {
  headers: readonly (readonly [name: string, value: string])[]
  subject: string
  from: Address | undefined
}): HeadFacts {
  const { headers, subject, from } = head
  const begins = !headers.some(([name]) => ANSWERS.test(name)) && !hasPrefix(subject)
  const author = from === undefined ? '' : from.name || from.address.slice(0, from.address.indexOf('@'))
  return { begins, author }
}
