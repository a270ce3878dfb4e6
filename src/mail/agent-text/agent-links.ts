/** The words of a mail piece by piece: links with the host that they lead to, pictures as what they say of themselves. */
import { IMAGE, LABEL } from '../markdown-links.ts'
import { readLink } from './real-link.ts'

/** A link that is too long to be read: it stands in the text by its number. */
export interface NumberedLink {
  number: number
  url: string
  host: string
}

export interface Piece {
  shown: string
  /** how many units of the words it stands for */
  length: number
  /** it is shown whole or not at all */
  isWhole: boolean
}

/** Characters; longer ones count somebody, and say nothing. */
const LONGEST_SHOWN = 100
const LONGEST_LABEL = 500

/** As we write it, and as somebody may have typed it. */
const LINK = String.raw`${LABEL}\([ \t]{0,9}<?((?:https?:|ftps?:|mailto:)[^\s()<>]*)>?(?:[ \t]{1,9}(?:"[^"\n]{0,99}"|'[^'\n]{0,99}'))?[ \t]{0,9}\)`
const MARKED = new RegExp(`${IMAGE}|${LINK}|(?:https?|ftps?)://[^\\s<>"'\`|\\\\)\\]]+`, 'gi')

/** Lazily; long links are added to `links`. */
export function* piecesOf(words: string, links: NumberedLink[]): Generator<Piece> {
  let at = 0
  for (const match of words.matchAll(MARKED)) {
    if (match.index > at) yield plain(words.slice(at, match.index))
    const [whole, label, target] = match
    at = match.index + whole.length
    yield { shown: shapeMarked(whole, label, target, links), length: whole.length, isWhole: true }
  }
  if (at < words.length) yield plain(words.slice(at))
}

function plain(shown: string): Piece {
  return { shown, length: shown.length, isWhole: false }
}

function shapeMarked(
  whole: string,
  label: string | undefined,
  target: string | undefined,
  links: NumberedLink[],
): string {
  if (whole.startsWith('!')) return shapeImage(whole)
  if (target === undefined) return shapeBare(whole, links)
  const text = (label ?? '').replace(new RegExp(IMAGE, 'g'), shapeImage).trim()
  if (/^mailto:/i.test(target)) return shapeMailto(text, target)
  const link = readLink(target)
  if (link === null) return text
  const { host } = link
  if (text === '') return shorten(link, links)
  const note = pretends(text.slice(0, LONGEST_LABEL), host) ? ` (real host: ${host})` : ''
  return `[${text}](${shorten(link, links, false)})${note}`
}

/** What has no address of a picture is none: somebody typed it, and it is read. */
function shapeImage(image: string): string {
  if (!/\]\((?:https?|cid):/i.test(image)) return image
  const alt = image.slice(2, image.indexOf(']')).trim()
  return alt === '' ? '' : `(image: ${alt})`
}

function shapeBare(text: string, links: NumberedLink[]): string {
  const end = text.replace(/[.,;:!?]{1,10}$/, '').length
  const link = readLink(text.slice(0, end))
  return link === null ? text : shorten(link, links) + text.slice(end)
}

function shorten({ url, host }: { url: string; host: string }, links: NumberedLink[], isAlone = true): string {
  if (url.length <= LONGEST_SHOWN) return url
  const number = numberOf({ url, host }, links)
  return isAlone ? `[link ${number}: ${host}]` : `link ${number}: ${host}`
}

/** By the list that they are added to, since a mail may hold thousands. */
const numbers = new WeakMap<NumberedLink[], Map<string, number>>()

function numberOf({ url, host }: { url: string; host: string }, links: NumberedLink[]): number {
  const known = numbers.get(links) ?? new Map<string, number>()
  numbers.set(links, known)
  const number = known.get(url)
  // what did not fit was taken out of the list again
  if (number !== undefined && links[number - 1]?.url === url) return number
  const next = links.push({ number: links.length + 1, url, host })
  known.set(url, next)
  return next
}

function shapeMailto(text: string, target: string): string {
  const address = target.slice('mailto:'.length).split('?', 1)[0] ?? ''
  if (text === '' || text === address) return address
  const named = /[^\s<>@]+@[^\s<>@]+/.exec(text.slice(0, LONGEST_LABEL))?.[0]
  const lies = named !== undefined && named.toLowerCase() !== address.toLowerCase()
  return `[${text}](mailto:${address})${lies ? ` (real address: ${address})` : ''}`
}

const HOST =
  /(?<![\p{L}\p{M}\p{N}_.-])((?:[\p{L}\p{M}\p{N}_-]{1,63}\.){1,20}[\p{L}\p{M}\p{N}-]{2,30})(?!\.?[\p{L}\p{M}\p{N}_@-])/gu
/** What browsers take for a dot, and what only looks like one. */
const DOTS = /[\u3002\uff0e\uff61\u2024\ufe52]/g
/** Emphasis and escapes of Markdown, within a word or around it. */
const MARKS = /[*~`\\]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu
const FILE =
  /\.(?:pdf|docx?|xlsx?|pptx?|zip|png|jpe?g|gif|svg|webp|txt|csv|html?|[jt]sx?|md|mp[34]|mov|ics|exe|json|xml|ya?ml|py|\d+)$/i

/** Does the text of a link name another host than that to which it leads? */
function pretends(text: string, host: string): boolean {
  for (const [, named = ''] of text.replace(MARKS, '').replace(DOTS, '.').matchAll(HOST)) {
    if (FILE.test(named) || !URL.canParse(`http://${named}`)) continue
    const said = bare(new URL(`http://${named}`).hostname)
    const real = bare(host)
    if (said !== real && !real.endsWith(`.${said}`) && !said.endsWith(`.${real}`)) return true
  }
  return false
}

const bare = (host: string) => host.toLowerCase().replace(/^www\.|\.$/g, '')
