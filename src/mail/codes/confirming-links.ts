/** Links that confirm an address, sign in or set a password anew, by their words, their address and what the mail is about. */
import { LABEL } from '../markdown-links.ts'
import type { Code } from '../types.ts'
import { createFirstLook, findFirst } from './first-look.ts'
import { createAbout, judgeLink } from './judge-link.ts'
import { NO_ADDRESS } from './plain-lines.ts'

/** One of these is near each link that confirms something. */
export const MAYBE_LINK =
  /verif|confirm|activat|valida|complet|registr|sign.?up|passwor|sign.?in|log.?in|magic|invit|approv|access link|credential|bestätig|aktivier|kennwort|anmeld|vérifi|activ|mot de passe|connexion|contraseña|ativar|ative\b|iniciar|conferm|attiva|accedi|senha|wachtwoord|bevestig|подтверд|парол|актив|вход|підтверд|验证|驗證|确认|確認|激活|重置|重設|登录|登入|認証|ログイン|パスワード|인증|확인|비밀번호|로그인|potwierd|hasł|aktywuj|doğrula|onayla|şifre|bekræft|bekreft|bekräfta|vahvista|potvrd|potvrď|potvrđ|ověř|heslo|hesla|adgangskode|lösenord|passord|salasana|inscription|регистрац|注册|註冊|log me in|trusted|unlock|freischalt|freizuschalt|entsperr|déverrouill|desbloq|разблок|odblok|erősít|jelszó|parol|xác nhận|xác minh|mật khẩu|konfirm|تأكيد|تحقق|אימות|אישור|επιβεβαι|επιβεβαί|ยืนยัน|потвърд|सत्यापि|patvirtin|apstiprin|kinnita|تایید|تأیید|təsdiq|tasdiq|staðfest|დადასტ|հաստատ|تصدیق/i

const MARKED = new RegExp(String.raw`${LABEL}\((https?:[^\s()<>]+)\)|https?:\/\/[^\s<>"'\`\\${NO_ADDRESS}]+`, 'gi')
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
    '[로그인]|p[pro]v|s[s l]in|c[red]en|a[tiv]|h[esl]a|d[gan]g|[lös]e|p[ass]o|[sal]as|[log] m|n[scr]i|[рег]и|t[rus]te|f[rei]sc|f[rei]zu|u[nlo]c|t[spe]r|v[err]o|s[blo]q|з[бло]к|d[blo]k|[βαί]|[твъ]|[सत्]|t[vir]t|s[tip]r|k[inn]i|[تای]|[تأی]|[təs]|t[asd]i|[aðf]|[დად]|[հաս]|[Հաս]|[تصد]',
  '验驗册冊确確激重登認증확',
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
  const about = createAbout(subject, words)
  const best = new Map<string, number>()
  let tried = 0
  for (const match of words.matchAll(MARKED)) {
    tried += 1
    if (tried > MOST_TRIED) break
    const [whole, label, target] = match
    const url = (target ?? whole.replace(/[\])>.,;:!?*”’»…،؛।։]{1,10}$/, '')).trim()
    const before = words.slice(Math.max(0, match.index - 200), match.index)
    const confidence = judgeLink({ label, url, before }, about)
    if (confidence >= LEAST) best.set(url, Math.max(best.get(url) ?? 0, confidence))
  }
  return [...best]
    .map(([value, confidence]): Code => ({ kind: 'link', value, confidence }))
    .sort((one, other) => other.confidence - one.confidence)
    .slice(0, MOST_LINKS)
}
