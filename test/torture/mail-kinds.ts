/** The mails of the torture: mostly ordinary ones, and every odd one that has lost or doubled mail somewhere. */
import { crlf, type MailFields, mail } from '../support/mails.ts'
import type { Random } from './random.ts'
import { fileWords, textHash } from './said.ts'

export const DOMAIN = 'example.test'
/** Inboxes that are there from the start to the end. */
export const INBOXES = ['support', 'sales', 'billing', 'news'].map((name) => `${name}@${DOMAIN}`)

/** How often each kind comes. */
const KINDS = {
  plain: 52,
  html: 8,
  reply: 8,
  several: 9,
  unrouted: 6,
  twice: 3,
  'same Message-ID': 3,
  'no Message-ID': 4,
  odd: 6,
  passing: 3,
  'over 256 KB': 1.2,
  'over 1 MB': 0.4,
  unreadable: 0.7,
}

export type Kind = keyof typeof KINDS

/** A mail to be delivered: one copy for each of `to`, in a delivery of its own, or one that is appended as it is. */
export interface MadeMail {
  token: string
  kind: Kind
  raw: Buffer
  via: 'delivery' | 'append'
  to: string[]
  /** the inboxes that it is for */
  inboxes: string[]
  /** it is for the inbox that comes and goes */
  passing?: string
  /** each attachment, as `fileWords` tells it */
  files: string[]
  /** `textHash` of what it says; null: a reader may understand it in more than one way */
  said: string | null
}

export interface MailMaker {
  /** One mail, or two that belong together. `passing`: the address of an inbox that comes or goes meanwhile; null: none does. */
  make(nextToken: () => string, passing: string | null): MadeMail[]
}

export function createMailMaker(random: Random): MailMaker {
  /** Message-IDs to answer to */
  const earlier: string[] = []
  const idOf = (token: string) => `<${token}.${random.between(1_000, 9_999)}@elsewhere.test>`
  const remember = (id: string) => {
    earlier.push(id)
    if (earlier.length > 200) earlier.shift()
    return id
  }
  const words = (least: number, most: number) =>
    Array.from({ length: random.spread(least, most) }, () => random.pick(WORDS)).join(' ')
  const file = (least: number, most: number) => {
    const content = Buffer.alloc(random.spread(least, most), `${random.next()} ${random.next()}`)
    return { filename: `file-${random.between(1, 99)}.bin`, content }
  }

  const one = (token: string, kind: Kind, inboxes: string[], more: MailFields = {}): MadeMail => {
    const fields: MailFields = {
      from: `Ann Example <ann.${random.between(1, 400)}@elsewhere.test>`,
      to: inboxes.join(', '),
      subject: `${words(1, 4)} ${token}`,
      messageId: remember(idOf(token)),
      text: `${words(4, 300)}\n${token}\n.\n..\n`,
      ...more,
    }
    const raw = Buffer.from(mail(fields))
    const via = random.chance(0.12) ? 'append' : 'delivery'
    const files = fields.attachments?.map(({ content }) => fileWords(Buffer.from(content))) ?? []
    const said = textHash(fields.text ?? '', fields.html ?? null)
    return { token, kind, raw, via, to: inboxes, inboxes, files, said }
  }
  const delivered = (made: MadeMail, to = made.to): MadeMail => ({ ...made, via: 'delivery', to })
  const appended = (made: MadeMail): MadeMail => ({ ...made, via: 'append' })

  const makers: Record<Kind, (token: string, inbox: string, nextToken: () => string) => MadeMail[]> = {
    plain: (token, inbox) => [one(token, 'plain', [inbox])],
    html: (token, inbox) => {
      const html = `<p>${words(10, 400)}</p><p>${token}</p>`
      return [one(token, 'html', [inbox], { html, attachments: [file(100, 20_000)] })]
    },
    reply: (token, inbox) => {
      const thread = [random, random, random].map(() =>
        earlier.length > 0 ? random.pick(earlier) : '<none@elsewhere.test>',
      )
      return [one(token, 'reply', [inbox], { references: thread.join(' '), inReplyTo: thread.at(-1) as string })]
    },
    several: (token, inbox) => {
      const others = INBOXES.filter((other) => other !== inbox)
      return [one(token, 'several', [inbox, ...others.slice(0, random.between(1, 3))])]
    },
    unrouted: (token) => {
      const nobody = `nobody.${random.between(1, 30)}@${DOMAIN}`
      return [{ ...one(token, 'unrouted', [nobody]), inboxes: [] }]
    },
    twice: (token, inbox) => [delivered(one(token, 'twice', [inbox]), [inbox, inbox])],
    'same Message-ID': (token, inbox, nextToken) => {
      const messageId = idOf(token)
      return [token, nextToken()].map((each) => one(each, 'same Message-ID', [inbox], { messageId }))
    },
    'no Message-ID': (token, inbox) => [one(token, 'no Message-ID', [inbox], { messageId: null })],
    odd: (token, inbox) => [random.pick(ODD)(token, inbox, { one, appended, words })],
    passing: (token, inbox) => [one(token, 'plain', [inbox])],
    'over 256 KB': (token, inbox) => [
      one(token, 'over 256 KB', [inbox], { attachments: [file(270_000, 600_000), file(10, 1_000)] }),
    ],
    'over 1 MB': (token, inbox) => [one(token, 'over 1 MB', [inbox], { attachments: [file(1_100_000, 2_000_000)] })],
    unreadable: (token, inbox) => [{ ...one(token, 'unreadable', [inbox]), raw: tooDeep(token, inbox), said: null }],
  }

  return {
    make(nextToken, passing) {
      const kind = random.weigh(KINDS)
      const token = nextToken()
      if (kind !== 'passing' || passing === null) return makers[kind](token, random.pick(INBOXES), nextToken)
      return [{ ...delivered(one(token, 'passing', [passing])), inboxes: [], passing }]
    },
  }
}

