/** The words by which one-time codes are announced, in the languages in which services write. All lower-case. */
import { createFirstLook, findFirst } from './first-look.ts'

/** One of these is in every mail that brings a code, and in few others. What is not among `BEGINS` is never looked for. */
export const MAYBE_CODE =
  /[ck](?:od|ód|ood)|\b(?:otp|pin|(?:m|sms|photo)?tan)\b|one.time|clave|token|passwor|kennwort|код|парол|κωδικ|رمز|كود|کد|קוד|कोड|ओटीपी|รหัส|mã |码|碼|コード|番号|パスワード|번호|코드/i

/** The rarest letters of each of them, for a first look (`codes/first-look.ts`). */
const BEGINS = createFirstLook(
  '[cod]|[kod]|[cód]|[kód]|[coo]d|[koo]d| [otp] | [pin] | [tan] |[mta]n|[sms]ta|o[tot]an|[one].t|' +
    'c[lav]e|t[oke]n|a[ssw]o|e[nnw]o|[mã ]|[код]|[рол]|[κωδ]|[رمز]|[รหั]|[コード]|[スワー]',
  'كکקडओ码碼番번코',
)
const MAYBE_CODE_FROM = new RegExp(MAYBE_CODE, 'gi')
/** Letters of a word before those that are looked for. */
const LONGEST_START = 10

/** Is one of these words in `text`? */
export function mayHoldCode(text: string): boolean {
  return findCodeWord(text, 0) !== -1
}

/** Where the first of these words begins, at `from` or behind it; -1: there is none. */
export function findCodeWord(text: string, from: number): number {
  const at = findFirst(from === 0 ? text : text.slice(from), BEGINS)
  if (at === -1) return -1
  MAYBE_CODE_FROM.lastIndex = from + Math.max(0, at - LONGEST_START)
  return MAYBE_CODE_FROM.exec(text)?.index ?? -1
}

