/** Links that confirm an address, sign in or set a password anew, by their words, their address and what the mail is about. */
import type { Code } from '../types.ts'
import { createFirstLook, findFirst } from './first-look.ts'

/** One of these is near each link that confirms something. */
export const MAYBE_LINK =
  /verif|confirm|activat|valida|complet|registr|sign.?up|passwor|sign.?in|log.?in|magic|invit|bestätig|aktivier|kennwort|anmeld|vérifi|activ|mot de passe|connexion|contraseña|iniciar|conferm|attiva|accedi|senha|wachtwoord|bevestig|подтверд|парол|актив|вход|підтверд|验证|驗證|确认|確認|激活|重置|重設|登录|登入|認証|ログイン|パスワード|인증|확인|비밀번호|로그인|potwierd|hasł|aktywuj|doğrula|onayla|şifre|bekræft|bekreft|bekräfta|vahvista|potvrď|ověř|heslo|erősít|jelszó|parol|xác nhận|xác minh|mật khẩu|konfirmasi|تأكيد|تحقق|אימות|אישור|επιβεβαι|ยืนยัน/i

const CONFIRM =
  /verif(?:y|ica|ier|iera|ikasi)|vérifi|confirm(?!ed|ation (?:number|email was))|activat|activ(?:er|ez|ar|a\b)|validate|valider|validar|bestätig|aktivier|verifizier|bevestig|activeer|conferm|attiva|confirm|подтверд|активир|підтверд|потвърд|potwierd|aktywuj|potvrď|ověř|aktiv[ou]|erősít|doğrula|onayla|bekræft|bekreft|bekräfta|verifiera|vahvista|xác nhận|xác minh|konfirmasi|sahkan|تأكيد|تفعيل|تحقق|אימות|אישור|אמת|επιβεβαι|ยืนยัน|验证|驗證|确认|確認|激活|啟用|認証|有効化|인증|확인|활성화/i
const PASSWORD =
  /(?:re)?(?:set|choose|create|change|renew|recover)[\w ]{0,20}password|passwor[dt] (?:re)?set|new password|passwor[dt][^.\n]{0,30}(?:zurück|änder|festleg|vergess)|kennwort|réinitialis|mot de passe|restablec|contraseña|reimposta|redefin|senha|wachtwoord|парол|hasł|heslo|jelszó|şifre|adgangskode|lösenord|passord|salasana|mật khẩu|كلمة المرور|סיסמ|รหัสผ่าน|密码|密碼|パスワード|비밀번호/i
const SIGN_IN =
  /sign(?:ing)?[ -]?in|log(?:ging)?[ -]?in|magic (?:login |sign-?in )?link|one-?click login|einloggen|anmelden|connexion|connecter|iniciar sesión|accedi|entrar|inloggen|войти|вход|увійти|zaloguj|přihlásit|giriş yap|logg(?:a)? in|log ind|kirjaudu|đăng nhập|masuk|登录|登入|登錄|ログイン|サインイン|로그인/i
