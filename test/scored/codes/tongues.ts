/** What services write on and before links that confirm, in many languages. Written for this suite. */
import { type Case, lead, none } from './case.ts'

const TARGET = 'https://x.test/c/9f8e7d6c5b4a3f2e'

/**
 * Language; buttons that confirm an address, activate an account, reset a password, complete a registration and approve a device;
 * sentences before an address that confirm, activate, reset and sign in.
 */
const TONGUES: readonly [string, buttons: string, sentences: string][] = [
  [
    'English',
    'Confirm email address|Activate account|Reset password|Complete registration|Approve this device',
    'Please click the link below to confirm your email address|To activate your account, click this link|Follow this link to reset your password|Click the link below to sign in',
  ],
  [
    'German',
    'E-Mail-Adresse bestätigen|Konto aktivieren|Passwort zurücksetzen|Registrierung abschließen|Gerät bestätigen',
    'Bitte klicken Sie auf den folgenden Link, um Ihre E-Mail-Adresse zu bestätigen|Um Ihr Konto zu aktivieren, klicken Sie auf diesen Link|Über diesen Link setzen Sie Ihr Passwort zurück|Klicken Sie auf den Link, um sich anzumelden',
  ],
  [
    'Dutch',
    'E-mailadres bevestigen|Account activeren|Wachtwoord opnieuw instellen|Registratie voltooien|Apparaat goedkeuren',
    'Klik op de onderstaande link om je e-mailadres te bevestigen|Om je account te activeren, klik op deze link|Via deze link stel je een nieuw wachtwoord in|Klik op de link om in te loggen',
  ],
  [
    'Afrikaans',
    'Bevestig e-posadres|Aktiveer rekening|Stel wagwoord terug|Voltooi registrasie|Keur toestel goed',
    'Klik op die skakel hieronder om jou e-posadres te bevestig|Om jou rekening te aktiveer, klik op hierdie skakel|Gebruik hierdie skakel om jou wagwoord terug te stel|Klik op die skakel om aan te meld',
  ],
  [
    'French',
    'Confirmer mon adresse e-mail|Activer mon compte|Réinitialiser le mot de passe|Terminer l’inscription|Approuver cet appareil',
    'Cliquez sur le lien ci-dessous pour confirmer votre adresse e-mail|Pour activer votre compte, cliquez sur ce lien|Utilisez ce lien pour choisir un nouveau mot de passe|Cliquez sur le lien pour vous connecter',
  ],
  [
    'Spanish',
    'Confirmar correo electrónico|Activar cuenta|Restablecer contraseña|Completar registro|Aprobar dispositivo',
    'Haz clic en el siguiente enlace para confirmar tu correo electrónico|Para activar tu cuenta, haz clic en este enlace|Con este enlace puedes cambiar tu contraseña|Haz clic en el enlace para iniciar sesión',
  ],
  [
    'Portuguese',
    'Confirmar e-mail|Ativar conta|Redefinir senha|Concluir cadastro|Aprovar dispositivo',
    'Clique no link abaixo para confirmar seu e-mail|Para ativar a sua conta, clique neste link|Use este link para redefinir a palavra-passe|Clique no link para entrar',
  ],
  [
    'Catalan',
    'Confirma el correu electrònic|Activa el compte|Restableix la contrasenya|Completa el registre|Aprova el dispositiu',
    'Feu clic a l’enllaç següent per confirmar el vostre correu|Per activar el compte, feu clic en aquest enllaç|Amb aquest enllaç podeu canviar la contrasenya|Feu clic a l’enllaç per iniciar la sessió',
  ],
  [
    'Italian',
    'Conferma e-mail|Attiva account|Reimposta password|Completa la registrazione|Approva il dispositivo',
    'Clicca sul link qui sotto per confermare il tuo indirizzo e-mail|Per attivare il tuo account, clicca su questo link|Con questo link puoi reimpostare la password|Clicca sul link per accedere',
  ],
  [
    'Romanian',
    'Confirmă adresa de e-mail|Activează contul|Resetează parola|Finalizează înregistrarea|Aprobă dispozitivul',
    'Apasă pe linkul de mai jos pentru a confirma adresa de e-mail|Pentru a activa contul, accesează acest link|Folosește acest link pentru a reseta parola|Apasă pe link pentru a te autentifica',
  ],
  [
    'Welsh',
    'Cadarnhau cyfeiriad e-bost|Gweithredu’r cyfrif|Ailosod cyfrinair|Cwblhau’r cofrestriad|Cymeradwyo’r ddyfais',
    'Cliciwch y ddolen isod i gadarnhau eich cyfeiriad e-bost|I actifadu eich cyfrif, cliciwch y ddolen hon|Defnyddiwch y ddolen hon i ailosod eich cyfrinair|Cliciwch y ddolen i fewngofnodi',
  ],
  [
    'Irish',
    'Deimhnigh do ríomhphost|Gníomhachtaigh do chuntas|Athshocraigh pasfhocal|Críochnaigh clárú|Ceadaigh an gléas',
    'Cliceáil ar an nasc thíos chun do sheoladh ríomhphoist a dheimhniú|Chun do chuntas a ghníomhachtú, cliceáil ar an nasc seo|Úsáid an nasc seo chun do phasfhocal a athshocrú|Cliceáil ar an nasc chun logáil isteach',
  ],
  [
    'Icelandic',
    'Staðfesta netfang|Virkja aðgang|Endurstilla lykilorð|Ljúka skráningu|Samþykkja tæki',
    'Smelltu á hlekkinn hér að neðan til að staðfesta netfangið þitt|Til að virkja aðganginn skaltu smella á þennan hlekk|Notaðu þennan hlekk til að endurstilla lykilorðið|Smelltu á hlekkinn til að skrá þig inn',
  ],
  [
    'Swedish',
    'Bekräfta e-postadress|Aktivera konto|Återställ lösenord|Slutför registreringen|Godkänn enheten',
    'Klicka på länken nedan för att bekräfta din e-postadress|För att aktivera ditt konto, klicka på länken|Via den här länken kan du välja ett nytt lösenord|Klicka på länken för att logga in',
  ],
  [
    'Danish',
    'Bekræft e-mailadresse|Aktivér konto|Nulstil adgangskode|Fuldfør registrering|Godkend enhed',
    'Klik på linket nedenfor for at bekræfte din e-mailadresse|For at aktivere din konto skal du klikke på dette link|Brug dette link til at nulstille din adgangskode|Klik på linket for at logge ind',
  ],
  [
    'Norwegian',
    'Bekreft e-postadressen|Aktiver konto|Tilbakestill passord|Fullfør registreringen|Godkjenn enheten',
    'Klikk på lenken nedenfor for å bekrefte e-postadressen din|For å aktivere kontoen din, klikk på denne lenken|Bruk denne lenken for å velge nytt passord|Klikk på lenken for å logge inn',
  ],
  [
    'Finnish',
    'Vahvista sähköposti|Aktivoi tili|Palauta salasana|Viimeistele rekisteröinti|Hyväksy laite',
    'Vahvista sähköpostiosoitteesi napsauttamalla alla olevaa linkkiä|Aktivoi tilisi napsauttamalla tätä linkkiä|Vaihda salasanasi tästä linkistä|Kirjaudu sisään napsauttamalla linkkiä',
  ],
  [
    'Polish',
    'Potwierdź adres e-mail|Aktywuj konto|Zresetuj hasło|Dokończ rejestrację|Zatwierdź urządzenie',
    'Kliknij poniższy link, aby potwierdzić swój adres e-mail|Aby aktywować konto, kliknij w link|Użyj tego linku, aby ustawić nowe hasło|Kliknij link, aby się zalogować',
  ],
  [
    'Czech',
    'Potvrdit e-mail|Aktivovat účet|Obnovit heslo|Dokončit registraci|Schválit zařízení',
    'Kliknutím na odkaz níže potvrdíte svou e-mailovou adresu|Pro aktivaci účtu klikněte na tento odkaz|Pomocí tohoto odkazu si nastavíte nové heslo|Kliknutím na odkaz se přihlásíte',
  ],
  [
    'Slovak',
    'Potvrdiť e-mail|Aktivovať účet|Obnoviť heslo|Dokončiť registráciu|Schváliť zariadenie',
    'Kliknutím na odkaz nižšie potvrdíte svoju e-mailovú adresu|Na aktiváciu účtu kliknite na tento odkaz|Týmto odkazom si nastavíte nové heslo|Kliknutím na odkaz sa prihlásite',
  ],
  [
    'Slovenian',
    'Potrdi e-pošto|Aktiviraj račun|Ponastavi geslo|Dokončaj registracijo|Odobri napravo',
    'Kliknite spodnjo povezavo, da potrdite svoj e-poštni naslov|Za aktivacijo računa kliknite to povezavo|S to povezavo ponastavite geslo|Kliknite povezavo, da se prijavite',
  ],
  [
    'Croatian',
    'Potvrdi e-poštu|Aktiviraj račun|Poništi lozinku|Dovrši registraciju|Odobri uređaj',
    'Kliknite na poveznicu u nastavku kako biste potvrdili adresu e-pošte|Za aktivaciju računa kliknite na ovu poveznicu|Ovom poveznicom postavite novu lozinku|Kliknite na poveznicu da biste se prijavili',
  ],
  [
    'Serbian',
    'Потврди имејл|Активирај налог|Ресетуј лозинку|Заврши регистрацију|Одобри уређај',
    'Кликните на линк испод да бисте потврдили имејл адресу|Да бисте активирали налог, кликните на овај линк|Помоћу овог линка поставите нову лозинку|Кликните на линк да бисте се пријавили',
  ],
  [
    'Bulgarian',
    'Потвърдете имейла|Активирай профила|Смяна на паролата|Завърши регистрацията|Одобри устройството',
    'Кликнете върху линка по-долу, за да потвърдите имейл адреса си|За да активирате профила си, кликнете тук|Чрез този линк ще смените паролата си|Кликнете върху линка, за да влезете',
  ],
  [
    'Macedonian',
    'Потврди е-пошта|Активирај сметка|Ресетирај лозинка|Заврши регистрација|Одобри уред',
    'Кликнете на врската подолу за да ја потврдите вашата е-пошта|За да ја активирате сметката, кликнете на врската|Преку оваа врска поставете нова лозинка|Кликнете на врската за да се најавите',
  ],
  [
    'Ukrainian',
    'Підтвердити електронну адресу|Активувати обліковий запис|Скинути пароль|Завершити реєстрацію|Схвалити пристрій',
    'Натисніть посилання нижче, щоб підтвердити адресу електронної пошти|Щоб активувати обліковий запис, перейдіть за посиланням|За цим посиланням встановіть новий пароль|Натисніть посилання, щоб увійти',
  ],
  [
    'Russian',
    'Подтвердить почту|Активировать аккаунт|Сбросить пароль|Завершить регистрацию|Разрешить вход с этого устройства',
    'Перейдите по ссылке ниже, чтобы подтвердить адрес электронной почты|Чтобы активировать аккаунт, нажмите на ссылку|По этой ссылке вы сможете задать новый пароль|Нажмите на ссылку, чтобы войти',
  ],
  [
    'Belarusian',
    'Пацвердзіць пошту|Актываваць уліковы запіс|Скінуць пароль|Завяршыць рэгістрацыю|Дазволіць прыладу',
    'Перайдзіце па спасылцы ніжэй, каб пацвердзіць адрас пошты|Каб актываваць уліковы запіс, націсніце на спасылку|Па гэтай спасылцы задайце новы пароль|Націсніце на спасылку, каб увайсці',
  ],
  [
    'Hungarian',
    'E-mail-cím megerősítése|Fiók aktiválása|Jelszó visszaállítása|Regisztráció befejezése|Eszköz jóváhagyása',
    'Kattintson az alábbi linkre az e-mail-címe megerősítéséhez|A fiók aktiválásához kattintson erre a linkre|Ezen a linken új jelszót állíthat be|Kattintson a linkre a bejelentkezéshez',
  ],
  [
    'Turkish',
    'E-postayı doğrula|Hesabı etkinleştir|Şifreyi sıfırla|Kaydı tamamla|Cihazı onayla',
    'E-posta adresinizi doğrulamak için aşağıdaki bağlantıya tıklayın|Hesabınızı etkinleştirmek için bağlantıya tıklayın|Parolanızı bu bağlantıdan sıfırlayabilirsiniz|Giriş yapmak için bağlantıya tıklayın',
  ],
  [
    'Greek',
    'Επιβεβαίωση email|Ενεργοποίηση λογαριασμού|Επαναφορά κωδικού|Ολοκλήρωση εγγραφής|Έγκριση συσκευής',
    'Κάντε κλικ στον παρακάτω σύνδεσμο για να επιβεβαιώσετε το email σας|Για να ενεργοποιήσετε τον λογαριασμό σας, κάντε κλικ εδώ|Με αυτόν τον σύνδεσμο ορίζετε νέο κωδικό πρόσβασης|Κάντε κλικ στον σύνδεσμο για να συνδεθείτε',
  ],
  [
    'Albanian',
    'Konfirmo emailin|Aktivizo llogarinë|Rivendos fjalëkalimin|Përfundo regjistrimin|Mirato pajisjen',
    'Klikoni lidhjen më poshtë për të konfirmuar adresën tuaj|Për të aktivizuar llogarinë, klikoni këtë lidhje|Me këtë lidhje vendosni fjalëkalimin e ri|Klikoni lidhjen për t’u kyçur',
  ],
  [
    'Basque',
    'Berretsi helbidea|Aktibatu kontua|Berrezarri pasahitza|Osatu erregistroa|Onartu gailua',
    'Egin klik beheko estekan zure helbidea berresteko|Kontua aktibatzeko, egin klik esteka honetan|Esteka honekin pasahitza berrezarri dezakezu|Egin klik estekan saioa hasteko',
  ],
  [
    'Lithuanian',
    'Patvirtinti el. paštą|Aktyvuoti paskyrą|Atkurti slaptažodį|Užbaigti registraciją|Patvirtinti įrenginį',
    'Spustelėkite toliau esančią nuorodą, kad patvirtintumėte el. pašto adresą|Norėdami aktyvuoti paskyrą, spustelėkite nuorodą|Šia nuoroda galite pakeisti slaptažodį|Spustelėkite nuorodą, kad prisijungtumėte',
  ],
  [
    'Latvian',
    'Apstiprināt e-pastu|Aktivizēt kontu|Atiestatīt paroli|Pabeigt reģistrāciju|Apstiprināt ierīci',
    'Noklikšķiniet uz saites, lai apstiprinātu savu e-pasta adresi|Lai aktivizētu kontu, noklikšķiniet uz saites|Ar šo saiti varat nomainīt paroli|Noklikšķiniet uz saites, lai pieteiktos',
  ],
  [
    'Estonian',
    'Kinnita e-post|Aktiveeri konto|Lähtesta parool|Lõpeta registreerimine|Kinnita seade',
    'E-posti aadressi kinnitamiseks klõpsake allolevat linki|Konto aktiveerimiseks klõpsake sellel lingil|Selle lingi kaudu saate parooli vahetada|Sisselogimiseks klõpsake lingil',
  ],
  [
    'Azerbaijani',
    'E-poçtu təsdiqlə|Hesabı aktivləşdir|Şifrəni sıfırla|Qeydiyyatı tamamla|Cihazı təsdiqlə',
    'E-poçt ünvanınızı təsdiqləmək üçün aşağıdakı linkə klikləyin|Hesabınızı aktivləşdirmək üçün linkə klikləyin|Bu link ilə şifrənizi yeniləyin|Daxil olmaq üçün linkə klikləyin',
  ],
  [
    'Uzbek',
    'E-pochtani tasdiqlash|Hisobni faollashtirish|Parolni tiklash|Ro‘yxatdan o‘tishni yakunlash|Qurilmani tasdiqlash',
    'Elektron pochtangizni tasdiqlash uchun quyidagi havolani bosing|Hisobingizni faollashtirish uchun havolani bosing|Bu havola orqali yangi parol o‘rnating|Kirish uchun havolani bosing',
  ],
  [
    'Kazakh',
    'Поштаны растау|Тіркелгіні белсендіру|Құпиясөзді қалпына келтіру|Тіркеуді аяқтау|Құрылғыны растау',
    'Электрондық поштаңызды растау үшін төмендегі сілтемені басыңыз|Тіркелгіні белсендіру үшін сілтемені басыңыз|Осы сілтеме арқылы құпиясөзді өзгертіңіз|Кіру үшін сілтемені басыңыз',
  ],
  [
    'Mongolian',
    'Имэйл баталгаажуулах|Бүртгэл идэвхжүүлэх|Нууц үг сэргээх|Бүртгэл дуусгах|Төхөөрөмж баталгаажуулах',
    'Имэйл хаягаа баталгаажуулахын тулд доорх холбоос дээр дарна уу|Бүртгэлээ идэвхжүүлэхийн тулд холбоос дээр дарна уу|Энэ холбоосоор нууц үгээ солино уу|Нэвтрэхийн тулд холбоос дээр дарна уу',
  ],
  [
    'Swahili',
    'Thibitisha barua pepe|Washa akaunti|Weka upya nenosiri|Kamilisha usajili|Idhinisha kifaa',
    'Bofya kiungo hapa chini kuthibitisha barua pepe yako|Ili kuwasha akaunti yako, bofya kiungo hiki|Tumia kiungo hiki kubadilisha nenosiri lako|Bofya kiungo ili kuingia',
  ],
  [
    'Filipino',
    'Kumpirmahin ang email|I-activate ang account|I-reset ang password|Kumpletuhin ang pagpaparehistro|Aprubahan ang device',
    'I-click ang link sa ibaba para kumpirmahin ang iyong email|Para i-activate ang iyong account, i-click ang link|Gamitin ang link na ito para palitan ang iyong password|I-click ang link para mag-log in',
  ],
  [
    'Indonesian',
    'Konfirmasi email|Aktifkan akun|Atur ulang kata sandi|Selesaikan pendaftaran|Setujui perangkat',
    'Klik tautan di bawah ini untuk mengonfirmasi alamat email Anda|Untuk mengaktifkan akun Anda, klik tautan ini|Gunakan tautan ini untuk mengatur ulang kata sandi|Klik tautan untuk masuk',
  ],
  [
    'Malay',
    'Sahkan e-mel|Aktifkan akaun|Tetapkan semula kata laluan|Lengkapkan pendaftaran|Luluskan peranti',
    'Klik pautan di bawah untuk mengesahkan alamat e-mel anda|Untuk mengaktifkan akaun anda, klik pautan ini|Gunakan pautan ini untuk menetapkan semula kata laluan|Klik pautan untuk log masuk',
  ],
  [
    'Vietnamese',
    'Xác nhận email|Kích hoạt tài khoản|Đặt lại mật khẩu|Hoàn tất đăng ký|Phê duyệt thiết bị',
    'Vui lòng nhấp vào liên kết bên dưới để xác nhận địa chỉ email|Để kích hoạt tài khoản, hãy nhấp vào liên kết này|Dùng liên kết này để đổi mật khẩu|Nhấp vào liên kết để đăng nhập',
  ],
  [
    'Thai',
    'ยืนยันอีเมล|เปิดใช้งานบัญชี|รีเซ็ตรหัสผ่าน|ลงทะเบียนให้เสร็จสิ้น|อนุมัติอุปกรณ์',
    'คลิกลิงก์ด้านล่างเพื่อยืนยันอีเมลของคุณ|หากต้องการเปิดใช้งานบัญชี โปรดคลิกลิงก์นี้|ใช้ลิงก์นี้เพื่อตั้งรหัสผ่านใหม่|คลิกลิงก์เพื่อเข้าสู่ระบบ',
  ],
  [
    'Georgian',
    'ელფოსტის დადასტურება|ანგარიშის გააქტიურება|პაროლის აღდგენა|რეგისტრაციის დასრულება|მოწყობილობის დადასტურება',
    'ელფოსტის დასადასტურებლად დააჭირეთ ქვემოთ მოცემულ ბმულს|ანგარიშის გასააქტიურებლად დააჭირეთ ბმულს|ამ ბმულით შეცვალეთ პაროლი|შესასვლელად დააჭირეთ ბმულს',
  ],
  [
    'Armenian',
    'Հաստատել էլ. հասցեն|Ակտիվացնել հաշիվը|Վերականգնել գաղտնաբառը|Ավարտել գրանցումը|Հաստատել սարքը',
    'Սեղմեք ստորև նշված հղումը՝ էլ. հասցեն հաստատելու համար|Հաշիվն ակտիվացնելու համար սեղմեք հղումը|Այս հղումով փոխեք գաղտնաբառը|Մուտք գործելու համար սեղմեք հղումը',
  ],
  [
    'Arabic',
    'تأكيد البريد الإلكتروني|تفعيل الحساب|إعادة تعيين كلمة المرور|إكمال التسجيل|الموافقة على الجهاز',
    'يرجى النقر على الرابط أدناه لتأكيد بريدك الإلكتروني|لتفعيل حسابك، انقر على هذا الرابط|استخدم هذا الرابط لإعادة تعيين كلمة المرور|انقر على الرابط لتسجيل الدخول',
  ],
  [
    'Persian',
    'تأیید ایمیل|فعال‌سازی حساب|بازنشانی رمز عبور|تکمیل ثبت‌نام|تأیید دستگاه',
    'برای تأیید ایمیل خود روی پیوند زیر کلیک کنید|برای فعال‌سازی حساب روی این پیوند کلیک کنید|با این پیوند رمز عبور خود را تغییر دهید|برای ورود روی پیوند کلیک کنید',
  ],
  [
    'Urdu',
    'ای میل کی تصدیق کریں|اکاؤنٹ فعال کریں|پاس ورڈ ری سیٹ کریں|رجسٹریشن مکمل کریں|ڈیوائس کی تصدیق کریں',
    'اپنے ای میل کی تصدیق کے لیے نیچے دیے گئے لنک پر کلک کریں|اکاؤنٹ فعال کرنے کے لیے لنک پر کلک کریں|اس لنک سے اپنا پاس ورڈ تبدیل کریں|لاگ ان کرنے کے لیے لنک پر کلک کریں',
  ],
  [
    'Hebrew',
    'אישור כתובת הדוא״ל|הפעלת החשבון|איפוס סיסמה|השלמת ההרשמה|אישור המכשיר',
    'לחצו על הקישור למטה כדי לאמת את כתובת הדוא״ל|להפעלת החשבון לחצו על הקישור|בקישור הזה אפשר לאפס את הסיסמה|לחצו על הקישור כדי להתחבר',
  ],
  [
    'Hindi',
    'ईमेल सत्यापित करें|खाता सक्रिय करें|पासवर्ड रीसेट करें|पंजीकरण पूरा करें|डिवाइस स्वीकृत करें',
    'अपना ईमेल सत्यापित करने के लिए नीचे दिए गए लिंक पर क्लिक करें|खाता सक्रिय करने के लिए लिंक पर क्लिक करें|इस लिंक से अपना पासवर्ड बदलें|लॉग इन करने के लिए लिंक पर क्लिक करें',
  ],
  [
    'Bengali',
    'ইমেল যাচাই করুন|অ্যাকাউন্ট সক্রিয় করুন|পাসওয়ার্ড রিসেট করুন|নিবন্ধন সম্পূর্ণ করুন|ডিভাইস অনুমোদন করুন',
    'আপনার ইমেল যাচাই করতে নিচের লিঙ্কে ক্লিক করুন|অ্যাকাউন্ট সক্রিয় করতে লিঙ্কে ক্লিক করুন|এই লিঙ্ক দিয়ে পাসওয়ার্ড পরিবর্তন করুন|লগইন করতে লিঙ্কে ক্লিক করুন',
  ],
  [
    'Tamil',
    'மின்னஞ்சலை உறுதிப்படுத்து|கணக்கைச் செயல்படுத்து|கடவுச்சொல்லை மீட்டமை|பதிவை முடிக்கவும்|சாதனத்தை அங்கீகரி',
    'உங்கள் மின்னஞ்சலை உறுதிப்படுத்த கீழே உள்ள இணைப்பைக் கிளிக் செய்யவும்|கணக்கைச் செயல்படுத்த இணைப்பைக் கிளிக் செய்யவும்|இந்த இணைப்பு மூலம் கடவுச்சொல்லை மாற்றவும்|உள்நுழைய இணைப்பைக் கிளிக் செய்யவும்',
  ],
  [
    'Khmer',
    'បញ្ជាក់អ៊ីមែល|បើកដំណើរការគណនី|កំណត់ពាក្យសម្ងាត់ឡើងវិញ|បញ្ចប់ការចុះឈ្មោះ|អនុម័តឧបករណ៍',
    'ចុចតំណខាងក្រោមដើម្បីបញ្ជាក់អ៊ីមែលរបស់អ្នក|ដើម្បីបើកដំណើរការគណនី សូមចុចតំណនេះ|ប្រើតំណនេះដើម្បីប្តូរពាក្យសម្ងាត់|ចុចតំណដើម្បីចូលគណនី',
  ],
  [
    'Chinese',
    '确认邮箱|激活账号|重置密码|完成注册|批准此设备',
    '请点击以下链接确认您的邮箱|要激活您的账号，请点击此链接|请通过以下链接重置密码|点击链接登录',
  ],
  [
    'Chinese, Taiwan',
    '確認電子郵件|啟用帳戶|重設密碼|完成註冊|核准此裝置',
    '請點擊以下連結以確認您的電子郵件地址|若要啟用您的帳戶，請點選此連結|請透過以下連結重設密碼|點擊連結以登入',
  ],
  [
    'Japanese',
    'メールアドレスを確認|アカウントを有効化|パスワードを再設定|登録を完了する|このデバイスを承認',
    '以下のリンクをクリックして、メールアドレスを確認してください|アカウントを有効にするには、次のURLにアクセスしてください|下記URLよりパスワードを再設定してください|下記のリンクからログインしてください',
  ],
  [
    'Korean',
    '이메일 인증하기|계정 활성화|비밀번호 재설정|회원가입 완료|이 기기 승인',
    '아래 링크를 클릭하여 이메일 주소를 확인해 주세요|계정을 활성화하려면 링크를 클릭하세요|다음 링크에서 비밀번호를 재설정하세요|로그인하려면 링크를 클릭하세요',
  ],
]

