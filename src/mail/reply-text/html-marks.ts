/** What the HTML of mail programs says by classes, ids and borders: here a quote stands, here a signature, from here on all is quoted. */
import type { Attributes } from '../html/html-tokens.ts'

/** `quoting` holds an attribution and the blockquote to it, or else quoted text alone. */
export type Mark = 'quote' | 'quoting' | 'signature' | 'rest'

const of = (mark: Mark, names: string): [string, Mark][] => names.split(' ').map((name) => [name, mark])

/** Outlook puts `x_` before the names of what it quotes. */
const CLASSES: ReadonlyMap<string, Mark> = new Map([
  // Gmail; Thunderbird; Airmail; Roundcube
  ...of(
    'quote',
    'gmail_attr moz-cite-prefix moz-forward-container moz-email-headers-table airmail_on replyheader reply-intro',
  ),
  ...of(
    'quoting',
    'gmail_quote gmail_quote_container yahoo_quoted protonmail_quote sh-quoted-content tutanota_quote missive_quote',
  ),
  ...of('quoting', 'zmail_extra front-blockquote freshdesk_quote zd-quote nylas-quote hey_quote mb_quote quoted-mail'),
  ...of('rest', 'outlookmessageheader ms-outlook-mobile-reference-message wpsmail_quote'),
  ...of('signature', 'gmail_signature moz-signature protonmail_signature_block front-signature tutanota_signature'),
  ...of(
    'signature',
    'email-signature email_signature emailsignature mail-signature zmail_signature hs_signature wisestampsig yahoo-signature',
  ),
])
const IDS: ReadonlyMap<string, Mark> = new Map([
  // Outlook on the web, on phones, of 2003; Hotmail; Zimbra; Entourage; 163.com
  ...of(
    'rest',
    'divrplyfwdmsg appendonsend stopspelling zwchr olk_src_body_section mail-editor-reference-message-container',
  ),
  ...of('rest', 'isreplycontent isforwardcontent isforwardedcontent ms-outlook-mobile-reference-message-container'),
  ...of('quote', 'reply-intro replyintro quoteheader'),
  ...of('quoting', 'yahoo_quoted blockquote_zmail'),
  ...of('signature', 'signature ms-outlook-mobile-signature composer_signature ymail_android_signature sp_signature'),
])
const NAMES: ReadonlyMap<string, Mark> = new Map([
  // GMX and web.de; Spark
  ...of('quoting', 'quote messagereplysection'),
  ...of('signature', 'messagesignaturesection'),
])
const MARKERS: ReadonlyMap<string, Mark> = new Map([
  ...of('rest', '__divider__ __headers__'),
  ...of('signature', '__sig_post__ __sig_pre__'),
])
/** Outlook's line over the head of a quoted mail, in the colours of 2007 and 2013 and as Mac and Foxmail write it. */
const BORDER_TOP =
  /border-top:\s*(?:solid\s+#?(?:b5c4df|e1e1e1|[a-z]+)\s+1\.0pt|1pt\s+solid)[^"]*padding:\s*3(?:\.0)?pt\s+0/i
/** Outlook's line beside a quoted mail. */
const BORDER_LEFT = /border-left:\s*(?:solid\s+(?:blue|navy|#[0-9a-f]{3,6})\s+1\.5pt|1\.5pt\s+solid)/i

/** What an element is by its attributes; null for nearly all. */
export function markOf(tag: string, attributes: Attributes): Mark | null {
  if (attributes.size === 0 || tag === 'blockquote') return null
  const id = attributes.get('id')
  const style = attributes.get('style')
  return (
    byClass(attributes.get('class')) ??
    (id === undefined ? null : byId(id.toLowerCase().replace(/^(?:x_)+/, ''))) ??
    NAMES.get(attributes.get('name')?.toLowerCase() ?? '') ??
    MARKERS.get(attributes.get('data-marker')?.toLowerCase() ?? '') ??
    (attributes.has('data-signatureblock') ? 'signature' : null) ??
    (tag === 'div' && style !== undefined ? byStyle(style) : null)
  )
}

/** Gmail and Outlook indent by a blockquote: `margin:0 0 0 40px;border:none;padding:0px`. */
export function isIndent(attributes: Attributes): boolean {
  if (attributes.has('type') || attributes.has('cite') || attributes.has('class')) return false
  return /border(?:-style)?:\s*(?:none|0)/i.test(attributes.get('style') ?? '')
}

/** Around what it quotes Gmail puts a `div`; without one it is the button that makes a paragraph look quoted. */
export function isGmailQuote(attributes: Attributes): boolean {
  return /(?:^|\s)gmail_quote(?:\s|$)/.test(attributes.get('class') ?? '')
}

function byClass(names: string | undefined): Mark | null {
  if (names === undefined || names.length > 500) return null
  for (const name of names.split(/\s+/)) {
    const mark = CLASSES.get(name.toLowerCase().replace(/^(?:x_)+/, ''))
    if (mark !== undefined) return mark
  }
  return null
}

function byId(id: string): Mark | null {
  if (/^divrpf\d/.test(id)) return 'rest'
  if (id.startsWith('yahoo_quoted_')) return 'quoting'
  if (id.startsWith('aolmsgpart_')) return 'quote'
  return IDS.get(id) ?? null
}

function byStyle(style: string): Mark | null {
  if (style.length > 500 || !style.toLowerCase().includes('border-')) return null
  if (BORDER_TOP.test(style)) return 'rest'
  return BORDER_LEFT.test(style) ? 'quote' : null
}
