/** Links that confirm an address, sign in or set a password anew, by their words, their address and what the mail is about. */
import { LABEL } from '../markdown-links.ts'
import type { Code } from '../types.ts'
import { createFirstLook, findFirst } from './first-look.ts'
import { createAbout, judgeLink } from './judge-link.ts'
import { NO_ADDRESS } from './plain-lines.ts'

/** One of these is near each link that confirms something. */
export const MAYBE_LINK =
  /verif|confirm|activat|valida|complet|registr|sign.?up|passwor|sign.?in|log.?in|magic|invit|approv|access link|credential|bestätig|aktivier|kennwort|anmeld|vérifi|activ|mot de passe|connexion|contraseña|ativar|ative\b|iniciar|conferm|attiva|accedi|senha|wachtwoord|bevestig|подтверд|парол|актив|вход|підтверд|验证|驗證|确认|確認|激活|重置|重設|登录|登入|認証|ログイン|パスワード|인증|확인|비밀번호|로그인|potwierd|hasł|aktywuj|doğrula|onayla|şifre|bekræft|bekreft|bekräfta|vahvista|potvrd|potvrď|potvrđ|ověř|heslo|hesla|adgangskode|lösenord|passord|salasana|inscription|регистрац|注册|註冊|log me in|trusted|unlock|freischalt|freizuschalt|entsperr|déverrouill|desbloq|разблок|odblok|erősít|jelszó|parol|xác nhận|xác minh|mật khẩu|konfirm|تأكيد|تحقق|אימות|אישור|επιβεβαι|επιβεβαί|ยืนยัน|потвърд|सत्यापि|patvirtin|apstiprin|kinnita|تایید|تأیید|təsdiq|tasdiq|staðfest|დადასტ|հաստատ|تصدیق|aktiv|aktyv|aktyw|aktib|aktif|etkinle|faollash|virkja|gweithred|actifadu|omhacht|akaunti|inscri|cadastr|cofrestr|clárú|skráning|daftar|usajili|rehistro|tamamla|yakun|regjistr|reģistr|goedkeur|keur |godkänn|godkend|godkjenn|hyväks|zatwierd|schvál|odobri|jóváhagy|mirato|onartu|cymeradwy|ceadaigh|samþykk|idhinish|aprubah|setujui|luluskan|aprob|aprov|approuv|cadarnh|deimhn|dheimhn|potrd|berrest|thibitish|kumpirm|onfirmasi|sahkan|kinnit|wagwoord|palavra-passe|contrasenya|cyfrinair|fhocal|lykilorð|geslo|lozink|ëkalimi|pasahitz|slapta|nenosiri|kata sandi|kata laluan|loggen|te meld|connecter|sessió|acced|autentific|ewngof|logáil|logga|logge|kirjaudu|zalogow|přihlás|prihlás|prijav|bejelentkez|kyçur|saioa|prisijung|pieteik|sisselog|daxil|kirish|kuingia|masuk|anzumeld|entrar|parool|autoris|freigeb|genehmig|потврд|пацверд|актыв|заврш|завърш|заверш|завярш|лозинк|еєстр|гістр|регистр|одобри|схвал|дазвол|разреш|войти|війти|вайсц|влезе|пријав|најав|растау|белсенд|пиясөз|іркеу|кіру|баталг|идэвх|ртгэл|нууц|нэвтр|хөөр|kích hoạt|đăng ký|đăng nhập|phê duyệt|şifrə|giriş|تفعيل|فعال|المرور|عبور|تسجيل|ورود|پاس ورڈ|لاگ ان|الموافقة|تکمیل|رجسٹریشن|התחבר|סיסמ|הפעל|השלמת|सक्रिय|पासवर्ड|पंजीकरण|स्वीकृत|लॉग|যাচাই|সক্রিয়|পাসওয়ার্ড|নিবন্ধন|অনুমোদন|লগইন|உறுதி|உள்நுழை|செயல்|கடவுச்|பதிவை|அங்கீகரி|បញ្ជាក់|បើកដំណើរ|ពាក្យសម្ងាត់|បញ្ចប់|អនុម័ត|ចូលគណនី|เปิดใช้งาน|รหัสผ่าน|ลงทะเบียน|อนุมัติ|เข้าสู่ระบบ|აქტიურ|პაროლ|რეგისტრ|შესასვლელ|დასადასტურ|ակտիվ|գաղտնաբառ|գրանց|մուտք|սարք|启用|啟用|批准|核准|承認|密碼|密码|登録|有効|登錄|활성|가입|승인|skrá þig|gadarnh|finish|valide|üyeli|rekister|rejestr|regisztr|εργοπο|κωδικ|εγγραφ|γκριση|συνδεθ|berrets|לאמת/i

const MARKED = new RegExp(String.raw`${LABEL}\((https?:[^\s()<>]+)\)|https?:\/\/[^\s<>"'\`\\${NO_ADDRESS}]+`, 'gi')
const MOST_TRIED = 200
const MOST_LINKS = 3
const LEAST = 0.5
const SPOKEN = 0.75
const UNSPOKEN = 0.6
const MOST_GLANCES = 12