const strong = [
  // English
  '(?:verification|verify|security|login|log-?in|log in|sign-?in|sign in|authentication|authori[sz]ation|auth|activation|validation|access|one[- ]?time|single[- ]use|temporary|magic|device|pairing|registration|sign-?up|reset|recovery|2fa|mfa|two[- ](?:factor|step)|e-?mail|otp|passkey|user|unique|secure|\\d-digit|(?:four|five|six|seven|eight)[- ]digit)(?: (?:pass|login|log-?in|sign-?in|verification|security|access|authentication|confirmation|e-?mail))?[- ]?(?:code|pin|passcode|number)',
  'one[- ]?time[- ]?(?:pass(?:word|code|phrase)?|pin|key|token)',
  'temporary (?:password|passcode|pin)',
  '\\botp\\b',
  'pass ?code',
  // German, Dutch
  '(?:bestätigungs|sicherheits|verifizierungs|verifikations|einmal|anmelde|login-?|zugangs|aktivierungs|prüf|freischalt|authentifizierungs|registrierungs|überprüfungs|identifizierungs)-?(?:code|pin|kennwort|passwort|schlüssel)',
  '\\b(?:m|sms|photo)?-?tan\\b',
  '(?:verificatie|beveiligings|bevestigings|inlog|toegangs|controle|activerings|eenmalige )-?(?:code|wachtwoord|pincode)',
  // French
  "code (?:de |d['’])?(?:vérification|sécurité|confirmation|connexion|validation|accès|activation|authentification|identification)",
  '(?:code|mot de passe) (?:à |a )?(?:usage )?(?:unique|temporaire)',
  // Spanish, Portuguese, Catalan, Italian, Romanian
  '(?:c[óo]digo|clave|pin) (?:de |para )?(?:verificaci[óo]n|verifica[çc][ãa]o|seguridad|seguran[çc]a|acceso|acesso|confirmaci[óo]n|confirma[çc][ãa]o|inicio de sesi[óo]n|iniciar sesi[óo]n|un solo uso|uso [úu]nico|activaci[óo]n|ativa[çc][ãa]o|autenticaci[óo]n|autentica[çc][ãa]o|login|entrar|validaci[óo]n|din[áa]mica|temporal)',
  '(?:contraseña|senha) (?:de |tempor)(?:un solo uso|uso único|al|ária)',
  'codi de (?:verificació|seguretat|confirmació)',
  "codice (?:di |d['’]|monouso|temporaneo|otp)(?:verifica|sicurezza|conferma|accesso|attivazione|autenticazione)?",
  'cod(?:ul)?(?: t[ăa]u)? de (?:verificare|securitate|confirmare|acces|activare|autentificare)',
  // Scandinavian, Finnish
  '(?:verifierings|säkerhets|engångs|bekräftelse|inloggnings|aktiverings|bekræftelses|sikkerheds|verifikations|verificerings|engangs|bekreftelses|sikkerhets|verifiserings|aktiverings|innloggings|påloggings)-?(?:kod|kode|adgangskode|lösenord|passord)\\p{L}*',
  '(?:vahvistus|turva|kertakäyttö|varmennus|kirjautumis|todennus)-?(?:koodi|salasana)\\p{L}*',
  // Slavic, Baltic, Hungarian, Turkish, Greek
  '(?:kod|kodem|hasło) (?:weryfikacyjny|bezpieczeństwa|potwierdzający|potwierdzenia|dostępu|jednorazow\\p{L}+|aktywacyjny|logowania|autoryzacyjny|weryfikacyjnym)',
  '(?:ověřovací|bezpečnostní|potvrzovací|jednorázový|přihlašovací|aktivační|overovací|bezpečnostný|potvrdzovací|prihlasovací) (?:kód|heslo)',
  '(?:kod za|verifikacij\\p{L}+ kod|potrditven\\p{L}+ kod\\p{L}*|sigurnosni kod|kodas|kods|kinnituskood)',
  '(?:код|кода|коду|кодом) (?:подтверждения|безопасности|доступа|активации|авторизации|верификации|проверки|для входа|підтвердження|безпеки|для підтвердження|за потвърждение|за сигурност|потврде)',
  '(?:проверочный|одноразовый|защитный|секретный|перевірочний|одноразовий) (?:код|пароль)',
  '(?:ellenőrző|biztonsági|megerősítő|egyszeri|hitelesítő|belépési|visszaigazoló) ?(?:kód|jelszó)\\p{L}*',
  '(?:doğrulama|güvenlik|onay|giriş|aktivasyon|tek kullanımlık)(?: (?:kodu|şifre|parola)\\p{L}*)',
  'κωδικ\\p{L}+ (?:επαλήθευσης|ασφαλείας|επιβεβαίωσης|μίας χρήσης|πρόσβασης)',
  // Arabic, Persian, Hebrew, Hindi, Thai, Vietnamese, Indonesian
  '(?:رمز|كود) (?:التحقق|التأكيد|الأمان|الدخول|التفعيل)',
  'کد (?:تأیید|تایید|امنیتی|یکبار مصرف|ورود)',
  'קוד (?:ה?אימות|ה?אבטחה|חד[- ]פעמי|ה?כניסה)',
  'सत्यापन कोड|ओटीपी|सुरक्षा कोड',
  'รหัส(?:ยืนยัน|ความปลอดภัย|ผ่านแบบใช้ครั้งเดียว)',
  'mã (?:xác (?:minh|nhận|thực)|otp|bảo mật|đăng nhập)',
  'kode (?:verifikasi|keamanan|konfirmasi|otp|akses|masuk|aktivasi)|kod (?:pengesahan|keselamatan)',
  // Chinese, Japanese, Korean
  '验证码|驗證碼|校验码|动态码|動態碼|确认码|確認碼|安全码|安全碼|认证码|認證碼|登录码|登入碼|一次性(?:密码|密碼|代码)|动态密码|驗證代碼|验证代码|安全代码|安全代碼',
  '(?:認証|確認|検証|セキュリティ|ログイン|ワンタイム|本人確認|アクセス|サインイン)(?:用)?(?:の)?(?:コード|パスワード|番号|キー|pin)',
  '(?:인증|확인|보안|로그인|일회용|승인) ?(?:번호|코드|비밀번호)',
].join('|')

/** Words that say it by themselves. */
export const STRONG = new RegExp(strong, 'giu')

/** Words that need the code right beside them. */
export const WEAK =
  /(?<!\p{L})(?:codes?|pin|token|kod(?:en|u|unuz|e|em)?|kode[nt]?|kód(?:om|ja)?|koodi(?:si|n)?|c[óo]digo|codice|cod(?:ul)?|codi|code|clave|код(?:ом|а)?|κωδικός|رمز|كود|کد|קוד|कोड)(?!\p{L})|รหัส|码|碼|代码|コード|番号|코드|번호/giu

