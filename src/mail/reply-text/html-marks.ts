/** What the HTML of mail programs says by classes, ids and borders: here a quote stands, here a signature, from here on all is quoted. */
import type { Attributes } from '../html/html-tokens.ts'

/**
 * `quoting` holds an attribution and the blockquote to it, or else quoted text alone; in a `wrapping` somebody may have gone on to
 * write. `holding` has the head of a mail, or else it is no quote; so does `ruled`, with which the rest begins.
 */
export type Mark = 'quote' | 'quoting' | 'wrapping' | 'holding' | 'signature' | 'card' | 'rest' | 'ruled'

const of = (mark: Mark, names: string): [string, Mark][] => names.split(' ').map((name) => [name, mark])

/** Outlook puts `x_` before the names of what it quotes, Gmail `m_-123` and Yahoo `ydp12ab` before ids or both. */
const PREFIX = /^(?:x_|m_-?\d+|ydp[0-9a-f]+?(?=yahoo|signature))+/

const CLASSES: ReadonlyMap<string, Mark> = new Map([
  // Gmail; Thunderbird; Airmail; Roundcube; Mailspring; Newton; NetEase
  ...of(
    'quote',
    'gmail_attr moz-cite-prefix moz-forward-container moz-email-headers-table airmail_on replyheader reply-intro gmail_quote_attribution cm_quote j-reply',
  ),
  // and whatever is written with Gmail in answer to it
  ...of('wrapping', 'gmail_quote gmail_quote_container'),
  ...of('quoting', 'yahoo_quoted protonmail_quote sh-quoted-content tutanota_quote missive_quote'),
  ...of('quoting', 'zmail_extra front-blockquote freshdesk_quote zd-quote nylas-quote hey_quote mb_quote quoted-mail'),
  // Infomaniak; Skiff; HubSpot
  ...of('quoting', 'ik_mail_quote forwardcontentmessage skiff_quote hs_reply'),
  ...of('rest', 'outlookmessageheader wpsmail_quote groupwisereplybreak'),
  // Outlook on phones; Notes
  ...of('holding', 'ms-outlook-mobile-reference-message domino-section'),
  ...of('signature', 'gmail_signature moz-signature protonmail_signature_block front-signature tutanota_signature'),
  ...of(
    'signature',
    'email-signature email_signature emailsignature mail-signature zmail_signature hs_signature wisestampsig yahoo-signature ' +
      'editorusersignature io-ox-signature missive_signature k9mail-signature ms-outlook-mobile-signature',
  ),
])
const IDS: ReadonlyMap<string, Mark> = new Map([
  // Outlook on the web, on phones, of 2003; Hotmail; Zimbra; Entourage; 163.com
  ...of('rest', 'divrplyfwdmsg stopspelling zwchr olk_src_body_section'),
  ...of('rest', 'isreplycontent isforwardcontent isforwardedcontent'),
  // FreeScout; 139.com; Sina; BlackBerry
  ...of(
    'rest',
    'fsreplyabove fsnotifreplyabove replysplit reply139content origbody orimsghtmlseperator _persistentheadercontainer _originalcontent',
  ),
  ...of('holding', 'mail-editor-reference-message-container ms-outlook-mobile-reference-message-container'),
  ...of('quote', 'reply-intro replyintro quoteheader'),
  ...of('quoting', 'yahoo_quoted blockquote_zmail zmail_extra'),
  ...of(
    'signature',
    'signature signature_old ms-outlook-mobile-signature composer_signature ymail_android_signature sp_signature canarysig',
  ),
  // Apple Mail on a phone, which repeats it with all lines that are typed there
  ...of('card', 'applemailsignature'),
])
const NAMES: ReadonlyMap<string, Mark> = new Map([
  // GMX and web.de; Spark
  ...of('quoting', 'quote messagereplysection'),
  ...of('quote', 'quoted-content'),
  ...of('signature', 'messagesignaturesection'),
])
const MARKERS: ReadonlyMap<string, Mark> = new Map([
  ...of('rest', '__divider__ __headers__'),
  ...of('signature', '__sig_post__ __sig_pre__'),
])
const FAIREMAIL: ReadonlyMap<string, Mark> = new Map([...of('quoting', 'reference'), ...of('signature', 'signature')])
/** Outlook's line over the head of a quoted mail, in the colours of 2007 and 2013 and as Mac and Foxmail write it. */
const BORDER_TOP =
  /border-top:\s*(?:solid\s+#?(?:b5c4df|e1e1e1|[a-z]+)\s+1\.0pt|1pt\s+solid)[^"]*padding:\s*3(?:\.0)?pt\s+0/i
/** The same after a browser or a phone has written the style anew. */
const LONG_BORDER_TOP =
  /^(?=.*border-(?:top-)?width:\s*1(?:\.0)?pt)(?=.*border-style:\s*solid none none|.*border-top-style:\s*solid).*padding:\s*3(?:\.0)?pt\s+0/is
/** Outlook's line beside a quoted mail. */
const BORDER_LEFT = /border-left:\s*(?:solid\s+(?:blue|navy|#[0-9a-f]{3,6})\s+1\.5pt|1\.5pt\s+solid)/i

/** What an element is by its attributes; null for nearly all. */
export function markOf(tag: string, attributes: Attributes): Mark | null {
  // Mailspring and Nylas
  if (tag === 'signature') return 'signature'
  // Lotus Notes' arrow before a mail that it hides
  if (tag === 'img') return attributes.get('alt')?.startsWith('Inactive hide details for') === true ? 'rest' : null
  if (attributes.size === 0 || tag === 'blockquote') return null
  const id = attributes.get('id')
  const style = attributes.get('style')
  return (
    byClass(attributes.get('class')) ??
    (id === undefined ? null : byId(id.toLowerCase().replace(PREFIX, ''))) ??
    NAMES.get(attributes.get('name')?.toLowerCase() ?? '') ??
    MARKERS.get(attributes.get('data-marker')?.toLowerCase() ?? '') ??
    (attributes.has('data-signatureblock') || attributes.has('data-sigid') ? 'signature' : null) ??
    FAIREMAIL.get(attributes.get('fairemail') ?? '') ??
    ((tag === 'div' || tag === 'p') && style !== undefined ? byStyle(style) : null)
  )
}

/** Did a program put what it quotes there? People who write have no names for it. */
export function isCite(attributes: Attributes): boolean {
  return attributes.has('type') || attributes.has('cite') || (attributes.has('class') && !isGmailQuote(attributes))
}

/** Of Gmail, Outlook, Thunderbird, Yahoo and Proton, which never write `>` into HTML. */
export function isOfQuoter(attributes: Attributes): boolean {
  if (attributes.size === 0) return false
  if (attributes.get('dir') === 'ltr' || attributes.get('dir') === 'auto') return true
  return /^(?:gmail_|moz-|MsoNormal|WordSection|elementToProof|protonmail_|\S{0,20}yahoo-style-wrap)/.test(
    attributes.get('class') ?? '',
  )
}

/** Foxmail's line above a signature, which no element holds. */
export function isSignatureRule(attributes: Attributes): boolean {
  return /^width:\s*210px;\s*height:\s*1px/i.test(attributes.get('style') ?? '')
}

/** Gmail and Outlook indent by a blockquote: `margin:0 0 0 40px;border:none;padding:0px`. */
export function isIndent(attributes: Attributes): boolean {
  if (attributes.has('type') || attributes.has('cite') || attributes.has('class')) return false
  const style = attributes.get('style') ?? ''
  // Outlook takes away all borders, and sets the one on the left anew
  return /border(?:-style)?:\s*(?:none|0)/i.test(style) && !/border-left:\s*(?:solid|\d)[^;]{0,60}[1-9]/i.test(style)
}

/** Around what it quotes Gmail puts a `div`; without one it is the button that makes a paragraph look quoted. */
export function isGmailQuote(attributes: Attributes): boolean {
  return !attributes.has('type') && /(?:^|\s)gmail_quote(?:\s|$)/.test(attributes.get('class') ?? '')
}

function byClass(names: string | undefined): Mark | null {
  if (names === undefined || names.length > 500) return null
  for (const name of names.split(/\s+/)) {
    const bare = name.toLowerCase().replace(PREFIX, '')
    const mark = CLASSES.get(bare) ?? (bare === 'signature' && bare !== name.toLowerCase() ? 'signature' : undefined)
    if (mark !== undefined) return mark
  }
  return null
}

function byId(id: string): Mark | null {
  if (/^divrpf\d/.test(id)) return 'rest'
  if (id.startsWith('yahoo_quoted_')) return 'quoting'
  if (id.startsWith('aolmsgpart_')) return 'quote'
  // Fastmail; Zoho
  if (/^sig\d{4,20}$/.test(id) || id.startsWith('zm-_id_-sgn')) return 'signature'
  return IDS.get(id) ?? null
}

function byStyle(style: string): Mark | null {
  if (style.length > 500 || !style.toLowerCase().includes('border-')) return null
  if (BORDER_TOP.test(style) || LONG_BORDER_TOP.test(style)) return 'ruled'
  return BORDER_LEFT.test(style) ? 'quote' : null
}
