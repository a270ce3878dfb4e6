/** Turns of phrase by which codes and links are told, or by which other things look like them. Written for this suite. */
import { type Case, lead, none, say } from './case.ts'

/** Name, subject, body, code. */
const CODES: readonly [string, string, string, string][] = [
  // a voucher has a code of its own
  ['beside a voucher', 'Hello', 'Your code is 640215.\n\nUse promo code AUTUMN15 for 15% off.', '640215'],
  ['beside a voucher, one line', 'Hi', 'Your code is 771 204. Use promo HERON20 at checkout next time.', '771204'],
  [
    'beside a voucher, German',
    'Hallo',
    'Dein Code lautet 640215.\n\nMit dem Gutschein HERBST15 sparst du 15 %.',
    '640215',
  ],
  ['beside a voucher, French', 'Bonjour', 'Votre code : 640215\n\nCode promo AUTOMNE15 : 15 % de réduction.', '640215'],
  ['beside a voucher, Spanish', 'Hola', 'Tu código es 640215.\n\nUsa el cupón OTONO15: 15 % de descuento.', '640215'],
  // what is to be entered, and what for
  ['to authorize', 'Kestrel Bank', 'Enter 640215 to authorize this transfer.', '640215'],
  ['to authorise', 'Kestrel Bank', 'Enter 640215 to authorise the withdrawal of 300 euros.', '640215'],
  ['on a page', 'Your application', 'To carry on, please key in 64021 on the application page.', '64021'],
  ['told to the app', 'Kestrel', 'To go ahead, tell the app 7312.', '7312'],
  ['given to the app', 'Kestrel', 'To get in, give the app 731244.', '731244'],
  ['to release a payment, German', 'Heron Bank', 'Geben Sie 640215 ein, um die Überweisung freizugeben.', '640215'],
  ['to go on, German', 'Heron', 'Um fortzufahren, geben Sie in der App 640215 ein.', '640215'],
  ['to go on, French', 'Héron', 'Pour poursuivre, saisissez 640215 dans l’application.', '640215'],
  ['to go on, Spanish', 'Garza', 'Para seguir, introduce 640215 en la aplicación.', '640215'],
  // a sentence that leads to it
  ['needs to be confirmed', 'Your security code', 'A sign-in from a new town needs your confirmation: 7312', '7312'],
  ['needs to be confirmed, German', 'Ihr Sicherheitscode', 'Eine Anmeldung braucht Ihre Bestätigung: 7312', '7312'],
  ['needs to be confirmed, French', 'Votre code de sécurité', 'Une connexion attend votre confirmation : 7312', '7312'],
  ['if it is you', 'Kestrel', 'Someone in Leeds is signing in to your account. If it is you: 640-215', '640215'],
  ['if that was you', 'Kestrel', 'Somebody is logging in with your address. If that was you: 640215.', '640215'],
  ['if it is you, German', 'Heron', 'Jemand meldet sich mit Ihrem Konto an. Wenn Sie das sind: 640215', '640215'],
  ['if it is you, French', 'Héron', 'Quelqu’un se connecte à votre compte. Si c’est vous : 640215', '640215'],
  [
    'pop that in',
    'Welcome to Kestrel',
    'Let us make sure this inbox is yours.\n\n194 728\n\nPop that into the app within 15 minutes.',
    '194728',
  ],
  [
    'pop that in, no word',
    'Hello from Kestrel',
    'Is this inbox yours?\n\n640 215\n\nType it into the app within ten minutes.',
    '640215',
  ],
  [
    'into the app, German',
    'Heron',
    'Gehört dieses Postfach dir?\n\n640 215\n\nGib das innerhalb von 15 Minuten in der App ein.',
    '640215',
  ],
  [
    'into the app, French',
    'Héron',
    'Cette boîte est bien la vôtre ?\n\n640 215\n\nSaisissez-le dans l’application sous 15 minutes.',
    '640215',
  ],
  // letters and digits
  ['a prefix', '', 'KR-93T28 is your Kestrel sign-in code', 'KR-93T28'],
  ['a prefix, behind', '', 'Your sign-in code is KR-93T28.', 'KR-93T28'],
  ['a prefix, German', '', 'Ihr Anmeldecode lautet KR-93T28.', 'KR-93T28'],
  ['two groups, one of letters', '', 'Your login code is TQZ 4RD, valid for ten minutes.', 'TQZ 4RD'],
  ['two groups, one of letters, German', '', 'Dein Anmeldecode lautet 4RD TQZ und gilt zehn Minuten.', '4RD TQZ'],
  [
    'in the subject, letters and digits',
    'Kestrel sign-in: 93T2QX',
    'Use the code in the subject line to sign in.',
    '93T2QX',
  ],
  ['words and a number', 'Your login code', 'Your login code:\n\namber-tonal-harvest-731', 'amber-tonal-harvest-731'],
  [
    'words and a number, German',
    'Dein Anmeldecode',
    'Dein Anmeldecode:\n\nlinde-hafen-ziegel-42',
    'linde-hafen-ziegel-42',
  ],
  ['a word', 'Sign in', 'Your login code for Kestrel\n\nvornax\n\nIt expires in ten minutes.', 'vornax'],
  ['a word, German', 'Anmeldung', 'Dein Anmeldecode für Kestrel:\n\nvornax', 'vornax'],
  // other words of it
  ['one-time, Finnish', '', 'Kertakäyttöinen koodisi kirjautumista varten on 640 215', '640215'],
  ['one-time, Finnish, short', '', 'Kertakäyttöinen salasanasi: 640215', '640215'],
  ['one-time, Hindi', '', 'आपका वन-टाइम पासवर्ड 640 215 है', '640215'],
  ['one-time, Bengali', '', 'আপনার ওয়ান-টাইম পাসওয়ার্ড 640215', '640215'],
  ['one-time, Polish', '', 'Twój jednorazowy kod do konta Kestrel to 640215', '640215'],
  ['one-time, Romanian', '', 'Codul tău de unică folosință este 640215', '640215'],
  ['one-time, Hungarian', '', 'Az egyszer használatos kódod: 640215', '640215'],
  ['one-time, Turkish', '', 'Tek kullanımlık kodunuz: 640215', '640215'],
  ['one-time, German', '', 'Ihr einmaliger Code für heute lautet 640215', '640215'],
  ['one-time, Indonesian', '', 'Kode sekali pakai Anda untuk hari ini adalah 640215', '640215'],
  ['one-time, Vietnamese', '', 'Mật khẩu dùng một lần của bạn là 640215', '640215'],
  ['for something beside another', 'Kestrel', 'Your code for the portal: 640215', '640215'],
  ['of a company of five', '', 'FB-48213 is your Kestrelbook confirmation code', 'FB-48213'],
  ['between signs', 'Sign in', 'Your login code:\n=== 640215 ===', '640215'],
  ['after a sign', 'Sign in', 'code = 640215, good for ten minutes', '640215'],
  ['before its name', '', '640215: your Kestrel sign-in code', '640215'],
  [
    'at a purchase',
    'Verify your purchase',
    'Thank you for booking with us. Enter confirmation code 640215 to verify your card.',
    '640215',
  ],
  ['of a network', 'Kestrel Network', 'Your one-time password is 640215', '640215'],
]

