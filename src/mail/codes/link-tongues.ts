/** What links that confirm are called in further languages, by script and family. All lower-case. */

/** To confirm and activate. */
export const CONFIRMS = [
  'konto aktivieren|aktiveer|activeaz',
  'c?g?adarnh|gweithredu|actifadu|d[eh]{1,2}imhn|gh?níomhach|virkja',
  'aktiver|aktivér|aktivoi|aktywow|aktiv[aác]{2}|aktivir|potrdit?',
  'потврд|пацверд|актыв|активува',
  'aktivál|etkinleştir|ενεργοπο[ιί]|aktiviz[ou]|berre(?:ts|st)|aktibat',
  'aktyvuo|aktivizē|kinnit|aktiveer|aktivləş|faollashtir',
  'растау|белсенд|баталгааж|идэвхж',
  'thibitish|w[ak]\\p{L}*sha akaunti|kumpirm|onfirmasi|aktif ?kan|kích hoạt',
  'เปิดใช้งาน|დასადასტურ|აქტიურებ|ակտիվաց',
  'فعال|הפעל',
  'सक्रिय|যাচাই|সক্রিয়|உறுதிப்படுத்|செயல்படுத்|បញ្ជាក់|បើកដំណើរការ',
  '启用|啟用|本登録|valide[rz]|finish creating your|有効に|활성',
].join('|')

/** Of a password. */
export const PASSWORDS = [
  'wagwoord|palavra-passe|contrasenya|parola(?! (?:chiave|d))|parolă|parolei|paroli(?:ni)?(?!\\p{L})|parolni|parolu|yangi parol|parool|şifrə|palitan ang (?:iyong )?password|cyfrinair|ph?asfhoca|lykilorð|geslo|lozink|лозинк|fjalëkalim|pasahitz|slaptažod',
  'nenosiri|kata (?:sandi|laluan)|құпиясөз|нууц үг|პაროლ|գաղտնաբառ|رمز (?:ال)?عبور|پاس ورڈ|पासवर्ड|পাসওয়ার্ড|கடவுச்சொல்|ពាក្យសម្ងាត់',
  '(?:επαναφορά|αλλαγή|νέο\\p{L}*|ορ[ίι]σ\\p{L}+) [^.\\n]{0,12}κωδικ|κωδικ\\p{L}+ πρόσβασης',
].join('|')

/** To sign in. */
export const SIGNS_IN = [
  'te loggen|anzumeld|aan te meld|meld aan|acced|autentific|iniciar (?:la )?sessi|[fm]ewngofnodi|logáil|skrá (?:þig|mig) inn|logge in|zalogow',
  'přihlás|prihlás|prijavi|пријав|влезе|најав|увайсці|bejelentkez|σύνδεση|συνδεθ|kyç|saioa|prisijung|pieteik|sisselog|daxil ol',
  'kirish|кіру|нэвтр|kuingia|เข้าสู่ระบบ|შესასვლელ|შესვლ|մուտք|تسجيل الدخول|ورود|لاگ ان|התחבר|लॉग ?इन|লগ ?ইন|உள்நுழை|ចូលគណនី',
].join('|')

/** What is to be opened. */
export const CLICKS =
  /link|cli[ck]|klik|skakel|lien|enla[cç]|ddolen|nasc|hlekk|länk|lenke|napsaut|odkaz|povezav|poveznic|линк|врск|посилан|ссылк|спасыл|kattint|bağlantı|σύνδεσμ|lidhj|estek|nuorod|saite|klõps|havola|сілтеме|холбоос|kiungo|tautan|pautan|liên kết|ลิงก์|ბმულ|հղ[ոո]ւմ|رابط|پیوند|لنک|קישור|लिंक|লিঙ্ক|இணைப்ப|តំណ|链接|連結|リンク|url|링크/iu

const LINK =
  'link|skakel|lien|enla[cç]|ddolen|nasc|hlekk|länk|lenke|napsaut|odkaz|povezav|poveznic|линк|врск|посилан|ссылк|спасыл|kattint|bağlantı|σύνδεσμ|lidhj|estek|nuorod|saite|klõps|havola|сілтеме|холбоос|kiungo|tautan|pautan|liên kết|ลิงก์|ბმულ|հղ[ոո]ւմ|رابط|پیوند|لنک|קישור|लिंक|লিঙ্ক|இணைப்ப|តំណ|链接|連結|リンク|url|링크'