/** Codes of another kind, and numbers that are no codes. */
export const OTHER_CODE =
  /(?<!\p{L})(?:(?:promo(?:tion(?:al)?)?|coupon|discount|voucher|gift(?: card)?|referral|invite|offer|deal|zip|postal|post|area|country|dial(?:l?ing)?|sort|swift|bank|branch|qr|bar|dress|source|product|item|error|status|exit|response|reason|return|colou?r|hs|tax|tariff|airport|iata|class|course|region|building|booking|reservation|airline|rabatt|gutschein|aktions|promotions|kortings|fehler|artikel|produkt|post(?:leit)?|réduction|promotionnel|descuento|cup[óo]n|sconto|desconto|rabat|rabatowy|скидочный|промо|купон|kupon|indirim)[- ]?(?:codes?|kode?|kód|c[óo]digo|codice|код|zahl)|code (?:promo(?:tionnel)?|postal|barres|source|de réduction|review|of conduct|base|snippet|block|freeze)|c[óo]digo (?:promocional|postal|de descuento|de barras)|codice (?:sconto|postale|fiscale|promozionale))(?!\p{L})|промокод|优惠码|優惠碼|折扣码|兑换码|邀请码|二维码|条码|邮政编码|(?:クーポン|割引)コード|(?:注文|受付|会員|伝票|お客様|顧客|管理|予約|電話|郵便|口座|問い?合わせ|整理|製品|追跡|契約|カード|部屋)番号|(?:할인|쿠폰) ?코드|(?:주문|전화|운송장|송장|예약|계좌|고객|우편|접수|휴대폰|사업자) ?번호/giu

const nouns =
  'order|invoice|receipt|tracking|shipment|parcel|ticket|case|reference|ref|account|customer|member(?:ship)?|policy|claim|booking|reservation|flight|phone|telephone|tel|call|fax|mobile|dial|text|sms|whatsapp|suite|room|copyright|version|build|release|issue|request|model|serial|sku|isbn|vat|iban|rfc|page|line|bestell(?:ung|nummer)?|rechnung(?:snummer)?|kunden(?:nummer)?|sendungs(?:nummer)?|auftrags(?:nummer)?|commande|facture|pedido|factura|ordine|fattura|bestelling|factuur|заказа?|счет|телефон|订单|訂單|单号|注文|주문|电话|電話|邮编|快递|©|№'

/** What stands behind it is a number of another kind: `order number: `. */
export const NUMBERED = new RegExp(
  `(?<!\\p{L})(?:${nouns})[\\s:：#.'’]*(?:(?:number|no|nr|id|code|is|was|ending(?: in| with)?|n[°º]|nummer|num[eé]?ro?|号|號)[\\s:：#.]*){0,2}$`,
  'iu',
)

/** What a mail about money off, or about a meeting, says. */
export const PROMOTION =
  /\d ?% ?(?:off|rabatt|korting|de (?:descuento|réduction|desconto)|di sconto|taniej|скидк)|\b(?:coupon|promo(?:tion)? ?code|discount|voucher|checkout|free shipping|save (?:up to )?[$€£]?\d|off your|gutschein|rabattcode|descuento|sconto|remise|kortingscode)\b|промокод|скидк|优惠|折扣|クーポン|할인/i
export const MEETING =
  /\b(?:meeting|webinar|conference) id\b|zoom\.us\/[jw]\/|meet\.google\.com\/[a-z]{3}-|teams\.microsoft\.com\/(?:l\/meetup|meet)|ミーティング ?id|会议 ?(?:id|号)/i

/** A stay or a journey has a code of its own, which is shown at the desk. */
export const BOOKING =
  /reservation|itinerary|check-?in\b|boarding|\bflight\b|your (?:stay|trip|booking)|hotel|buchung|réservation|reserva|prenotazione|boeking|бронирован|预订|預訂|予約|예약/i

/** What a mail says that is about getting in. */
export const ENTRY =
  /verif|confirm|log ?-?in|sign ?-?in|\botp\b|expire|valid|minute|secur|share|access|einmal|gültig|anmeld/i
