/** Codes of letters, codes that no word announces, links that are wrapped, and numbers of companies, posts and payments. Written for this suite. */
import { type Case, lead, none, say } from './case.ts'
import { LOOK_ALIKES } from './look-alikes.ts'
import { TURNS } from './turns.ts'

const large = (value: string) =>
  `<table width="100%"><tr><td align="center" style="font-size:40px;letter-spacing:6px">${value}</td></tr></table>`
const URL = 'https://kestrel.test/account/verify?token=4fQ9x81dLk20vZs7mPq1&user=48291304'
const wrapped = URL.replace('&user', '\n&user')

/** Name, subject, body, code. */
const CODES: readonly [string, string, string, string][] = [
  // of letters only
  [
    'letters',
    'Your Harbour account: access from new computer',
    `<p>Hello ann,</p><p>Here is the Harbour Guard code you need to log in to account ann:</p>${large('XKQBT')}<p>This mail was sent because of a login attempt from Bristol.</p>`,
    'XKQBT',
  ],
  [
    'letters, German',
    'Ihr Hafen-Konto: Zugriff von einem neuen Computer',
    `<p>Hallo ann,</p><p>hier ist der Hafen-Guard-Code, den Sie für die Anmeldung bei Ihrem Account benötigen:</p>${large('RTQWN')}`,
    'RTQWN',
  ],
  [
    'letters, French',
    'Votre compte : connexion depuis un nouvel ordinateur',
    `<p>Voici le code Harbour Guard dont vous avez besoin pour vous connecter :</p>${large('HVDQK')}<p>Si ce n’est pas vous, changez votre mot de passe.</p>`,
    'HVDQK',
  ],
  [
    'letters, Spanish',
    'Tu cuenta: acceso desde un nuevo equipo',
    `<p>Este es el código de Harbour Guard que necesitas para iniciar sesión:</p>${large('MJQRT')}`,
    'MJQRT',
  ],
  [
    'letters, Portuguese',
    'Sua conta: acesso de um novo computador',
    `<p>Este é o código do Harbour Guard necessário para acessar a conta ann:</p>${large('WQKDB')}`,
    'WQKDB',
  ],
  [
    'letters, Russian',
    'Ваш аккаунт: вход с нового компьютера',
    `<p>Здравствуйте! Вот код Harbour Guard, необходимый для входа в аккаунт ann:</p>${large('VNKQT')}`,
    'VNKQT',
  ],
  [
    'letters, Polish',
    'Twoje konto: dostęp z nowego komputera',
    `<p>Oto kod Harbour Guard potrzebny do zalogowania się na konto ann:</p>${large('PQXVR')}`,
    'PQXVR',
  ],
  [
    'letters, Japanese',
    '新しいコンピューターからのアクセス',
    `<p>アカウント ann にログインするために必要な Harbour Guard コードです:</p>${large('GTQKM')}`,
    'GTQKM',
  ],
  [
    'letters, Chinese',
    '您的帐户：来自新电脑的访问',
    `<p>这是您登录帐户 ann 所需的 Harbour 令牌验证码：</p>${large('NQWXB')}`,
    'NQWXB',
  ],
  ['letters, plain text', 'Sign-in from a new device', 'Your login code:\n\nDHRKQ\n\nIt works once.', 'DHRKQ'],
  ['letters, bold', 'Log in to Kestrel', '<p>Enter this code to log in:</p><p><b>QHTRVX</b></p>', 'QHTRVX'],
  [
    'letters, German, a full stop',
    'Dein Konto',
    `<p>Hier ist der Code von Hafen Guard, den du brauchst, um dich anzumelden.</p>${large('XKQBT')}`,
    'XKQBT',
  ],
  [
    'letters, a full stop',
    'Your account',
    `<p>Here is the Harbour Guard code you need to access your account.</p>${large('RKXTB')}`,
    'RKXTB',
  ],
  [
    'letters, Dutch',
    'Uw account',
    `<p>Hier is de Harbour Guard-code die u nodig hebt om u aan te melden bij account ann:</p>${large('RKXTB')}`,
    'RKXTB',
  ],
  ['letters, Thai', 'บัญชี', `<p>นี่คือรหัส Harbour Guard ที่คุณต้องใช้เพื่อเข้าสู่ระบบ:</p>${large('RKXTB')}`, 'RKXTB'],
  [
    'letters, Vietnamese',
    'Tài khoản',
    `<p>Đây là mã Harbour Guard bạn cần để đăng nhập vào tài khoản ann:</p>${large('RKXTB')}`,
    'RKXTB',
  ],
  // to be entered, without a word for it
  ['approve', 'Kestrel', 'To approve, enter 482913 in the app within 300 seconds.', '482913'],
  [
    'approve, German',
    'Turmfalke',
    'Zur Freigabe geben Sie 482913 innerhalb von 300 Sekunden in der App ein.',
    '482913',
  ],
  ['approve, French', 'Crécerelle', 'Pour approuver, saisissez 482913 dans l’application sous 300 secondes.', '482913'],
  ['approve, Spanish', 'Cernícalo', 'Para aprobar, introduce 482913 en la aplicación antes de 300 segundos.', '482913'],
  ['approve, Portuguese', 'Peneireiro', 'Para aprovar, digite 482913 no aplicativo em até 300 segundos.', '482913'],
  ['approve, Italian', 'Gheppio', 'Per approvare, inserisci 482913 nell’app entro 300 secondi.', '482913'],
  ['approve, Dutch', 'Torenvalk', 'Voer 482913 binnen 300 seconden in de app in om goed te keuren.', '482913'],
  ['approve, Swedish', 'Tornfalk', 'Ange 482913 i appen inom 300 sekunder för att godkänna.', '482913'],
  ['approve, Polish', 'Pustułka', 'Aby zatwierdzić, wpisz 482913 w aplikacji w ciągu 300 sekund.', '482913'],
  ['approve, Russian', 'Пустельга', 'Чтобы подтвердить, введите 482913 в приложении в течение 300 секунд.', '482913'],
  ['approve, Turkish', 'Kerkenez', 'Onaylamak için 300 saniye içinde uygulamaya 482913 girin.', '482913'],
  ['approve, Chinese', '红隼', '请在300秒内在应用中输入482913以批准。', '482913'],
  ['approve, Japanese', 'ケストレル', '承認するには、300秒以内にアプリで482913を入力してください。', '482913'],
  ['approve, Korean', '황조롱이', '승인하려면 300초 이내에 앱에 482913을 입력하세요.', '482913'],
  ['approve, Finnish', 'Tuulihaukka', 'Hyväksy syöttämällä 482913 sovellukseen 300 sekunnin kuluessa.', '482913'],
  ['pairing', 'Heron', 'Enter 482913 in the Heron app to finish pairing.', '482913'],
  ['when asked', 'Heron', 'Please enter 482913 when asked. It works for 10 minutes.', '482913'],
  ['a payment', '', 'Utiliza 482913 para autorizar el pago.', '482913'],
  // shops that sign in
  ['a brand of a shop', 'Sign in', 'Your Shop code is 482913. Never share it.', '482913'],
  ['a shop', '', 'Your Heron Shop code is 482913', '482913'],
  ['a checkout', '', 'Your code is 482913. Return to the checkout page and enter it to sign in.', '482913'],
  ['a brand of a checkout', '', 'Your Heron Checkout code is 482913', '482913'],
  ['a shop, German', '', 'Dein Shop-Code lautet 482913. Gib ihn im Checkout ein, um dich anzumelden.', '482913'],
  ['a store', 'Log in to Heron Store', 'Your Heron Store code is 482913. It expires in 10 minutes.', '482913'],
  ['at a checkout, to log in', 'Log in', 'Use code 482913 at checkout to log in. It is valid for 5 minutes.', '482913'],
  ['to sign in at a checkout', '', 'To sign in, enter your code 482913 at checkout.', '482913'],
  // before the name of a brand, and nothing beside them
  ['before a brand', 'Sign in', 'Hello,\n\n482913 – Heron\n\nValid for 10 minutes. Do not share it.', '482913'],
  ['before a brand of two words', 'Heron', '482 913 - Heron Mail\n\nIt expires in ten minutes.', '482913'],
  ['before a brand, as a subject', '482913 — Heron', 'Use it to sign in. It expires in 10 minutes.', '482913'],
  [
    'before a brand, in HTML',
    'Confirm it’s you',
    `<p>Hello Ann,</p>${large('482913 – Heron')}<p>It stops working after 15 minutes.</p>`,
    '482913',
  ],
  // beside a meeting
  [
    'a meeting in the foot',
    'Sign in to Kestrel',
    '<p>Your sign-in code is 482913.</p><p>It expires in 10 minutes.</p><hr><p>P.S. Come to our open hour.</p><p>Every Thursday at 16:00.</p><p>Meeting ID: 640 215 118</p>',
    '482913',
  ],
  [
    'a webinar in the foot',
    'Dein Anmeldecode',
    'Dein Anmeldecode lautet 482913.\n\nEr gilt 10 Minuten.\n\nTipp: unser Webinar am Donnerstag.\nWir zeigen alles Neue.\nWebinar ID: 640 215 118',
    '482913',
  ],
  // commas
  ['a comma', '红隼', '您的验证码是:482913,10分钟内有效', '482913'],
  ['a comma, Taiwan', '', '您的驗證碼為482913,5分鐘內有效,請勿告訴他人', '482913'],
  ['a comma, Japanese', '', '認証コードは482913,10分以内に入力してください', '482913'],
  ['a comma, Korean', '', '인증번호: 482913,3분 이내에 입력하세요', '482913'],
  ['a comma, hour', '', '【红隼】验证码:4829,1小时内有效。', '4829'],
  // beside numbers of companies
  [
    'of a company, Danish',
    'Din kode',
    'Din kode: 482913\nKestrel ApS, Havnevej 4, 8000 Aarhus C, CVR 12345678',
    '482913',
  ],
  ['of a company, Dutch', 'Inloggen', 'KvK 12345678\n\nJe code: 482913', '482913'],
  ['of a company, French', 'Connexion', 'Kestrel SAS, SIRET 12345678\nVotre code : 4829', '4829'],
  ['of a company, German', 'Anmeldung', 'Ihr Code: 482913\nKestrel GmbH, HRB 123456, Amtsgericht Kiel', '482913'],
  ['of a company, Swedish', 'Logga in', 'Din kod: 4829\nKestrel AB, org.nr 556677-8899', '4829'],
  [
    'of a company, Polish',
    'Logowanie',
    'Twój kod: 482913\nKestrel sp. z o.o., NIP 5252248481, KRS 0000123456',
    '482913',
  ],
  ['of a company, Russian', 'Вход', 'Ваш код: 482913\nООО «Пустельга», ИНН 7701234567, ОГРН 1027700132195', '482913'],
  ['of a company, Czech', 'Přihlášení', 'Váš kód: 482913\nKestrel s.r.o., IČO 12345678, DIČ CZ12345678', '482913'],
  ['of a company, above', 'Your code', 'Kestrel Pty Ltd\nABN 12345678\nYour code: 4829', '4829'],
  // Irish
  ['Irish', '', 'Is é 918264 do chód fíoraithe.', '918264'],
  ['Irish, before', 'Logáil isteach', '918264 an cód atá uait chun logáil isteach.', '918264'],
  // a brand that nobody knows
  ['a brand', 'Kestrel code 640215', '', '640215'],
  ['a brand, in a line', '', 'Hello Ann,\n\nKestrel code 640215\n\nThe Kestrel team', '640215'],
  ['a brand, German', 'Turmfalke-Code 640215', '', '640215'],
  ['a brand, Spanish', 'Código Cernícalo 640215', '', '640215'],
  ['a brand, of two words', 'Blue Heron code: 640215', '', '640215'],
]

