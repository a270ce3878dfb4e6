/** Links that have the words of one that confirms, and confirm nothing: to say no, to settings, to what is to be read, to lock somebody out. */
import { APPROVES } from './link-tongues.ts'
import { CONFIRM, PASSWORD, SIGN_IN } from './link-words.ts'

/** A link to say no. */
const REFUSES =
  /(?<![\p{L}])(?:deny|reject|decline|refuse|revoke|ablehnen|verweigern|refuser|rechazar|denegar|rifiuta(?:re)?|nega|recusar|negar|weiger(?:en)?|avvisa|afvis|avvis|odrzuć|odmítnout|отклонить|запретить)(?!\p{L})|拒绝|拒絕|拒否|거부/iu
/** What stands on a link to a page of choices. */
const SETTINGS =
  /(?<!\p{L})(?:settings|options|einstellungen|paramètres|réglages|ajustes|configuraci[óo]n|configurações|definições|impostazioni|instellingen|inställningar|indstillinger|innstillinger|ustawienia|nastavení|настройк\p{L}+|налаштуван\p{L}+|asetukset|beállítások|ayarlar\p{L}*)(?!\p{L})|设置|設定|설정/iu
/** The title of something to read. */
const TELLS =
  /^[^\p{L}\d]*(?:(?:how (?:to|we|i|do|does|not|they|our)|why|what['’]?s?|when|who|should|can|is it|are|\d{1,2} (?:ways|tips|things|reasons|steps|mistakes|myths)|tips|guide|a guide|the (?:end|future|case|state|rise|death|truth))(?!\p{L})|wie (?:sie|du|man|wir|ich)|warum|weshalb|wieso|was (?:ist|sind|tun|bedeutet)|so (?:setzen|schützen|melden|funktioniert)|comment|pourquoi|qu['’]est|cómo|por qué|qué|como (?!(?:cliente|usuário|usuario))|por que|come (?!(?:cliente|utente))|perché|cos['’]è|hoe (?:je|u|we|wij)|waarom|wat is|jak|dlaczego|co to|как|почему|зачем|что такое|hur|varför|hvordan|hvorfor|miten|miksi|nasıl|neden|hogyan|miért)(?!\p{L})|^[^.!?:\n]{2,60}: (?:why|how|what|warum|wie|pourquoi|comment|por qué|cómo|perché|come|waarom|hoe|почему|как)(?!\p{L})/iu
/** `If this was not you` */
const NOT_YOU =
  /(?<!\p{L})(?:not (?:really )?(?:you|me)|(?:was|is|were)n['’]?t (?:by )?(?:you|me)|(?:was|is) not (?:by )?(?:you|me)|don['’]?t recogni[sz]e|do not recogni[sz]e|nicht (?:sie|du|ich|von (?:ihnen|dir))|(?:sie|du|ich) (?:das |es |dies )?nicht (?:waren|warst|war|gewesen|sind|bist)|(?:das|es) nicht (?:waren|warst|sind)|n['’](?:étai(?:t|s|ez)|est|es|êtes) pas (?:bien )?(?:vous|toi|moi)|pas (?:vous|toi) (?=[?,:])|no (?:fuiste|has sido|fue|ha sido|eres|reconoces|reconoce)(?:(?: tú| usted)|(?!\p{L}))|não (?:foi|foste|é|és|reconhece)(?: você| tu)?|non (?:sei stato|è stato|eri|sei|riconosci)(?: tu| lei)?|niet (?:jij|u|door (?:jou|u))|(?:jij|u|je) (?:het |dit |dat )?niet (?:was|bent|geweest)|inte (?:var |är )?du|ikke (?:var |er )?d(?:u|eg|ig)|nie (?:był[aeo]ś )?ty|to nie ty|nie rozpoznajesz|nebyl\p{L}* jste to|nejste to|это (?:были )?не вы|не вы(?!\p{L})|siz değil|sen değil|et(?:te)? ole sinä|ettet ollut|nem (?:ön|te) volt)(?!\p{L})|不是(?:您|你)|非(?:您|你)?本人|心当たりが(?:ない|ありません|なければ)|ご本人(?:様)?で(?:は)?ない|본인이 아니/iu
/** What need not be done about it. */
const DISREGARD =
  /ignor|disregard|no (?:further )?action|nothing|delete|safely|unbeachtet|nichts|löschen|supprim|rien|nada|elimin|descart|niente|negeer|niets|bortse|se bort|zignoruj|zlekceważ|проигнор|игнор|ничего|忽略|無視|무시/iu

/** By the words that stand on it, or lead to it: `Approve or deny` leads to both. */
export function refuses(words: string): boolean {
  return REFUSES.test(words) && !APPROVES.test(words) && !CONFIRM.test(words)
}

/** What asks first may go on with what it is for: `Can't log in? Reset your password`, `When you are ready, confirm your address` */
export function isTitle(words: string): boolean {
  if (!TELLS.test(words)) return false
  const question = /[?？]\s*(?=\p{L})/u.exec(words)
  if (question !== null) return TELLS.test(words.slice(question.index + question[0].length))
  const rest = words.split(/[,:] /).at(1) ?? ''
  return ![CONFIRM, PASSWORD, SIGN_IN].some((one) => one.exec(rest)?.index === 0)
}

export function isOfSettings(label: string): boolean {
  return SETTINGS.test(label) && !CONFIRM.test(label) && !PASSWORD.test(label)
}

/** Is it for whoever did nothing? `line` is the sentence of the link, or the one right above it; in a notice of what was done it needs not go on. */
export function isForAnother(line: string, isNotice: () => boolean): boolean {
  if (!NOT_YOU.test(line) || DISREGARD.test(line)) return false
  return !IS_ENDED.test(line) || isNotice()
}

/** `Not you? Change your password: `, in the line of the link. */
export function asksBefore(before: string): boolean {
  const [, question = '', rest = ''] = ASKED_BEFORE.exec(before.slice(-160)) ?? []
  return NOT_YOU.test(question) && !DISREGARD.test(rest)
}

const ASKED_BEFORE = /([^.!?？\n]{3,100})[?？]["'”»)]? ?([^.!?？\n]*)$/u

const IS_ENDED = /[.!。]["'”»)\]]?\s*$/u
