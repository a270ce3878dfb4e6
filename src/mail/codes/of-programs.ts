/** Numbers of programs and of networks: source code, errors and logs, places in files, lists of changes, keys of issues, what lets into a Wi-Fi. */

/** `otp === "482913"`, `const code = '482913'`, `fill('#code', '482913')` */
const IN_SOURCE =
  /[\w)\]"']\s?[=!]==?\s?["'`]?$|(?<!\p{L})(?:const|let|var|val|final|static|define)\s[\w.$]{1,40}(?:\s?:\s?\w{1,20})?\s?=\s?["'`]?$|[\w$] ?: ?(?:str|string|int|number|text|varchar) ?= ?["'`]?$|\{ ?["']\w{1,20}["'] ?: ?["']?$|(?<!\S)--\w[\w-]{0,20}[ =]$|[\w\])]\((?:[^()\n]{0,40},\s?)?["']$/u
/** `auth.test.ts:20481` */
const IN_FILE =
  /\w\.(?:[cm]?[jt]sx?|py|rb|go|rs|java|kt|swift|php|cc?|cpp|hp?p?|cs|sh|sql|ya?ml|json|html?|css|vue|log|txt|md)[:(]$/i

/** What everybody may use to try something out. */
const TO_TRY = /^[^.!?\n]{0,30} for (?:all |the |our |every )?test(?:ing)? (?:users?|accounts?)(?!\p{L})/iu
/** A server to try things on sends codes of its own, too: to their reader, or to get in. */
const TO_TRY_ON =
  /^(?![^.!?\n]{0,60} to (?:verif|confirm|sign|log))[^.!?\n]{0,20} (?:in|for|on) (?:the |our |all )?(?-i:sandbox|staging|test(?:ing)? (?:environment|mode|server))(?![\p{L}-]|\.\p{L})/iu
const OF_READER = /(?<!\p{L})(?:your|ihr|dein|votre|ton|tu|su|uw|je|din|twój|ваш|твой)(?!\p{L})/iu

/** `Login failed with code 50076` */
const ENDED_WITH =
  /(?<!\p{L})(?:fail\p{L}*|exit(?:ed|s)?|crash\p{L}*|abort\p{L}*|return(?:ed|s)|respond(?:ed|s)|terminat\p{L}*|died|refused|rejected|fehlgeschlagen|gescheitert|abgebrochen|beendet|échou\p{L}*|fall(?:ó|ado|aron)|falhou|fallit\p{L}|mislukt|misslyck\p{L}*|feilet|mislykk\p{L}*)(?: (?!(?:again|and|in|on|or|sign|log|try|use)(?!\p{L}))\p{L}+){0,2} (?:with|mit|avec|con|com|met|med)(?: \p{L}+){0,3}[ :#]*$|(?<!\p{L})(?:failed|fehlgeschlagen|gescheitert|échoué|falló|fallito|non riuscit[oa]|falhou|mislukt|rejected|error|fehler|erreur|errore|erro|fout|fel|fejl|feil|błąd|chyba|ошибка)[ ,:(–—-]{1,4}(?:code|kode|kod|kód|c[óo]digo|codice|код)?[ :#]*$/iu
/** `I get code 403021 when I sign in` */
const I_GET =
  /(?<!\p{L})(?:(?:I|we|they|users?|customers?|(?:s)?he) (?:\p{L}+ ){0,2}(?:gets?|getting|sees?|seeing|entered|typed|tried)|ich habe|j['’]ai (?:saisi|entré|essayé)|he (?:introducido|ingresado|probado)|ho (?:inserito|provato)|ik heb|wpisał[ae]m|ich (?:\p{L}+ )?(?:bekomme|erhalte|sehe)|(?:bekomme|erhalte) ich|je (?:reçois|vois|obtiens)|me (?:sale|aparece|da)|he recibido|recibo|(?:ricevo|vedo|mi dà|mi appare)|(?:krijg|zie) ik|ik (?:krijg|zie)|jag får|jeg får|dostaję|(?:я )?получаю|вижу)(?: (?:the|a|an|den|le|el|il|de|this|error|only|just|always|ein|immer|toujours|siempre|sempre|steeds)){0,3} (?:code|otp|kode?|kod|c[óo]digo|codice|код) $/iu
/** `otp 834112 rejected for user 7`: it was used already. */
const WAS_USED =
  /^["'’”»)]{0,2} (?:(?:was|were|is|has been|wurde|ist|a été|est|fue|ha sido|è stato|foi) )?(?:rejected|accepted(?! (?:by|for|only|till|until))|failed|(?:(?:did|does|do)(?: not|n['’]t)|never) works?|expired(?! in|\?)|funktionierte? nicht|ne (?:fonctionne|marche) pas|no funcion\p{L}+|non funziona|werkte? niet|denied|passed|succeeded|mismatch\p{L}*|timed out|(?<!(?:is|are) )used (?:by|on)|not found|abgelehnt|akzeptiert|fehlgeschlagen|refusé|accepté|rechazad[oa]|aceptad[oa]|rifiutat[oa]|accettat[oa]|rejeitad[oa]|geweigerd|odrzucony|отклон\p{L}+)(?!\p{L})/iu
/** Some lines of programs tell of codes. */
const IN_LOG =
  /\d\d:\d\d(?::\d\d)?\S{0,12} .{0,40}(?<!\p{L})(?-i:INFO|WARN|DEBUG|TRACE|ERROR|FATAL)(?!\p{L})|^\W*(?-i:FAIL|PASS(?! CODE)|not ok) |\.(?:test|spec)\.[cm]?[jt]sx?(?!\w)/iu
/** `AUTH-4F2 - InvalidCodeError: verification code expired` */
const THROWN = /(?<![\w.])[A-Z]\w{2,40}(?:Error|Exception)(?!\w)/
const LOG_SAYS = /(?<!\p{L})logs? (?:says?|shows?|reads?|contains?)(?!\p{L})/iu

export function isOfProgram(own: string, rest: string): boolean {
  if (ENDED_WITH.test(own.slice(-80)) || I_GET.test(own.slice(-80)) || WAS_USED.test(rest.slice(0, 40))) return true
  const near = own.slice(-160)
  if (IN_LOG.test(near) || THROWN.test(near + rest.slice(0, 80))) return true
  if (LOG_SAYS.test(near.split(/[.!?]\s/).at(-1) ?? '')) return true
  if (TO_TRY_ON.test(rest.slice(0, 80)) && !OF_READER.test(own.slice(-60))) return true
  return TO_TRY.test(rest.slice(0, 80)) || IN_SOURCE.test(own.slice(-100)) || IN_FILE.test(own.slice(-20))
}

const LISTED = /^[^\p{L}\p{N}]{0,6}(\d{3,8})(?::| [–—-]) \p{L}|^.{1,300} \(#?(\d{3,8})\)$/u

/** Do lines of the same kind stand around it: `48213: what was changed`? A subject is in no list. */
export function isListed(lines: readonly string[], index: number): boolean {
  const value = listed(lines[index])
  if (index === 0 || value === null) return false
  return [index - 1, index + 1].some((one) => one > 0 && (listed(lines[one]) ?? value) !== value)
}

function listed(line = ''): string | null {
  const [, first, last] = LISTED.exec(line) ?? []
  return first ?? (YOURS.test(line) ? null : last) ?? null
}

/** What says at its beginning that it is the reader's. */
export const YOURS = /^[^\p{L}]*(?:your|ihr|dein|votre|ton|tu|su|il tuo|seu|je|uw|din|twój|ваш|твой)(?!\p{L})/iu

/** `AUTH-482`: some services write their codes so, too, and say so right beside it. */
export function isIssue(value: string): boolean {
  return /^[A-Z]{2,10}-\d{1,6}$/.test(value)
}

const WIFI = /wi-?fi|wlan|hotspot/i
const NETWORK =
  /^(?:wi-?fi|wlan|ssid|network|netzwerk|réseau|red|rete|rede|netwerk|nätverk|nettverk|netværk|sieć|síť|сеть|мережа|ağ|网络|網路|ネットワーク|네트워크)(?: \p{L}{1,12})? ?[:：]/iu
const RADIO = /(?<!\p{L})(?:tone \d|ctcss|[mk]hz|repeater|call ?sign|echolink|rufzeichen)(?!\p{L})/iu

/** What a network never asks for: companies are called as networks are, and sign-ins are told with theirs. */
const OF_ACCOUNT =
  /verif|vérif|weryfik|ověř|doğrul|log(?:ging)?[- ]?in|sign(?:ing)?[- ]?in|anmeld|einlogg|inlog|logow|connexion|sesión|secur|sécur|segur|sicurez|sicherheit|veiligh|sikkerhe|säkerhe|bezpiecz|безопас|confirm|conferm|bestätig|bevestig|bekräft|bekr[æe]ft|potwier|подтвер|провер|вход|one-?time|einmal|\botp\b|[2m]fa\b|验证|驗證|认证|登录|登入|認証|確認|ログイン|인증|로그인|تحقق|xác (?:minh|thực|nhận)/iu

/** A network is no account, and neither is a repeater. */
export function isOfNetwork(own: string, rest: string, above: readonly (string | undefined)[]): boolean {
  const behind = rest.slice(0, 80)
  // what stands in another sentence tells of what to do with it
  const isOfAccount = OF_ACCOUNT.test(`${own.slice(-100)}\n${behind.split(/[.!?,;](?:\s|$)/, 1)[0]}`)
  if (WIFI.test(own.slice(-80)) || RADIO.test(own.slice(-100)) || RADIO.test(behind)) return !isOfAccount
  if (!LABEL.test(own) || YOURS.test(own) || isOfAccount) return false
  return [own, ...above].some((line = '') => OF_NETWORK.test(line) || (NETWORK.test(line) && !OF_ACCOUNT.test(line)))
}

/** Whatever its name says. */
const OF_NETWORK = /^(?:wi-?fi|wlan|ssid|network|netzwerk)(?: (?:name|network))? ?[:：]/iu

/** `Password: ` */
const LABEL = /^[^:：]{0,40}[:：]\s*$/