/** A language that has no blanks ends its sentence with the address. */
const isWide = (words: string) => /\p{Script=Han}|\p{Script=Hiragana}/u.test(words)

const CONFIRMING = TONGUES.flatMap(([name, buttons, sentences]) => [
  ...buttons
    .split('|')
    .map((label) => lead(`${name}, button`, label, `<p><a href="${TARGET}">${label}</a></p>`, TARGET)),
  ...sentences.split('|').map((words, nth) => {
    const body =
      nth % 2 === 0 ? `${words}:\n${TARGET}` : isWide(words) ? `${words}：${TARGET}。` : `${words}: ${TARGET}.`
    return lead(`${name}, sentence`, '', body, TARGET)
  }),
])

/** Further sentences right before an address. */
const SENTENCES = [
  'Finish creating your account',
  'Tap the link to confirm it’s you →',
  'Approve the new device',
  'Validez votre adresse ici :',
  'Autorisez ce nouvel appareil :',
  'Schließen Sie Ihre Anmeldung ab',
  'Genehmigen Sie das neue Gerät',
  'Aby dokończyć rejestrację, kliknij',
  'Pro dokončení registrace klikněte zde',
  'Для восстановления пароля перейдите по ссылке',
  'Για να ολοκληρώσετε την εγγραφή σας',
  'Üyeliğinizi tamamlamak için tıklayın',
  'Silakan verifikasi email Anda melalui tautan berikut',
  '仮登録を受け付けました。以下のURLより本登録をお願いいたします。',
  '新しいデバイスを承認してください：',
  '请点此找回密码：',
  '批准新设备登录：',
  '비밀번호를 변경하려면 아래로 이동하세요',
]

