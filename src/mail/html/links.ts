/** Links and pictures as Markdown: what they say, and addresses that can stand in it. */
import type { Attributes } from './html-tokens.ts'
import { dropInvisible, hasWords } from './visible.ts'

const LONGEST_URL = 8_192
const LONGEST_TITLE = 300
const BARE_IMAGE = /!\[\]\([^\s()]*\)/g
const ONE_PIXEL = /(?:^|;)\s*(?:width|height)\s*:\s*[01](?:px)?\s*(?:!important\s*)?(?:;|$)/i

/** Where a link leads; null: nowhere outside of the mail, or by a scheme that no reader of text follows. */
export function linkTarget(attributes: Attributes): string | null {
  return safeUrl(attributes.get('href'), /^(?:https?|ftps?|mailto):/i)
}

export function describeLink(text: string, { href, title }: { href: string; title: string | undefined }): string {
  if (text === href || text === href.replace(/^mailto:/i, '')) return text
  return `[${title === undefined ? text : named(text, title)}](${href})`
}

/** A link that has nothing but a picture without words says what it is for when it is pointed at. */
function named(text: string, title: string): string {
  if (!text.startsWith('![](') || hasWords(text.replace(BARE_IMAGE, ''))) return text
  return `![${onOneLine(title.slice(0, LONGEST_TITLE))}${text.slice(2)}`
}

/** Empty for pictures of a pixel or none, which are there to be counted or to keep a distance, not to be seen. */
export function describeImage(attributes: Attributes): string {
  const unseen = ['width', 'height'].some((side) => /^\s*0*[01](?:\.\d+)?(?:px)?\s*$/.test(attributes.get(side) ?? ''))
  if (unseen || ONE_PIXEL.test(attributes.get('style') ?? '')) return ''
  const alt = onOneLine(attributes.get('alt') ?? '')
  const source = safeUrl(attributes.get('src'), /^(?:https?|cid):/i)
  return source === null ? alt : `![${alt}](${source})`
}

function onOneLine(text: string): string {
  return dropInvisible(text).replace(/\s+/g, ' ').replace(/[[\]]/g, '').trim()
}

/** An address of the wanted kind that cannot end the parentheses it will stand in; null for any other. */
function safeUrl(value: string | undefined, wanted: RegExp): string | null {
  if (value === undefined || value.length > LONGEST_URL) return null
  // Browsers take these characters out before they look at the scheme.
  const given = value.replace(/[\t\n\r]/g, '').trim()
  // programs on the web go to the host that stands there, by their own scheme
  const url = /^(?:[/\\]{2}(?=[^/\\])|www\.)/i.test(given) ? `https://${given.replace(/^[/\\]+/, '')}` : given
  return wanted.test(url) ? url.replace(/[\s()<>\u0000-\u001f]/g, (c) => percent(c)) : null
}

function percent(character: string): string {
  return character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character)
}