/** Name, subject, body, link. */
const LINKS: readonly [string, string, string, string][] = [
  ['wrapped', 'Verify your email', `Verify your email address:\n\n<${wrapped}>\n\nThanks`, URL],
  [
    'wrapped twice',
    'Bestätigung',
    `Bitte bestätigen Sie Ihre Adresse:\n<${wrapped.replace('?token', '\n?token')}>\n`,
    URL,
  ],
  ['wrapped, in a sentence', 'Reset', `To reset your password, open <${wrapped}> in your browser.`, URL],
  ['wrapped, with a margin', 'Activate', `Activate your account:\n  <${URL.replace('=4fQ9', '=\n  4fQ9')}>`, URL],
  ['stuck', '激活账号', `请点击以下链接激活您的账号:${URL}。`, URL],
  ['stuck, full width', '重置密码', `重置密码请点击：${URL}，链接24小时内有效。`, URL],
  ['stuck, Japanese', '本登録のご案内', `下記のURLにアクセスし、本登録を完了してください。\n${URL}`, URL],
  ['stuck, Korean', '이메일 인증', `이메일 인증을 완료하려면 ${URL}을 클릭하세요.`, URL],
]

/** Name, subject, body. */
const NOTHING: readonly [string, string, string][] = [
  [
    'a compound',
    'Quote',
    'Your licence is 4800 per year, the code-signing add-on 1200 per year. Please confirm by Friday.',
  ],
  ['a compound, review', 'Estimate', 'Security code-review 4800, code-freeze 1200. Valid for 30 days.'],
  [
    'a compound, German',
    'Angebot',
    'Code-Signing-Zertifikat 1200 pro Jahr, Code-Review 4800. Bitte bestätigen Sie bis Freitag.',
  ],
  [
    'a card',
    'Card charge notice',
    'Card *2913\nAmount EUR 48.20\nAuth code 048213\nMerchant code 5411\nNot you? Contact us.',
  ],
  [
    'a card, charged',
    'You spent $48.20',
    'Your card was charged $48.20 at Heron Books. Authorization code: 048213. MCC 5942.',
  ],
  [
    'a card, Spanish',
    'Aviso de cargo',
    'Compra aprobada por 48,20 EUR en Librería Garza. Código de autorización: 048213. Comercio 771204.',
  ],
  [
    'a card, Portuguese',
    'Compra aprovada',
    'Compra aprovada no valor de R$ 48,20. Código de autorização: 048213. NSU 771204.',
  ],
  [
    'a card, German',
    'Kartenzahlung',
    'Umsatz 48,20 EUR bei Reiher Bücher. Autorisierungscode: 048213, Terminal-ID 64021588.',
  ],
  ['an invoice, Taiwan', '電子發票開立通知', '發票號碼:AB-12345678\n隨機碼:4821\n金額:480元'],
  ['an invoice, Taiwan, in a line', '您的電子發票', '發票號碼 AB12345678，隨機碼 4821，請妥善保存。'],
  ['an invoice, China', '您有一张电子发票', '发票代码：0310019004\n发票号码：48291304\n校验码：482913'],
  ['post, Arabic', 'طلبك', 'العنوان: شارع الملك فهد، الرياض\nالرمز البريدي: 12345\nيرجى تأكيد العنوان.'],
  ['post, Thai', 'ยืนยันที่อยู่', 'ที่อยู่ของคุณ: 12 ถนนสุขุมวิท กรุงเทพ รหัสไปรษณีย์ 10110'],
  ['post, Hindi', 'पता', 'पता: 12 एमजी रोड, नई दिल्ली, पिन कोड 110001। कृपया पुष्टि करें।'],
  [
    'post, India',
    'Confirm your address',
    'Ship to: 12 MG Road, Bengaluru\nPIN code 560001\nPlease confirm that this is right.',
  ],
  ['post, India, with a colon', 'Address verified', 'City: Bengaluru\nState: Karnataka\nPIN code: 560001'],
  ['post, Vietnamese', 'Xác nhận địa chỉ', 'Địa chỉ: 12 Lê Lợi, Huế. Mã bưu điện: 530000. Mã bưu chính 49000.'],
  ['post, Indonesian', 'Konfirmasi alamat', 'Alamat: Jl. Melati 12, Bandung. Kode pos: 40115. Mohon konfirmasi.'],
  [
    'post, Russian',
    'Подтвердите адрес',
    'Адрес: Москва, ул. Лесная, 12. Почтовый индекс: 125047. Почтовый код 125047.',
  ],
  ['post, Greek', 'Επιβεβαίωση διεύθυνσης', 'Οδός Αθηνάς 12, Αθήνα. Ταχυδρομικός κώδικας: 10551.'],
  ['post, Turkish', 'Adresinizi doğrulayın', 'Adres: Gül Sok. 12, Ankara. Posta kodu: 06420'],
  ['post, Hungarian', 'Cím megerősítése', 'Cím: Budapest, Fő utca 12. Irányítószám: 1011. Postai irányítókód: 1011.'],
  ['post, Korean', '배송지 확인', '주소: 서울시 중구 세종대로 12\n우편번호: 04524\n확인해 주세요.'],
  ['post, Japanese', '住所の確認', '郵便番号：100-0001\n東京都千代田区千代田1-1\nご確認ください。'],
  ['post, Persian', 'تایید آدرس', 'آدرس: تهران، خیابان ولیعصر، کد پستی: 1234567890'],
  ['post, Bulgarian', 'Потвърдете адреса', 'Адрес: София, ул. Роза 12. Пощенски код: 1000. Моля, потвърдете.'],
  [
    'post, Romanian',
    'Confirmați adresa',
    'Adresa: Str. Lalelelor 12, București. Cod poștal: 010101. Vă rugăm să confirmați.',
  ],
  ['post, Chinese', '请确认地址', '地址：北京市东城区长安街1号\n邮政编码：100006\n郵遞區號：100006'],
  [
    'shared',
    'Shared with you',
    'Ann shared the file “Plan” with you. Code 4821 of the budget has changed, see page 3.',
  ],
  ['minutes of a meeting', 'Minutes', 'The minutes are attached. Cost centre code 48213 was closed; new code: 48300.'],
  ['an access road', 'Site visit', 'Access is from the north. The site has code 48213 on the map, see you there.'],
  ['a code of a part', 'Re: spare part', 'The filter has code 48213. We have three of them and can send one today.'],
  ['a brand and an order', 'Your order', 'Your order is ready.\n\nKestrel code 640215\n\nShow it at the desk.'],
  ['a brand and a sale', 'Sale', '30 % off for you.\n\nKestrel code 640215\n\nUse it on your next purchase.'],
  ['at the checkout', 'For you', 'Enter code 482913 at checkout and get $10 off.'],
  ['at the checkout, of members', 'For you', 'Log in to your account and use code 482913 at checkout.'],
  ['at the checkout, when logged in', 'Spring', 'Use code 482913 at checkout when you log in, and save 20 euros.'],
  ['at the checkout, to log in and save', 'Spring', 'Use code 482913 at checkout to log in and take 20% off.'],
  ['at the checkout, in letters', 'Spring', 'Use code SPRING26 at checkout to log in to the offer.'],
  ['a thing of an order', 'Your order', 'Your order is on its way:\n\n482913 – Teapot\n\nIt comes within 30 minutes.'],
  ['things of an account', 'Confirm your list', '482913 – Teapot\n771204 – Cup\n\nThe list expires in 30 minutes.'],
  ['a ticket as a subject', '482913 – Printer', 'We look at it within 30 minutes.'],
  ['a ticket in words', '482913 – Printer does not print', 'Log in to see it. We answer within 30 minutes.'],
  ['a town', 'New sign-in to your account', 'From:\n\n10115 – Berlin\n\nDo not share your password.'],
  [
    'a town of six digits',
    'New sign-in',
    'Near 110001 – Delhi, at 10:20.\n\nWas it not you? Never share your password.',
  ],
  ['years', 'Programme', '2026 – Heron\n2025 – Swan\n\nPlease register within 30 minutes of the start.'],
  ['a number and a name', 'Jobs', 'Hi Ann,\n\n482913 – Heron\n\nplease close this one.\n\nBen'],
  [
    'a shop by its number',
    'New shop',
    'The Leeds shop opens on Monday. Shop code 48213, manager Ann Lee. Please register visits.',
  ],
  ['a meeting', 'Standup', 'Join the meeting\nMeeting ID: 640 215 118\nPasscode: 771204\nSee you there'],
  [
    'a meeting, apart',
    'Standup',
    'Passcode: 771204\nWe start at ten.\nBring your notes.\nAnn leads.\nBo writes.\nMeeting ID: 640 215 118',
  ],
  ['a company alone', 'Velkommen', 'Tak for din tilmelding. Koden følger i en sms.\nKestrel ApS, CVR 12345678'],
  ['for costs', 'Costs', 'Please enter 48213 in the field for costs by Friday.'],
  ['for costs, German', '', 'Bitte geben Sie 48213 als Kostenstelle ein.'],
  ['of parts', 'Parts', 'Filter code 48213\nBelt code 48214'],
  [
    'of a company, in a foot',
    'Din kod',
    'Vi har skickat en kod.\nKestrel AB, Org.nr 556677-8899, Box 4821, 10115 Stockholm',
  ],
  ['to be typed', 'Re: budget', 'Please enter 4800 in the column for travel and 1200 for software, then send it back.'],
]

export const WORDINGS: readonly Case[] = [
  ...CODES.map(([name, subject, body, code]) => say(name, subject, body, code)),
  ...LINKS.map(([name, subject, body, url]) => lead(name, subject, body, url)),
  ...NOTHING.map(([name, subject, body]) => none(name, subject, body)),
  ...TURNS,
  ...LOOK_ALIKES,
]
