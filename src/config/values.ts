/** The kinds of value that a setting may have: how each is read from text, and the words that say what it must be. */
import { isIP } from 'node:net'
import { asciiDomain } from '../lib/ascii-domain.ts'
import { isReceiverUrl } from '../lib/receiver-url.ts'
import { KINDS } from '../mail/types.ts'

/** What reading gave; `wants` replaces the kind's own words when more can be said. */
export type Read<T> = { kind: 'ok'; value: T } | { kind: 'bad'; wants?: string }

export interface Kind<T> {
  /** completes "it must be …" */
  wants: string
  /** never shown, never trimmed, may come from the file that `<NAME>_FILE` names */
  secret: boolean
  read: (text: string) => Read<T>
}

const bad: Read<never> = { kind: 'bad' }
const ok = <T>(value: T): Read<T> => ({ kind: 'ok', value })

/** A kind whose reader answers null for text that it refuses. */
function kind<T>(wants: string, read: (text: string) => T | null): Kind<T> {
  return {
    wants,
    secret: false,
    read(text) {
      const value = read(text)
      return value === null ? bad : ok(value)
    },
  }
}

const BOOLEANS = new Map(
  Object.entries({ true: true, yes: true, on: true, 1: true, false: false, no: false, off: false, 0: false }),
)

export const bool = kind('true or false', (text) => BOOLEANS.get(text.toLowerCase()) ?? null)

export const text = kind('some text', (value) => value)

export const secret: Kind<string> = { ...text, secret: true }

/** It travels in an HTTP header, so it holds neither spaces nor anything beyond ASCII (RFC 9110 §5.5). */
export const apiKey: Kind<string> = {
  ...kind('letters, digits and signs of ASCII without spaces', (value) => (/^[!-~]+$/.test(value) ? value : null)),
  secret: true,
}

/** By Standard Webhooks 1.0: 24 to 64 bytes. */
export const signingSecret: Kind<string> = {
  ...kind('whsec_ and 24 to 64 bytes in base64, as `echo whsec_$(openssl rand -base64 32)` makes', (value) => {
    const [, encoded = ''] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(value) ?? []
    const bytes = Buffer.from(encoded, 'base64')
    return bytes.length >= 24 && bytes.length <= 64 && bytes.toString('base64') === encoded ? value : null
  }),
  secret: true,
}

export const receiverUrl = kind(
  'a URL such as https://agents.example.com/hook, without user name and fragment',
  (value) => (isReceiverUrl(value) ? value : null),
)

/** One of `choices`, in any case; `also` maps other words to them. */
export function oneOf<const T extends string>(choices: readonly T[], also: Record<string, T> = {}): Kind<T> {
  return kind(listed(choices), (value) => {
    const word = value.toLowerCase()
    return choices.find((choice) => choice === word) ?? also[word] ?? null
  })
}

export function whole(from: number, to: number, unit = ''): Kind<number> {
  return kind(`a whole number ${unit}from ${from} to ${to}`, (value) => {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN
    return number >= from && number <= to ? number : null
  })
}

/** An IP address or a host name; `[::1]` loses its brackets, an international name becomes ASCII. */
export const host = kind('a host name or an IP address, without scheme and port', (value) => {
  const bare = value.replace(/^\[(.*)\]$/, '$1')
  if (isIP(bare) !== 0) return bare.toLowerCase()
  const name = asciiDomain(bare)
  return /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*\.?$/.test(name) ? name : null
})

export const domain = kind('a domain such as example.com, without @', (value) => {
  const read = host.read(value)
  return read.kind === 'ok' && isIP(read.value) === 0 && !read.value.endsWith('.') ? read.value : null
})

