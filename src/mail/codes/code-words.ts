/** The words by which one-time codes are announced, in the languages in which services write. All lower-case. */
import { createFirstLook, findFirst } from './first-look.ts'

/** One of these is in every mail that brings a code, and in few others. What is not among `BEGINS` is never looked for. */
export const MAYBE_CODE =
  /[ck](?:od|ó[dð]|ood)|chód|\b(?:otp|pin|tac|(?:m|sms|photo|mobile|push|chip)?tan)\b|one.time|clave|token|passwor|kennwort|geslo|lozink|hasło|şifre|код|парол|κωδικ|رمز|كود|کد|كلمة|קוד|कोड|ओटीपी|কোড|કોડ|ಕೋಡ್|కోడ్|കോഡ്|குறியீ|รหัส|mã |\bma (?:xac|kich)|码|碼|口令|コード|番号|パスワード|ワンタイム|번호|코드|verif|vérif|digit|this number|single-use|ziffer|zahlenkombi|zahlenfolge|mot de passe|chiffre|cijfer|cifr|siffr|цифр|数字|數字|숫자|clé (?:de|d['’]|temp)|msimbo|կոդ|კოდ|کوڈ|کۆد|ਕੋਡ|කේත|កូដ|ລະຫັດ|ကုဒ်|ኮድ|nambari|ওটিপি|ઓટીપી|ஓடிபி|ఓటిపి|ಒಟಿಪಿ|ഒടിപി|ਓਟੀਪੀ|पासवर्ड|পাসওয়ার্ড|salasana|kata sandi|kata laluan|mật khẩu/i

/** The rarest letters of each of them, for a first look (`codes/first-look.ts`). */
const BEGINS = createFirstLook(
  '[cod]|[kod]|[cód]|[kód]|[coo]d|[koo]d| [otp] | [pin] | [tac] | [tan] |[mta]n|l[eta]n|h[tan] |p[tan] |[sms]ta|o[tot]an|[one].t|' +
    '[kóð]|[chó]d|c[lav]e|t[oke]n|a[ssw]o|e[nnw]o|[mã ]|a[ xa]c|a[ ki]c|v[eri]f|v[éri]f|[код]|[рол]|[κωδ]|[رمز]|[รหั]|[コード]|[スワー]|[タイム]|[ges]l|[loz]i|h[asł]|[şif]|' +
    'd[igi]t|s[ nu]m|e[-us]e|z[iff]e|n[kom]b|n[fol]g|o[t d]e|c[hif]f|c[ijf]e|c[ifr]|s[iff]r|[циф]р|[clé] |m[sim]b|n[amb]a|s[ala]sa|[kat]a |m[ật ]|[կոդ]|[Կոդ]|[კოდ]',
  'كکקडओকકಕకകறி码碼口番번코数數숫ਕකកຫဒኮওઓஓఓಒഒਓपপ',
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
  '(?:verification|verify|security|login|log-?in|log in|sign-?in|sign in|authentication|authori[sz]ation|auth|activation|validation|access|one[- ]?time|single[- ]use|temporary|magic|device|pairing|registration|sign-?up|reset|recovery|approval(?= code:? is)|2fa|2sv|mfa|two[- ](?:factor|step)(?: (?:verification|authentication|login))?|e-?mail|otp|passkey|user|unique|secure|dynamic|\\d-digit|(?:four|five|six|seven|eight)[- ]digit)(?: (?:pass|login|log-?in|sign-?in|verification|security|access|authentication|confirmation|approval|e-?mail))?[- ]?(?:code|pin|passcode)(?!s|-\\p{L})',
  "n[uú]m[eé]ro d(?:e |i |['’])(?:v[ée]rifi?ca\\p{L}+|vérification|sécurité|seguridad|segurança|validation)",
  '(?:verification|(?<!social )security|authentication|one[- ]?time|temporary|\\d-digit|(?:four|five|six|seven|eight)[- ]digit) number(?!s)',
  'code to (?:(?:confirm|verify|authori[sz]e|approve|complete|validate|activate)(?!\\p{L})|(?:log|sign) ?in(?!\\p{L}))',
  'one[- ]?time[- ]?(?:pass(?:word|code|phrase)?|pin|key|token)',
  'one[- ]time \\p{L}+ (?:code|pin|password|passcode)',
  'temporary (?:password|passcode|pin)',
  '(?:enkratno|jednokratna|jednokratni|enkratna) (?:geslo|lozinka|kod|koda)',
  'كلمة (?:ال)?(?:مرور|سر) (?:لمرة|مؤقتة)',
  '\\b(?:otp(?! (?-i:Bank|Banka|Group|Nyrt|Zrt|Mobil|Direkt|Pay|Leasing)(?!\\p{L}))|(?-i:TAC))\\b|ওটিপি|ઓટીપી|ஓடிபி|ఓటిపి|ಒಟಿಪಿ|ഒടിപി|ਓਟੀਪੀ',
  'pass ?code',
  '(?:kertakäyttöi\\p{L}+|kertakäyttö) (?:koodi|salasana)\\p{L}*|(?<!\\p{L})(?:einmalige[nr]?|eenmalige|engångs|jednorazow(?:y|ego|ym)) (?:code|kod(?:u|em)?|passwort|wachtwoord|hasł[oa])(?!\\p{L})|cod(?:ul)?(?: t[ăa]u| dvs\\.?| dumneavoastră)? de unică folosință|egyszer használatos (?:kód|jelszó)\\p{L}*|tek kullanımlık (?:kod|şifre|parola)\\p{L}*|(?:kode|kata sandi|kata laluan) (?:sekali (?:pakai|guna)|satu kali)|mật khẩu (?:dùng |sử dụng )?(?:một|1) lần|μίας χρήσης κωδικ\\p{L}+',
  '(?:वन[- ]?टाइम|एक[- ]बार(?: का| के लिए)?) (?:पासवर्ड|पासकोड|कोड|पिन)|ওয়ান[- ]?টাইম (?:পাসওয়ার্ড|কোড|পিন)|(?:ஒரு ?முறை|ஒருமுறை) (?:கடவுச்சொல்|குறியீ)\\p{L}*|వన్[- ]?టైమ్ (?:పాస్‌?వర్డ్|కోడ్)|(?:รหัสผ่าน|รหัส)(?:แบบ)?(?:ใช้)?ครั้งเดียว',
  // German, Dutch
  '(?:bestätigungs|sicherheits|verifizierungs|verifikations|einmal|anmelde|login-?|zugangs|aktivierungs|prüf|freischalt|authentifizierungs|registrierungs|überprüfungs|identifizierungs|identifikations|legitimations|zahlen|ziffern|zugriffs|geräte|kopplungs|verbindungs|entsperr|entsperrungs|wiederherstellungs|freigabe|sms-|e-?mail-)-?(?:code|pin|kennwort|passwort|schlüssel)',
  'code (?:zur|zum|für (?:die|den|das|deine?n?|ihre?n?)) (?:anmeldung|login|einloggen|bestätigung|verifizierung|überprüfung|freigabe|registrierung|zurücksetz)\\p{L}*',
  '\\b(?:(?-i:i?TAN)|(?:m|sms|photo|mobile|push|chip)-?tan)\\b',
  '(?:verificatie|verifikasie|sekuriteits|beveiligings|bevestigings|inlog|toegangs|controle|activerings|herstel|koppel|apparaat|eenmalige )-?(?:[ck]ode|wachtwoord|pincode)',
  // French
  "code (?:de |d['’])?(?:vérification|sécurité|confirmation|connexion|validation|accès|activation|authentification|identification)",
  '(?:code|mot de passe) (?:à |a )?(?:usage )?(?:unique|temporaire)',
  'code (?:pour|afin de) (?:vous |te |se )?(?:connecter|confirmer|valider|vérifier|autoriser|finaliser)',
  "clé (?:de |d['’])?(?:connexion|sécurité|accès|validation|vérification|temporaire)",
  // Spanish, Portuguese, Catalan, Italian, Romanian
  '(?:c[óo]digo|clave|pin) (?:de |para )?(?:verificaci[óo]n|verifica[çc][ãa]o|seguridad|seguran[çc]a|acceso|acesso|confirmaci[óo]n|confirma[çc][ãa]o|inicio de sesi[óo]n|iniciar sesi[óo]n|un solo uso|uso [úu]nico|activaci[óo]n|ativa[çc][ãa]o|autenticaci[óo]n|autentica[çc][ãa]o|autorizaci[óo]n|autoriza[çc][ãa]o|login|entrar|validaci[óo]n|din[áa]mica|temporal|firma)',
  '(?:contraseña|senha) (?:de |tempor)(?:un solo uso|uso único|al|ária)',
  'c[óo]digo para (?:iniciar|entrar|acceder|acessar|aceder|confirmar|verificar|autorizar|validar|completar|concluir)',
  "codi (?:de (?:verificació|seguretat|confirmació|accés|inici)|d['’](?:accés|un sol ús|autenticació))",
  "codice (?:di |d['’]|monouso|temporaneo|otp)(?:verifica|sicurezza|conferma|accesso|attivazione|autenticazione|autorizzazione)?",
  "codice per (?:autorizzare|confermare|accedere|verificare|completare|l['’]accesso)",
  'cod(?:ul)?(?: (?:t[ăa]u|dvs\\.?|dv\\.?|dumneavoastră|meu))? de (?:verificare|securitate|confirmare|acces|activare|autentificare|autorizare)',
  '(?:ch?od|ch?ód|god) (?:dilysu|diogelwch|mynediad|fíoraithe|slándála|deimhnithe|rochtana)',
  // Scandinavian, Finnish
  '(?:staðfestingar|öryggis|innskráningar|auðkenningar)kóð\\p{L}*',
  '(?:verifierings|säkerhets|engångs|bekräftelse|inloggnings|aktiverings|bekræftelses|sikkerheds|verifikations|verificerings|engangs|bekreftelses|sikkerhets|verifiserings|innloggings|påloggings|återställnings|nulstillings|gjenopprettings|godkendelses|godkjennings|åtkomst|tilgangs|adgangs|login|enhets|enheds|sms-?)-?(?:kod|kode|adgangskode|lösenord|passord)\\p{L}*',
  'kod(?:en)? för att (?:logga|bekräfta|verifiera|fortsätta)|kode(?:n)? (?:til at|for å) (?:logge|bekræfte|bekrefte|fortsætte|fortsette|verificere|verifisere)',
  '(?:vahvistus|turva|kertakäyttö|varmennus|kirjautumis|todennus)-?(?:koodi|salasana)\\p{L}*',
  // Slavic, Baltic, Hungarian, Turkish, Greek
  'kod(?:em|u)? do (?:autoryzacji|logowania|potwierdzenia|weryfikacji|zalogowania|aktywacji)',
  '(?:kod|kodem|hasło) (?:weryfikacyjny|bezpieczeństwa|potwierdzający|potwierdzenia|dostępu|jednorazow\\p{L}+|sms|aktywacyjny|logowania|autoryzacyjny|weryfikacyjnym)',
  '(?:ověřovací|bezpečnostní|potvrzovací|jednorázový|přihlašovací|aktivační|autentizační|autorizační|overovac[ií]|overovaci|autentizacni|prihlasovaci|jednorazovy|bezpecnostni|potvrzovaci|bezpečnostný|potvrdzovací|prihlasovací) (?:kód|kod|heslo)',
  '(?:kod\\p{L}? za(?! popust)|verifikacij\\p{L}+ kod|potrditven\\p{L}+ kod\\p{L}*|sigurnosni kod|kodas|kods|(?:kinnitus|turva|sisselogimis)kood\\p{L}{0,4})',
  'kód (?:pro|k|na) (?:přihlášen|ověřen|potvrzen|prihlásen|overen|potvrden|aktivac)\\p{L}*',
  '(?:код|кода|коду|кодом) (?:подтверждения|перевірки|безопасности|доступа|активации|авторизации|верификации|проверки|для входа|для подтверждения|підтвердження|безпеки|для підтвердження|за потвърждение|за сигурност|потврде|для ўваходу|пацвярджэння|бяспекі)',
  'код(?:ът|а|от)?(?: ви| ти)? за (?:вход|вписване|потвърждение|достъп|верификация|сигурност|потврда|потврду|најава|пријаву|верификациј\\p{L}+|проверка|проверу)',
  '(?:проверочный|(?:одно)?разовый|защитный|секретный|перевірочний|одноразовий) (?:код|пароль)',
  '(?:ellenőrző|biztonsági|megerősítő|egyszeri|hitelesítő|belépési|bejelentkezési|aktiváló|azonosító|visszaigazoló) ?(?:kód|jelszó)\\p{L}*',
  '(?:doğrulama|dogrulama|güvenlik|guvenlik|onay|giriş|giris|aktivasyon|tek kullanımlık)(?: (?:kodu|şifre|parola)\\p{L}*)',
  'κωδικ\\p{L}+ (?:σας |σου )?(?:επαλήθευσης|ασφαλείας|επιβεβαίωσης|μ[ιί]ας χρήσης|πρόσβασης|σύνδεσης|εισόδου)',
  '(?:kodi?|num[eë]?ri) (?:\\p{L}+ )?i (?:verifikimit|sigurisë|konfirmimit|hyrjes|aktivizimit)|(?:egiaztapen|egiaztatze|segurtasun|sarbide)[- ]?kode\\p{L}*',
  '(?:(?:təsdiq|təhlükəsizlik|giriş|tasdiqlash|faollashtirish|kirish) kodi?|(?:растау|кіру|қауіпсіздік) коды|(?:ырастоо|кирүү) коду|(?:баталгаажуулах|нэвтрэх) код)\\p{L}*',
  '(?:msimbo|nambari)(?: \\p{L}+){0,2} (?:uthibitish|usalama|kuingia)\\p{L}*|(?:დადასტურების|ერთჯერადი|უსაფრთხოების|ავტორიზაციის) კოდ\\p{L}*|(?:հաստատման|անվտանգության|մուտքի) կոդ\\p{L}*',
  // Arabic, Persian, Hebrew, Hindi, Thai, Vietnamese, Indonesian
  '(?:رمز|كود) (?:التحقق|التأكيد|الأمان|الدخول|التفعيل)',
  '(?:رمز|رمز عبور) (?:یک ?بار ?مصرف|پویا)|کد (?:تأیید|تایید|امنیتی|یکبار مصرف|ورود)',
  'קוד (?:ה?אישור|ה?אימות|ה?אבטחה|ה?חד[- ]פעמי|ה?כניסה)',
  '(?:सत्यापन|लॉगिन|प्रमाणीकरण|पुष्टिकरण|पडताळणी) कोड|ओटीपी|सुरक्षा कोड|যাচাই(?:করণ)? কোড|சரிபார்ப்புக் குறியீ|ధృవీకరణ కోడ్|(?:تصدیقی|لاگ ان) کوڈ',
  '(?:លេខ)?កូដ(?:ផ្ទៀងផ្ទាត់|សម្ងាត់|បញ្ជាក់)|ລະຫັດ(?:ຢືນຢັນ|ຄວາມປອດໄພ)|အတည်ပြု ?(?:ကုဒ်|နံပါတ်)|ማረጋገጫ ኮድ',
  'รหัส(?:ยืนยัน|ความปลอดภัย|ผ่านแบบใช้ครั้งเดียว)',
  'mã (?:xác (?:minh|nhận|thực)|kích hoạt|otp|bảo mật|đăng nhập)|(?<!\\p{L})ma (?:xac (?:minh|nhan|thuc)|kich hoat|otp|bao mat|dang nhap)',
  'kode (?:verifikasi|keamanan|konfirmasi|otp|akses|masuk|aktivasi)|kod (?:pengesahan|keselamatan)',
  // Chinese, Japanese, Korean
  '验证码|驗證碼|驗証碼|校验码|校驗碼|激活码|授权码|授權碼|随机码|短信码|(?:动态|短信|一次性|動態)口令|动态码|動態碼|确认码|確認碼|安全码|安全碼|认证码|認證碼|登录码|登入碼|一次性(?:密码|密碼|代码)|动态密码|驗證代碼|验证代码|安全代码|安全代碼',
  '(?:認証|確認|検証|セキュリティ|ログイン|ワンタイム|本人確認|アクセス|サインイン)(?:用)?(?:の)?(?:コード|パスワード|番号|キー|pin)|ワンタイム(?:キー|コード|パス)|パスコード|(?:登録|承認|復元|復旧|リカバリー|ペアリング|アクティベーション|有効化|照合)コード',
  '(?:인증|확인|보안|로그인|일회용|승인) ?(?:번호|코드|비밀번호)|패스코드|(?:등록|복구|연결|페어링) ?코드',
].join('|')

/** Words that say it by themselves. */
export const STRONG = new RegExp(strong, 'giu')

const kodEndings =
  'e(?:n|r|ne|nya|mu|et|a|ak)?|u(?:n(?:u(?:z(?:u|la)?)?|uz)?|m(?:u)?|za)?|y|ów|zie|em|i(?:n|t|ni|ngiz(?:ni)?)?|a(?:s|tą)?|ą|o|om|s|nya'
const codes = [
  'code|verification(?=\\s*[:：])|pin(?:-?code|-?kod(?:en|e)?)?|i?token|c[óo]digo|codice|cod(?:ul)?|codi|clave|ch?ód|kodiċi',
  `kod(?:${kodEndings})?|koodi?(?:n|a|lla|si|asi|nsa|nne|ksi|t|lle|sta|nasi|llasi|ga)?`,
  'kód(?:u|em|om|y|ja|ját|jával|jára|od|odat|oddal|ot|dal|unk|unkat|nak|ra)?|kóð[ia]\\p{L}{0,3}|msimbo|mã(?! (?:đơn|hàng|giảm|khách|số|vận|bưu|sản|ưu))',
  'код(?:а|у|ом|е|ы|ов|ът|от|і|ын|ыңыз(?:ды)?|уңуз(?:ду)?|ыг|ни|ингиз(?:ни)?)?|κωδικ\\p{L}{1,3}',
  '(?:ال)?رمز(?:ك)?|(?:ال)?كود|کد|ה?קוד|कोड|কোড|કોડ|ಕೋಡ್|కోడ్|കോഡ്|کوڈ|کۆد|ਕੋਡ',
].join('|')

/** Words that need the code right beside them. What stands before them without a blank makes another word of them. */
export const WEAK = new RegExp(
  `(?<!\\p{L})(?:${codes})(?![\\p{L}\\p{M}]|-\\p{L})|(?<!\\p{L})კოდ\\p{L}*|կոդ\\p{L}*|កូដ|ລະຫັດ|ကုဒ်|කේත|ኮድ\\p{L}{0,3}|குறியீ\\p{L}*|รหัส|(?<![号號密编編源乱亂尺数數解译譯起筹籌砝加])[码碼]|代码|(?<![\\p{Script=Han}\\p{Script=Katakana}ー])コード|(?<!\\p{Script=Hangul})코드|(?<![\\p{Script=Han}\\p{Script=Katakana}ー])番号|(?<=자리)번호|(?<!\\p{L})번호`,
  'giu',
)

/** Words for numbers of any kind: only what is asked to be entered is a code. */
export const FIGURES =
  /(?<!\p{L})(?:digits|number(?= below)|this number|numbers|ziffern(?:folge)?|zahlen(?:kombination|folge)?|zahl|chiffres|cijfers|cifras|números|cifre|numeri|siffror\p{L}*|sifrene|siffer\p{L}*|tal(?:let|lene)|cyfry|angka|nombor|rakam\p{L}*|luvut|numerot|broj(?:eve)?|ψηφία|αριθμ\p{L}+|ספרות|الأرقام|الرقم|अंक|ตัวเลข|số|skaičius|skaitļus|numbrid|számo(?:ka)?t|cifrele|numerele|číslice|číslo|цифр[ыиу]?|число)(?!\p{L})|数字|數字|숫자|号码|號碼/giu

/** A password that may be a code: when it is digits alone, and not that of something to open or to join. */
export const PASSWORD = {
  before:
    /(?<!\p{L})(?:password|passwor[dt]|kennwort|wachtwoord|contraseña|senha|mot de passe|hasło|heslo|пароль|паролем|parola(?:nız)?|şifre(?:niz|n)?|geslo|lozinka|lösenord|passord|adgangskode|jelszó|kata sandi|mật khẩu)(?!\p{L})[^\p{N}.;!?\n]{0,40}[:：]\s*$|(?<!\p{L})(?:password|passwort|kennwort|wachtwoord|пароль) (?:is|ist|lautet|—|-)\s*$|(?:密码|密碼|パスワード|비밀번호|口令|كلمة المرور|كلمة السر)\s*(?:は|是|为|為|는)?\s*[:：]?\s*$/iu,
  behind: /^ (?:as|is) (?:your |the )?(?:\p{L}+ ){0,2}password(?!\p{L})/iu,
  ofOther: /wi-?fi|wlan|network|netzwerk|pdf|\bzip\b|attachment|anhang|archive|document|statement|meeting|room/i,
}
