/** One mail of each kind that was once read wrong: of services whose words nobody here had seen. Written for this suite. */
import { type Case, lead, none, say } from './case.ts'

const cells = (code: string) => `<table><tr>${[...code].map((one) => `<td><p>${one}</p></td>`).join('')}</tr></table>`
const link = (text: string, url: string) => `<p><a href="${url}">${text}</a></p>`

export const KINDS: readonly Case[] = [
  // what stands between the word and the code
  say('a messenger is no phone', '', 'Your WhatsApp code is 731-204 but you can tap the picture, too.', '731204'),
  say('a name between', '', 'Your one-time Northwind pin is 7312', '7312'),
  say('a whole clause', '', 'Someone logged in from a new device. Use this code if it was you: 731204', '731204'),
  say(
    'a warning',
    '',
    "We never call you for this code, don't share it: 731204. Call 800-555-0100 to report it.",
    '731204',
  ),
  say(
    'a longer clause',
    'Votre espace',
    'Saisissez le code suivant pour vous connecter à mairie.test : 731204',
    '731204',
  ),
  say('an account', '', 'Your verification code for the account ending in 4821 is 731204', '731204'),
  say('a page', 'Verify', 'Enter the code below on the verification page:\n\n731 204\n\nIt expires soon.', '731204'),
  say('an account above', 'Sign in', 'Use the code below to open your Northwind account.\n\nN7Q2KM', 'N7Q2KM'),
  // what tells of it from behind
  say('use this code', '', '7312 Gebruik deze code om in te loggen in je Northwind-account.', '7312'),
  say('letters before', '', 'KWQTZN is your code', 'KWQTZN'),
  say('right to left', '', '731204 :קוד האישור שלך הוא', '731204'),
  say('the word at the end', '', '731204 आपका लॉगिन कोड है', '731204'),
  say(
    'told beneath',
    'Finish creating your account',
    'Paste this into the window:\n\n731204\n\nThe code is good for one hour.',
    '731204',
  ),
  // no word for it
  say('to verify', 'Welcome', 'Please use 731204 to verify your email address.', '731204'),
  say('to sign in', 'Your code', 'Type in 731204 in the app to sign in.', '731204'),
  say('a password of digits', '', 'Use 073120 as your password for Northwind.', '073120'),
  say('a password in Russian', '', 'Пароль: 7312 (никому не говорите)', '7312'),
  say('a password in Japanese', '', '金額：20JPY パスワード：73120488 ご注意ください', '73120488'),
  // shapes
  say(
    'small letters and a dash',
    'Your Northwind login code',
    'Only valid for 5 minutes.\n\n7kx2p-w91za',
    '7kx2p-w91za',
  ),
  say('words that say code', '', 'Your sign in code is brave-otter-sky', 'brave-otter-sky'),
  say('a hyphen that does not break', 'Code', 'Here’s the code: 731‑204\n\nEnter it on the sign-in screen.', '731204'),
  say('a paragraph in each cell', 'Northwind', `<p>Enter the code</p>${cells('731204')}`, '731204'),
  say('nine digits', 'Forwarding', 'Confirmation code: 731204588\n\nEnter it to allow forwarding.', '731204588'),
  say('a bracket before', '', '(Northwind) 7312 la ma kich hoat cua so dien thoai 13600000000.', '7312'),
  // languages
  say('Romanian', '', 'Codul dvs. de verificare este: 731204', '731204'),
  say('Slovenian', '', 'Vaša koda za potrditev je: 731204', '731204'),
  say('Slovenian, a password', '', 'Northwind: enkratno geslo je 73120488. Velja 3 minute.', '73120488'),
  say('Croatian', '', 'Jednokratna lozinka: 731204', '731204'),
  say('Czech without accents', '', 'Vas autentizacni kod pro prihlaseni do aplikace je: 7312-0488', '73120488'),
  say('Vietnamese without accents', '', 'Ma xac nhan thanh toan don hang cua ban la 731204', '731204'),
  say('Turkish', '', 'Northwind giriş şifreniz: 731204', '731204'),
  say('Hebrew', '', 'הקוד שלך לכניסה: 731204', '731204'),
  say('Arabic', '', 'استخدم الرمز 731204 لتسجيل الدخول', '731204'),
  say('Arabic, a password', '', 'كلمة المرور لمرة واحدة: 731204', '731204'),
  say('Bengali', '', 'আপনার যাচাইকরণ কোড হল 731204', '731204'),
  say('Tamil', '', 'உங்கள் சரிபார்ப்புக் குறியீடு: 731204', '731204'),
  say('Chinese, a word to say', '', '【北风】动态口令 731204，您正在跨行汇款。', '731204'),
  say('Japanese, a key', '', 'ワンタイムキー 731204 を入力してください', '731204'),
  // links
  lead(
    'a short token',
    'Sign in',
    'Click the link below to sign in: https://x.test/login?token=k7q',
    'https://x.test/login?token=k7q',
  ),
  lead(
    'a paragraph between',
    'Password',
    'You asked for a new password. Go to this page and choose one:\n\nhttps://x.test/accounts/reset/MQ/c4f2-9d8a/\n\nYour name: ann',
    'https://x.test/accounts/reset/MQ/c4f2-9d8a/',
  ),
  lead(
    'another page for the same',
    'Reset it',
    'You can use this link to reset your password:\n\nhttps://x.test/password_reset/N7Q2KM31\n\nTo get a new password reset link, visit: https://x.test/password_reset',
    'https://x.test/password_reset/N7Q2KM31',
  ),
  lead(
    'browser is but a word',
    'Log in to Northwind',
    'We got a login request for the browser extension Northwind. Click this link to log in: https://x.test/from-email?uuid=7f3a-41b8',
    'https://x.test/from-email?uuid=7f3a-41b8',
  ),
  lead('an address alone', '', 'https://x.test/magic-link?t=k7q2', 'https://x.test/magic-link?t=k7q2'),
  lead(
    'credentials',
    'Reset',
    link('Link to reset credentials', 'https://x.test/action-token?key=k7q.a.b'),
    'https://x.test/action-token?key=k7q.a.b',
  ),
  lead(
    'yes, not no',
    'New sign-in request',
    `<p>Did you just try to sign in?</p>${link('Yes, it was me', 'https://x.test/device/approve?id=77aa')}${link("No, it wasn't me", 'https://x.test/device/deny?id=77aa')}`,
    'https://x.test/device/approve?id=77aa',
  ),
  lead(
    'join',
    'You’re invited',
    `<p>Bea invited you.</p>${link('Join Now', 'https://x.test/t/n/invite/enQtMz')}`,
    'https://x.test/t/n/invite/enQtMz',
  ),
  lead(
    'a first password',
    'Welcome',
    link('Set your password', 'https://x.test/reset/form/Zx81abQ9/ann'),
    'https://x.test/reset/form/Zx81abQ9/ann',
  ),
  lead(
    'it signs in by itself',
    'Northwind',
    link('Sign in', 'https://x.test/api/auth/callback/email?token=k7q2'),
    'https://x.test/api/auth/callback/email?token=k7q2',
  ),
  lead(
    'Portuguese',
    'A sua conta',
    link('Ativar minha conta', 'https://x.test/a/Zx81abQ9'),
    'https://x.test/a/Zx81abQ9',
  ),
  // neither
  none(
    'talk of codes',
    'Trends',
    'Two-factor authentication codes are phished more. In 2025, 4821 companies told of it.',
  ),
  none(
    'another sentence',
    'How to',
    'A verification code is a number of 6 digits. More in our help centre, article 204817.',
  ),
  none('a masked card', '', 'Beveiligingscode niet gevraagd? Pas ***4821 geblokkeerd'),
  none('a day', '', 'Pakket bezorgd op 13-09-26, code volgt'),
  none('a word and a number', 'Your order', 'Usa el código AUTUMN25 en tu próxima compra.'),
  none('a code at the till', 'Alert', 'Purchase of $48.20 with card ending 2913. Approval code: 048213'),
  none('a locker', 'Parcel', 'Your parcel is ready. Pickup code: 482913. Bring your ID.'),
  none('a call', 'Call', 'Dial +1 408 555 0100, access code 482913#. The agenda is attached.'),
  none('a cell', 'Tip', 'Use code in cell B2044 of the sheet, then press Enter.'),
  none('a friend', 'Invite', 'Tu código de invitación es AMIGO482. Compártelo.'),
  none(
    'a page for everybody',
    'Certificate',
    'Certificate C-48291304. Employers may verify at https://cert.test/verify',
  ),
  none('names of a campaign', 'Sale', link('Sign in', 'https://x.test/login?utm_campaign=black_friday_2026_reminder')),
]
