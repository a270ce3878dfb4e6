/** What a refusal means: its RFC 3463 status, from codes or from words, and whether it will be the same tomorrow. */
import type { ReportedRecipient } from '../types.ts'
import { soundsFull } from './full-mailbox.ts'

const CODED = /(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?!\.?\d)/
/** Next to a reply code, or marked: not the version of a program. */
const SURE = /(?:\b[245]\d\d[ -]{1,2}|#|status[:= ]{1,3}|code[:= ]{1,3}|\[|\()#?([245]\.\d{1,3}\.\d{1,3})(?!\.?\d)/i
const REPLY = /(?<![\d.\w@-])([45])[0-7]\d(?![\d.\w@])/
/** Longer words of a server say nothing more. */
const LONGEST = 4_000

const FULL = '4.2.2'

/** Words in use and what they mean, the first that fits; the class is the one of most servers. */
const WORDS: readonly (readonly [status: string, words: RegExp | ((words: string) => boolean)])[] = [
  [
    '5.3.4',
    /(?:message|mail|size)[\w ]{0,20} (?:is )?too (?:large|big|long)|message size exceed|exceed\w* (?:the )?(?:fixed |maximum |max |limit on )*(?:message size|size of (?:a )?message)|(?:maximum|max) (?:fixed )?message size|size limit|too much mail data/,
  ],
  [FULL, soundsFull],
  [
    '5.2.1',
    /(?:account|mailbox|user|recipient|address)\b.{0,60}\b(?:disabled|inactive|suspended|deactivated|locked|closed|expired|not active|discontinued|terminated|temporarily limited)|(?:disabled|inactive|suspended|deactivated) (?:user|account|mailbox)|(?:casilla|cuenta|conta|account|buz[oó]n|compte) .{0,40}(?:expirad|desactivad|inactiv|suspendid|cancelad|d[ée]sactiv)|no longer (?:active|valid|in use|in service|available|works|employed|accepting|accepts|with|on this|at this)|not in use\b/,
  ],
  [
    '5.1.8',
    /\bsender (?:address |domain |e-?mail )?(?:rejected|verif(?:y|ication) failed|must (?:resolve|exist)|(?:is )?(?:invalid|not (?:found|valid)))|domain of (?:the )?sender\b.{0,255} does not (?:resolve|exist)/,
  ],
  [
    '5.1.2',
    /nxdomain|\bdomain(?: name)?(?: [^\s@]{1,255})? (?:is |was )?(?:not found|unknown|invalid|could ?n[o']t be (?:found|resolved)|(?:does ?n[o']t|doesn't) exist)|(?:unknown|no such|nonexistent|non-existent) domain\b|name service error/,
  ],
  [
    '5.1.1',
    /(?:user|recipient|account|mailbox|address|name|alias|customer|member|person|subscriber|addressee|users?\(s\))(?: \S{1,120})?(?:'s)?(?: name| account| address| mailbox)?(?: is| was| are| has been)? ?(?:unknown|not (?:be )?(?:found|known|exist|listed|valid|recogni[sz]ed|local|have)|could ?n[o']t be (?:found|resolved)|doesn'?t (?:exist|have)|does not (?:exist|have)|invalid|unavailable|rejected|undeliverable|nonexistent|non-existent)|(?:unknown|invalid|no such|bad|illegal|nonexistent|non-existent|unrecogni[sz]ed|undefined|incorrect) (?:local |final |receiver |recipient |e-?mail |destination |forward |delivery |virtual |rcpt |mailbox )*(?:users?|recipients?|mailbox(?:es)?|address(?:es)?|alias|account|person|name|part|local[- ]part|subscriber|addressee|mailbox name|here)|no (?:user|mailbox|account|recipient|address|person|valid recipients?|one|such)\b|not (?:a )?(?:known|valid|listed|registered|our|existing) (?:in |a |an |the )*(?:user|recipient|mailbox|address|account|customer|local|public|domino|subscriber|member)|not listed in|doesn'?t have an? .{0,80}account|can(?:not|'t) (?:find|locate) (?:the )?(?:user|recipient|mailbox|address)|wasn'?t found|couldn'?t be found|(?:unknown|no) local[- ]part|recipnotfound|(?:usuario|destinatario|destinat[áa]rio|usu[áa]rio|utente|direcci[óo]n|endere[çc]o) .{0,30}(?:desconocid|desconhecid|inexistente|inv[áa]lid|sconosciut|no existe|n[ãa]o existe|non esiste)|utilisateur inconnu|adresse .{0,40}(?:n'existe pas|inconnue|unbekannt|existiert nicht)|empf[aä]nger .{0,40}(?:unbekannt|existiert nicht)|utente (?:sconosciuto|inesistente)|usu[aá]rio (?:desconhecido|inexistente)|宛先.{0,20}(?:存在|見つかり|不明)|用户不存在|收件人.{0,12}不存在|не существует|not found in (?:the )?(?:directory|address)|ディレクトリのリストにありません/,
  ],
  [
    '5.1.2',
    /(?:host|domain|server|name)\b.{0,60}\b(?:not found|unknown|does ?n[o']t exist|doesn'?t exist|doesnt exist|not resolve|could not be (?:found|resolved)|lookups? failed)|(?:unknown|invalid|no such|bad|nonexistent) (?:mail |remote |e-?mail |destination )*(?:host|domain|server)|couldn'?t find any host|could ?n[o']t find (?:a )?(?:gateway|host)|no (?:mx|mail exchanger)|dns (?:error|lookup)|name service error|unrouteable mail domain|nxdomain|relevant mx|no route to host|indicated no smtp service|nullmx/,
  ],
  ['5.4.4', /unrouteable(?! mail domain)|unroutable|unable to route/],
  ['5.4.6', /too many hops|hop ?count|(?:mail|routing) loop|loops? back|too many (?:"?received|forward)/],
  [
    '5.7.1',
    /spam\b|spamhaus|black ?list|block ?list|\bblocked\b|\brbl\b|dnsbl|polic(?:y|ies)|reputation|dmarc|\bspf\b|dkim|viru[sk]|virüs|viirus|vīrus|vírus|wirus|virou|birus|вирус|вірус|\sιό[νς]?[\s.,]|ウ[イィ]ルス|病毒|바이러스|فيروس|ویروس|וירוס|ไวรัส|वायरस|malware|infected|phish|not (?:authori[sz]ed|permitted|allowed)|permission to (?:post|send)|unauthori[sz]ed|access denied|unsolicited|junk|relay(?:ing)?\b.{0,20}(?:denied|prohibited|not)|unable to relay|prohibited|restricted|forbidden|refused by|reject\w* (?:by|due|for|as)|not accepted for|content (?:reject|filter|denied)|listed (?:at|in|by|on)|banned|security/,
  ],
  [
    '4.4.7',
    /(?:retry|delivery|transmission) time(?:out|d)?|retry time(?:out)? (?:not reached|exceeded)|delivery (?:time )?expired|too long (?:on|in) (?:the )?queue|failed \d{1,4} (?:attempts|times)|(?:within|tried for|for (?:more than|over)|for the (?:last|past)|in the past|over|more than) \d{1,4} (?:days?|hours?|minutes?)|message expired|has been delayed|not yet been delivered|queue too long|was delayed/,
  ],
  [
    '4.4.1',
    /timed? ?out|connection (?:was )?(?:refused|reset|lost|closed|failed|dropped|died|attempt)|(?:could ?n[o']t|cannot|can't|unable to|failed to) (?:be )?(?:establish|connect|contact)|not respond|no answer from|no response|network (?:is )?unreachable|unreachable|host is down|not accept (?:our )?(?:requests? to connect|connections?)/,
  ],
  [
    '4.3.0',
    /temporar|try again|try later|gr[ae]y ?list|deferred|resources|too (?:busy|many connections)|system (?:error|failure|not accepting)/,
  ],
]

/** The status that `words` tell, in codes or in plain words; null when they tell none. */
export function statusOfWords(words: string): string | null {
  const { coded, reply, known } = readWords(words)
  if (coded !== null) return coded
  if (known === null) return reply === null ? null : `${reply}.0.0`
  return reply === null ? known : `${reply}${known.slice(1)}`
}

interface Meaning {
  /** of RFC 3463 */
  coded: string | null
  /** the class of a reply code */
  reply: string | null
  /** in plain words */
  known: string | null
}

function readWords(words: string): Meaning {
  const text = words.slice(0, LONGEST)
  const sure = SURE.exec(text)?.[1] ?? CODED.exec(text)?.[0] ?? null
  return { coded: sure?.startsWith('2') ? null : sure, reply: REPLY.exec(text)?.[1] ?? null, known: meaningOf(text) }
}

function meaningOf(words: string): string | null {
  const line = words.slice(0, LONGEST).toLowerCase().replace(/\s+/g, ' ')
  return WORDS.find(([, says]) => (typeof says === 'function' ? says(line) : says.test(line)))?.[0] ?? null
}

/**
 * Will the same mail be refused again? RFC 3463 §2: that is class 5. Not what is still being tried, nor for a full mailbox, whatever
 * class a server gives that: somebody may empty it. Where a status tells nothing (x.0.0), the words do.
 */
export function isHard(said: Said & Pick<ReportedRecipient, 'action'>): boolean {
  if (said.action !== 'failed' && said.action !== null) return false
  const status = decisive(said)
  return (status === null || status.startsWith('5')) && !isFull(status, said.diagnostic)
}

type Said = Pick<ReportedRecipient, 'status' | 'diagnostic'>

/** Not where a status says that there is no such mailbox, nor where the mail was too large for it. */
function isFull(status: string | null, diagnostic: string | null): boolean {
  if (status !== null && /^\d\.2\.2$/.test(status)) return true
  if (status !== null && /^\d\.(?:1\.|2\.3$|3\.4$|6\.)/.test(status)) return false
  return meaningOf(diagnostic ?? '') === FULL
}

/** `status`, or that of the words where it tells nothing. Words without a code do not make final what was to be tried again. */
function decisive({ status, diagnostic }: Said): string | null {
  if (status !== null && !/^\d\.0\./.test(status)) return status
  const words = (diagnostic ?? '').replace(/\b\d\.0\.0\b/g, '')
  const { coded, reply } = readWords(words)
  if (status?.startsWith('4') && coded === null && reply === null) return status
  return statusOfWords(words) ?? status
}

/**
 * Will the next mail to the address be refused too? Not for what this one says, how large it is, or who sends it, nor when the
 * mailbox was full. Where a status tells nothing (x.0.0), the words do.
 */
export function blamesAddress(said: Said): boolean {
  const told = decisive(said)
  return told === null || !/^\d\.(?:[67]\.|1\.[78]$|2\.[23]$|3\.4$|4\.[167]$)/.test(told)
}