const INVITED =
  /accept[\w ]{0,20}invit|join (?:the |your )?(?:team|workspace|organi[sz]ation)|einladung annehmen|accepter l['’]invitation|aceptar (?:la )?invitación/i
/** It is another's business, whatever else it says. */
const NEVER =
  /unsubscri|opt[- _]?out|abmelden|abbestellen|désabonn|désinscri|darse de baja|disiscri|cancelar (?:a )?(?:inscri|suscri)|afmelden|отписат|wypisz|preferenc|privacy|datenschutz|terms|policy|imprint|impressum|help|support|faq|contact|facebook\.com|twitter\.com|\/\/x\.com|instagram|linkedin\.com\/(?:company|in)|youtube|play\.google|apps\.apple|app store|google play|view (?:it |this )?(?:e?mail )?(?:in|online)|browser|not you|wasn['’]?t (?:you|me)|didn['’]?t|was not me|report|learn more|appointment|booking|order|delivery|invoice|subscription plan|退订|配信停止|수신거부/i

const TOKEN_WORD =
  /verif|confirm|activat|valid|reset|recover|passwor|magic|one-?time|otp|token|code=|key=|oob|sign-?in|log-?in|auth|invit|accept|opt-?in|callback|e\/c|welcome/i
const SECRET = /[A-Za-z0-9_~.%-]{16,}/

const MARKED = /\[((?:!\[[^[\]\n]*\]\([^\s()]*\)|[^[\]\\\n]|\\.)*)\]\((https?:[^\s()<>]+)\)|https?:\/\/[^\s<>"'`\\]+/gi
const MOST_TRIED = 200
const MOST_LINKS = 3
const LEAST = 0.5

const MOST_GLANCES = 12

/** The rarest letters of each of them, for a first look (`codes/first-look.ts`). */
const LINKS = createFirstLook(
  '[rif]|o[nfi]r|c[tiv]|a[lid]a|o[mpl]e|e[gis]t|s[ign]|a[ssw]o|[log]i|[log].i|m[agi]c|i[nvi]t|[tig]|' +
    '[kti]v|e[nnw]o|[anm]e|a[sse]|e[xio]n|t[ras]e|c[iar]|o[nfe]r|t[tiv]a|c[ced]i|e[nha]|a[cht]w|[bev]e|' +
    'o[twi]e|h[asł]|[kty]w|[rul]a|o[nay]l|[ifr]e|[bek]r|v[ahv]i|o[tvr]|[ově]|h[esl]o|[erő]s|e[lsz]|' +
    'p[aro]l|[xác]|[mật]|[дтв]|[рол]|[кти]в|[ход]|[βαι]|[أكي]|[حقق]|[ימו]|[ישו]|[นยั]|[グイン]|[スワー]|[밀번호]|' +
    '[로그인]',
  '验驗确確激重登認증확',
)

/** A cheap first look, at the subject and around the first links. */
export function mayConfirm(subject: string, words: string): boolean {
  let at = words.indexOf('http')
  if (says(subject)) return true
  for (let seen = 0; at !== -1 && seen < MOST_GLANCES; seen += 1) {
    if (says(words.slice(Math.max(0, at - 200), at + 150))) return true
    at = words.indexOf('http', at + 150)
  }
  return false
}

function says(text: string): boolean {
  return findFirst(text, LINKS) !== -1 && MAYBE_LINK.test(text)
}

/** Best first. The value is the link as the mail has it. */
export function findConfirmingLinks(subject: string, words: string): Code[] {
  let topic: Topic | null = null
  const about = () => {
    topic ??= topicOf(subject, words.slice(0, 2_000).replace(/https?:[^\s()<>]*/g, ' '))
    return topic
  }
  const best = new Map<string, number>()
  let tried = 0
  for (const match of words.matchAll(MARKED)) {
    tried += 1
    if (tried > MOST_TRIED) break
    const [whole, label, target] = match
    const url = (target ?? whole.replace(/[\])>.,;:!?]{1,10}$/, '')).trim()
    const before = words.slice(Math.max(0, match.index - 200), match.index)
    const confidence = label === undefined ? judgeBare(url, before, about) : judgeLabel(label, url, about)
    if (confidence >= LEAST) best.set(url, Math.max(best.get(url) ?? 0, confidence))
  }
  return [...best]
    .map(([value, confidence]): Code => ({ kind: 'link', value, confidence }))
    .sort((one, other) => other.confidence - one.confidence)
    .slice(0, MOST_LINKS)
}

/** What the mail is about: dear to find out, and seldom asked for. */
type About = () => Topic

interface Topic {
  confirms: boolean
  signsIn: boolean
  isPassword: boolean
  /** did somebody ask for another one? Notices of other things offer one too */
  asksPassword: boolean
}

