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

/** `text` begins with http: or https:; null when no browser would open it. */
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

/** The address that a known filter, or the redirect of a large site, carries in its own. */
function unwrap(url: URL): URL | null {
  const { hostname: host, pathname: path, searchParams } = url
  const carried = (name: string) => parse(searchParams.get(name) ?? '')
  if (host.endsWith('.safelinks.protection.outlook.com')) return carried('url')
  if (/^(?:www\.)?google\.[a-z.]{2,6}$/.test(host) && path === '/url') return carried('q') ?? carried('url')
  if (/^lm?\.(?:facebook|instagram)\.com$/.test(host)) return carried('u')
  if (host === 'linkprotect.cudasvc.com' || host === 'linksafe.barracudanetworks.com') return carried('a')
  if (host === 'slack-redir.net') return carried('url')
  if (host === 'www.linkedin.com' && path === '/redir/redirect') return carried('url')
  if (host === 'steamcommunity.com' && path === '/linkfilter/') return carried('url') ?? carried('u')
  if (/^urldefense\.(?:proofpoint\.)?com$/.test(host)) return unwrapProofpoint(url)
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
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url : null
}
