/** The words that stand on, before and in the addresses of links that confirm something. */
import { CONFIRMS, PASSWORDS, SIGNS_IN } from './link-tongues.ts'

function either({ source }: RegExp, more: string): RegExp {
  return new RegExp(`${source}|${more}`, 'iu')
}

const CONFIRM_HERE =
  /verif(?:y|ica|ier|iera|ikasi)|vérifi|confirm(?!ed|ation (?:number|email was))|activat|activ(?:er|ez|ar|a\b)|frei(?:zu)?schalt|unlock (?:my |your |the )?account|reactivat|entsperr|déverrouill|desbloque|разблок|odblok|active[rz]? (?:mon|ton|votre|le) compte|\bative?\b|ativar|anmeldung[^.\n]{0,40}(?:abschlie|abzuschlie)|registrierung abschlie|finalise[rz]? (?:mon|votre|ton) inscription|complet(?:a|ar|e) (?:tu |el |la |o |seu )?(?:registro|registrazione|cadastro)|заверш\p{L}+ регистрац|完成(?:注册|註冊)|登録(?:を)?完了|dokończ rejestr|dokonč\p{L}+ registr|voltooi (?:je |uw )?registr|(?:slutför|fuldfør|fullfør) registr|kaydı(?:nı)? tamamla|hoàn tất đăng ký|(?:finish|complete) (?:your )?(?:registration|sign-?up|signing up|set-?up|setting up)|validate|valider|validar|bestätig|aktivier|verifizier|bevestig|activeer|conferm|attiva|confirm|подтверд|активир|підтверд|потвърд|potwierd|aktywuj|potvr[dďđ]|ověř|aktiv[ou]|erősít|doğrula|onayla|bekræft|bekreft|bekräfta|verifiera|vahvista|xác nhận|xác minh|konfirm|sahkan|تأكيد|تفعيل|تحقق|אימות|אישור|אמת|επιβεβα[ιί]|सत्यापि|patvirtin|apstiprin|kinnita|تایید|تأیید|təsdiq|tasdiq|staðfest|დადასტ|հաստատ|تصدیق|ยืนยัน|验证|驗證|确认|確認|激活|啟用|認証|有効化|인증|확인|활성화/iu
export const CONFIRM = either(CONFIRM_HERE, CONFIRMS)
const PASSWORD_HERE =
  /(?:re)?(?:set|choose|create|change|renew|recover)[\w ]{0,20}password|passwor[dt] (?:re)?set|new password|(?:re)?set[\w ]{0,20}credential|passwor[dt][^.\n]{0,30}(?:zurück|änder|festleg|vergess|vergeb|setz)|neues passwort|kennwort|réinitialis|mot de passe|restablec|contraseña|reimposta|redefin|senha|wachtwoord|парол|hasł|hesl[oa]|jelszó|şifre|adgangskode|lösenord|passord|salasana|mật khẩu|كلمة المرور|סיסמ|รหัสผ่าน|密码|密碼|パスワード|비밀번호/i
export const PASSWORD = either(PASSWORD_HERE, PASSWORDS)
const SIGN_IN_HERE =
  /sign(?:ing)?[ -]?in|log(?:ging)?[ -]?in|(?:log|sign) me in|magic (?:login |sign-?in )?link|(?:temporary|secure|one-time) access link|access link|one-?click login|einloggen|anmelden|anmeldelink|connexion|connecter|iniciar sesión|accedi|entrar|inloggen|войти|вход|увійти|zaloguj|přihlásit|giriş yap|logg(?:a)? in|log ind|kirjaudu|đăng nhập|masuk|登录|登入|登錄|ログイン|サインイン|로그인/i
