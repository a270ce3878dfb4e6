/** Where a link really leads: out of the wrappings that mail filters put around it, without what only counts its readers. */

export interface RealLink {
  /** as it can be opened */
  url: string
  /** in ASCII: `xn--…` for a name of other letters */
  host: string
}

const MOST_WRAPPINGS = 3
/** What counts who came from where; the page is the same without. */
const COUNTING =
  /^(?:utm_\w+|mc_[ce]id|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|_hs(?:enc|mi)|vero_(?:id|conv)|mkt_tok|oly_(?:anon|enc)_id|_openstat|wickedid|rb_clickid|s_cid|ml_subscriber(?:_hash)?|ck_subscriber_id|_kx|_ke|trkemail|midtoken|midsig|lipi)$/i

/** `text` begins with http:, https: or ftp:; null when no browser would open it. */
export function readLink(text: string): RealLink | null {
  let url = parse(text)
  for (let i = 0; i < MOST_WRAPPINGS && url !== null; i += 1) {
    const inner = unwrap(url)
    if (inner === null) break
    url = inner
  }
  if (url === null) return null
  // a name before the host is there to be taken for it
  url.username = ''
  url.password = ''
  const { searchParams } = url
  const counting = [...new Set(searchParams.keys())].filter((name) => COUNTING.test(name))
  for (const name of counting) searchParams.delete(name)
  return { url: url.href, host: url.hostname }
}

/** By host and path: the parameters in which filters, and redirects of large sites, carry the address that they lead to. */
const CARRIERS: readonly (readonly [place: RegExp, ...names: string[]])[] = [
  [/^[^/]+\.safelinks\.protection\.outlook\.com\//, 'url'],
  [/^(?:www\.)?google\.[a-z.]{2,6}\/url$/, 'q', 'url'],
  [/^(?:www\.)?youtube\.com\/redirect$/, 'q'],
  [/^lm?\.(?:facebook|instagram|messenger|threads)\.(?:com|net)\//, 'u'],
  [/^linkprotect\.cudasvc\.com\/|^linksafe\.barracudanetworks\.com\//, 'a'],
  [/^(?:slack-redir\.net|out\.reddit\.com)\//, 'url'],
  [/^www\.linkedin\.com\/(?:redir\/redirect|safety\/go)$/, 'url'],
  [/^steamcommunity\.com\/linkfilter\/$/, 'url', 'u'],
  [/^(?:m\.)?vk\.com\/away\.php$/, 'to'],
  [/^duckduckgo\.com\/l\/$/, 'uddg'],
  [/^[^/]+\.trendmicro\.com\/wis\/clicktime\//, 'url'],
  [/^protect\d?\.fireeye\.com\/|^scanmail\.trustwave\.com\/|^clicktime\.symantec\.com\//, 'u'],
]

/** The address that a known filter, or the redirect of a large site, carries in its own. */
function unwrap(url: URL): URL | null {
  const { hostname: host, pathname: path, searchParams } = url
  if (/^urldefense\.(?:(?:proofpoint\.)?com|us)$/.test(host)) return unwrapProofpoint(url)
  if (host === 'secure-web.cisco.com') return parse(decode(path.slice(path.lastIndexOf('/') + 1)))
  const place = host + path
  const [, ...names] = CARRIERS.find(([pattern]) => pattern.test(place)) ?? []
  for (const name of names) {
    const carried = parse(searchParams.get(name) ?? '')
    if (carried !== null) return carried
  }
  return null
}

/** Versions 1 to 3 of Proofpoint's URL Defense, as its public decoder describes them; characters that version 3 keeps apart are lost. */
function unwrapProofpoint({ href, pathname: path, searchParams }: URL): URL | null {
  const given = searchParams.get('u') ?? ''
  if (path.startsWith('/v1/')) return parse(given)
  if (path.startsWith('/v2/')) return parse(decode(given.replaceAll('-', '%').replaceAll('_', '/')))
  const start = href.indexOf('/v3/__')
  const end = href.indexOf('__;', start + 6)
  if (start === -1 || end === -1) return null
  // servers and browsers make one slash of two
  return parse(href.slice(start + 6, end).replace(/^(https?:)\/+/i, '$1//'))
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function parse(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && /^(?:https?|ftps?):$/.test(url.protocol) && url.hostname !== '' ? url : null
}