interface Making {
  one: (token: string, kind: Kind, inboxes: string[], more?: MailFields) => MadeMail
  appended: (made: MadeMail) => MadeMail
  words: (least: number, most: number) => string
}

/** Nothing here is against what a server takes: bytes must come back as they went. */
const ODD: readonly ((token: string, inbox: string, making: Making) => MadeMail)[] = [
  // no line end at the end
  (token, inbox, { one, appended }) => appended(one(token, 'odd', [inbox], { text: 'The end' })),
  // no body at all
  (token, inbox, { one, appended }) => {
    const made = one(token, 'odd', [inbox], { text: '' })
    return appended({ ...made, raw: made.raw.subarray(0, made.raw.indexOf('\r\n\r\n') + 4) })
  },
  // 8-bit text in a charset that nobody declared
  (token, inbox, { one, words }) => {
    const made = one(token, 'odd', [inbox], { text: `${words(5, 50)} PLACE\n` })
    const at = made.raw.indexOf('PLACE')
    const raw = Buffer.from(made.raw)
    raw.set([0xe4, 0xff, 0xfe, 0x80, 0xc3], at)
    return { ...made, raw, said: null }
  },
  // encoded words, folded in their middle
  (token, inbox, { one }) =>
    one(token, 'odd', [inbox], {
      subject: `=?utf-8?B?w6TDtsO8?=\r\n =?utf-8?Q?_stra=C3=9Fe?= ${token}`,
      from: '=?utf-8?Q?J=C3=B6rg?= <joerg@elsewhere.test>',
    }),
  // an unknown charset, a date that is none, hundreds of references
  (token, inbox, { one, words }) =>
    one(token, 'odd', [inbox], {
      date: 'yesterday',
      headers: { 'X-Long': words(80, 400).slice(0, 900) },
      references: Array.from({ length: 300 }, (_, nth) => `<${token}.${nth}@elsewhere.test>`).join('\r\n '),
    }),
  // trace headers that a sender made up, below which the content begins
  (token, inbox, { one }) =>
    one(token, 'odd', [inbox], {
      headers: { Received: 'from nowhere by nowhere for <nobody@elsewhere.test>; Thu, 1 Jan 2026 00:00:00 +0000' },
    }),
  // a bounce: GreenMail takes none by SMTP
  (token, inbox, { one, appended }) =>
    appended(one(token, 'odd', [inbox], { from: 'MAILER-DAEMON <>', headers: { 'Auto-Submitted': 'auto-replied' } })),
]

const WORDS = [
  'invoice',
  'March',
  'hello',
  'order',
  'café',
  'please',
  'Monday',
  'refund',
  'the',
  'with',
  '東京',
  'thanks',
]

/** More multiparts inside each other than any parser follows: kept in quarantine, or routed by one that can. */
function tooDeep(token: string, inbox: string): Buffer {
  let body = 'Content-Type: text/plain\n\ndeep\n'
  for (let depth = 0; depth < 1_000; depth += 1) {
    body = `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${body}--b${depth}--\n`
  }
  return Buffer.from(crlf(`From: ann@elsewhere.test\nTo: ${inbox}\nSubject: deep ${token}\n${body}`))
}
