/** What links that confirm are called in further languages, by script and family. All lower-case. */

/** To confirm, activate, and complete a registration. */
export const CONFIRMS = [
  'konto aktivieren|aktiveer|(?:bestätig|approuv)\\p{L}*|registra(?:tie|sie) (?:voltooi|afrond)|voltooi registrasie',
  "(?:terminer|finaliser|compléter) (?:l['’]|mon |votre |ton )inscription|concluir (?:o |seu )?(?:cadastro|registo)|complet\\p{L}+ (?:el )?registr|activeaz|finaliz\\p{L}+ înregistr",
  'c?g?adarnh|gweithredu|actifadu|cwblhau.{0,4}cofrestr|d[eh]{1,2}imhn|gh?níomhach|críochnaigh.{0,4}clár|virkja|ljúka skráning',
  'aktiver|aktivér|slutför registr|aktivoi|viimeistele rekister|aktywow|dokończ rejestr|aktiv[aác]{2}|aktivir|dokonč\\p{L}+ registr|dovrši registr|potrdit?',
  'потврд|заврш\\p{L}+ регистр|завърш\\p{L}+ регистр|завершит\\p{L} ре[єг]истр|реєстраці|пацверд|пацвердз|пацьверд|актыв|завярш\\p{L}+ рэгістр|активува',
  'aktivál|regisztráció befej|etkinleştir|kaydı\\p{L}* tamamla|ενεργοπο[ιί]|ολοκλήρωσ\\p{L}+ (?:της )?εγγραφ|aktiviz[ou]|përfundo\\p{L}* regjistr|berre(?:ts|st)|aktibat|osatu erregistro',
  'aktyvuo|užbaig\\p{L}+ registr|aktivizē|pabeig\\p{L}+ reģistr|kinnit|aktiveer|lõpeta registr|aktivləş|qeydiyyat\\p{L}* tamamla|faollashtir|ro.yxatdan o.tish\\p{L}* yakun',
  'растау|белсенд|тіркеу\\p{L}* аяқта|баталгааж|идэвхж|бүртгэл\\p{L}* дуусга',
  'thibitish|w[ak]\\p{L}*sha akaunti|kamilisha usajili|kumpirm|kumpletuhin ang pag|onfirmasi|aktif ?kan|selesaikan pendaftaran|lengkapkan pendaftaran|kích hoạt|hoàn tất đăng',
  'เปิดใช้งาน|ลงทะเบียนให้เสร็จ|დასადასტურ|აქტიურებ|რეგისტრაციის დასრულ|ակտիվաց|ավարտել գրանց',
  'إكمال التسجيل|فعال|تکمیل ثبت|رجسٹریشن مکمل|הפעל|השלמת ה(?:הרשמה|רישום)',
  'सक्रिय|पंजीकरण पूरा|যাচাই|সক্রিয়|নিবন্ধন সম্পূর্ণ|உறுதிப்படுத்|செயல்படுத்|பதிவை முடி|បញ្ជាក់|បើកដំណើរការ|បញ្ចប់ការចុះឈ្មោះ',
  '启用|啟用|(?:本登録|登録手続き).{0,4}完了|有効に|활성|가입(?:을)? ?완료',
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

/** To approve, when it is a device. */
export const APPROVES =
  /appro|autori[sz]|authori[sz]|allow|freigeb|genehmig|goedkeur|keur |zulassen|aprob|aprov|aprobă|cymeradwy|ceadaigh|samþykk|godk(?:änn|end|jenn)|hyväksy|zatwierd|schv[aá]l|odobri|одобри|схвал|разреш|дазвол|jóváhagy|έγκριση|mirato|onart|idhinish|aprubah|setujui|luluskan|phê duyệt|อนุมัติ|الموافقة|स्वीकृत|অনুমোদন|அங்கீகரி|អនុម័ត|批准|核准|承認|許可|승인/iu
export const DEVICES =
  /device|gerät|apparaat|toestel|appareil|dispo[sz]iti|ddyfais|gléas|tæki|enhe[dt]|laite|urządzeni|zařízení|zariadeni|naprav|uređaj|уређај|устройств|уред|пристр|прылад|eszköz|cihaz|συσκευ|pajisj|gailu|įrengin|ierīc|seade|qurilma|құрылғы|төхөөрөмж|kifaa|perangkat|peranti|thiết bị|อุปกรณ์|მოწყობილობ|սարք|جهاز|دستگاه|ڈیوائس|מכשיר|डिवाइस|ডিভাইস|சாதன|ឧបករណ|设备|設備|装置|裝置|デバイス|端末|기기|sign-?in|log-?in|anmeldung|connexion|inicio de sesión|logowani|вход|ログイン|登录|로그인/iu