/** Language, subject, what leads to an address that confirms nothing. */
const ORDINARY: readonly [string, string, string][] = [
  ['English', 'Your statement is ready', 'Log in to your account to read it'],
  ['English', 'Expenses', 'Bo asks for your approval of 4 expenses'],
  ['English', 'New sign-in to your account', 'If this was not you, click this link, sign in and tell us'],
  ['English', 'Welcome to the race', 'You have completed your registration, and this is the map'],
  ['Chinese', '欢迎', '您的注册已完成，请看本周新闻'],
  ['Japanese', 'ようこそ', '会員登録が完了しました。今週の記事はこちら'],
  ['German', 'Ihre Rechnung', 'Ihre Rechnung finden Sie im Kundenkonto, nach dem Anmelden'],
  ['French', 'Nos mots de la semaine', 'Découvrez le nouveau catalogue de nos appareils'],
  ['Italian', 'Le parole della settimana', 'Le parole della settimana si leggono qui'],
  ['Spanish', 'Novedades', 'Lee las novedades de la semana en este enlace'],
  ['Portuguese', 'Fatura', 'A fatura deste mês está aqui'],
  ['Dutch', 'Nieuws', 'Lees het hele bericht via deze link'],
  ['Polish', 'Faktura', 'Fakturę za październik można pobrać tutaj'],
  ['Russian', 'Новости', 'Читайте новости недели по ссылке'],
  ['Ukrainian', 'Рахунок', 'Рахунок за жовтень за посиланням'],
  ['Turkish', 'Faturanız', 'Ekim faturanızı bu bağlantıdan indirebilirsiniz'],
  ['Greek', 'Ο λογαριασμός σας', 'Δείτε τον λογαριασμό του Οκτωβρίου στον παρακάτω σύνδεσμο'],
  ['Arabic', 'أخبار الأسبوع', 'اقرأ أخبار الأسبوع على هذا الرابط'],
  ['Hebrew', 'חדשות השבוע', 'חדשות השבוע בקישור הזה'],
  ['Hindi', 'सप्ताह के समाचार', 'इस लिंक पर सप्ताह के समाचार पढ़ें'],
  ['Thai', 'ข่าวประจำสัปดาห์', 'อ่านข่าวประจำสัปดาห์ได้ที่ลิงก์นี้'],
  ['Vietnamese', 'Tin trong tuần', 'Đọc tin trong tuần tại liên kết này'],
  ['Indonesian', 'Kabar minggu ini', 'Baca kabar minggu ini di tautan ini'],
  ['Chinese', '本周新闻', '请点击以下链接阅读本周新闻'],
  ['Japanese', '今週のニュース', '今週のニュースは下記URLからご覧ください'],
  ['Korean', '이번 주 소식', '이번 주 소식은 아래 링크에서 보세요'],
]

export const LINKS_OF_TONGUES: readonly Case[] = [
  ...CONFIRMING,
  ...SENTENCES.map((words) =>
    lead('a sentence', '', isWide(words) ? `${words}${TARGET}。` : `${words} ${TARGET}`, TARGET),
  ),
  ...ORDINARY.flatMap(([name, subject, words]) => [
    none(`${name}, ordinary`, subject, `${words}:\n${TARGET}`),
    none(`${name}, ordinary button`, subject, `<p><a href="${TARGET}">${words}</a></p>`),
  ]),
]
