/** Numbers of programs and of networks: source code, places in files, lists of changes, keys of issues, what lets into a Wi-Fi. */

/** `otp === "482913"`, `const code = '482913'`, `fill('#code', '482913')` */
const IN_SOURCE =
  /[\w)\]"']\s?[=!]==?\s?["'`]?$|(?<!\p{L})(?:const|let|var|val|final|static|define)\s[\w.$]{1,40}(?:\s?:\s?\w{1,20})?\s?=\s?["'`]?$|[\w$] ?: ?(?:str|string|int|number|text|varchar) ?= ?["'`]?$|\{ ?["']\w{1,20}["'] ?: ?["']?$|(?<!\S)--\w[\w-]{0,20}[ =]$|[\w\])]\((?:[^()\n]{0,40},\s?)?["']$/u
/** `auth.test.ts:20481` */
const IN_FILE =
  /\w\.(?:[cm]?[jt]sx?|py|rb|go|rs|java|kt|swift|php|cc?|cpp|hp?p?|cs|sh|sql|ya?ml|json|html?|css|vue|log|txt|md)[:(]$/i

/** What everybody may use to try something out. */
const TO_TRY =
  /^[^.!?\n]{0,20} (?:in|for|on) (?:the |our |all )?(?:sandbox|staging|test(?:ing)? (?:users?|accounts?|environment|mode|server))(?!\p{L})/iu

export function isOfProgram(own: string, rest: string): boolean {
  return TO_TRY.test(rest.slice(0, 80)) || IN_SOURCE.test(own.slice(-100)) || IN_FILE.test(own.slice(-20))
}

const LISTED = /^[^\p{L}\p{N}]{0,6}(\d{3,8})(?::| [–—-]) \p{L}|^.{1,300} \(#?(\d{3,8})\)$/u

/** Do lines of the same kind stand around it: `48213: what was changed`? */
export function isListed(lines: readonly string[], index: number): boolean {
  const value = listed(lines[index])
  return value !== null && [index - 1, index + 1].some((one) => (listed(lines[one]) ?? value) !== value)
}

function listed(line = ''): string | null {
  const [, first, last] = LISTED.exec(line) ?? []
  return first ?? last ?? null
}

/** `AUTH-482`: some services write their codes so, too, and say so right beside it. */
export function isIssue(value: string): boolean {
  return /^[A-Z]{2,10}-\d{1,6}$/.test(value)
}

const WIFI = /wi-?fi|wlan|hotspot/i
const NETWORK =
  /^(?:wi-?fi|wlan|ssid|network|netzwerk|réseau|red|rete|rede|netwerk|nätverk|nettverk|netværk|sieć|síť|сеть|мережа|ağ|网络|網路|ネットワーク|네트워크)(?: \p{L}{1,12})? ?[:：]/iu
const RADIO = /(?<!\p{L})(?:tone \d|ctcss|[mk]hz|repeater|call ?sign|echolink|rufzeichen)(?!\p{L})/iu

/** A network is no account, and neither is a repeater. */
export function isOfNetwork(own: string, rest: string, above: readonly (string | undefined)[]): boolean {
  if (WIFI.test(own.slice(-80)) || RADIO.test(own.slice(-100)) || RADIO.test(rest.slice(0, 80))) return true
  return [own, ...above].some((line) => NETWORK.test(line ?? ''))
}