const ASKS =
  /(?:verify|confirm|activate|validate)\b[^.\n]{0,40}\b(?:e-?mail|address|account|identity|registration|sign-?up|subscription|device|login|it['’]?s you)|(?:e-?mail|address|account|registration)\b[^.\n]{0,30}\b(?:verif|confirm|activat)|complete (?:your )?(?:registration|sign-?up)|finish (?:setting up|signing up|creating)/i
const LINK_IN =
  /magic link|^(?:sign|log)[- ]?in to |(?:sign|log)[- ]?in (?:link|request|to your|with)|(?:link|button) (?:below )?to (?:sign|log) in|passwordless|anmeldelink|login-?link|lien de connexion|enlace (?:mágico|de (?:acceso|inicio))|link di accesso|ссылк\p{L}+ для входа|登录链接|ログイン(?:用)?(?:の)?(?:リンク|url)|로그인 링크/iu

/** It tells of what was done, and wants nothing. */
const NOTICE =
  /\b(?:new|unusual|suspicious|recent|unrecogni[sz]ed|detected|noticed|failed|blocked)\b[^\n]{0,30}\b(?:sign|log)[- ]?(?:ged |ned )?[- ]?in/i

const ASKED =
  /(?:request|ask)(?:ed)?[^.\n]{0,60}passw|forg[eo]t|password reset|angefordert|anfrage|demand[eé]|solicit|richiest|aangevraagd|запрос|żądan|请求|請求|リクエスト|요청/i

function topicOf(subject: string, words: string): Topic {
  const text = `${subject}\n${words}`
  return {
    confirms: ASKS.test(text) || (CONFIRM.test(text) && FOREIGN.test(text)),
    signsIn: LINK_IN.test(text) && !NOTICE.test(text),
    isPassword: PASSWORD.test(text),
    asksPassword: PASSWORD.test(subject) || ASKED.test(text),
  }
}

const FOREIGN =
  /(?:e-?mail|adresse|konto|account|compte|correo|cuenta|conta|indirizzo|adres|kont[oa]|registrierung|inscription|registro|registrazione|registratie|rejestracj|fiók|hesab|endereço|correu|cont\b|[\u0370-\uffff]{3})/i

function judgeLabel(label: string, url: string, about: About): number {
  const text = label.replace(/[*_`\\]/g, '').slice(0, 200)
  if (NEVER.test(text) || (NEVER.test(pathOf(url)) && !CONFIRM.test(text))) return 0
  const isUrl = /^\s*https?:/i.test(text)
  if (isUrl) return judgeBare(url, '', about)
  const secret = hasSecret(url) ? 0.1 : 0
  if (PASSWORD.test(text)) return (about().asksPassword ? 0.8 : 0.35) + secret
  if (CONFIRM.test(text)) return (about().confirms ? 0.8 : 0.55) + secret
  if (INVITED.test(text)) return 0.65 + secret
  if (SIGN_IN.test(text)) return about().signsIn ? 0.75 + secret : 0
  const isHere =
    /^\W*(?:(?:click|tap|press) )?(?:here|this link|hier|ici|aquí|qui|aqui|здесь|ссылк|点击|這裡|这里|こちら|여기)|^\W*(?:get started|continue|complete|finish|weiter|continuer|continuar|yes)/i.test(
      text,
    )
  if (!TOKEN_WORD.test(pathOf(url)) || !hasSecret(url))
    return isHere && secret > 0 && (about().confirms || about().isPassword || about().signsIn) ? 0.6 : 0
  return about().confirms || about().isPassword || about().signsIn ? (isHere ? 0.8 : 0.6) : 0
}

/** A link without words of its own: the sentence before it speaks for it. */
function judgeBare(url: string, before: string, about: About): number {
  const secret = hasSecret(url)
  const names = TOKEN_WORD.test(pathOf(url))
  if (!secret && !names) return 0
  const near =
    before
      .split(/\n\s*\n\s*\S[^\n]*\n\s*\n/)
      .at(-1)
      ?.slice(-160) ?? ''
  const line = near.split('\n').findLast((one) => one.trim() !== '') ?? ''
  if (NEVER.test(line) || NEVER.test(pathOf(url))) return 0
  const says = CONFIRM.test(line) || PASSWORD.test(line) || (SIGN_IN.test(line) && about().signsIn)
  if (says && secret) return names ? 0.9 : 0.8
  if (names && secret && (about().confirms || about().isPassword || about().signsIn)) return 0.8
  if (says && names) return 0.7
  if (
    secret &&
    /(?:link|button|below|here|following|browser|lien|enlace|ссылк|链接|リンク)/i.test(line) &&
    about().confirms
  )
    return 0.65
  return 0
}

/** The address behind its host. */
function pathOf(url: string): string {
  const slash = url.indexOf('/', url.indexOf('//') + 2)
  return slash === -1 ? '' : url.slice(slash, slash + 500)
}

/** Something that nobody guesses. */
function hasSecret(url: string): boolean {
  return pathOf(url)
    .split(/[/?&=#]/)
    .some((piece) => SECRET.test(piece) && /\d/.test(piece))
}