const TOKEN = '8a7F9b0c1d2e3f4a5b6c7d8e'
const IN = `https://kestrel.test/login?token=${TOKEN}`
const button = (label: string, url: string, more: string) =>
  `<p>Kestrel</p><p><a href="${url}">${label}</a></p><p>${more}</p>`

/** Name, subject, body, link. */
const LINKS: readonly [string, string, string, string][] = [
  [
    'in order to',
    'Kestrel',
    `Please visit the following link in order to activate your account: <https://kestrel.test/u?m=activate&k=${TOKEN}>`,
    `https://kestrel.test/u?m=activate&k=${TOKEN}`,
  ],
  [
    'in order to, at first',
    'Kestrel',
    `In order to confirm your address, open https://kestrel.test/c/${TOKEN}`,
    `https://kestrel.test/c/${TOKEN}`,
  ],
  [
    'into the browser',
    'Kestrel',
    `To activate your account, paste this URL into your browser: https://kestrel.test/u/${TOKEN}`,
    `https://kestrel.test/u/${TOKEN}`,
  ],
  [
    'into the browser, German',
    'Bitte bestätigen Sie Ihre Adresse',
    `Um Ihre Adresse zu bestätigen, kopieren Sie bitte die folgende Adresse in Ihren Browser: https://heron.test/u/${TOKEN}`,
    `https://heron.test/u/${TOKEN}`,
  ],
  [
    'into the browser, apart',
    'Bitte bestätigen Sie Ihre Adresse',
    `Willkommen! Bestätigen Sie bitte Ihre Adresse.\nKopieren Sie dazu die folgende Adresse in Ihren Browser:\nhttps://heron.test/u/${TOKEN}`,
    `https://heron.test/u/${TOKEN}`,
  ],
  [
    'into the browser, Dutch',
    'Bevestig je e-mailadres',
    `Kopieer deze link naar je browser om je adres te bevestigen: https://reiger.test/u/${TOKEN}`,
    `https://reiger.test/u/${TOKEN}`,
  ],
  [
    'into the browser, Italian',
    'Conferma il tuo indirizzo',
    `Per confermare, copia questo indirizzo nel browser: https://airone.test/u/${TOKEN}`,
    `https://airone.test/u/${TOKEN}`,
  ],
  ['short, Swedish', 'Logga in på Kestrel', button('Logga in', IN, 'Länken gäller i 15 minuter.'), IN],
  ['short, Italian', 'Kestrel', button('Accedi a Kestrel', IN, 'Ecco il link per accedere senza password.'), IN],
  ['short, Danish', 'Kestrel', button('Log ind', IN, 'Linket udløber om 20 minutter.'), IN],
  ['short, Polish', 'Kestrel', button('Zaloguj się', IN, 'Link jest ważny przez 15 minut.'), IN],
  [
    'short, no token by name',
    'Kestrel',
    button('Sign in', `https://kestrel.test/e/${TOKEN}`, 'This link expires in 15 minutes.'),
    `https://kestrel.test/e/${TOKEN}`,
  ],
  ['bare, German', 'Kestrel', `Hallo Ann,\n\nJetzt anmelden:\n${IN}`, IN],
  ['bare, French', 'Kestrel', `Bonjour,\n\nMe connecter :\n${IN}`, IN],
  ['bare, Spanish', 'Kestrel', `Hola:\n\nIniciar sesión: ${IN}`, IN],
  ['bare, Dutch', 'Kestrel', `Hoi Ann,\n\nInloggen:\n${IN}`, IN],
  ['bare, Portuguese', 'Kestrel', `Olá,\n\nEntrar: ${IN}`, IN],
  [
    'of a shop',
    'Log in to see your order',
    button('Open my account', `https://kestrel.test/a/${TOKEN}`, 'This one-time login link expires in 20 minutes.'),
    `https://kestrel.test/a/${TOKEN}`,
  ],
  [
    'of a shop, German',
    'Ihre Bestellung: Anmeldung',
    button('Mein Konto öffnen', IN, 'Dieser einmalige Anmeldelink ist 20 Minuten gültig.'),
    IN,
  ],
  [
    'beside a friend to invite',
    'Activate your account',
    `<p><a href="https://kestrel.test/activate?token=${TOKEN}">Activate account</a></p><p><a href="https://kestrel.test/refer?code=HERON640215">Invite friends, get €10</a></p>`,
    `https://kestrel.test/activate?token=${TOKEN}`,
  ],
  [
    'beside a page for everybody',
    'Confirm your registration',
    `To confirm your registration, open:\nhttps://kestrel.test/wp-login.php?action=rp&key=${TOKEN}\n\nAfterwards log in here:\nhttps://kestrel.test/wp-login.php`,
    `https://kestrel.test/wp-login.php?action=rp&key=${TOKEN}`,
  ],
]