/** A bare address (RFC 5321 Mailbox, no quoted local part), lower-case: mail servers that tell cases apart are not found in the wild. */
export const address = kind('an address such as agent@example.com', (value) => {
  const at = value.lastIndexOf('@')
  const local = value.slice(0, at)
  const read = domain.read(value.slice(at + 1))
  return at > 0 && read.kind === 'ok' && !/[\s"(),:;<>@[\]\\]/.test(local)
    ? `${local.toLowerCase()}@${read.value}`
    : null
})

/** A program with its arguments. No shell reads it, so nothing is expanded. */
export const argv = kind<[string, ...string[]]>(
  'a program with its arguments as a JSON array of texts, such as ["/usr/bin/agent", "--quiet"]',
  (value) => {
    let list: unknown
    try {
      list = JSON.parse(value)
    } catch {
      return null
    }
    if (!Array.isArray(list) || typeof list[0] !== 'string' || list[0] === '') return null
    const isSound = list.every((item) => typeof item === 'string' && !item.includes('\u0000'))
    return isSound ? (list as [string, ...string[]]) : null
  },
)

export const httpUrl = kind('a URL that begins with http:// or https://, with %25 for a % in its password', (value) => {
  const url = URL.canParse(value) ? new URL(value) : null
  return url !== null && /^https?:$/.test(url.protocol) && isDecodable(url.username + url.password) ? url : null
})

function isDecodable(encoded: string): boolean {
  try {
    decodeURIComponent(encoded)
    return true
  } catch {
    return false
  }
}

/** Names of the environment, separated by commas. */
export const envNames = kind('names of variables, separated by commas', (value) => {
  const list = items(value)
  return list.every((name) => /^[A-Za-z_]\w*$/.test(name)) ? list : null
})

export const mailKinds = kind(`${KINDS.join(', ')}, or several of them separated by commas`, (value) => {
  const list = items(value.toLowerCase()).map((item) => KINDS.find((one) => one === item))
  return list.every((one) => one !== undefined) ? list : null
})

/** RFC 8601 §2.2: mostly a host name. `*` alone would believe everybody. */
export const authservIds = kind('ids such as mx.example.com, separated by commas', (value) => {
  const list = items(value.toLowerCase())
  return list.length > 0 && list.every((id) => /^[!-~]+$/.test(id) && /[a-z0-9]/.test(id)) ? list : null
})

export const path = kind('a path (a leading ~ is not expanded)', (value) => (value.startsWith('~') ? null : value))

export const syncSince = kind<{ kind: 'all' } | { kind: 'now' } | { kind: 'days'; days: number }>(
  'all, now, or a number of days such as 30d',
  (value) => {
    const word = value.toLowerCase()
    if (word === 'all' || word === 'now') return { kind: word }
    const days = Number(/^(\d{1,5})d$/.exec(word)?.[1] ?? 0)
    return days > 0 ? { kind: 'days', days } : null
  },
)

/**
 * The path inside a `sqlite:` URL. `sqlite:x.db` and `sqlite:./x.db` are relative, `sqlite:///x.db` is absolute;
 * `sqlite+aiosqlite:///` is SQLAlchemy's form, in which three slashes begin a relative path and four an absolute one.
 */
export const sqliteFile = kind('sqlite: and a path, such as sqlite:./data/postern.db', (value) => {
  const [, driver, rest = ''] = /^sqlite(\+aiosqlite)?:(.+)$/i.exec(value) ?? []
  const url = rest.startsWith('///')
  const relative = url && (driver !== undefined || /^\/{3}\.{1,2}\//.test(rest))
  const file = relative ? rest.slice(3) : url ? rest.slice(2) : rest
  const absolute = url ? file.replace(/^\/+/, '/') : file
  return /^$|^\/\/|^:memory:|^~|[?]|\/$/i.test(absolute) ? null : absolute
})

/** Origins as browsers send them (RFC 6454): scheme, host and port only. `*` is refused, since it would open the mail to any web page. */
export const origins = kind(
  'origins such as https://app.example.com, separated by commas (* is not accepted)',
  (value) => {
    const list = items(value).map((item) => {
      const url = URL.canParse(item) ? new URL(item) : null
      const bare = url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password
      return bare && /^[^/]+:\/\/[^/?#]+\/?$/.test(item) ? url.origin : null
    })
    return list.every((origin) => origin !== null) ? list : null
  },
)

const PATTERNS = 'regular expressions for whole domains, separated by commas, such as (.+\\.)?example\\.com'

/** NornWeave's domain lists: Python patterns, matched whole and in any case. Unicode mode refuses what JavaScript would silently read otherwise. */
export const domainPatterns: Kind<RegExp[]> = {
  wants: PATTERNS,
  secret: false,
  read(value) {
    const list: RegExp[] = []
    for (const item of items(value)) {
      try {
        // Python's re.escape writes `\-`, which unicode mode knows only inside a class.
        list.push(new RegExp(`^(?:${item.replaceAll('\\-', '\\x2d')})$`, 'iu'))
      } catch {
        return { kind: 'bad', wants: `${PATTERNS}; ${JSON.stringify(item)} is not a regular expression` }
      }
    }
    return ok(list)
  },
}

function items(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** `a, b or c` */
export function listed(words: readonly string[], last = 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}