const LASTS =
  'valid|vàlid|válid|expir|good for|work(?:s|ing) (?:for|only|until|once)|usable|(?:only )?be used|live for|stops? working|time[sd]? out|lasts|active for|gilt|gültig|läuft|funktioniert|verwendet|verwendbar|nutzt werden|nutzbar|verfäll|valable|actif(?!\\p{L})|activ[oa](?!\\p{L})|utili[sz]able|utili[sz]ad[oa]|utilisé|utilizzat|fonctionn|caduc|vence|funciona|usarse|ser usad[oa]|scad|valevol|vale(?!\\p{L})|geldig|gebruikt|bruikbaar|werkt|verloop|verlope|gäller|giltig|användas|fungerar|gælder|gjelder|gyldig|brukes|bruges|virker|udløb|utløp|upphör|ważny|wygas|traci ważn|platn|platí|vyprš|vypršan|velja|važi|isteč|действ|истек|дійсн|діє|ispric|валид|érvényes|lejár|geçerli|kullanılabilir|süresi|voimassa|vanhen|kehti|aegu|galioja|derīg|valabil|ισχύ|λήγ|hiệu lực|hết hạn|berlaku|kedaluwarsa|luput|tamat|ใช้ได้|หมดอายุ|صالح|صلاحي|تنتهي|ינה|תקף|בתוקף|פג|वैध|মেয়াদ|有効|有效|过期|過期|失效|期限|유효|만료'
const HAVE =
  'you have|du hast|sie haben|vous avez|tu as|tienes|tiene usted|você tem|hai|avete|je hebt|u heeft|du har|masz'
/** `This link expires`, `Der Link ist … gültig`, `You have … to use this link`: the time that a sentence tells is the link's, and no offer's. */
export const LINK_LASTS = new RegExp(
  `(?:${LINK})[^.!?。\\n,:;]{0,60}(?:,[^.!?。\\n,:;]{1,40},[^.!?。\\n,:;]{0,20})?(?:${LASTS})|(?<!\\p{L})(?:${HAVE}) [^.!?。\\n:;]{0,40}(?:${LINK})|^\\W*(?:valid|good|gültig|valable|válid[oa]|valido|geldig|giltig|gyldig) [^.!?。\\n:;]{0,40}(?:${LINK})`,
  'iu',
)

/** To approve, when it is a device. */
export const APPROVES =
  /appro|autori[sz]|authori[sz]|allow|freigeb|genehmig|goedkeur|keur |zulassen|aprob|aprov|aprobă|cymeradwy|ceadaigh|samþykk|godk(?:änn|end|jenn)|hyväksy|zatwierd|schv[aá]l|odobri|одобри|схвал|разреш|дазвол|jóváhagy|έγκριση|mirato|onart|idhinish|aprubah|setujui|luluskan|phê duyệt|อนุมัติ|الموافقة|स्वीकृत|অনুমোদন|அங்கீகரி|អនុម័ត|批准|核准|承認|許可|승인/iu
export const DEVICES =
  /device|gerät|apparaat|toestel|appareil|dispo[sz]iti|ddyfais|gléas|tæki|enhe[dt]|laite|urządzeni|zařízení|zariadeni|naprav|uređaj|уређај|устройств|уред|пристр|прылад|eszköz|cihaz|συσκευ|pajisj|gailu|įrengin|ierīc|seade|qurilma|құрылғы|төхөөрөмж|kifaa|perangkat|peranti|thiết bị|อุปกรณ์|მოწყობილობ|սարք|جهاز|دستگاه|ڈیوائس|מכשיר|डिवाइस|ডিভাইস|சாதன|ឧបករណ|设备|設備|装置|裝置|デバイス|端末|기기|sign-?in|log-?in|anmeldung|connexion|inicio de sesión|logowani|вход|ログイン|登录|로그인/iu

/** To complete, when it is a registration. */
export const COMPLETES =
  /complet(?!ed)|finali[sz](?!ed)|finish(?!ed)|terminer|terminez|abschlie|abzuschlie|schlie(?:ß|ss)|voltoo|afrond|conclu|cwblhau|críochn|ljúka|slutf[öø]r|fu(?:ld|ll)før|viimeist|dokończ|zakończ|dokonč|dovrš|заверш|завърш|заврш|завярш|befejez|tamamla|ολοκλ[ηή]ρ|përfundo|osatu|užbaig|pabei[gd]|lõpeta|yakun|аяқта|дуусга|kamilish|kumplet|selesai|lengkap|hoàn (?:tất|thành)|เสร็จ|დასრულ|ավարտ|إكمال|إتمام|لإكمال|تکمیل|مکمل|השלמ|להשלים|पूरा|সম্পূর্ণ|முடி|បញ្ចប់|(?<!已)完成|完了(?!しました|いたしました)|완료(?!되었)/iu
export const REGISTRATIONS =
  /regist|sign-?up|anmeldung|inscri|cadastr|înregistr|cofrestr|clárú|skráning|rekister|rejestr|регистр|реєстр|рэгістр|regisztr|kayıt|kaydı|üyeli|εγγραφ|regjistr|erregistr|reģistr|qeydiyyat|ro.yxat|тіркеу|бүртгэл|usajili|rehistro|daftar|đăng ký|ลงทะเบียน|რეგისტრ|գրանց|تسجيل|ثبت|رجسٹریشن|הרשמה|רישום|पंजीकरण|নিবন্ধন|பதிவ|ចុះឈ្មោះ|注册|註冊|登録|가입|등록/iu