/** Name, subject, body. */
const NOTHING: readonly [string, string, string][] = [
  // money off
  ['a voucher alone', 'For you', '20% off this week.\n\nYour code is 640215.\n\nUse it at checkout.'],
  ['two vouchers', 'For you', 'Your code is 640215: 15% off.\n\nUse promo code AUTUMN15 for 15% off shoes.'],
  ['both of money', 'For you', 'Your code: 64021\nUse coupon AUTUMN15 too, both give 10% off your order.'],
  ['worth something', 'Reward', 'Your personal code is 640215, worth €10 off. Or use voucher HELLO10.'],
  // words in capitals
  ['in capitals', 'Verify', 'We verified the code. THE 3RD TEST is next.'],
  ['in capitals, a thing', 'Your code', 'Your access code is in the box, NEW 2GB RAM was added.'],
  ['a title', 'Security code', 'How to use your security code\n\ncontents\n\nintroduction'],
  // to be entered elsewhere
  ['on a page of the budget', 'Budget', 'Please enter 48213 on the page for travel, and send it back by Friday.'],
  ['in a sheet', 'Re: stock', 'Please key in 90321 in the sheet for the Leeds shop.'],
  // beneath, no code
  ['put in', 'Budget', 'The sum is\n\n48 213\n\nPut that into the report by Friday.'],
  ['if it is you', 'Dinner', 'Somebody left a coat here. If it is yours, call: 640215'],
  // programs
  ['a comparison', 'Re: sign-in', 'In auth.ts:\n\n    if (otp === "640215") return signIn(user)\n\nplease remove it.'],
  ['a constant', 'Re: login code', "The test has const code = '640215' and fails.\n\nlet otp = 771204;"],
  ['a call', 'Re: login code', "await page.fill('#code', '640215')\nexpect(code).toBe('771204')"],
  ['a place in a file', 'Build failed', 'login code: FAIL auth.test.ts:20481\nsee verify.spec.ts:10432'],
  [
    'changes',
    'Release 4.2',
    'Fixed:\n- 48213: sign-in code field accepts pasted codes\n- 48219: confirm dialog on log out',
  ],
  [
    'changes, German',
    'Version 4.2',
    '- 48213: Anmeldecode lässt sich einfügen\n- 48219: Sicherheitscode wird früher gesendet',
  ],
  ['an issue', '(AUTH-482) Login code mail is late', 'Ann commented: it took ten minutes.'],
  ['an issue, longer', '[AUTH-48213] Login code mail is late', 'Ann commented: it took ten minutes.'],
  ['an issue, in words', 'Re: mail', 'AUTH-4821: login code mail is late. Can you look at it?'],
  [
    'changes, with dashes',
    'Release 4.2',
    '- 48213 – sign-in code field accepts pasted codes\n- 48219 – confirm dialog on log out',
  ],
  [
    'changes, numbers behind',
    'Release 4.2',
    '- sign-in code field accepts pasted codes (48213)\n- verification code mails are faster (48219)',
  ],
  ['a variable', 'Re: otp', 'otp: str = "640215"\nassert code == 640215'],
  // what was done
  ['a refund', 'Your refund', 'Your refund has been issued.\nConfirmation code: 77410293'],
  ['a refund, German', 'Ihre Erstattung', 'Ihre Erstattung wurde veranlasst.\nBestätigungscode: 77410293'],
  ['a refund, French', 'Votre remboursement', 'Votre remboursement a été effectué.\nCode de confirmation : 77410293'],
  ['a refund, Spanish', 'Su reembolso', 'Su reembolso ha sido procesado.\nCódigo de confirmación: 77410293'],
  ['a booking', 'Kestrel', 'Thank you for booking. Confirmation code: 640215'],
  ['a booking, Italian', 'Airone', 'Grazie per la prenotazione. Codice di conferma: 640215'],
  ['a booking, Dutch', 'Reiger', 'Bedankt voor je boeking. Bevestigingscode: 640215'],
  ['a payment', 'Payment sent', 'You sent $50 to Bo. Confirmation code: 77410293'],
  ['a booking, Chinese', '预订', '感谢您的预订。确认码：640215'],
  ['a booking, Japanese', 'ご予約', 'ご予約ありがとうございます。確認番号：640215'],
  ['a booking, confirmed', 'Bestätigung', 'Vielen Dank für Ihre Buchung. Ihr Bestätigungscode: 640215'],
  ['a return', 'Kestrel', 'Your return was received. Confirmation code: 640215'],
  // won, or given
  [
    'a coffee',
    'A present',
    'Here is your personal code for a free coffee: 640 215. Valid until Sunday. Show it at the till.',
  ],
  [
    'a coffee, German',
    'Ein Geschenk',
    'Ihr persönlicher Code für einen Kaffee: 640 215. Gültig bis Sonntag. Bitte an der Kasse zeigen.',
  ],
  ['a raffle', 'The fair', 'Raffle code: 640215'],
  ['a raffle, of the reader', 'The fair', 'Your raffle code is 640215. We confirm the winners on Sunday.'],
  ['a raffle, German', 'Das Fest', 'Ihr Loscode: 640215. Verlosung am Sonntag.'],
  ['a cinema', 'Film night', 'Your code for the cinema: 640215'],
  ['a cinema, French', 'Soirée', 'Votre code pour le cinéma : 640215'],
  ['a museum', 'Kestrel', 'Your code for the museum is 640215. Valid on Sunday.'],
  // to be picked up
  ['picked up, Taiwan', '包裹', '您的包裹已到店。取件代碼：640215'],
  ['picked up, Taiwan, short', '包裹', '取件碼：640215，請於三日內取件'],
  ['picked up, China', '快递', '您的取货码：640215，请确认'],
  ['picked up, Japanese', 'お荷物', '受け取りコード：640215'],
  ['picked up, Korean', '택배', '픽업 코드: 640215'],
  // doors, radios, networks
  ['a radio', 'Net tonight', 'Repeater 145.6, tone 88.5, access code 4821*. Check in with your call sign.'],
  ['a network', 'Guest Wi-Fi', 'Network: KR-Guest\nPassword: 64021533'],
  ['a network, German', 'Gäste', 'WLAN: KR-Gast\nZugangscode: 64021533'],
  ['a network, French', 'Invités', 'Réseau : KR-Invites\nCode d’accès : 64021533'],
  ['a short code', 'About our texts', 'We text verification codes from short code 48213. Reply STOP to end them.'],
  ['a short code, to', 'Texts', 'To get sign-in codes by text, send JOIN to 48213.'],
  ['a building', 'Door', 'Your building access code is 4821'],
  ['a door', 'Your stay', 'The access code of the front door is 4821.'],
  // pages for everybody
  [
    'a page to ask for another',
    'Your password reset link expired',
    '<p>It is too late.</p><p><a href="https://kestrel.test/password_reset">Click here to get a new password reset link</a></p>',
  ],
  [
    'a page to log in',
    'Your account was activated',
    'Your account was activated. Log in: https://kestrel.test/wp-login.php',
  ],
  [
    'a page of codes to keep',
    '2FA is enabled',
    'Two-factor authentication is enabled. Save your recovery codes to verify your identity: https://kestrel.test/settings/auth/recovery-codes',
  ],
  [
    'a mail in the browser',
    'Confirm your plans for spring',
    `View this email in your browser: https://kestrel.test/v/${TOKEN}`,
  ],
  [
    'a mail in the browser, German',
    'Bestätigen Sie Ihre Teilnahme',
    `Wird diese E-Mail nicht richtig angezeigt? Im Browser ansehen: https://heron.test/v/${TOKEN}`,
  ],
  ['an order', 'Your order', button('See my order', `https://kestrel.test/o/${TOKEN}`, 'Your order is on its way.')],
  [
    'a notice',
    'New sign-in to your account',
    button('Log in', 'https://kestrel.test/login', 'We noticed a new sign-in.'),
  ],
  [
    'an offer that ends',
    'Sale',
    button('Shop now', `https://kestrel.test/s/${TOKEN}`, 'The link is valid for 24 hours.'),
  ],
  [
    'friends',
    'Your account',
    button('Invite friends, get €10', 'https://kestrel.test/refer?code=HERON640215', 'Verify and earn.'),
  ],
  [
    'friends, German',
    'Konto bestätigt',
    button('Freunde einladen', 'https://heron.test/refer?code=HERON640215', 'Ihr Konto wurde bestätigt.'),
  ],
  [
    'news for members',
    'News',
    button('Log in to read more', `https://kestrel.test/read/${TOKEN}`, 'Our news of spring.'),
  ],
  ['a webinar', 'Webinar', `Jetzt anmelden:\nhttps://heron.test/webinar/anmeldung?token=${TOKEN}`],
  ['a poll', 'Poll', button('Open the poll', `https://kestrel.test/s/${TOKEN}`, 'The link is valid for 2 hours.')],
  ['a single word', 'Login codes', 'Your login code comes by text.\n\ncheers\nAnn'],
]

export const TURNS: readonly Case[] = [
  ...CODES.map(([name, subject, body, code]) => say(name, subject, body, code)),
  ...LINKS.map(([name, subject, body, url]) => lead(name, subject, body, url)),
  ...NOTHING.map(([name, subject, body]) => none(name, subject, body)),
]