/** The rarest letters of each of them, for a first look (`codes/first-look.ts`). */
const LINKS = createFirstLook(
  '[rif]|o[nfi]r|c[tiv]|a[lid]a|o[mpl]e|e[gis]t|s[ign]|a[ssw]o|[log]i|[log].i|m[agi]c|i[nvi]t|[tig]|' +
    '[kti]v|e[nnw]o|[anm]e|a[sse]|e[xio]n|t[ras]e|c[iar]|o[nfe]r|t[tiv]a|c[ced]i|e[nha]|a[cht]w|[bev]e|' +
    'o[twi]e|h[asł]|[kty]w|[rul]a|o[nay]l|[ifr]e|[bek]r|v[ahv]i|o[tvr]|[ově]|h[esl]o|[erő]s|e[lsz]|' +
    'p[aro]l|[xác]|[mật]|[дтв]|[рол]|[кти]в|[ход]|[βαι]|[أكي]|[حقق]|[ימו]|[ישו]|[นยั]|[グイン]|[スワー]|[밀번호]|' +
    '[로그인]|p[pro]v|s[s l]in|c[red]en|a[tiv]|h[esl]a|d[gan]g|[lös]e|p[ass]o|[sal]as|[log] m|n[scr]i|[рег]и|t[rus]te|f[rei]sc|f[rei]zu|u[nlo]c|t[spe]r|v[err]o|s[blo]q|з[бло]к|d[blo]k|[βαί]|[твъ]|[सत्]|t[vir]t|s[tip]r|k[inn]i|[تای]|[تأی]|[təs]|t[asd]i|[aðf]|[დად]|[հաս]|[Հաս]|[تصد]' +
    '|[akt]iv|[akt]yv|[akt]yw|[akt]ib|[akt]if|e[tki]nl|o[lla]sh|v[irk]ja|g[wei]th|t[ifa]du|o[mha]ch|a[kau]nt' +
    '|i[nsc]ri|a[das]tr|c[ofr]es|[clá]rú|s[krá]ni|[daf]ta|u[saj]il|[reh]is|a[mam]la|[yak]un|r[egj]is|i[str]|g[oed]ke' +
    '|[keu]r|g[odk]än|g[odk]en|g[odk]je|h[yvä]ks|z[atw]ie|s[chv]ál|o[dob]ri|j[óvá]ha|m[ira]to|o[nar]tu|c[yme]ra' +
    '|a[dai]gh|s[amþ]yk|i[dhi]ni|a[pru]ba|e[tuj]ui|l[ulu]sk|[apr]ob|[apr]ov|a[ppr]ou|c[ada]rn|d[eim]hn|h[eim]hn' +
    '|p[otr]d|e[rre]st|t[hib]it|k[ump]ir|f[irm]as|s[ahk]an|k[inn]it|w[agw]oo|p[ala]vr|o[ntr]as|c[yfr]in|f[hoc]al' +
    '|l[yki]lo|g[esl]o|l[ozi]nk|ë[kal]im|p[asa]hi|s[lap]ta|n[eno]si|[san]di|[lal]ua|l[ogg]en|[mel]d|c[onn]ec|s[sió]' +
    '|a[cce]d|n[tif]ic|e[wng]of|l[ogá]il|[skr]á|l[ogg]a|l[ogg]e|k[irj]au|[zal]og|.[ihl]ás|p[rih]lá|p[rij]av|e[jel]en' +
    '|[kyç]ur|s[aio]a|i[sij]un|p[iet]ei|s[iss]el|[dax]il|k[iri]sh|k[uin]gi|[mas]uk|a[nzu]me|e[ntr]ar|p[aro]ol' +
    '|a[uto]ri|f[rei]ge|e[neh]mi|п[отв]рд|п[ацв]ер|[акт]ыв|[зав]рш|з[авъ]рш|з[аве]рш|з[авя]рш|л[ози]нк|.[стр]' +
    '|р[еги]ст|о[доб]ри|[схв]ал|д[азв]ол|р[азр]еш|[вой]ти|.[йти]|[вай]сц|[вле]зе|[при].а|р[аст]ау|б[елс]ен|п[ияс].з' +
    '|.[рке]у|б[ата]лг|[идэ]вх|[ртг]эл|[нуу]ц|[нэв]тр|[нај]ав|[кір]у|[хөө]' +
    '|g[ada]rn|r[eki]st|r[eje]st|[isz]tr|g[iri].|[εργ]οπ|[ωδι]κ|[γγρ]αφ|[κρι]ση|[υνδ]εθ|b[err]et|[ifr]|k[ích]|[duy]|[fin]is|a[lid]e|[yel]i',
  'đĐرلהתסעפसजलযপবঅলஉசகபஅបពចអជชหทอบაᲐտՏաԱ啟用動批核承密登有활가승验驗册冊确確激重登認증확',
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
    // `<https://…` without its end was cut, and so was its secret
    if (words[match.index - 1] === '<' && words[match.index + whole.length] !== '>') continue
    const url = (target ?? whole.replace(/[\])>.,;:!?*”’»…،؛।։]{1,10}$/, '')).trim()
    const before = words.slice(Math.max(0, match.index - 200), match.index)
    const behind = words.slice(match.index + whole.length, match.index + whole.length + 200)
    const confidence = judgeLink({ label, url, before, behind }, about)
    if (confidence >= LEAST) best.set(url, Math.max(best.get(url) ?? 0, confidence))
  }
  // beside a link that says what it is for, one that does not is none
  const least = Math.max(0, ...best.values()) >= SPOKEN ? UNSPOKEN : 0
  return [...best]
    .filter(([, confidence]) => confidence > least)
    .map(([value, confidence]): Code => ({ kind: 'link', value, confidence: Math.round(confidence * 100) / 100 }))
    .sort((one, other) => other.confidence - one.confidence)
    .slice(0, MOST_LINKS)
}