export const SIGN_IN = either(SIGN_IN_HERE, SIGNS_IN)
export const INVITED =
  /accept[\w ]{0,20}invit|join (?:the |your )?(?:team|workspace|organi[sz]ation)|^\W*(?:join(?: now| \S+)?|accept)\W*$|einladung annehmen|accepter l['’]invitation|aceptar (?:la )?invitación/i
/** It is another's business, whatever else it says. */
export const NEVER =
  /unsubscri|opt[- _]?out|abmelden|abbestellen|désabonn|désinscri|darse de baja|disiscri|cancelar (?:a )?(?:inscri|suscri)|afmelden|отписат|wypisz|preferenc|privacy|datenschutz|terms|policy|imprint|impressum|help|support|\bfaq\b|contact|facebook\.com|twitter\.com|\/\/x\.com|instagram|linkedin\.com\/(?:company|in)|youtube|play\.google|apps\.apple|app store|google play|view (?:it |this )?(?:e?mail )?(?:in|online)|not you|wasn['’]?t (?:you|me)|didn['’]?t|was not me|secure (?:my |your )?account|report|learn more|appointment|booking|(?<!\bin )order|delivery|invoice|subscription plan|退订|配信停止|수신거부/iu

/** A mail that is shown there; addresses are copied into it, too. */
export const BROWSER = /browser/i
export const SHOWN =
  /\bview|display|shown|ansehen|angezeigt|anzeig|darstell|affich|visuali|weergegeven|bekijk|visas|vises|wyświetl/i
export const COPIED =
  /cop(?:y|ia|ie|iar)|paste|kopi(?:e|ujte|ér|oi)|einfüg|coll[eé]|pega|incolla|cole\b|plak|klistr|indsæt|lim inn|skopiuj|wklej|zkopír|skopír|vlož|скопир|скопію|вставьте|вставте|másol|illeszd|kopyala|yapıştır|liitä|复制|複製|コピー|貼り付け|복사/iu

export const FRIENDS =
  /refer (?:a |your )?friend|invite (?:your |a )?friends?|freunde? (?:ein)?laden|invitez? (?:vos|tes|des|un) ami|invita (?:a )?(?:tus |un |i tuoi )?ami|convide (?:um |seus )?amig|vrienden uit|bjud in|inviter? venner|zaproś|пригласи\p{L}* друз|邀请好友|邀請好友|友達を招待|친구 초대/iu
/** A page of theirs. */
export const REFERS = /\/(?:refer(?:ral)?s?|invite-friends|refer-a-friend)(?![a-z])/i

export const TOKEN_WORD =
  /verif|confirm|activat|valid|reset|recover|passwor|magic|one-?time|otp|token|code=|key=|oob|sign-?in|log-?in|auth|invit|accept|opt-?in|callback|approve|action-token|sign-?up|register|complete|doi\b|e\/c|welcome/i

export const ASKS =
  /(?:verify|confirm|activate|validate)\b[^.\n]{0,40}\b(?:e-?mail|address|account|identity|registration|sign-?up|subscription|device|login|it['’]?s you)|(?:e-?mail|address|account|registration)\b[^.\n]{0,30}\b(?:verif|confirm|activat)|complete (?:your )?(?:registration|sign-?up)|finish (?:setting up|signing up|creating)/i
export const LINK_IN =
  /magic link|^(?:sign|log)[- ]?in to |(?:sign|log)[- ]?in (?:link|request|to your|with)|(?:link|button|click|tap)[^.\n]{0,20} to (?:sign|log) ?in|access link|(?:klik|knop|link)[^.\n]{0,30} in te loggen|inloglink|(?:klick|button|link)[^.\n]{0,40}(?:einzuloggen|anzumelden)|cliqu[^.\n]{0,40} (?:vous |te )?connecter|(?:clic|pulsa|enlace)[^.\n]{0,30}iniciar sesión|clicca[^.\n]{0,30}acced|(?:clique|link)[^.\n]{0,30}(?:entrar|fazer login)|klikk?[^.\n]{0,30}(?:logga in|logge inn|logge ind|zalogować)|нажмите[^.\n]{0,40}войти|(?:点击|链接)[^。\n]{0,20}登录|(?:リンク|url)[^。\n]{0,15}ログイン|링크[^.\n]{0,15}로그인|クリック[^。\n]{0,20}ログイン|passwordless|anmeldelink|login-?link|lien de connexion|enlace (?:mágico|de (?:acceso|inicio))|link di accesso|ссылк\p{L}+ для входа|登录链接|ログイン(?:用)?(?:の)?(?:リンク|url)|로그인 링크/iu

/** A link to get in without a password, once. */
export const ONCE =
  /one-?time (?:log-?in |sign-?in |access )?link|passwordless|without (?:a |your )?password|ohne (?:passwor[dt]|kennwort)|einmalige\p{L}* (?:anmelde|login)?-?link|sans mot de passe|sin contraseña|senza password|sem (?:a )?senha|sem palavra-passe|zonder wachtwoord|utan lösenord|uden adgangskode|uten passord|bez hasła|bez hesla|без парол|ilman salasanaa|jelszó nélkül|şifresiz|免密|无密码|パスワードなし|パスワード不要|비밀번호 없이/iu
/** Where the sentence says of the link that it lasts, it does so long. */
export const SO_LONG =
  /\d{1,3} ?(?:min|мин|хв|dk|dakika|phút|menit|分|분|דקות|دقيق|دقائق|λεπτ|hour|stunde|heure|horas|ore(?!\p{L})|uur|percig|timm|timer|godzin|час|小时|小時|時間|시간)/iu

/** It tells of what was done, and wants nothing. */
export const NOTICE =
  /\b(?:new|unusual|suspicious|recent|unrecogni[sz]ed|detected|noticed|failed|blocked)\b[^\n]{0,30}\b(?:sign|log)[- ]?(?:ged |ned )?[- ]?in/i

export const ASKED =
  /(?:request|ask)(?:ed)?[^.\n]{0,60}passw|forg[eo]t|password reset|angefordert|anfrage|demand[eé]|solicit|richiest|aangevraagd|запрос|żądan|请求|請求|リクエスト|요청/i

export const FOREIGN =
  /(?:e-?mail|newsletter|subscription|adresse|anmeldung|konto|account|compte|correo|cuenta|conta|indirizzo|adres|kont[oa]|registrierung|inscription|registro|регистр|registrazione|registratie|rejestracj|fiók|hesab|endereço|correu|cont\b|[\u0370-\uffff]{3})/i

/** A page that is called so is no account: a visit, a parcel, an invitation to a party. */
export const OF_OTHER =
  /appointment|booking|reservation|\border\b|delivery|attendance|rsvp|\bvisit\b|interview|payment|\btermin\b|buchung|bestellung|rendez-vous|réservation|commande|\bcita\b|reserva|pedido|appuntamento|prenotazione|ordine|afspraak|bestelling|wizyt|zamówien|запис[ьи] на|заказ|бронирован|预约|预订|订单|予約|注文|예약|주문/i
